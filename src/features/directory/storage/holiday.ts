import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Holiday } from '../domain/holidays.ts';
import { directoryTables, type DirectoryTables } from './directory-tables.ts';

export interface RecordedHoliday extends Holiday {
  readonly id: string;
}

interface Recording {
  readonly agencyId: string;
  readonly at: Instant;
  readonly by: string | null;
}

/**
 * Adds days off in a transaction of the organisation that publishes them; returns how many were new. One
 * that stands already for its date and region is left as it is.
 */
export async function addHolidays(tx: Tx, recording: Recording, given: readonly RecordedHoliday[]): Promise<number> {
  if (given.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await directoryTables(tx)
    .insertInto('directory.holiday')
    .values(
      given.map((day) => ({
        id: day.id,
        agency_id: recording.agencyId,
        date: day.date,
        kind: day.kind,
        occasion: day.occasion,
        name_id: day.name.id,
        name_en: day.name.en,
        region_code: day.regionCode,
        basis_text: day.source.text,
        basis_confirmed: day.source.confirmed,
        decreed_on: day.decreedOn,
        withdrawn_on: day.withdrawnOn,
        recorded_at: recording.at,
        recorded_by: recording.by,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/** Notes that a day was taken back; false when somebody else just did. */
export async function markWithdrawn(tx: Tx, id: string, on: LocalDate): Promise<boolean> {
  const { numUpdatedRows } = await directoryTables(tx)
    .updateTable('directory.holiday')
    .set({ withdrawn_on: on })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const MOST_DAYS = 20_000;

/** All days off, withdrawn ones too, by date. Some thirty a year, so they are read whole. */
export async function listHolidays(tx: Tx): Promise<readonly RecordedHoliday[]> {
  const rows = await holidays(tx).orderBy('date').orderBy('id').limit(MOST_DAYS).execute();
  if (rows.length === MOST_DAYS) throw new Error('There are more days off than a calendar can hold.');
  return rows.map(toHoliday);
}

export async function findHoliday(tx: Tx, id: string): Promise<RecordedHoliday | null> {
  const row = await holidays(tx).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toHoliday(row);
}

function holidays(tx: Tx) {
  return directoryTables(tx)
    .selectFrom('directory.holiday')
    .select([
      'id',
      'date',
      'kind',
      'occasion',
      'name_id',
      'name_en',
      'region_code',
      'basis_text',
      'basis_confirmed',
      'decreed_on',
      'withdrawn_on',
    ]);
}

type HolidayRow = Omit<DirectoryTables['directory.holiday'], 'agency_id' | 'recorded_at' | 'recorded_by'>;

function toHoliday(row: HolidayRow): RecordedHoliday {
  return {
    id: row.id,
    date: row.date,
    kind: row.kind,
    occasion: row.occasion,
    name: { id: row.name_id, en: row.name_en },
    regionCode: row.region_code,
    source: { text: row.basis_text, confirmed: row.basis_confirmed },
    decreedOn: row.decreed_on,
    withdrawnOn: row.withdrawn_on,
  };
}
