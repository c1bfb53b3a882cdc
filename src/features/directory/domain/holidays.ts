import { compareDates, type LocalDate, localDate } from '../../../vocabulary/local-date.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import { addWorkingDays, type Calendar } from '../../../vocabulary/working-day.ts';
import type { LegalBasis } from './legal-basis.ts';
import { liesIn } from './region.ts';

/** `joint_leave` (cuti bersama) is a day off for the civil service, so for every deadline of an office. */
export const holidayKinds = ['national', 'joint_leave', 'regional'] as const;

export type HolidayKind = (typeof holidayKinds)[number];

/** What a day commemorates: the sixteen of Keppres 8/2024, polling days, and anything else. */
export const occasions = [
  'new_year',
  'isra_mikraj',
  'imlek',
  'nyepi',
  'idul_fitri',
  'wafat_yesus_kristus',
  'paskah',
  'buruh',
  'kenaikan_yesus_kristus',
  'waisak',
  'pancasila',
  'idul_adha',
  'tahun_baru_islam',
  'kemerdekaan',
  'maulid',
  'natal',
  'polling_day',
  'other',
] as const;

export type Occasion = (typeof occasions)[number];

export interface Holiday {
  readonly date: LocalDate;
  readonly kind: HolidayKind;
  readonly occasion: Occasion;
  readonly name: Readonly<Record<Lang, string>>;
  /** Null holds in the whole country; only a regional day has a region. */
  readonly regionCode: RegionCode | null;
  readonly source: LegalBasis;
  /** The day of the decree. Not the day of the holiday: what nobody had decreed yet counted for nobody. */
  readonly decreedOn: LocalDate;
  /** When a later decree took the day back; null while it stands. */
  readonly withdrawnOn: LocalDate | null;
}

/** A deadline, and whether the holidays of all its days are known. */
export interface Deadline {
  readonly due: LocalDate;
  /** `beyond_data`: a decree still to come may move it. */
  readonly certainty: 'covered' | 'beyond_data';
}

/**
 * The days off in one region (null: only the national ones), for counting working days. `knownOn`
 * gives the calendar as the decrees stood on that day, so that an old decision can be replayed.
 */
export function calendarFor(
  region: RegionCode | null,
  holidays: readonly Holiday[],
  knownOn: LocalDate | null = null,
): Calendar {
  const daysOff = new Set(
    holidays.filter((day) => isKnown(day, knownOn) && holdsIn(day, region)).map(({ date }) => date),
  );
  return { isNonWorking: (date) => daysOff.has(date) };
}

/** The days that stand in one year and region, in order of date: what a page lists. */
export function holidaysOfYear(
  year: number,
  region: RegionCode | null,
  holidays: readonly Holiday[],
): readonly Holiday[] {
  return holidays
    .filter((day) => yearOf(day.date) === year && day.withdrawnOn === null && holdsIn(day, region))
    .toSorted((one, other) => compareDates(one.date, other.date));
}

/**
 * The last day whose holidays are all known: 31 December of the last year, counted without a gap from
 * the first complete one, that holds every day the law prescribes. Null without any complete year.
 */
export function coverageUntil(holidays: readonly Holiday[]): LocalDate | null {
  const years = [...new Set(holidays.map(({ date }) => yearOf(date)))].toSorted((one, other) => one - other);
  let covered: number | null = null;
  for (const year of years.filter((candidate) => isYearComplete(candidate, holidays))) {
    if (covered !== null && year !== covered + 1) break;
    covered = year;
  }
  return covered === null ? null : localDate(`${covered}-12-31`);
}

/** Whether the year holds, confirmed, every national holiday that the law of that year prescribes. */
export function isYearComplete(year: number, holidays: readonly Holiday[]): boolean {
  return missingOccasions(year, holidays).length === 0;
}

/** The prescribed national holidays that the data of a year still lack; Idul Fitri counts two days. */
export function missingOccasions(year: number, holidays: readonly Holiday[]): readonly Occasion[] {
  const standing = holidays.filter(
    (day) => yearOf(day.date) === year && day.kind === 'national' && day.withdrawnOn === null && day.source.confirmed,
  );
  return prescribedOccasions(year).filter((occasion) => {
    const days = standing.filter((day) => day.occasion === occasion).length;
    return days < (occasion === 'idul_fitri' ? 2 : 1);
  });
}

/** Keppres 8/2024 prescribes Paskah since 2024; the joint decree of 2023 did not have it. */
function prescribedOccasions(year: number): readonly Occasion[] {
  return occasions.filter(
    (occasion) => occasion !== 'polling_day' && occasion !== 'other' && (occasion !== 'paskah' || year >= 2024),
  );
}

/** The n-th working day after `from` in a region, and whether the data reach that far. */
export function workingDeadline(
  from: LocalDate,
  workingDays: number,
  {
    region,
    holidays,
    knownOn,
  }: {
    readonly region: RegionCode | null;
    readonly holidays: readonly Holiday[];
    readonly knownOn?: LocalDate;
  },
): Deadline {
  const due = addWorkingDays(from, workingDays, calendarFor(region, holidays, knownOn ?? null));
  const known = holidays.filter((day) => isKnown(day, knownOn ?? null));
  const covered = coverageUntil(known.map((day) => ({ ...day, withdrawnOn: null })));
  return { due, certainty: covered !== null && due <= covered ? 'covered' : 'beyond_data' };
}

function isKnown(day: Holiday, knownOn: LocalDate | null): boolean {
  if (knownOn === null) return day.withdrawnOn === null;
  return day.decreedOn <= knownOn && (day.withdrawnOn === null || day.withdrawnOn > knownOn);
}

function holdsIn(day: Holiday, region: RegionCode | null): boolean {
  if (day.regionCode === null) return true;
  return region !== null && liesIn(region, day.regionCode);
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
