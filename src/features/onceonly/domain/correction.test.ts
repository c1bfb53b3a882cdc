import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { correctionRule } from '../data/purposes.ts';
import type { Result } from '../../../vocabulary/result.ts';
import {
  askAgainMinutes,
  close,
  foldCorrection,
  isOpen,
  noteAnswer,
  receive,
  refuseDelivery,
  type Correction,
  type CorrectionEvent,
  type CorrectionOutcome,
} from './correction.ts';
import { now } from './onceonly.builder.ts';

const opened: CorrectionEvent = { v: 1, kind: 'correction.opened', at: now };
const ticket = { at: now.add({ minutes: 1 }), ticket: 'tiket-1', messageId: 'pesan-1' };

type Decide = (correction: Correction) => Result<readonly CorrectionEvent[], string>;

/** The events after each decision that was not refused. */
function history(...decisions: readonly Decide[]): readonly CorrectionEvent[] {
  return decisions.reduce<readonly CorrectionEvent[]>(
    (events, decide) => {
      const decided = decide(foldCorrection(events, correctionRule));
      return decided.ok ? [...events, ...decided.value] : events;
    },
    [opened],
  );
}

const toOwner: Decide = (correction) => receive(correction, ticket);
const answered =
  (outcome: CorrectionOutcome, hours = 2): Decide =>
  (correction) =>
    noteAnswer(correction, { at: now.add({ hours }), outcome, messageId: 'pesan-2' });
const fetchedAgain: Decide = (correction) => close(correction, now.add({ hours: 3 }));
const refused: Decide = (correction) =>
  refuseDelivery(correction, { at: ticket.at, reason: 'record_unknown', messageId: 'pesan-1' });

function after(...decisions: readonly Decide[]): Correction {
  return foldCorrection(history(...decisions), correctionRule);
}

describe('a correction', () => {
  it('waits to be sent, then at the owner, with 3 x 24 hours for the answer from when the owner has it', () => {
    assert.equal(after().stage, 'opened');
    assert.equal(after().answerBy, null);
    const sent = after(toOwner);
    assert.equal(sent.stage, 'at_owner');
    assert.equal(sent.answerBy?.toString(), '2026-11-27T02:13:00Z');
  });

  it('refused is closed; accepted is answered and closes when the new value has been fetched', () => {
    assert.equal(after(toOwner, answered('refused')).stage, 'closed');
    const accepted = after(toOwner, answered('accepted'));
    assert.equal(accepted.stage, 'answered');
    assert.equal(after(toOwner, answered('accepted'), fetchedAgain).stage, 'closed');
    assert.equal(after(toOwner, fetchedAgain).stage, 'at_owner');
  });

  it('forwarded stays open for a later answer', () => {
    const forwarded = after(toOwner, answered('forwarded'));
    assert.deepEqual([forwarded.stage, forwarded.outcome], ['at_owner', 'forwarded']);
    assert.equal(after(toOwner, answered('forwarded'), answered('refused', 9)).stage, 'closed');
  });

  it('that the owner cannot take is closed with the owner’s reason', () => {
    const correction = after(refused);
    assert.deepEqual([correction.stage, correction.undeliverable], ['closed', 'record_unknown']);
  });

  it('the same thing told again adds nothing', () => {
    assert.equal(history(toOwner, toOwner).length, 2);
    assert.equal(history(toOwner, answered('forwarded'), answered('forwarded')).length, 3);
    assert.equal(history(toOwner, answered('accepted'), answered('accepted'), answered('refused')).length, 3);
    assert.deepEqual(close(after(refused), now), { ok: true, value: [] });
  });

  it('no answer comes before the owner has it, and nothing after the end', () => {
    assert.deepEqual(answered('accepted')(after()), { ok: false, error: 'correction_not_received' });
    for (const decide of [toOwner, answered('accepted'), refused]) {
      assert.deepEqual(decide(after(refused)), { ok: false, error: 'correction_closed' });
    }
    assert.deepEqual(refused(after(toOwner)), { ok: false, error: 'correction_received_before' });
    assert.throws(() => foldCorrection([], correctionRule));
  });

  it('whatever happens in whatever order, it is closed at most once and never opens again', () => {
    const outcomes: readonly CorrectionOutcome[] = ['accepted', 'refused', 'forwarded'];
    const step = fc.constantFrom(toOwner, refused, fetchedAgain, ...outcomes.map((outcome) => answered(outcome)));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const events = history(...steps);
        const closings = events.filter(({ kind }) => kind === 'correction.closed').length;
        assert.ok(closings <= 1);
        assert.equal(isOpen(foldCorrection(events, correctionRule)), closings === 0);
        assert.ok(closings === 0 || events.at(-1)?.kind === 'correction.closed');
      }),
    );
  });

  it('events of the first version are understood for ever', () => {
    const kept: readonly CorrectionEvent[] = [
      { v: 1, kind: 'correction.opened', at: now },
      { v: 1, kind: 'correction.received', at: now, ticket: 't', messageId: 'm' },
      { v: 1, kind: 'correction.answered', at: now, outcome: 'forwarded', messageId: 'm' },
      { v: 1, kind: 'correction.answered', at: now, outcome: 'accepted', messageId: 'm' },
      { v: 1, kind: 'correction.closed', at: now },
    ];
    assert.equal(foldCorrection(kept, correctionRule).stage, 'closed');
  });

  it('the owner is asked soon at first, then daily', () => {
    assert.deepEqual([0, 1, 2, 3, 50].map(askAgainMinutes), [10, 60, 360, 1_440, 1_440]);
  });
});
