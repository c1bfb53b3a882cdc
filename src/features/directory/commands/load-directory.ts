import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import type { Instant } from '../../../vocabulary/instant.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import type { Database, Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import { coordination2023 } from '../data/coordination-2023.ts';
import { nationalHolidays } from '../data/holidays.ts';
import { firstOrganisations } from '../data/organisations.ts';
import { provinceZones } from '../data/zones.ts';
import { registerFrom } from '../domain/coordination-register.ts';
import {
  type Organisation,
  type OrganisationCode,
  type OrganisationSeed,
  organisationsFrom,
} from '../domain/organisation.ts';
import { type Region, regionFrom } from '../domain/region.ts';
import { appendFacts, listFacts } from '../storage/coordination.ts';
import { addHolidays, listHolidays } from '../storage/holiday.ts';
import { addOrganisationNames, addOrganisations } from '../storage/organisation.ts';
import { addRegions, hasRegions } from '../storage/region.ts';

export interface DirectoryLoad {
  /** The organisation that runs the installation and publishes the directory. */
  readonly operatorCode: OrganisationCode;
  /** Its id, as the installation has recorded it. */
  readonly operatorAgencyId: string;
  /** The organisation of that code, where it is none of the first list. */
  readonly own?: OrganisationSeed;
  /** The ids of all others; new ones without it. */
  readonly idOf?: (code: OrganisationCode) => string;
  readonly now: Instant;
  /** Told after each step how many of how many rows stand. */
  readonly progress?: (done: { readonly rows: number; readonly of: number }) => void;
}

/** Rows in one statement: quick, and far below what a statement may take. */
const BLOCK = 5_000;

/**
 * Fills an empty directory: organisations with the coordination of 2023, all regions, the days off. Each of
 * the three parts is one transaction and is left alone where it stands, so a load that was killed goes on
 * where it stopped and a second one changes nothing.
 */
export async function loadDirectory(db: Database, load: DirectoryLoad): Promise<void> {
  const regions = await officialRegions();
  const of = firstOrganisations.length + regions.length + nationalHolidays.length;
  let rows = 0;
  const tell = (added: number) => load.progress?.({ rows: (rows += added), of });
  await db.as(asAgency(load.operatorAgencyId), (tx) => loadOrganisations(tx, load));
  tell(firstOrganisations.length);
  await db.as(WORKER, (tx) => loadRegions(tx, regions, tell));
  await db.as(asAgency(load.operatorAgencyId), (tx) => loadHolidays(tx, load));
  tell(nationalHolidays.length);
}

async function loadOrganisations(tx: Tx, load: DirectoryLoad): Promise<void> {
  if ((await listFacts(tx)).length > 0) return;
  const { operatorCode, operatorAgencyId, now, own, idOf = () => newId(now.epochMilliseconds) } = load;
  const seeds = own === undefined ? firstOrganisations : [...firstOrganisations, own];
  const ids = new Map(seeds.map(({ code }) => [code, idOf(code)]));
  if (!ids.has(operatorCode)) throw new Error(`The directory begins without an organisation ${operatorCode}.`);
  ids.set(operatorCode, operatorAgencyId);
  const idFor = (code: OrganisationCode) => ids.get(code) ?? newId();
  const organisations = organisationsFrom(seeds, idFor);
  if (!organisations.ok) throw new Error(`The first organisations are at fault: ${organisations.error.code}`);
  for (const generation of byGeneration(organisations.value)) await addOrganisations(tx, operatorAgencyId, generation);
  await addOrganisationNames(tx, operatorAgencyId, organisations.value.flatMap(namesOf));
  const changes = [...Map.groupBy(coordination2023, ({ on }) => on).values()];
  let after = 0;
  for (const facts of changes) {
    const changeId = newId(now.epochMilliseconds);
    await appendFacts(tx, { agencyId: operatorAgencyId, changeId, after, at: now, by: null }, facts);
    after += facts.length;
  }
}

/** Parents before their units: a row may only point to one that stands. */
function byGeneration(organisations: readonly Organisation[]): readonly (readonly Organisation[])[] {
  const generations: Organisation[][] = [];
  const depths = new Map<string, number>();
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const depthOf = (one: Organisation): number => {
    const known = depths.get(one.id);
    if (known !== undefined) return known;
    const parent = one.parentId === null ? undefined : byId.get(one.parentId);
    const depth = parent === undefined ? 0 : depthOf(parent) + 1;
    depths.set(one.id, depth);
    return depth;
  };
  for (const one of organisations) (generations[depthOf(one)] ??= []).push(one);
  return generations;
}

/** What the facts say of members of the cabinet, the seed's own names of all others. */
function namesOf(organisation: Organisation) {
  const member = cabinet.get(organisation.code);
  const { name, nameEn, shortName } = organisation;
  const names = member?.names ?? [{ name, nameEn, shortName, from: organisation.validity.from }];
  return names.map((one) => ({ ...one, organisationId: organisation.id }));
}

const cabinet = registerFrom(coordination2023).members;

/** The official list of 38 provinces down to 83,762 villages (npm idn-area-data, data under ODbL 1.0). */
async function officialRegions(): Promise<readonly Region[]> {
  const lists = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()]);
  return lists.flat().map(({ code, name }) => {
    const region = regionFrom(regionCode(code), name, provinceZones);
    if (!region.ok) throw new Error(`A region without time zone: ${code}`);
    return region.value;
  });
}

async function loadRegions(tx: Tx, regions: readonly Region[], tell: (added: number) => void): Promise<void> {
  if (await hasRegions(tx)) return tell(regions.length);
  for (let from = 0; from < regions.length; from += BLOCK) {
    const block = regions.slice(from, from + BLOCK);
    await addRegions(tx, block);
    tell(block.length);
  }
}

async function loadHolidays(tx: Tx, { operatorAgencyId, now }: DirectoryLoad): Promise<void> {
  if ((await listHolidays(tx)).length > 0) return;
  const days = nationalHolidays.map((day) => ({ ...day, id: newId(now.epochMilliseconds) }));
  const added = await addHolidays(tx, { agencyId: operatorAgencyId, at: now, by: null }, days);
  if (added !== days.length) throw new Error('Two of the first days off fall on one date.');
}
