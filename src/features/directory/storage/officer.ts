import { sql } from 'kysely';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import { applyOfficerEvent, type Officer, officerFrom } from '../domain/officer.ts';
import { type OfficerEvent, parseOfficerEvent } from '../domain/officer-event.ts';
import { saveAdministrator } from './administrator.ts';
import { directoryTables } from './directory-tables.ts';

/** Lets one change of officers at a time be decided and appended, in whatever organisation. */
export async function lockOfficers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('directory.officer_event', 0))`.execute(tx);
}

/** The history of an officer of the viewer's organisation, first to last; empty for any other. */
export async function listOfficerEvents(tx: Tx, officerId: string): Promise<readonly OfficerEvent[]> {
  const rows = await directoryTables(tx)
    .selectFrom('directory.officer_event')
    .select('payload')
    .where('officer_id', '=', officerId)
    .orderBy('version')
    .execute();
  return rows.map(({ payload }) => toEvent(payload));
}

export async function findOfficer(tx: Tx, officerId: string): Promise<Officer | null> {
  const events = await listOfficerEvents(tx, officerId);
  return events.length === 0 ? null : officerFrom(events);
}

const MOST_EVENTS = 2_000;

/**
 * Appends events to an officer as he was seen, null for a new one. Refused when somebody else has appended
 * meanwhile, whether seen before or at the same time.
 */
export async function appendOfficerEvents(
  tx: Tx,
  seen: { readonly agencyId: string; readonly officer: Officer | null },
  events: readonly OfficerEvent[],
): Promise<Result<Officer, 'officer_changed'>> {
  const before = seen.officer?.version ?? 0;
  if (before + events.length > MOST_EVENTS) throw new Error('The history of this officer is full.');
  const after = events.reduce<Officer | null>(applyOfficerEvent, seen.officer);
  if (after === null || events.length === 0) throw new Error('Nothing to append.');
  const { numInsertedOrUpdatedRows } = await directoryTables(tx)
    .insertInto('directory.officer_event')
    .values(
      events.map((payload, index) => ({
        agency_id: seen.agencyId,
        officer_id: after.officerId,
        version: before + index + 1,
        payload,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== BigInt(events.length)) return err('officer_changed');
  await saveAdministrator(tx, seen.agencyId, after);
  return ok(after);
}

/** Notes a new officer's name, and where he is found by whoever knows only his id. */
export async function addOfficer(
  tx: Tx,
  given: { readonly officerId: string; readonly agencyId: string; readonly name: string },
): Promise<void> {
  const { officerId, agencyId, name } = given;
  const tables = directoryTables(tx);
  await tables
    .insertInto('directory.officer_name')
    .values({ agency_id: agencyId, officer_id: officerId, name })
    .execute();
  await tables.insertInto('directory.officer_place').values({ officer_id: officerId, agency_id: agencyId }).execute();
}

/** The names of officers of the viewer's organisation, by id. */
export async function officerNames(tx: Tx, officerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (officerIds.length === 0) return new Map();
  const rows = await directoryTables(tx)
    .selectFrom('directory.officer_name')
    .select(['officer_id', 'name'])
    .where('officer_id', 'in', officerIds)
    .execute();
  return new Map(rows.map((row) => [row.officer_id, row.name]));
}

export interface NamedOfficer {
  readonly officer: Officer;
  readonly name: string;
}

/** More officers than one organisation has in one installation. */
const MOST_OFFICERS = 1_000;

/** All officers of the viewer's organisation by name, 1,000 at most. */
export async function listOfficers(tx: Tx): Promise<readonly NamedOfficer[]> {
  const tables = directoryTables(tx);
  const named = await tables
    .selectFrom('directory.officer_name')
    .select(['officer_id', 'name'])
    .orderBy(sql`lower(name)`)
    .orderBy('officer_id')
    .limit(MOST_OFFICERS)
    .execute();
  if (named.length === 0) return [];
  const rows = await tables
    .selectFrom('directory.officer_event')
    .select('payload')
    .where(
      'officer_id',
      'in',
      named.map((row) => row.officer_id),
    )
    .orderBy('officer_id')
    .orderBy('version')
    .execute();
  const events = Map.groupBy(
    rows.map(({ payload }) => toEvent(payload)),
    ({ officerId }) => officerId,
  );
  return named.map((row) => ({ officer: officerFrom(events.get(row.officer_id) ?? []), name: row.name }));
}

function toEvent(payload: unknown): OfficerEvent {
  const event = parseOfficerEvent(payload);
  if (!event.ok)
    throw new Error('An event of an officer cannot be read; this database was written by a newer release.');
  return event.value;
}
