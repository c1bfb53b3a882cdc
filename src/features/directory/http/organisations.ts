import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import type { Database } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { pilotOf } from '../data/pilots.ts';
import { type Organisation, type OrganisationKind, parseOrganisationCode } from '../domain/organisation.ts';
import {
  findOrganisation,
  findOrganisations,
  listOrganisations,
  listOrganisationsIn,
} from '../storage/organisation.ts';

/** The organisation of a code as named on that day; null for a code that is malformed or not in the directory. */
export async function organisationByCode(db: Database, code: string, on: LocalDate): Promise<Organisation | null> {
  const parsed = parseOrganisationCode(code);
  return parsed.ok ? db.as(PUBLIC, (tx) => findOrganisation(tx, parsed.value, on)) : null;
}

export async function organisationById(db: Database, id: string, on: LocalDate): Promise<Organisation | null> {
  const found = await organisationsByIds(db, [id], on);
  return found.get(id) ?? null;
}

/** Those of the ids that exist, as named on that day; 1,000 ids at most. */
export async function organisationsByIds(
  db: Database,
  ids: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, Organisation>> {
  const found = await db.as(PUBLIC, (tx) => findOrganisations(tx, [...new Set(ids)], on));
  return new Map(found.map((organisation) => [organisation.id, organisation]));
}

export type PilotOffice = 'government' | 'licensingOffice' | 'healthOffice' | 'civilRegistryOffice' | 'mppCounter';

/** The offices of one of the 21 pilots, by its regency or city code; null for any other region. */
export async function officesOfPilot(
  db: Database,
  region: RegionCode,
  on: LocalDate,
): Promise<Readonly<Record<PilotOffice, Organisation>> | null> {
  const pilot = pilotOf(region);
  if (pilot === null) return null;
  const offices = await db.as(PUBLIC, (tx) => listOrganisationsIn(tx, region, on));
  const office = (which: PilotOffice) => {
    const found = offices.find(({ code }) => code === pilot[which]);
    if (found === undefined) throw new Error(`The directory lacks the office ${pilot[which]}.`);
    return found;
  };
  return {
    government: office('government'),
    licensingOffice: office('licensingOffice'),
    healthOffice: office('healthOffice'),
    civilRegistryOffice: office('civilRegistryOffice'),
    mppCounter: office('mppCounter'),
  };
}

const registering: readonly OrganisationKind[] = [
  'coordinating_ministry',
  'ministry',
  'agency',
  'judiciary',
  'province_government',
  'regency_government',
  'city_government',
];

/** The organisations that answer for an architecture of their own: ministries, agencies, governments of regions. */
export async function architectureHolders(db: Database, on: LocalDate): Promise<readonly Organisation[]> {
  return db.as(PUBLIC, async (tx) => {
    const found: Organisation[] = [];
    for (const kind of registering)
      found.push(...(await listOrganisations(tx, { word: '', kind, on, limit: MOST_OF_A_KIND, offset: 0 })).rows);
    return found;
  });
}

/** Indonesia has 552 governments of regions, far more than any other kind. */
const MOST_OF_A_KIND = 600;
