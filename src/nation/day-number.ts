import { localDate, type LocalDate } from '../vocabulary/local-date.ts';

/** Days since 1 January 1970: ages are sums here, and text only at the end. */
export type DayNumber = number;

const daysPerYear = 365.2425;

const millisPerDay = 86_400_000;
const known = new Map<DayNumber, LocalDate>();

export function dayNumber(date: LocalDate): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / millisPerDay;
}

export function dateOf(day: DayNumber): LocalDate {
  const found = known.get(day);
  if (found !== undefined) return found;
  const date = localDate(new Date(day * millisPerDay).toISOString().slice(0, 10));
  known.set(day, date);
  return date;
}

/** Whole days in a number of years, rounded down. */
export function years(count: number): number {
  return Math.floor(count * daysPerYear);
}

/** Age in years with its fraction. */
export function ageOn(day: DayNumber, bornDay: DayNumber): number {
  return (day - bornDay) / daysPerYear;
}

/** The same day some calendar years later; 29 February becomes 28 February. */
export function yearsLater(date: LocalDate, count: number): LocalDate {
  return localDate(Temporal.PlainDate.from(date).add({ years: count }).toString());
}
