import type { Instant } from '../../vocabulary/instant.ts';
import type { LocalDate } from '../../vocabulary/local-date.ts';

/** What really happened, as the tour reads it; times are true time. */
export interface TourFacts {
  /** PDDikti's switch, as an operator last turned it off and on. */
  readonly switchedOffAt: Instant | null;
  readonly switchedOnAt: Instant | null;
  /** The latest application of the midwife at the licensing office of Sragen; null: none was sent. */
  readonly application: TourApplication | null;
  /** When somebody last had a copy of the log changed and verified. */
  readonly logTriedAt: Instant | null;
}

export interface TourApplication {
  readonly submittedAt: Instant;
  /** The last day of the law's clock; null: it does not run. */
  readonly dueOn: LocalDate | null;
  readonly passedCheckAt: Instant | null;
  readonly recommendedAt: Instant | null;
  readonly approvedBy: 'head' | 'system' | null;
  readonly issuedAt: Instant | null;
  /** She has opened the message that says so. */
  readonly isNoticeRead: boolean;
}

export const tourSteps = ['off', 'apply', 'on', 'check', 'recommend', 'decide', 'read', 'verify'] as const;

export type TourStep = (typeof tourSteps)[number];

export interface TickedStep {
  readonly step: TourStep;
  /** `next` is the first that is not done: its button is the one to press. */
  readonly state: 'done' | 'next' | 'later';
}

/** Ticks the steps from what happened; nothing is ticked by pressing a button of the tour. */
export function tick(facts: TourFacts): readonly TickedStep[] {
  const done = tourSteps.map((step) => DONE[step](facts));
  const next = done.indexOf(false);
  return tourSteps.map((step, at) => ({
    step,
    state: done[at] === true ? 'done' : at === next ? 'next' : 'later',
  }));
}

const DONE: Readonly<Record<TourStep, (facts: TourFacts) => boolean>> = {
  off: ({ switchedOffAt }) => switchedOffAt !== null,
  // An application from before the switch was turned off belongs to an earlier walk.
  apply: (facts) => ownApplication(facts) !== null,
  on: ({ switchedOffAt, switchedOnAt }) => isAfter(switchedOnAt, switchedOffAt),
  check: (facts) => (ownApplication(facts)?.passedCheckAt ?? null) !== null,
  recommend: (facts) => (ownApplication(facts)?.recommendedAt ?? null) !== null,
  decide: (facts) => (ownApplication(facts)?.issuedAt ?? null) !== null,
  read: (facts) => ownApplication(facts)?.isNoticeRead === true,
  verify: (facts) => isAfter(facts.logTriedAt, ownApplication(facts)?.issuedAt ?? null),
};

/** The application of this walk: sent after PDDikti was switched off. */
export function ownApplication({ application, switchedOffAt }: TourFacts): TourApplication | null {
  return application !== null && isAfter(application.submittedAt, switchedOffAt) ? application : null;
}

/** False when either has not happened. */
function isAfter(one: Instant | null, other: Instant | null): boolean {
  return one !== null && other !== null && Temporal.Instant.compare(one, other) > 0;
}
