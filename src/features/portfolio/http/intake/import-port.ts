import type { LiveInventory } from '../inventory/live-inventory.ts';
import type { MessyEntry } from './write-mess.ts';

/** The three lists that can be tried out: a census, an old program's CSV, a workbook with a sheet an office. */
export const messyKinds = ['sensus', 'csv', 'lembar'] as const;
export type MessyKind = (typeof messyKinds)[number];

/** Whose invented list each of them is: kemen-esdm has none in the registry yet. */
export const messyAgencies: Readonly<Record<MessyKind, string>> = {
  sensus: 'kemen-esdm',
  csv: 'kkp',
  lembar: 'kab-sragen',
};

export interface MessySample {
  /** For the title of the list. */
  readonly agency: string;
  readonly entries: readonly MessyEntry[];
  /** Published, so that anybody can make the same list. */
  readonly seed: number;
}

/** What intake is given by app.ts. */
export interface IntakePort {
  readonly inventory: Pick<LiveInventory, 'likeness' | 'published'>;
  /** The invented entries of one of the lists; null in an installation that is no sample. */
  readonly messyEntries: (kind: MessyKind) => Promise<MessySample> | null;
}
