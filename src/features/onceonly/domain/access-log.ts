import { addDays, type LocalDate, weekday } from '../../../vocabulary/local-date.ts';

/** How far back the list of readings goes. */
export const periods = ['30', '90', 'tahun', 'semua'] as const;

export type Period = (typeof periods)[number];

export function parsePeriod(given: unknown): Period | null {
  return periods.find((period) => period === given) ?? null;
}

/** The first day of a period that ends today; null: from the beginning. */
export function firstDay(period: Period, today: LocalDate): LocalDate | null {
  switch (period) {
    case '30':
      return addDays(today, -29);
    case '90':
      return addDays(today, -89);
    case 'tahun':
      return addDays(today, -364);
    case 'semua':
      return null;
    default:
      return period satisfies never;
  }
}

export interface CountedDay {
  readonly date: LocalDate;
  readonly readings: number;
  readonly withoutCase: number;
}

export interface CountedWeek {
  /** Its Monday. */
  readonly from: LocalDate;
  readonly readings: number;
  readonly withoutCase: number;
}

/** Five columns fit a phone of 320 px. */
const weeksShown = 5;

/** The last weeks up to the given day, the oldest first; weeks without readings too. */
export function weeksUntil(today: LocalDate, days: readonly CountedDay[]): readonly CountedWeek[] {
  const thisMonday = mondayOf(today);
  return Array.from({ length: weeksShown }, (_, at) => {
    const from = addDays(thisMonday, 7 * (at - weeksShown + 1));
    const until = addDays(from, 7);
    const own = days.filter(({ date }) => date >= from && date < until);
    return {
      from,
      readings: own.reduce((sum, { readings }) => sum + readings, 0),
      withoutCase: own.reduce((sum, { withoutCase }) => sum + withoutCase, 0),
    };
  });
}

export function firstWeek(today: LocalDate): LocalDate {
  return addDays(mondayOf(today), -7 * (weeksShown - 1));
}

const tallest = 8;
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 10_000, 100_000];

/** How many readings one box of the picture stands for, so that no column is taller than eight boxes. */
export function boxSize(weeks: readonly CountedWeek[]): number {
  const most = Math.max(1, ...weeks.map(({ readings }) => readings));
  return sizes.find((size) => most / size <= tallest) ?? most;
}

/** Boxes of a column; what there is at all shows at least one. */
export function boxes(count: number, size: number): number {
  return Math.ceil(count / size);
}

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}
