import { isNamed } from '../../../vocabulary/authority.ts';
import { parseRegionCode, type RegionCode } from '../../../vocabulary/region-code.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { directoryAuthority } from '../domain/authority.ts';
import { coverageUntil, holidaysOfYear, missingOccasions } from '../domain/holidays.ts';
import { liesIn } from '../domain/region.ts';
import { todayInCapital } from '../http/office-time.ts';
import { findHoliday, listHolidays, type RecordedHoliday } from '../storage/holiday.ts';
import { findRegion, findRegions } from '../storage/region.ts';
import { addressFault, answerOf } from './address-fault.ts';
import { HolidayListPage, holidayListTitle } from './holiday-list-page.tsx';
import { HolidayPage, holidayTitle } from './holiday-page.tsx';

/** The days off of a year: `?tahun=2026&wilayah=33.14`. */
export async function showHolidays(ask: Ask): Promise<Reply> {
  const given = { year: ask.query.get('tahun'), region: ask.query.get('wilayah') };
  const [year, region] = [askedYear(given.year), parseRegionCode(given.region)];
  const view = await ask.services.db.as(PUBLIC, (tx) =>
    yearView(tx, year ?? Number(todayInCapital(ask.now).slice(0, 4)), region.ok ? region.value : null),
  );
  const choices = [
    { given: given.year, known: year, label: 'holidays.year' },
    { given: given.region, known: view.region, label: 'holidays.region' },
  ] as const;
  const fault = addressFault({ choices }, ask.lang);
  const shown = { ...view, mayDeclare: mayDeclare(ask), fault };
  return page(holidayListTitle(shown, ask.lang), <HolidayListPage view={shown} lang={ask.lang} />, answerOf(fault));
}

export async function showHoliday(ask: Ask<'/direktori/libur/:day'>): Promise<Reply> {
  const id = ask.params.day;
  if (!isId(id)) return refuse('page_unknown', { next: '/direktori/libur' });
  const found = await ask.services.db.as(PUBLIC, async (tx) => {
    const day = await findHoliday(tx, id);
    if (day === null) return null;
    const region = day.regionCode === null ? null : await findRegion(tx, day.regionCode);
    return { day, regionName: region?.name ?? day.regionCode };
  });
  if (found === null) return refuse('page_unknown', { next: '/direktori/libur' });
  const isToCome = found.day.withdrawnOn === null && found.day.date >= todayInCapital(ask.now);
  const view = { ...found, mayWithdraw: isToCome && mayDeclare(ask) };
  return page(holidayTitle(view, ask.lang), <HolidayPage view={view} lang={ask.lang} />);
}

function askedYear(given: string | null): number | null {
  return /^[12]\d{3}$/.test(given ?? '') ? Number(given) : null;
}

function mayDeclare(ask: Ask): boolean {
  return directoryAuthority['holiday.declare'].some(({ who }) => isNamed(who, ask.actor));
}

async function yearView(tx: Tx, year: number, given: RegionCode | null) {
  const all = await listHolidays(tx);
  const region = given === null ? null : await findRegion(tx, given);
  const regional = [...new Set(all.flatMap(({ regionCode }) => (regionCode === null ? [] : [regionCode])))].slice(
    0,
    200,
  );
  const regions = await findRegions(tx, regional);
  const years = new Set([...all.map(({ date }) => Number(date.slice(0, 4))), year]);
  return {
    year,
    years: [...years].toSorted((one, other) => one - other),
    region: region === null ? null : { code: region.code, name: region.name },
    regions,
    days: daysOf(all, year, region?.code ?? null),
    withdrawn: withdrawnIn(all, year, region?.code ?? null),
    coverage: coverageUntil(all),
    missing: missingOccasions(year, all),
    regionNames: new Map(regions.map(({ code, name }) => [code, name])),
  };
}

/** What the domain lists for a year, each with the id of its row. */
function daysOf(all: readonly RecordedHoliday[], year: number, region: RegionCode | null): readonly RecordedHoliday[] {
  const listed = new Set<unknown>(holidaysOfYear(year, region, all));
  return all.filter((day) => listed.has(day));
}

function withdrawnIn(
  all: readonly RecordedHoliday[],
  year: number,
  region: RegionCode | null,
): readonly RecordedHoliday[] {
  return all.filter(
    ({ date, withdrawnOn, regionCode }) =>
      withdrawnOn !== null &&
      Number(date.slice(0, 4)) === year &&
      (regionCode === null || (region !== null && liesIn(region, regionCode))),
  );
}
