import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import type { Calendar } from '../../../vocabulary/working-day.ts';
import type { Database } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { calendarFor, type Deadline, type Holiday, workingDeadline } from '../domain/holidays.ts';
import { listHolidays } from '../storage/holiday.ts';

/** All days off as recorded, withdrawn ones too: what a decision stores to be replayed by. */
export function daysOff(db: Database): Promise<readonly Holiday[]> {
  return db.as(PUBLIC, listHolidays);
}

/** The days off of a region, null: of the whole country. `knownOn` gives them as the decrees stood that day. */
export async function calendarOf(
  db: Database,
  region: RegionCode | null,
  knownOn: LocalDate | null = null,
): Promise<Calendar> {
  return calendarFor(region, await daysOff(db), knownOn);
}

/** The n-th working day after `from` in a region, and whether the known days off reach that far. */
export async function deadlineOf(
  db: Database,
  region: RegionCode | null,
  count: { readonly from: LocalDate; readonly workingDays: number },
): Promise<Deadline> {
  return workingDeadline(count.from, count.workingDays, { region, holidays: await daysOff(db) });
}
