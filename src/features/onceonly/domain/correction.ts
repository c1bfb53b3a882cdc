import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** What happened to a report that a value is wrong; codes and times only, added and never changed. */
export type CorrectionEvent =
  | { readonly v: 1; readonly kind: 'correction.opened'; readonly at: Instant }
  | {
      readonly v: 1;
      readonly kind: 'correction.received';
      readonly at: Instant;
      /** The owner's own number of it. */
      readonly ticket: string;
      readonly messageId: string;
    }
  | {
      readonly v: 1;
      readonly kind: 'correction.answered';
      readonly at: Instant;
      readonly outcome: CorrectionOutcome;
      readonly messageId: string;
    }
  | {
      readonly v: 1;
      readonly kind: 'correction.undeliverable';
      readonly at: Instant;
      /** The owner's code: `record_unknown`. */
      readonly reason: string;
      readonly messageId: string;
    }
  /** Nothing more will happen: refused, undeliverable, or the corrected value has been fetched. */
  | { readonly v: 1; readonly kind: 'correction.closed'; readonly at: Instant };

/** `forwarded`: the owner asked whoever reports to it; a later answer follows. */
export type CorrectionOutcome = 'accepted' | 'refused' | 'forwarded';

/** Dated: how long the owner may take (UU 27/2022 Pasal 30). */
export interface CorrectionRule {
  readonly answerWithinHours: number;
  readonly legalReference: string;
}

export interface Correction {
  readonly stage: 'opened' | 'at_owner' | 'answered' | 'closed';
  readonly openedAt: Instant;
  readonly ticket: string | null;
  readonly receivedAt: Instant | null;
  /** The last moment for an answer; null until the owner has it. */
  readonly answerBy: Instant | null;
  readonly outcome: CorrectionOutcome | null;
  readonly answeredAt: Instant | null;
  readonly undeliverable: string | null;
  readonly closedAt: Instant | null;
}

export type CorrectionRefusal = 'correction_closed' | 'correction_not_received' | 'correction_received_before';

/** The state after all events; throws when they do not begin with the opening. */
export function foldCorrection(events: readonly CorrectionEvent[], rule: CorrectionRule): Correction {
  const [first, ...others] = events;
  if (first?.kind !== 'correction.opened') throw new Error('A correction begins by being opened.');
  const opened: Correction = {
    stage: 'opened',
    openedAt: first.at,
    ticket: null,
    receivedAt: null,
    answerBy: null,
    outcome: null,
    answeredAt: null,
    undeliverable: null,
    closedAt: null,
  };
  return others.reduce((correction, event) => apply(correction, event, rule), opened);
}

export function isOpen({ stage }: Correction): boolean {
  return stage !== 'closed';
}

/** The owner has it. */
export function receive(
  correction: Correction,
  given: { readonly at: Instant; readonly ticket: string; readonly messageId: string },
): Result<readonly CorrectionEvent[], CorrectionRefusal> {
  if (!isOpen(correction)) return err('correction_closed');
  if (correction.ticket !== null) return err('correction_received_before');
  return ok([{ v: 1, kind: 'correction.received', ...given }]);
}

/** The owner cannot take it, and will not: nothing is tried again. */
export function refuseDelivery(
  correction: Correction,
  given: { readonly at: Instant; readonly reason: string; readonly messageId: string },
): Result<readonly CorrectionEvent[], CorrectionRefusal> {
  if (!isOpen(correction)) return err('correction_closed');
  if (correction.ticket !== null) return err('correction_received_before');
  return ok([
    { v: 1, kind: 'correction.undeliverable', ...given },
    { v: 1, kind: 'correction.closed', at: given.at },
  ]);
}

/** The owner's answer; the same one again says nothing new. A refusal closes, an acceptance waits for the new value. */
export function noteAnswer(
  correction: Correction,
  given: { readonly at: Instant; readonly outcome: CorrectionOutcome; readonly messageId: string },
): Result<readonly CorrectionEvent[], CorrectionRefusal> {
  if (!isOpen(correction)) return err('correction_closed');
  if (correction.ticket === null) return err('correction_not_received');
  if (correction.outcome === given.outcome || correction.outcome === 'accepted') return ok([]);
  const answered = { v: 1, kind: 'correction.answered', ...given } as const;
  return ok(given.outcome === 'refused' ? [answered, { v: 1, kind: 'correction.closed', at: given.at }] : [answered]);
}

/** The corrected value has arrived. */
export function close(correction: Correction, at: Instant): Result<readonly CorrectionEvent[], CorrectionRefusal> {
  if (!isOpen(correction)) return ok([]);
  if (correction.outcome !== 'accepted') return err('correction_not_received');
  return ok([{ v: 1, kind: 'correction.closed', at }]);
}

function apply(correction: Correction, event: CorrectionEvent, rule: CorrectionRule): Correction {
  switch (event.kind) {
    case 'correction.opened':
      throw new Error('A correction is opened once.');
    case 'correction.received':
      return {
        ...correction,
        stage: 'at_owner',
        ticket: event.ticket,
        receivedAt: event.at,
        answerBy: event.at.add({ hours: rule.answerWithinHours }),
      };
    case 'correction.answered':
      return {
        ...correction,
        stage: event.outcome === 'forwarded' ? 'at_owner' : 'answered',
        outcome: event.outcome,
        answeredAt: event.at,
      };
    case 'correction.undeliverable':
      return { ...correction, undeliverable: event.reason };
    case 'correction.closed':
      return { ...correction, stage: 'closed', closedAt: event.at };
    default:
      return event satisfies never;
  }
}

/** When to ask the owner next, in minutes after the given number of questions: soon at first, then daily. */
export function askAgainMinutes(asked: number): number {
  return [10, 60, 360][asked] ?? 1_440;
}

/** Afterwards only the person asks. */
export const mostQuestions = 60;
