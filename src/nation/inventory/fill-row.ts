import { type LocalDate, localDate } from '../../vocabulary/local-date.ts';
import { type Random, randomStream } from '../random.ts';
import { hostName } from './compose-name.ts';
import { shortEmpties } from './description-words.ts';
import type { Draft } from './draft.ts';
import { functionOf } from './functions/all-functions.ts';
import type { InventoryAgency, InventoryEntry, RunningFacts, YearCost } from './inventory.ts';
import {
  addressCell,
  ownerCell,
  type OwnerStyle,
  platformCell,
  someOf,
  statusCell,
  technologyOf,
  yearCell,
} from './row-cells.ts';
import { withRemnants, withSlip } from './slips.ts';
import { vesselFacts } from './vessel-demonstration.ts';

export interface FillOptions {
  readonly seed: string;
  readonly agency: InventoryAgency;
  readonly ownerStyle: OwnerStyle;
  readonly emptyShare: number;
  readonly hasRemnants: boolean;
}

/** The three years that costs are told for. */
const costYears = [2024, 2025, 2026] as const;

const closedAgencies = ['kemhan', 'tni', 'polri', 'bssn'];

/** Fills the cells of a row and spoils its text as forms, hurry and copying do. */
export function fillRow(draft: Draft, options: FillOptions): InventoryEntry {
  const { seed, agency } = options;
  const random = randomStream(seed, `inventory/row/${draft.key}`);
  return {
    sample: true,
    key: draft.key,
    agency: agency.code,
    office: draft.office,
    kind: draft.kind,
    name: draft.name,
    description: spoiled(random, draft, options),
    owner: ownerCell(random, draft.office, options.ownerStyle),
    address: draft.address ?? addressCell(random, draft.name, agency),
    status: statusCell(random),
    year: yearCell(random),
    platform: platformCell(random),
    isClassified: isClassified(random, draft, agency),
    facts: vesselFacts(draft.key) ?? factsOf(random, draft, agency),
  };
}

function spoiled(random: Random, draft: Draft, { emptyShare, hasRemnants }: FillOptions): string {
  if (draft.origin === 'other' || vesselFacts(draft.key) !== null) return draft.description;
  if (random.chance(emptyShare)) return random.weighted(shortEmpties);
  if (random.chance(0.01)) return draft.name;
  if (random.chance(0.03))
    return random.pick(['Aplikasi', 'Data', 'Informasi', 'Laporan', 'aplikasi pusat', 'Layanan']);
  if (random.chance(0.002)) return 'asdfgh jkl';
  const text = random.chance(0.045) ? withSlip(random, draft.description) : draft.description;
  return hasRemnants && random.chance(0.03) ? withRemnants(random, text) : text;
}

function isClassified(random: Random, { functions }: Draft, { code }: InventoryAgency): boolean {
  if (!closedAgencies.includes(code)) return false;
  return functions.includes('defence-security') || random.chance(0.5);
}

/** Figures are invented for invented names only: nothing is said of what a real system costs. */
function factsOf(random: Random, draft: Draft, agency: InventoryAgency): RunningFacts {
  if (draft.kind === 'not_application' || draft.origin === 'several') return nothingKnown;
  const dataUsed = draft.functions.flatMap((key) => someOf(random, functionOf(key).data));
  if (draft.origin === 'national' || bearsKnownName(draft, agency)) return { ...nothingKnown, dataUsed };
  const slug = hostName(draft.name, agency);
  return {
    costs: costsOf(random, agency),
    usersPerMonth: random.chance(0.4) ? null : Math.round(10 ** random.between(1, 4.6)),
    contractEnds: random.chance(0.6) ? null : contractEnd(random),
    technology: technologyOf(random),
    dataUsed: random.chance(0.75) ? dataUsed : [],
    endpoints: draft.kind === 'application' && random.chance(0.15) ? [`https://${slug}/api/v1`] : [],
  };
}

/** Names that ministries may truly use, in any dress. */
function bearsKnownName({ name, functions }: Draft, { group }: InventoryAgency): boolean {
  if (group === 'pilot') return false;
  const words = worded(name);
  return functions.some((key) => functionOf(key).stems.some((stem) => words.includes(worded(stem))));
}

function worded(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

const nothingKnown: RunningFacts = {
  costs: costYears.map((year) => ({ year, rupiah: null })),
  usersPerMonth: null,
  contractEnds: null,
  technology: [],
  dataUsed: [],
  endpoints: [],
};

function costsOf(random: Random, { group }: InventoryAgency): readonly YearCost[] {
  if (random.chance(0.3)) return nothingKnown.costs;
  if (random.chance(0.12)) return costYears.map((year) => ({ year, rupiah: 0n }));
  const thousands = 10 ** (group === 'pilot' ? random.between(3.6, 5.2) : random.between(4.8, 6.8));
  return costYears.map((year) => ({
    year,
    rupiah: random.chance(0.15) ? null : BigInt(Math.round(thousands * random.between(0.8, 1.25))) * 1000n,
  }));
}

function contractEnd(random: Random): LocalDate {
  const month = String(1 + random.below(12)).padStart(2, '0');
  return localDate(`${2026 + random.below(3)}-${month}-${random.pick(['15', '28'])}`);
}
