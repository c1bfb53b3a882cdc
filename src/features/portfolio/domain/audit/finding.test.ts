import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { history, KKP } from './audit.builder.ts';
import type { AuditBody } from './audit-event.ts';
import {
  approveFollowUp,
  communicateFinding,
  foldFindings,
  isSettled,
  judgeFollowUp,
  pendingChange,
  respondToFinding,
  reviseFinding,
  tellFollowUp,
} from './finding.ts';
import { followUpStatuses, stances } from './follow-up-status.ts';
import { foldPapers } from './paper.ts';

const ABOUT = { kind: 'finding', id: 't1' } as const;
const terms = {
  number: 'T-001',
  agencyId: KKP,
  criterion: 'perpres-95-2018',
  dueOn: localDate('2027-02-26'),
  paperIds: ['p1'],
} as const;
const drafted = { kind: 'finding.drafted', ...terms } as const;
const told = { kind: 'finding.communicated', ...terms } as const;

function finding(...bodies: readonly AuditBody[]) {
  const event = history();
  return foldFindings(
    bodies.map((body) => event(body, { ...ABOUT, words: { title: 'Dua aplikasi sefungsi', reason: 'Hilang' } })),
  )[0]!;
}
function papers(isApproved: boolean) {
  const event = history();
  const about = { kind: 'paper', id: 'p1' } as const;
  return foldPapers([
    event({ kind: 'paper.written', number: 'KK-001', fileIds: [] }, about),
    ...(isApproved ? [event({ kind: 'paper.reviewed', verdict: 'approved', as: 'leader' }, about)] : []),
  ]);
}

describe('a finding', () => {
  it('is told to its ministry once it rests on a reviewed paper, by another than its author', () => {
    const draft = finding(drafted);
    const given = { papers: papers(true), actorId: 'auditor-l', seen: 1 };
    assert.deepEqual(communicateFinding(draft, given), { ok: true, value: told });
    assert.deepEqual(communicateFinding(draft, { ...given, actorId: 'auditor-1' }), {
      ok: false,
      error: { code: 'audit_own_finding' },
    });
    assert.deepEqual(communicateFinding(draft, { ...given, papers: papers(false) }), {
      ok: false,
      error: { code: 'audit_paper_unreviewed' },
    });
    assert.ok(!communicateFinding({ ...draft, paperIds: [] }, given).ok);
    assert.deepEqual(communicateFinding(draft, { ...given, seen: 0 }), {
      ok: false,
      error: { code: 'audit_moved_on' },
    });
  });

  it('is changed before it is told, by whoever has seen its last state, and never after', () => {
    const { number: _, ...rest } = terms;
    assert.ok(reviseFinding(finding(drafted), { seen: 1, terms: rest }).ok);
    assert.deepEqual(reviseFinding(finding(drafted), { seen: 3, terms: rest }), {
      ok: false,
      error: { code: 'audit_moved_on' },
    });
    assert.deepEqual(reviseFinding(finding(drafted, told), { seen: 2, terms: rest }), {
      ok: false,
      error: { code: 'audit_finding_settled' },
    });
  });

  it('begins for its ministry with its communication, whole', () => {
    const seen = finding(told, { kind: 'finding.responded', stance: 'partly', fileIds: [] });
    assert.equal(seen.words['title'], 'Dua aplikasi sefungsi');
    assert.equal(seen.response?.stance, 'partly');
    assert.deepEqual(seen.authorIds, []);
    assert.throws(() => finding({ kind: 'follow_up.told', fileIds: [] }), /begins with/);
  });

  it('is answered and followed up only after it was told', () => {
    const draft = finding(drafted);
    for (const refused of [
      respondToFinding(draft, { stance: 'agree', fileIds: [] }),
      tellFollowUp(draft, []),
      judgeFollowUp(draft, { status: 'done', fileIds: [] }),
    ])
      assert.deepEqual(refused, { ok: false, error: { code: 'audit_finding_not_told' } });
    for (const stance of stances) assert.ok(respondToFinding(finding(drafted, told), { stance, fileIds: [] }).ok);
    for (const status of followUpStatuses) assert.ok(judgeFollowUp(finding(drafted, told), { status, fileIds: [] }).ok);
  });
});

describe('the follow-up of a finding', () => {
  const judged = (status: 'done' | 'not_yet' | 'cannot') =>
    ({ kind: 'follow_up.judged', status, fileIds: ['f1'] }) as const;

  it('is not followed up until somebody judges otherwise, and keeps each change with its evidence', () => {
    const told_ = finding(drafted, told, { kind: 'follow_up.told', fileIds: ['f1'] });
    assert.equal(told_.status, 'not_followed');
    assert.equal(told_.told.length, 1);
    const done = finding(drafted, told, judged('not_yet'), judged('done'));
    assert.deepEqual(
      done.changes.map(({ status, fileIds, actorId }) => [status, fileIds, actorId]),
      [
        ['not_yet', ['f1'], 'auditor-1'],
        ['done', ['f1'], 'auditor-1'],
      ],
    );
    assert.ok(isSettled(done));
    assert.ok(!tellFollowUp(done, []).ok);
  });

  it('that cannot be done counts once the quality controller has approved the reason', () => {
    const pending = finding(drafted, told, judged('not_yet'), judged('cannot'));
    assert.deepEqual([pending.status, pendingChange(pending)?.reason], ['not_yet', 'Hilang']);
    assert.deepEqual(judgeFollowUp(pending, { status: 'done', fileIds: [] }), {
      ok: false,
      error: { code: 'audit_follow_up_pending' },
    });
    assert.ok(approveFollowUp(pending, 'approved').ok);
    const approved = finding(drafted, told, judged('cannot'), { kind: 'follow_up.approved', verdict: 'approved' });
    assert.deepEqual([approved.status, isSettled(approved)], ['cannot', true]);
    const refused = finding(drafted, told, judged('cannot'), { kind: 'follow_up.approved', verdict: 'refused' });
    assert.equal(refused.status, 'not_followed');
    assert.deepEqual(approveFollowUp(refused, 'approved'), { ok: false, error: { code: 'audit_follow_up_none' } });
    assert.throws(() => finding(drafted, told, { kind: 'follow_up.approved', verdict: 'approved' }), /nothing waits/);
  });
});
