import { randomStream } from '../random.ts';
import { inventoryAgencies } from './agencies.ts';
import type { Draft } from './draft.ts';
import { draftList } from './draft-list.ts';
import { fillRow } from './fill-row.ts';
import { allFunctions } from './functions/all-functions.ts';
import type { EntryTruth, Inventory, InventoryAgency, InventoryEntry, PlantedOverlap } from './inventory.ts';
import { overlapsAcross } from './plant-overlaps.ts';
import type { OwnerStyle } from './row-cells.ts';

export interface InventoryOptions {
  readonly seed: string;
  /** Rows in all, from 200 to 30,000; 1,050 unless told, of which about 700 are applications. */
  readonly size?: number;
  /** Leave tags, entities and broken quotes in some descriptions. */
  readonly hasRemnants?: boolean;
}

export const defaultInventorySize = 1_050;
const leastSize = 200;
const mostSize = 30_000;

/** Makes the synthetic application inventory, pure: equal options give an equal inventory. */
export function generateInventory({ seed, size, hasRemnants }: InventoryOptions): Inventory {
  const wanted = size ?? defaultInventorySize;
  if (!Number.isInteger(wanted) || wanted < leastSize || wanted > mostSize) {
    throw new RangeError(`an inventory has ${leastSize} to ${mostSize} rows`);
  }
  const agencies = inventoryAgencies(seed);
  const counts = countsOf(agencies, wanted);
  const lists = agencies.map((agency, at) =>
    agencyList({ seed, agency, count: counts[at] ?? 0, hasRemnants: hasRemnants ?? false }),
  );
  const drafts = lists.flatMap((list) => list.drafts);
  return {
    sample: true,
    seed,
    agencies,
    entries: lists.flatMap((list) => list.entries),
    truth: {
      functions: allFunctions.map(({ key, label }) => ({ key, label })),
      labels: labelsOf(drafts),
      planted: withoutRepeats([...lists.flatMap((list) => list.planted), ...overlapsAcross(drafts)]),
    },
  };
}

export interface AgencyListOptions {
  readonly seed: string;
  readonly agency: InventoryAgency;
  readonly count: number;
  readonly hasRemnants: boolean;
}

export interface AgencyList {
  readonly drafts: readonly Draft[];
  readonly entries: readonly InventoryEntry[];
  readonly planted: readonly PlantedOverlap[];
}

/** One agency's list in its own manner: owner style, share of websites, how often the purpose is left empty. */
export function agencyList({ seed, agency, count, hasRemnants }: AgencyListOptions): AgencyList {
  const random = randomStream(seed, `inventory/manner/${agency.code}`);
  const websiteShare = agency.group === 'pilot' ? 0.82 * random.fraction() : 0.5 * random.fraction();
  const ownerStyle = random.pick<OwnerStyle>(['code', 'full', 'full', 'short']);
  const emptyShare = 0.1 * random.fraction() ** 2;
  const isHostList = random.chance(0.06);
  const { drafts, planted } = draftList({ seed, agency, count, websiteShare, isHostList });
  const filled = drafts.map((draft) => fillRow(draft, { seed, agency, ownerStyle, emptyShare, hasRemnants }));
  return { drafts, planted, entries: withCopies(filled, seed) };
}

/** Copy and paste: three rows in a hundred carry the text of an unlike row above them. */
function withCopies(entries: readonly InventoryEntry[], seed: string): readonly InventoryEntry[] {
  return entries.map((entry, at) => {
    if (at === 0 || entry.kind !== 'application') return entry;
    const random = randomStream(seed, `inventory/copy/${entry.key}`);
    const above = entries[at - 1 - random.below(Math.min(at, 6))];
    if (above?.kind !== 'application' || !random.chance(0.035)) return entry;
    return { ...entry, description: above.description };
  });
}

/** Shares by weight, rounded so that they add up: regions by their offices, the seven ministries most of all. */
function countsOf(agencies: readonly InventoryAgency[], size: number): readonly number[] {
  const weights = agencies.map(({ group, offices }) => weightOf(group, offices.length));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let weighed = 0;
  return weights.map((weight) => {
    const before = Math.round((size * weighed) / all);
    weighed += weight;
    return Math.round((size * weighed) / all) - before;
  });
}

function weightOf(group: InventoryAgency['group'], offices: number): number {
  switch (group) {
    case 'maritime':
      return 40;
    case 'pilot':
      return offices;
    case 'central':
      return 6;
  }
}

function labelsOf(drafts: readonly Draft[]): ReadonlyMap<string, EntryTruth> {
  const applications = drafts.filter(({ kind }) => kind === 'application');
  return new Map(applications.map(({ key, functions, system }) => [key, { functions, system }]));
}

/** What was planted on purpose stands before what follows from the whole. */
function withoutRepeats(planted: readonly PlantedOverlap[]): readonly PlantedOverlap[] {
  const seen = new Set<string>();
  return planted.filter(({ first, second }) => {
    const pair = [first, second].toSorted().join(' ');
    if (seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
}
