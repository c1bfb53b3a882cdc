import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { aLetter, aPlan, aTeam, CAMPAIGN, HUB, history, KKP } from './audit.builder.ts';
import type { AuditBody } from './audit-event.ts';
import { historiesOf, inOrder } from './audit-event.ts';
import {
  beginFollowUp,
  closeCampaign,
  foldCampaign,
  inPhase,
  isInForce,
  issueLetter,
  nameTeam,
  outsideCoordination,
  startCampaign,
} from './campaign.ts';

const after = (...bodies: readonly AuditBody[]) => {
  const event = history();
  return foldCampaign([aPlan, ...bodies].map((body) => event(body, { words: { name: 'Tujuh kementerian' } })));
};
const wrongPhase = { ok: false, error: { code: 'audit_phase_wrong' } };

describe('the course of an audit', () => {
  it('goes from plan to letter, work, report, submission, follow-up and close, and no other way', () => {
    const walk: readonly AuditBody[] = [
      aTeam,
      aLetter,
      { kind: 'campaign.started' },
      { kind: 'campaign.reported' },
      { kind: 'campaign.submitted' },
      { kind: 'follow_up.begun' },
      { kind: 'campaign.closed' },
    ];
    const reached = walk.map((_, at) => after(...walk.slice(0, at + 1)).phase);
    assert.deepEqual(reached, ['planned', 'assigned', 'running', 'reported', 'submitted', 'following', 'closed']);
    assert.throws(() => after(aTeam, { kind: 'campaign.started' }), /planned is not followed by running/);
    assert.throws(() => foldCampaign([history()(aTeam)]), /begins with its plan/);
  });

  it('needs a team before its letter, and a letter whose days follow each other', () => {
    assert.deepEqual(issueLetter(after(), aLetter), { ok: false, error: { code: 'audit_team_incomplete' } });
    const { kind: _, ...letter } = aLetter;
    assert.deepEqual(issueLetter(after(aTeam), letter), { ok: true, value: aLetter });
    for (const wrong of [{ until: localDate('2026-11-02') }, { from: localDate('2026-11-01') }])
      assert.deepEqual(issueLetter(after(aTeam), { ...letter, ...wrong }), {
        ok: false,
        error: { code: 'audit_dates_wrong' },
      });
    assert.deepEqual(issueLetter(after(aTeam, aLetter), letter), wrongPhase);
  });

  it('has a letter in force from its first to its last day, and not once closed', () => {
    const assigned = after(aTeam, aLetter);
    const inForce = ['2026-11-02', '2026-11-03', '2026-12-18', '2026-12-19'].map((day) =>
      isInForce(assigned, localDate(day)),
    );
    assert.deepEqual(inForce, [false, true, true, false]);
    assert.ok(!isInForce({ ...assigned, phase: 'closed' }, localDate('2026-11-10')));
    assert.ok(!isInForce(after(), localDate('2026-11-10')));
  });

  it('starts while the letter is in force only', () => {
    assert.ok(startCampaign(after(aTeam, aLetter), localDate('2026-11-03')).ok);
    assert.ok(!startCampaign(after(aTeam, aLetter), localDate('2026-11-02')).ok);
    assert.deepEqual(startCampaign(after(aTeam), localDate('2026-11-03')), wrongPhase);
  });

  it('is closed when no finding is open', () => {
    const following = { ...after(aTeam, aLetter), phase: 'following' } as const;
    assert.deepEqual(closeCampaign(following, 2), {
      ok: false,
      error: { code: 'audit_follow_up_open', values: { count: '2' } },
    });
    assert.ok(closeCampaign(following, 0).ok);
    assert.deepEqual(closeCampaign({ ...following, phase: 'running' }, 0), wrongPhase);
    assert.deepEqual(beginFollowUp(following), wrongPhase);
    assert.ok(beginFollowUp({ ...following, phase: 'submitted' }).ok);
  });

  it('changes its team until it is closed', () => {
    assert.ok(nameTeam(after(), aTeam.team).ok);
    assert.ok(!nameTeam({ ...after(), phase: 'closed' }, aTeam.team).ok);
    assert.ok(inPhase(after(), 'planned').ok);
  });

  it('covers only ministries that the coordinator coordinates', () => {
    assert.deepEqual(outsideCoordination([KKP, HUB], [KKP]), [HUB]);
  });

  it('reads its events in the order of recording, by subject', () => {
    const event = history();
    const [one, two, other] = [
      event(aPlan),
      event(aTeam),
      event({ kind: 'paper.written', number: 'KK-001', fileIds: [] }, { kind: 'paper', id: 'p' }),
    ];
    assert.deepEqual(inOrder([two, other, one]), [one, two, other]);
    assert.deepEqual([...historiesOf([two, one, other], 'campaign')], [[CAMPAIGN, [one, two]]]);
  });
});
