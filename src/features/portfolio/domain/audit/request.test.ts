import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { ESDM, history, HUB, KKP, weekdays } from './audit.builder.ts';
import {
  answerRequest,
  foldRequests,
  isMissing,
  judgeAnswer,
  replyOf,
  standingOf,
  withdrawRequest,
} from './request.ts';
import { answeringRows } from './silence.ts';
import { remindersFor } from './reminders.ts';

const due = localDate('2026-11-13');
const ABOUT = { kind: 'request', id: 'r1' } as const;
const asked = { kind: 'request.asked', number: 'PB-001', agencyIds: [KKP, HUB], dueOn: due } as const;
const on = (day: string) => ({ today: localDate(day), calendar: weekdays });

function requests(...more: readonly (readonly [Parameters<ReturnType<typeof history>>[0], string])[]) {
  const event = history();
  return foldRequests([
    event(asked, { ...ABOUT, words: { title: 'Daftar aplikasi' } }),
    ...more.map(([body, by]) => event(body, { ...ABOUT, by, words: { answer: 'Terlampir', note: 'Belum ada biaya' } })),
  ])[0]!;
}
const answered = [{ kind: 'request.answered', fileIds: ['f1'] }, KKP] as const;
const judged = (verdict: 'accepted' | 'incomplete', dueOn = localDate('2026-11-20')) =>
  [{ kind: 'answer.judged', agencyId: KKP, verdict, dueOn } as const, 'auditors'] as const;

describe('a request for evidence', () => {
  it('waits until its day, is late after it, and says by how many working days', () => {
    const states = ['2026-11-13', '2026-11-14', '2026-11-16', '2026-11-20'].map((day) => {
      const { state, workingDaysLate } = standingOf(requests(), KKP, on(day));
      return [state, workingDaysLate];
    });
    assert.deepEqual(states, [
      ['waiting', 0],
      ['late', 0],
      ['late', 1],
      ['late', 5],
    ]);
  });

  it('of which an answer has come is answered, whatever the day', () => {
    const request = requests(answered);
    assert.equal(standingOf(request, KKP, on('2026-12-30')).state, 'answered');
    assert.equal(replyOf(request, KKP).answers[0]?.text, 'Terlampir');
    assert.equal(standingOf(request, HUB, on('2026-12-30')).state, 'late');
    assert.equal(standingOf(request, ESDM, on('2026-12-30')).state, 'not_asked');
  });

  it('is seen as answered, without the answer, by whoever sees the course alone', () => {
    const noted = requests([{ kind: 'answer.noted' }, KKP]);
    assert.equal(standingOf(noted, KKP, on('2026-11-20')).state, 'answered');
    assert.deepEqual(
      replyOf(noted, KKP).answers.map(({ text, fileIds }) => [text, fileIds]),
      [['', []]],
    );
    const event = history();
    const [own] = foldRequests([
      event(asked, ABOUT),
      { ...event({ kind: 'request.answered', fileIds: ['f1'] }, { ...ABOUT, by: KKP }), at: noted.askedAt },
      { ...event({ kind: 'answer.noted' }, { ...ABOUT, by: KKP }), at: noted.askedAt },
    ]);
    assert.ok(own !== undefined);
    assert.equal(replyOf(own, KKP).answers.length, 1);
  });

  it('answered too little is asked for again until a new day', () => {
    const request = requests(answered, judged('incomplete'));
    assert.equal(standingOf(request, KKP, on('2026-11-20')).state, 'incomplete');
    const late = standingOf(request, KKP, on('2026-11-23'));
    assert.deepEqual([late.state, late.workingDaysLate, late.isSilent], ['late', 1, false]);
    assert.equal(
      standingOf(requests(answered, judged('incomplete'), answered), KKP, on('2026-11-23')).state,
      'answered',
    );
  });

  it('is over once accepted or withdrawn', () => {
    const accepted = requests(answered, judged('accepted'));
    assert.deepEqual(answerRequest(accepted, KKP, []), { ok: false, error: { code: 'audit_request_over' } });
    const withdrawn = requests([{ kind: 'request.withdrawn' }, 'auditors']);
    assert.equal(standingOf(withdrawn, KKP, on('2026-12-30')).state, 'withdrawn');
    assert.ok(!answerRequest(withdrawn, KKP, []).ok);
    assert.ok(!withdrawRequest(withdrawn).ok);
    assert.ok(withdrawRequest(accepted).ok);
  });

  it('is answered only by whoever was asked, and judged only when something has come', () => {
    assert.deepEqual(answerRequest(requests(), ESDM, []), { ok: false, error: { code: 'audit_request_foreign' } });
    assert.ok(answerRequest(requests(), HUB, ['f2']).ok);
    const judgement = { agencyId: KKP, verdict: 'accepted', dueOn: due } as const;
    assert.deepEqual(judgeAnswer(requests(), judgement), { ok: false, error: { code: 'audit_nothing_to_judge' } });
    assert.deepEqual(judgeAnswer(requests(answered), judgement), {
      ok: true,
      value: { kind: 'answer.judged', ...judgement, dueOn: null },
    });
    assert.ok(!judgeAnswer(requests(answered, judged('accepted')), judgement).ok);
  });

  it('keeps which reminders were sent', () => {
    const request = requests([{ kind: 'reminder.sent', agencyId: HUB, mark: 'before', dueOn: due }, 'auditors']);
    assert.deepEqual(
      replyOf(request, HUB).reminders.map(({ mark }) => mark),
      ['before'],
    );
    assert.ok(isMissing(standingOf(request, HUB, on('2026-11-12'))));
  });
});

describe('who has not answered', () => {
  it('the silent stand first, then the late, then the others in the order of the letter', () => {
    const rows = answeringRows([ESDM, KKP, HUB], [requests(answered)], on('2026-11-20'));
    assert.deepEqual(
      rows.map(({ agencyId, isSilent, asked: count, answered: given, mostDaysLate }) => [
        agencyId,
        isSilent,
        count,
        given,
        mostDaysLate,
      ]),
      [
        [HUB, true, 1, 0, 5],
        [ESDM, false, 0, 0, 0],
        [KKP, false, 1, 1, 0],
      ],
    );
  });

  it('nobody is called silent before a date is over', () => {
    assert.ok(answeringRows([KKP, HUB], [requests()], on('2026-11-13')).every(({ isSilent }) => !isSilent));
  });
});

describe('reminders', () => {
  it('come two working days before, the day after, and five working days after', () => {
    assert.deepEqual(remindersFor(localDate('2026-11-16'), localDate('2026-11-02'), weekdays), [
      { mark: 'before', on: '2026-11-12' },
      { mark: 'after', on: '2026-11-17' },
      { mark: 'silent', on: '2026-11-23' },
    ]);
  });

  it('whose day is over are left out', () => {
    const marks = remindersFor(localDate('2026-11-16'), localDate('2026-11-12'), weekdays).map(({ mark }) => mark);
    assert.deepEqual(marks, ['after', 'silent']);
  });
});
