import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Clearance } from '../../domain/consolidation/clearance.ts';

/** The tables of clearance; JSON columns are written as text. */
export type ClearanceTables = {
  'portfolio.clearance_request': {
    readonly agency_id: string;
    readonly id: string;
    readonly reader_ids: readonly string[];
    readonly name: string;
    readonly function_text: string;
    readonly function_code: string;
    readonly yearly_cost: bigint;
    readonly expected_users: number;
    readonly digest: string;
    readonly key_id: string;
    readonly requested_by: string;
    readonly requested_at: Instant;
  };
  'portfolio.clearance_check': {
    readonly agency_id: string;
    readonly request_id: string;
    readonly number: number;
    readonly reader_ids: readonly string[];
    readonly ran_on: LocalDate;
    readonly digest: string;
    readonly compared_with: number;
    readonly matches: unknown;
    readonly decree: unknown;
    readonly ran_by: string;
    readonly recorded_at: Instant;
  };
  'portfolio.clearance_decision': {
    readonly agency_id: string;
    readonly request_id: string;
    readonly reader_ids: readonly string[];
    readonly outcome: Clearance['outcome'];
    readonly conditions: unknown;
    readonly instead_id: string | null;
    readonly added_there: bigint | null;
    readonly avoided: bigint | null;
    readonly decided_on: LocalDate;
    readonly decided_by: string;
    readonly recorded_at: Instant;
    readonly words_sealed: Buffer | null;
  };
  'portfolio.decree_exception': {
    readonly agency_id: string;
    readonly id: string;
    readonly function_code: string;
    readonly letter: string;
    readonly valid_until: LocalDate | null;
    readonly recorded_by: string;
    readonly recorded_at: Instant;
  };
};

export function clearanceTables(tx: Tx) {
  return tx.$extendTables<ClearanceTables>();
}
