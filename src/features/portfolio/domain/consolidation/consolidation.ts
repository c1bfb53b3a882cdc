import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Hearing, HearingDecision } from './hearing.ts';
import type { GroupEnd, GroupOutcome } from './plan-event.ts';

export type ConsolidationStage = 'proposed' | 'asked' | 'decided' | 'planned' | 'ended';

/** A group on its way from proposal to end, as its events made it. */
export interface Consolidation {
  readonly id: string;
  readonly groupId: string;
  readonly applications: readonly string[];
  readonly coordinatorId: string;
  readonly seq: number;
  readonly proposedAt: Instant;
  readonly stage: ConsolidationStage;
  /** 1, and one more with every reopening: each round asks the owners anew. */
  readonly round: number;
  readonly hearing: Hearing | null;
  readonly decision: (HearingDecision & { readonly outcome: GroupOutcome; readonly on: LocalDate }) | null;
  readonly plan: AdoptedPlan | null;
  readonly end: { readonly how: GroupEnd; readonly at: Instant } | null;
}

export interface AdoptedPlan {
  readonly planId: string;
  readonly digest: string;
  readonly steps: readonly string[];
  readonly retiring: readonly string[];
  readonly done: readonly Evidenced[];
  readonly archived: readonly Evidenced[];
}

/** A step or an application, with the evidence that it is so. */
export interface Evidenced {
  readonly id: string;
  readonly evidenceId: string;
  readonly at: Instant;
}

/** What the plan still waits for; empty when the group can be ended. */
export function outstandingOf({ steps, retiring, done, archived }: AdoptedPlan): {
  readonly steps: readonly string[];
  readonly retiring: readonly string[];
} {
  return {
    steps: steps.filter((step) => !done.some(({ id }) => id === step)),
    retiring: retiring.filter((application) => !archived.some(({ id }) => id === application)),
  };
}
