import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { OwnersWord } from './hearing.ts';

/** Who an event comes from; ids only. */
export type PlanEventActor =
  | { readonly kind: 'officer'; readonly officerId: string; readonly agencyId: string }
  | { readonly kind: 'system' };

interface EventHead {
  /** 1, 2, 3 without a gap within the consolidation. */
  readonly seq: number;
  /** Of the event's own shape; old versions are folded for ever. */
  readonly version: 1;
  /** Casework time. */
  readonly at: Instant;
  /** True time. */
  readonly recordedAt: Instant;
  readonly actor: PlanEventActor;
}

export type PlanEvent = EventHead & PlanEventBody;

/** What the coordinator can decide about a group. */
export const groupOutcomes = ['consolidate', 'integrate', 'keep_apart'] as const;

export type GroupOutcome = (typeof groupOutcomes)[number];

/** What happened to a group on its way: ids, codes and dates, never a name or a word of anybody. */
export type PlanEventBody =
  | {
      readonly kind: 'group.proposed';
      readonly consolidationId: string;
      /** Of the clustering, and its applications as they were then. */
      readonly groupId: string;
      readonly applications: readonly string[];
      readonly coordinatorId: string;
    }
  | {
      readonly kind: 'owners.asked';
      readonly owners: readonly string[];
      readonly askedOn: LocalDate;
      readonly dueOn: LocalDate;
    }
  | ({ readonly kind: 'owner.answered'; readonly ownerId: string; readonly on: LocalDate } & OwnersWord)
  | {
      readonly kind: 'group.decided';
      readonly outcome: GroupOutcome;
      readonly on: LocalDate;
      readonly reasonNoteIds: readonly string[];
      readonly toObjections: readonly { readonly ownerId: string; readonly noteId: string }[];
    }
  /** Again when the plan changes; what is done stays done. */
  | {
      readonly kind: 'group.planned';
      readonly planId: string;
      /** Of the plan's text as adopted. */
      readonly digest: string;
      readonly steps: readonly string[];
      readonly retiring: readonly string[];
    }
  | { readonly kind: 'step.done'; readonly stepId: string; readonly evidenceId: string }
  | { readonly kind: 'application.archived'; readonly applicationId: string; readonly evidenceId: string }
  | { readonly kind: 'group.ended'; readonly how: GroupEnd }
  | { readonly kind: 'group.reopened'; readonly ground: string; readonly noteId: string };

/** Carried out; decided to stay as it is; or no group any more by newer verdicts. */
export type GroupEnd = 'completed' | 'kept_apart' | 'dissolved';
