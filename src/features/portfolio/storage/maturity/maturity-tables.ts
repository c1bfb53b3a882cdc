import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';

/** Levels, reviews and results; JSON columns are written as text. */
export type MaturityTables = {
  'portfolio.maturity_level': {
    readonly agency_id: string;
    readonly id: string;
    readonly regime: string;
    readonly indicator: string;
    readonly level: number | null;
    readonly evidence: unknown;
    readonly note: string;
    readonly recorded_at: Instant;
    readonly recorded_by: string;
  };
  'portfolio.architecture_review': {
    readonly agency_id: string;
    readonly id: string;
    readonly held_on: LocalDate;
    readonly minutes: string;
    readonly recorded_at: Instant;
    readonly recorded_by: string;
  };
  'portfolio.maturity_result': {
    readonly agency_id: string;
    readonly id: string;
    readonly regime: string;
    readonly as_of: LocalDate;
    readonly index_hundredths: number | null;
    readonly at_least: number;
    readonly at_most: number;
    readonly missing: number;
    readonly without_evidence: number;
    readonly differing: number;
    readonly predicate: string | null;
    readonly levels: unknown;
    readonly published_at: Instant;
    readonly published_by: string;
  };
};

export function maturityTables(tx: Tx) {
  return tx.$extendTables<MaturityTables>();
}
