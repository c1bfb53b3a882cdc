import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type {
  ArchitectureState,
  Assertion,
  Domain,
  ElementKind,
  ElementStage,
  Source,
  Status,
} from '../../domain/registry/element.ts';

/** The tables of the registry; JSON columns are written as text. */
export type RegistryTables = {
  'portfolio.element': {
    readonly agency_id: string;
    readonly id: string;
    readonly domain: Domain;
    readonly state: ArchitectureState;
    readonly stage: ElementStage;
    readonly revision: number;
    readonly name: string;
    readonly reported_by: string;
    readonly is_classified: boolean;
    readonly created_at: Instant;
    readonly changed_at: Instant;
    readonly changed_by: string | null;
  };
  'portfolio.assertion': {
    readonly agency_id: string;
    readonly element_id: string;
    readonly id: string;
    readonly revision: number;
    readonly field: string;
    readonly value: unknown;
    readonly source: Source;
    readonly actor_id: string | null;
    readonly evidence: Assertion['evidence'] | string;
    readonly valid_from: LocalDate;
    readonly valid_until: LocalDate | null;
    readonly recorded_at: Instant;
    readonly retracts: string | null;
  };
  'portfolio.published_element': {
    readonly agency_id: string;
    readonly element_id: string;
    readonly revision: number;
    readonly domain: Domain;
    readonly state: ArchitectureState;
    readonly kind: ElementKind;
    readonly name: string | null;
    readonly function_text: string | null;
    readonly codes: readonly string[];
    readonly functions: readonly string[];
    readonly owner_id: string | null;
    readonly owner_name: string;
    readonly reported_by: string | null;
    readonly status: Status | null;
    readonly is_classified: boolean;
    readonly published_at: Instant;
    readonly replaced_at: Instant | null;
  };
  'portfolio.restricted_fact': {
    readonly agency_id: string;
    readonly element_id: string;
    readonly revision: number;
    readonly field: string;
    readonly value: unknown;
    readonly source: Source;
    readonly valid_from: LocalDate;
    readonly valid_until: LocalDate | null;
    readonly recorded_at: Instant;
    readonly replaced_at: Instant | null;
  };
  'portfolio.relation_assertion': {
    readonly agency_id: string;
    readonly id: string;
    readonly from_id: string;
    readonly kind: string;
    readonly to_agency_id: string;
    readonly to_id: string;
    readonly note: string | null;
    readonly source: Source;
    readonly actor_id: string | null;
    readonly valid_from: LocalDate;
    readonly valid_until: LocalDate | null;
    readonly recorded_at: Instant;
    readonly retracts: string | null;
  };
  'portfolio.published_relation': {
    readonly agency_id: string;
    readonly id: string;
    readonly from_id: string;
    readonly kind: string;
    readonly to_agency_id: string;
    readonly to_id: string;
    readonly published_at: Instant;
    readonly replaced_at: Instant | null;
  };
  'portfolio.application_use': {
    readonly agency_id: string;
    readonly id: string;
    readonly element_agency_id: string;
    readonly element_id: string;
    readonly reported_name: string;
    readonly reported_by: string;
    readonly source: Source;
    readonly recorded_at: Instant;
    readonly ended_at: Instant | null;
  };
  'portfolio.overlap_signal': {
    readonly agency_id: string;
    readonly element_id: string;
    readonly revision: number;
    readonly hosts: readonly string[];
    readonly data_codes: readonly string[];
    readonly components: readonly string[];
    readonly recorded_at: Instant;
  };
};

export function registryTables(tx: Tx) {
  return tx.$extendTables<RegistryTables>();
}

/** Rows to write in one statement: PostgreSQL takes 65,535 parameters. */
const ROWS_A_STATEMENT = 2_000;

/** Parts small enough for one insert. */
export function batches<T>(rows: readonly T[], size: number = ROWS_A_STATEMENT): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}
