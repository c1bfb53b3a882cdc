import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Reference } from '../../domain/codes/code.ts';

/** Codes, targets and what follows from them; JSON columns are written as text. */
export type CodesTables = {
  'portfolio.code_set_draft': {
    readonly agency_id: string;
    readonly id: string;
    readonly reference: Reference;
    readonly before_id: string;
    readonly revision: number;
    readonly content: unknown;
    readonly created_at: Instant;
    readonly changed_at: Instant;
    readonly changed_by: string;
    readonly closed_at: Instant | null;
  };
  'portfolio.code_set': {
    readonly agency_id: string;
    readonly id: string;
    readonly reference: Reference;
    readonly before_id: string;
    readonly in_force_from: LocalDate;
    readonly content: unknown;
    readonly crosswalk: unknown;
    readonly published_at: Instant;
    readonly published_by: string;
  };
  'portfolio.recode_task': {
    readonly agency_id: string;
    readonly set_id: string;
    readonly owner_id: string;
    readonly element_id: string;
    readonly outcome: 'certain' | 'needs_person' | 'ended';
    readonly fates: unknown;
    readonly opened_at: Instant;
  };
  'portfolio.recode_answer': {
    readonly agency_id: string;
    readonly set_id: string;
    readonly element_id: string;
    readonly how: 'certain' | 'chosen' | 'gone';
    readonly answered_at: Instant;
    readonly answered_by: string;
  };
  'portfolio.target_draft': {
    readonly agency_id: string;
    readonly id: string;
    readonly revision: number;
    readonly content: unknown;
    readonly created_at: Instant;
    readonly changed_at: Instant;
    readonly changed_by: string;
    readonly closed_at: Instant | null;
  };
  'portfolio.shared_target': {
    readonly agency_id: string;
    readonly key: string;
    readonly number: number;
    readonly in_force_from: LocalDate;
    readonly content: unknown;
    readonly published_on: LocalDate;
    readonly published_at: Instant;
    readonly published_by: string | null;
  };
  'portfolio.application_subsystem': {
    readonly agency_id: string;
    readonly element_id: string;
    readonly subsystem_id: string;
    readonly linked_at: Instant;
    readonly linked_by: string | null;
  };
};

export function codesTables(tx: Tx) {
  return tx.$extendTables<CodesTables>();
}
