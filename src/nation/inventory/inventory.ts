import type { LocalDate } from '../../vocabulary/local-date.ts';

/**
 * The synthetic application inventory: what agencies report, row by row, in the words they use, and the truth
 * behind the rows. All of it is invented sample data but the names and hosts of real national systems.
 */
export interface Inventory {
  readonly sample: true;
  readonly seed: string;
  readonly agencies: readonly InventoryAgency[];
  readonly entries: readonly InventoryEntry[];
  readonly truth: InventoryTruth;
}

export interface InventoryAgency {
  /** Code of the directory. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly group: 'maritime' | 'central' | 'pilot';
  /** `Sragen`, `KKP`: how its people call it in names and texts. */
  readonly place: string;
  /** A label of its invented hosts: `sragenkab`, `kkp`. */
  readonly hostLabel: string;
  readonly offices: readonly Office[];
}

/** A unit that fills in the form for itself. */
export interface Office {
  readonly key: string;
  /** Six digits, as lists with a table of units write them. */
  readonly code: string;
  readonly name: string;
  readonly short: string;
  /** How it was called before the last reorganisation; empty where it was not renamed. */
  readonly formerly: string;
}

export type EntryKind = 'application' | 'website' | 'not_application';

/** One row as it was reported; texts are raw, with everything that is wrong with them. */
export interface InventoryEntry {
  readonly sample: true;
  /** Stable: `kab-sragen/0017`, or a name for the few that demonstrations rely on. */
  readonly key: string;
  readonly agency: string;
  /** Who reported it; the true reporter, whatever the owner column says. */
  readonly office: Office;
  readonly kind: EntryKind;
  readonly name: string;
  readonly description: string;
  readonly owner: string;
  readonly address: string;
  readonly status: string;
  readonly year: string;
  readonly platform: string;
  /** Defence, police and the like: others see owner and function alone. */
  readonly isClassified: boolean;
  readonly facts: RunningFacts;
}

/** What it costs to run; null where nobody knows, and always for real national systems. */
export interface RunningFacts {
  readonly costs: readonly YearCost[];
  readonly usersPerMonth: number | null;
  readonly contractEnds: LocalDate | null;
  readonly technology: readonly string[];
  readonly dataUsed: readonly string[];
  readonly endpoints: readonly string[];
}

export interface YearCost {
  readonly year: number;
  readonly rupiah: bigint | null;
}

export interface InventoryTruth {
  readonly functions: readonly FunctionLabel[];
  /** By entry key; entries that are no application have no line. */
  readonly labels: ReadonlyMap<string, EntryTruth>;
  readonly planted: readonly PlantedOverlap[];
}

export interface FunctionLabel {
  readonly key: string;
  readonly label: string;
}

export interface EntryTruth {
  readonly functions: readonly string[];
  /** Equal for rows of one system; null for a row that names several applications in one cell. */
  readonly system: string | null;
}

export type OverlapKind = 'same_system' | 'same_function' | 'part_of' | 'upstream_downstream' | 'unrelated';

/** A pair of rows whose verdict is known; `unrelated` are traps: one name, or nearly one, for unlike systems. */
export interface PlantedOverlap {
  readonly first: string;
  readonly second: string;
  readonly kind: OverlapKind;
}
