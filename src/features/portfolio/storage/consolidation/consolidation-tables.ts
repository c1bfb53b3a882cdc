import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { ConsolidationStage } from '../../domain/consolidation/consolidation.ts';
import type { CostPart } from '../../domain/consolidation/cost.ts';
import type { GroupEnd, GroupOutcome } from '../../domain/consolidation/plan-event.ts';

/** The tables of consolidation; JSON columns are written as text. */
export type ConsolidationTables = {
  'portfolio.consolidation': {
    readonly agency_id: string;
    readonly id: string;
    readonly reader_ids: readonly string[];
    readonly owner_ids: readonly string[];
    readonly group_id: string;
    readonly title: string;
    readonly topic: string;
    readonly verdict: 'same_system' | 'same_function';
    readonly stage: ConsolidationStage;
    readonly due_on: LocalDate | null;
    readonly outcome: GroupOutcome | null;
    readonly end_how: GroupEnd | null;
    readonly key_id: string;
    readonly proposed_by: string;
    readonly proposed_at: Instant;
    readonly changed_at: Instant;
  };
  'portfolio.consolidation_member': {
    readonly agency_id: string;
    readonly consolidation_id: string;
    readonly reader_ids: readonly string[];
    readonly owner_id: string;
    readonly element_id: string;
    readonly name: string | null;
    readonly functions: readonly string[];
  };
  'portfolio.consolidation_event': {
    readonly agency_id: string;
    readonly consolidation_id: string;
    readonly number: number;
    readonly id: string;
    readonly after_number: number;
    readonly reader_ids: readonly string[];
    readonly actor_id: string | null;
    readonly at: Instant;
    readonly recorded_at: Instant;
    readonly body: unknown;
    readonly words_sealed: Buffer | null;
  };
  'portfolio.time_scoring': {
    readonly agency_id: string;
    readonly consolidation_id: string;
    readonly owner_id: string;
    readonly element_id: string;
    readonly scorer_id: string;
    readonly number: number;
    readonly answers: unknown;
    readonly recorded_at: Instant;
  };
  'portfolio.consolidation_fact': {
    readonly agency_id: string;
    readonly consolidation_id: string;
    readonly reader_ids: readonly string[];
    readonly number: number;
    readonly owner_id: string;
    readonly element_id: string;
    readonly criterion: FactCriterion;
    readonly value: bigint;
    readonly source: string;
    readonly recorded_by: string;
    readonly recorded_at: Instant;
  };
  'portfolio.consolidation_draft': {
    readonly agency_id: string;
    readonly consolidation_id: string;
    readonly kind: 'decision' | 'plan';
    readonly number: number;
    readonly content: unknown;
    readonly words_sealed: Buffer | null;
    readonly saved_by: string;
    readonly saved_at: Instant;
  };
  'portfolio.consolidation_choice': {
    readonly agency_id: string;
    readonly consolidation_id: string;
    readonly round: number;
    readonly reader_ids: readonly string[];
    readonly content: unknown;
    readonly decided_by: string;
    readonly recorded_at: Instant;
  };
  'portfolio.consolidation_plan': {
    readonly agency_id: string;
    readonly consolidation_id: string;
    readonly id: string;
    readonly reader_ids: readonly string[];
    readonly content: unknown;
    readonly digest: string;
    readonly adopted_by: string;
    readonly recorded_at: Instant;
  };
  'portfolio.application_cost': {
    readonly agency_id: string;
    readonly element_id: string;
    readonly year: number;
    readonly item: CostItem;
    readonly number: number;
    readonly id: string;
    readonly low: bigint | null;
    readonly high: bigint | null;
    readonly source: string;
    readonly recorded_by: string;
    readonly recorded_at: Instant;
    readonly valid_until: LocalDate | null;
  };
  'portfolio.saving': {
    readonly agency_id: string;
    readonly id: string;
    readonly ledger: 'avoided' | 'identified';
    readonly subject_id: string;
    readonly plan_id: string | null;
    readonly element_id: string | null;
    readonly part: 'retired' | 'added' | 'refused';
    readonly amount: bigint;
    readonly p10: bigint;
    readonly p50: bigint;
    readonly p90: bigint;
    readonly is_known: boolean;
    readonly recorded_at: Instant;
    readonly valid_until: LocalDate | null;
  };
  'portfolio.saving_roll_up': {
    readonly agency_id: string;
    readonly id: string;
    readonly as_of: LocalDate;
    readonly figures: unknown;
    readonly recorded_at: Instant;
  };
};

/** What the lead may tell of an application for the ranking. */
export const factCriteria = ['function_coverage', 'active_users', 'interfaces', 'audit_result'] as const;
export type FactCriterion = (typeof factCriteria)[number];

/** A part of a year's cost, or the budget line that pays for it. */
export type CostItem = CostPart | 'budget_line';

export function consolidationTables(tx: Tx) {
  return tx.$extendTables<ConsolidationTables>();
}
