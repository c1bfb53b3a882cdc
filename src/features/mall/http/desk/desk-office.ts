import type { OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import {
  calendarOf,
  type Organisation,
  organisationById,
  todayInCapital,
  zoneOfOffice,
} from '../../../directory/index.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { localDateIn, type Zone } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { type Calendar, workingDaysBetween } from '../../../../vocabulary/working-day.ts';

/** The office an officer sits in, with its day and its calendar. */
export interface DeskOffice {
  readonly office: Organisation;
  readonly zone: Zone;
  readonly calendar: Calendar;
  /** Casework time, at the office. */
  readonly today: LocalDate;
}

export async function deskOffice({ services }: Ask, { agencyId }: OfficerActor): Promise<DeskOffice> {
  const at = services.clock.caseworkNow();
  const office = await organisationById(services.db, agencyId, todayInCapital(at));
  if (office === null) throw new Error(`The directory does not know the office ${agencyId}.`);
  const zone = zoneOfOffice(office);
  const calendar = await calendarOf(services.db, office.regionCode);
  return { office, zone, calendar, today: localDateIn(at, zone) };
}

/** A last day with the working days that are left of it; 0 is today, -1 is over. */
export function dueOf(on: LocalDate | null, { today, calendar }: Pick<DeskOffice, 'today' | 'calendar'>) {
  if (on === null) return null;
  return { on, left: on < today ? -1 : workingDaysBetween(today, on, calendar) };
}
