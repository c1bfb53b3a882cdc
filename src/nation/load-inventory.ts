import {
  askOverlapRun,
  type ListedApplication,
  loadSharedTargets,
  registerListed,
  statusOfWords,
} from '../features/portfolio/index.ts';
import type { Services } from '../kernel/services.ts';
import type { LocalDate } from '../vocabulary/local-date.ts';
import { generateInventory } from './inventory/generate-inventory.ts';
import type { Inventory, InventoryAgency, InventoryEntry } from './inventory/inventory.ts';
import { ownersCodes } from './inventory/reference-codes.ts';
import { vesselMonitoring } from './inventory/vessel-demonstration.ts';
import { defaultSeed } from './random.ts';
import { stableIds } from './stable-id.ts';

/** Has kept its list as drafts only: it is the silent one of the audit. */
const silent = 'kemenparekraf';
/** Has no list yet: its workbook is imported by hand in the walk. */
const notYet = 'kemen-esdm';

export interface InventoryLoading {
  readonly services: Services;
  readonly organisationIdOf: (code: string) => string;
  /** The day as of which the nation is told. */
  readonly on: LocalDate;
  readonly tell: (share: number) => void;
}

/** Registers the application lists of the sample country; an agency at a time, each whole or not at all. */
export async function loadInventory(loading: InventoryLoading): Promise<void> {
  const { agencies, entries, truth } = generateInventory({ seed: defaultSeed });
  const byAgency = Map.groupBy(entries, ({ agency }) => agency);
  for (const [index, agency] of agencies.entries()) {
    if (agency.code !== notYet) await loadAgency(loading, agency, { entries: byAgency.get(agency.code) ?? [], truth });
    loading.tell((index + 1) / agencies.length);
  }
  const { services, organisationIdOf, on } = loading;
  const at = services.clock.trueNow();
  await loadSharedTargets(services, { agencyId: organisationIdOf('kemenpanrb'), on, at });
  await askOverlapRun(services);
}

async function loadAgency(
  { services, organisationIdOf, on }: InventoryLoading,
  agency: InventoryAgency,
  { entries, truth }: Pick<Inventory, 'entries' | 'truth'>,
): Promise<void> {
  await registerListed(services.db, {
    agencyId: organisationIdOf(agency.code),
    agencyName: agency.name,
    applications: entries
      .filter(({ name }) => name.trim() !== '')
      .map((entry) => listed(entry, { on, functions: truth.labels.get(entry.key)?.functions ?? [] })),
    at: services.clock.trueNow(),
    on,
    isPublished: agency.code !== silent,
  });
}

function listed(
  entry: InventoryEntry,
  { on, functions }: { readonly on: LocalDate; readonly functions: readonly string[] },
): ListedApplication {
  const description = entry.description.trim();
  const owner = entry.owner.trim();
  return {
    id: stableIds(defaultSeed, on)(`application/${entry.key}`, 0),
    name: entry.name.trim(),
    kind: kindOf(entry),
    functionText: /[\p{L}]{3}/u.test(description) ? description : null,
    status: statusOfWords(entry.status),
    reportedBy: entry.office.name,
    isClassified: entry.isClassified,
    values: {
      ...(owner === '' ? {} : { owner }),
      ...(entry.address.trim() === '' ? {} : { addresses: [entry.address.trim().slice(0, 200)] }),
      ...costOf(entry),
      ...codesOf(entry, functions),
    },
  };
}

function kindOf({ kind }: InventoryEntry): ListedApplication['kind'] {
  return kind === 'not_application' ? 'not_an_application' : kind;
}

function costOf({ facts }: InventoryEntry): ListedApplication['values'] {
  const last = facts.costs.at(-1);
  return {
    ...(last === undefined || last.rupiah === null ? {} : { yearly_cost: last.rupiah.toString() }),
    ...(facts.usersPerMonth === null ? {} : { users_per_month: facts.usersPerMonth }),
    ...(facts.contractEnds === null ? {} : { contract_ends_on: facts.contractEnds }),
    ...(facts.technology.length === 0 ? {} : { languages: facts.technology.slice(0, 10) }),
  };
}

/** The two of the demonstration, and classified ones, which show nothing but their code, have it from the start. */
function codesOf({ key, isClassified }: InventoryEntry, functions: readonly string[]): ListedApplication['values'] {
  if (key === vesselMonitoring.transport) return { codes: ['RAL.01.19', 'RAB.03.03'] };
  if (key === vesselMonitoring.marine) return { codes: ['RAL.01.10', 'RAB.02.06'] };
  if (isClassified) return { codes: ['RAL.01.01'] };
  const codes = ownersCodes(defaultSeed, key, functions);
  return codes.length === 0 ? {} : { codes };
}
