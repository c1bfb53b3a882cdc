import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Zone } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Database, Tx } from '../../../kernel/database.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import { type Officer, officerFrom } from '../domain/officer.ts';
import type { OfficerEvent } from '../domain/officer-event.ts';
import type { Organisation } from '../domain/organisation.ts';
import { todayAt, todayInCapital, zoneOfOffice } from '../http/office-time.ts';
import { listOfficerEvents, officerNames } from '../storage/officer.ts';
import { findOfficerPlaces } from '../storage/officer-place.ts';
import { findOrganisations } from '../storage/organisation.ts';
import { directoryPaths } from './directory-paths.ts';

/** An officer as his pages show him. */
export interface OfficerFile {
  readonly officer: Officer;
  readonly events: readonly OfficerEvent[];
  readonly name: string;
  readonly organisation: Organisation;
  readonly zone: Zone;
  /** Today at his office. */
  readonly today: LocalDate;
}

/** Finds an officer by the id in the address, in whatever organisation; the answer for an unknown one is ready. */
export async function openOfficer(
  ask: Pick<Ask, 'services' | 'now'>,
  officerId: string,
): Promise<Result<OfficerFile, RefusalReply>> {
  const unknown = err(refuse('officer_unknown', { next: directoryPaths.officers.to({}) }));
  if (!isId(officerId)) return unknown;
  const { db } = ask.services;
  const [place] = await db.as(WORKER, (tx) => findOfficerPlaces(tx, [officerId]));
  if (place === undefined) return unknown;
  const file = await db.as(asAgency(place.agencyId), (tx) => readFile(tx, place, ask.now));
  return file === null ? unknown : ok(file);
}

async function readFile(
  tx: Tx,
  { officerId, agencyId }: { readonly officerId: string; readonly agencyId: string },
  now: Ask['now'],
): Promise<OfficerFile | null> {
  const events = await listOfficerEvents(tx, officerId);
  const name = (await officerNames(tx, [officerId])).get(officerId);
  const [organisation] = await findOrganisations(tx, [agencyId], todayInCapital(now));
  if (events.length === 0 || name === undefined || organisation === undefined) return null;
  const office = { organisation, zone: zoneOfOffice(organisation), today: todayAt(organisation, now) };
  return { officer: officerFrom(events), events, name, ...office };
}

const MOST_NAMES = 100;

/** The names of officers of whatever organisation, by id; 100 at most, each organisation asked for itself. */
export async function namesOfOfficers(
  db: Database,
  officerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(officerIds)].slice(0, MOST_NAMES);
  const places = await db.as(WORKER, (tx) => findOfficerPlaces(tx, wanted));
  const byAgency = Map.groupBy(places, ({ agencyId }) => agencyId);
  const named = await Promise.all(
    [...byAgency].map(([agencyId, there]) =>
      db.as(asAgency(agencyId), (tx) =>
        officerNames(
          tx,
          there.map(({ officerId }) => officerId),
        ),
      ),
    ),
  );
  return new Map(named.flatMap((names) => [...names]));
}
