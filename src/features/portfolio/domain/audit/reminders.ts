import { addDays, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from '../../../../vocabulary/working-day.ts';
import type { ReminderMark } from './audit-event.ts';

export interface Reminder {
  readonly mark: ReminderMark;
  /** In the morning of that day. */
  readonly on: LocalDate;
}

/** Two working days before a date, the day after it, and five working days after it; those already over are left out. */
export function remindersFor(dueOn: LocalDate, today: LocalDate, calendar: Calendar): readonly Reminder[] {
  const all: readonly Reminder[] = [
    { mark: 'before', on: workingDaysEarlier(dueOn, 2, calendar) },
    { mark: 'after', on: addDays(dueOn, 1) },
    { mark: 'silent', on: addWorkingDays(dueOn, 5, calendar) },
  ];
  return all.filter(({ on }) => on > today);
}

function workingDaysEarlier(from: LocalDate, count: number, calendar: Calendar): LocalDate {
  let date = from;
  for (let left = count, steps = 0; left > 0 && steps < 60; steps += 1) {
    date = addDays(date, -1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return date;
}
