import { err, ok, type Result } from './result.ts';

declare const brand: unique symbol;

/** A date of law, `YYYY-MM-DD`, years 0001 to 9999, without time or zone. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** From the first day (included) until the last day (not included); null is open-ended. */
export interface DateRange {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export function parseLocalDate(given: unknown): Result<LocalDate, 'date_malformed'> {
  if (typeof given !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(given)) return err('date_malformed');
  const [year, month, day] = [Number(given.slice(0, 4)), Number(given.slice(5, 7)), Number(given.slice(8))];
  if (year < 1 || month < 1 || month > 12 || day < 1) return err('date_malformed');
  if (day > new Temporal.PlainYearMonth(year, month).daysInMonth) return err('date_malformed');
  return ok(given as LocalDate);
}

/** For dates written in our own code and data; throws on anything else than a real date. */
export function localDate(literal: string): LocalDate {
  const parsed = parseLocalDate(literal);
  if (!parsed.ok) throw new RangeError(`not a date: ${JSON.stringify(literal)}`);
  return parsed.value;
}

/** Calendar days later, or earlier when negative; throws beyond the years 0001 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDate(Temporal.PlainDate.from(date).add({ days }).toString());
}

/** Calendar days from one date to another, negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** -1, 0 or 1: the order for `sort`. */
export function compareDates(one: LocalDate, other: LocalDate): -1 | 0 | 1 {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

export function weekday(date: LocalDate): Weekday {
  const day = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1];
  if (day === undefined) throw new Error(`a date without weekday: ${date}`);
  return day;
}

/** A range that ends on or before its first day holds no date. */
export function inRange(date: LocalDate, range: DateRange): boolean {
  return date >= range.from && (range.until === null || date < range.until);
}
