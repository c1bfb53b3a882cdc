import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import type { Database } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { type Pilot, pilotOf } from '../data/pilots.ts';
import { type Organisation, parseOrganisationCode } from '../domain/organisation.ts';
import { findOrganisation, findOrganisations } from '../storage/organisation.ts';

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
  return db.as(PUBLIC, async (tx) => {
    const office = async (which: PilotOffice) => {
      const code: Pilot[PilotOffice] = pilot[which];
      const found = await findOrganisation(tx, code, on);
      if (found === null) throw new Error(`The directory lacks the office ${code}.`);
      return found;
    };
    return {
      government: await office('government'),
      licensingOffice: await office('licensingOffice'),
      healthOffice: await office('healthOffice'),
      civilRegistryOffice: await office('civilRegistryOffice'),
      mppCounter: await office('mppCounter'),
    };
  });
}
