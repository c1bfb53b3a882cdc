import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Part } from '../../domain/overlap/review-queue.ts';
import type { Question, VerdictKind } from '../../domain/overlap/verdict.ts';

/** The tables of overlap; JSON columns are written as text. `agency_id` is the body that runs the comparison. */
export type OverlapTables = {
  'portfolio.overlap_run': {
    readonly agency_id: string;
    readonly id: string;
    readonly state: 'waiting' | 'running' | 'done' | 'failed';
    readonly ground: 'night' | 'asked';
    readonly asked_by: string | null;
    readonly asked_at: Instant;
    readonly started_at: Instant | null;
    readonly finished_at: Instant | null;
    readonly stage: 'waiting' | 'reading' | 'comparing' | 'storing' | 'ended';
    readonly progress: number;
    readonly sample_seed: string | null;
    readonly figures: unknown;
    readonly fault: string | null;
  };
  'portfolio.overlap_pair': {
    readonly agency_id: string;
    readonly run_id: string;
    readonly pair_id: string;
    readonly first_entry: string;
    readonly second_entry: string;
    readonly first_agency_id: string;
    readonly second_agency_id: string;
    readonly function_chance: number;
    readonly system_chance: number;
    readonly explanation: unknown;
  };
  'portfolio.overlap_queue': {
    readonly agency_id: string;
    readonly run_id: string;
    readonly place: number;
    readonly pair_id: string;
    readonly part: Part;
    readonly stratum: string | null;
    readonly reviewers: number;
    readonly reader_ids: readonly string[];
  };
  'portfolio.overlap_group': {
    readonly agency_id: string;
    readonly id: string;
    readonly since_run: string;
    readonly question: Question;
    readonly since_at: Instant;
    readonly until_at: Instant | null;
    readonly members: readonly string[];
    readonly agencies: readonly string[];
    readonly systems: number;
    readonly topic: string;
    readonly chance: number;
    readonly doubt: number;
  };
  'portfolio.overlap_member': {
    readonly agency_id: string;
    readonly group_id: string;
    readonly entry: string;
    readonly question: Question;
    readonly member_agency_id: string;
    readonly member_id: string;
  };
  'portfolio.verdict_event': {
    readonly agency_id: string;
    readonly pair_id: string;
    readonly number: number;
    readonly first_entry: string;
    readonly second_entry: string;
    readonly act: 'judged' | 'settled' | 'withdrawn';
    readonly verdict: VerdictKind | null;
    readonly named_entry: string | null;
    readonly note: string | null;
    readonly is_blind: boolean;
    readonly reviewer_id: string;
    readonly reviewer_agency_id: string;
    readonly run_id: string;
    readonly recorded_at: Instant;
  };
  'portfolio.merger_offer': {
    readonly agency_id: string;
    readonly pair_id: string;
    readonly kept_entry: string;
    readonly other_entry: string;
    readonly owner_id: string;
    readonly reader_ids: readonly string[];
    readonly offered_by: string;
    readonly offered_at: Instant;
  };
  'portfolio.merger_answer': {
    readonly agency_id: string;
    readonly pair_id: string;
    readonly reader_ids: readonly string[];
    readonly answer: 'accepted' | 'refused';
    readonly reason: string | null;
    readonly use_id: string | null;
    readonly answered_by: string;
    readonly answered_at: Instant;
  };
  'portfolio.governed_word': {
    readonly agency_id: string;
    readonly id: string;
    readonly kind: 'synonym' | 'acronym';
    readonly words: readonly string[];
    readonly reason: string;
    readonly proposed_by: string;
    readonly proposer_agency_id: string;
    readonly proposed_at: Instant;
  };
  'portfolio.word_decision': {
    readonly agency_id: string;
    readonly word_id: string;
    readonly number: number;
    readonly decision: 'accepted' | 'refused' | 'ended';
    readonly reason: string | null;
    readonly decided_by: string;
    readonly decided_at: Instant;
  };
  'portfolio.application_use': {
    readonly agency_id: string;
    readonly id: string;
    readonly element_agency_id: string;
    readonly element_id: string;
    readonly reported_name: string;
    readonly reported_by: string;
    readonly source: 'declared' | 'imported' | 'observed';
    readonly recorded_at: Instant;
    readonly ended_at: Instant | null;
  };
};

export function overlapTables(tx: Tx) {
  return tx.$extendTables<OverlapTables>();
}
