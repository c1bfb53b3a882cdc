import type { LocalDate } from '../../vocabulary/local-date.ts';
import type { RegionCode } from '../../vocabulary/region-code.ts';
import { loadOnce, type LoadOptions, type LoadOutcome, type Part } from '../machine/load-once.ts';
import type { Address, MaritalStatus, Sex } from './elements.ts';

export interface PersonRow {
  readonly nik: string;
  /** The day the facts without a date of their own were recorded. */
  readonly recordedOn: LocalDate;
  readonly name: string;
  readonly birthPlace: string;
  readonly bornOn: LocalDate;
  readonly sex: Sex;
  readonly maritalStatus: MaritalStatus;
  readonly maritalSince: LocalDate;
  readonly occupation: string;
  readonly education: string;
  /** Oldest first; only the present one has no end. */
  readonly addresses: readonly AddressRow[];
  /** null: an active inhabitant. */
  readonly departure: Departure | null;
  /** null: never photographed, as most children. */
  readonly photograph: { readonly seed: string; readonly takenOn: LocalDate } | null;
}

export interface AddressRow {
  readonly address: Address;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export type Departure =
  | { readonly status: 'dead' | 'emigrated'; readonly since: LocalDate }
  | { readonly status: 'duplicate_of'; readonly since: LocalDate; readonly otherNik: string };

export interface CardRow {
  readonly number: string;
  readonly region: RegionCode;
  readonly recordedOn: LocalDate;
  readonly members: readonly { readonly nik: string; readonly relation: string }[];
}

export interface PopulationOptions extends LoadOptions {
  readonly persons: readonly PersonRow[];
  readonly cards: readonly CardRow[];
  /** Draws a portrait as SVG from its seed; called block by block. */
  readonly portrait: (seed: string) => string;
}

/** Loads the population register; all or nothing, and nothing a second time. */
export function load(options: PopulationOptions): Promise<LoadOutcome> {
  const { persons, cards, portrait } = options;
  const photographs = persons.flatMap(({ nik, recordedOn, photograph }) =>
    photograph === null ? [] : [{ nik, recordedOn, ...photograph }],
  );
  const parts: readonly Part[] = [
    { sql: PERSONS, rows: persons },
    { sql: CARDS, rows: cards },
    {
      sql: PHOTOGRAPHS,
      rows: photographs.map(({ seed, ...row }) => ({ row, seed })),
      toRow: drawnBy(portrait),
    },
  ];
  return loadOnce(options, parts);
}
