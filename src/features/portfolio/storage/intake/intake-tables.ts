import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { ImportState } from '../../domain/intake/import.ts';
import type { EntryKind } from '../../domain/intake/outcome.ts';

export type RowStanding = 'ready' | 'same' | 'open' | 'problem' | 'left_out' | 'skipped';

/** The tables of intake; JSON columns are written as text. */
export type IntakeTables = {
  'portfolio.import': {
    readonly agency_id: string;
    readonly id: string;
    readonly file_id: string;
    readonly is_pasted: boolean;
    readonly corrects_id: string | null;
    readonly state: ImportState;
    readonly revision: number;
    readonly done: number;
    readonly total: number;
    readonly proposal: unknown;
    readonly plan: unknown;
    readonly figures: unknown;
    readonly fault: unknown;
    readonly created_at: Instant;
    readonly created_by: string | null;
    readonly changed_at: Instant;
    readonly changed_by: string | null;
    readonly submitted_at: Instant | null;
    readonly submitted_by: string | null;
    readonly decided_at: Instant | null;
    readonly decided_by: string | null;
    readonly decision_note: string | null;
    readonly compared_at: Instant | null;
  };
  'portfolio.import_row': {
    readonly agency_id: string;
    readonly import_id: string;
    readonly position: number;
    readonly row_key: string;
    readonly system_key: string;
    readonly outcome: 'ready' | 'needs_decision' | 'problem' | 'skipped';
    readonly content: unknown;
    readonly offers: readonly string[];
    readonly open_offers: readonly string[];
    readonly accepted: readonly string[];
    readonly problems: readonly string[];
    readonly may_pass: boolean;
    readonly is_passed: boolean;
    readonly is_left_out: boolean;
    readonly kind_set: EntryKind | null;
    readonly change: 'added' | 'changed' | 'unchanged' | null;
    readonly before_key: string | null;
    readonly changes: unknown;
    readonly superseded_by: string | null;
    readonly element_ids: readonly string[];
    readonly use_id: string | null;
    readonly likeness: unknown;
    /** Computed by the database; never written. */
    readonly standing?: RowStanding;
  };
};

export function intakeTables(tx: Tx) {
  return tx.$extendTables<IntakeTables>();
}

/** Text that PostgreSQL's JSON takes: no NUL, no half of a surrogate pair; amounts as digits. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (typeof one === 'bigint') return one.toString();
    return typeof one === 'string' ? one.toWellFormed().replaceAll('\u0000', '') : one;
  });
}
