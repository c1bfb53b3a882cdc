import { addDays, daysBetween, type LocalDate, weekday } from './local-date.ts';

/** Holidays and joint leave of one place, given by whoever counts: dated data, not code. */
export interface Calendar {
  isNonWorking(date: LocalDate): boolean;
}

/** Calendar days a count may walk: ten years. */
const longestWalk = 3660;

/** Monday to Friday, unless the calendar says the day is off. */
export function isWorkingDay(date: LocalDate, calendar: Calendar): boolean {
  return weekday(date) <= 5 && !calendar.isNonWorking(date);
}

/**
 * The n-th working day after `from`; the day itself is not counted (day 1 is the next working day).
 * n = 0 gives `from` itself, even on a day off. Throws on a negative n or beyond 3,660 calendar days.
 */
export function addWorkingDays(from: LocalDate, n: number, calendar: Calendar): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a count of working days: ${n}`);
  let date = from;
  let left = n;
  for (let steps = 0; left > 0; steps += 1) {
    if (steps === longestWalk) throw new RangeError(`${n} working days reach beyond ${longestWalk} days`);
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return date;
}

/**
 * The working days after `from` up to and including `to`: what addWorkingDays counted.
 * Throws when `to` is earlier or more than 3,660 calendar days later.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  const days = daysBetween(from, to);
  if (days < 0 || days > longestWalk) throw new RangeError(`no count of working days from ${from} to ${to}`);
  let count = 0;
  let date = from;
  for (let step = 0; step < days; step += 1) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}
