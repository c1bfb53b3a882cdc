import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vectors from '../../../../contracts/vectors/directory/working-deadline.json' with { type: 'json' };
import fc from 'fast-check';
import { addDays, type LocalDate, localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { isWorkingDay, workingDaysBetween } from '../../../vocabulary/working-day.ts';
import { nationalHolidays } from '../data/holidays.ts';
import { declareHoliday, type HolidayDeclaration, withdrawHoliday } from './holiday-decree.ts';
import {
  calendarFor,
  coverageUntil,
  type Holiday,
  holidaysOfYear,
  missingOccasions,
  workingDeadline,
} from './holidays.ts';
import { confirmedBasis, unconfirmedBasis } from './legal-basis.ts';

const sragen = regionCode('33.14');

function aDeclaration(given: Partial<HolidayDeclaration> = {}): HolidayDeclaration {
  return {
    date: localDate('2026-12-11'),
    kind: 'regional',
    occasion: 'other',
    name: { id: 'Hari Contoh', en: 'Sample Day' },
    regionCode: sragen,
    source: confirmedBasis('Perda Contoh 1/2026'),
    decreedOn: localDate('2026-11-02'),
    ...given,
  };
}

const today = localDate('2026-11-24');

describe('deadlines in working days', () => {
  for (const { from, workingDays, region, knownOn, due, certainty, why } of vectors.cases) {
    it(`${workingDays} working days after ${from} end on ${due}: ${why}`, () => {
      const given = {
        region: region === null ? null : regionCode(region),
        holidays: nationalHolidays,
        ...(knownOn === null ? {} : { knownOn: localDate(knownOn) }),
      };
      assert.deepEqual(workingDeadline(localDate(from), workingDays, given), { due, certainty });
    });
  }

  it('a deadline is a working day and has as many working days before it as it was given', () => {
    const days = fc.integer({ min: 0, max: 1400 }).map((day) => addDays(localDate('2023-01-01'), day));
    const calendar = calendarFor(sragen, nationalHolidays);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (from: LocalDate, count: number) => {
        const { due, certainty } = workingDeadline(from, count, { region: sragen, holidays: nationalHolidays });
        assert.ok(isWorkingDay(due, calendar));
        assert.equal(workingDaysBetween(from, due, calendar), count);
        assert.equal(certainty, due <= localDate('2026-12-31') ? 'covered' : 'beyond_data');
      }),
    );
  });
});

describe('the calendar of a region', () => {
  const regional: Holiday = { ...aDeclaration(), withdrawnOn: null };

  it('joint leave is a day off like a national holiday', () => {
    const calendar = calendarFor(null, nationalHolidays);
    assert.ok(calendar.isNonWorking(localDate('2026-12-24')));
    assert.ok(calendar.isNonWorking(localDate('2026-12-25')));
    assert.ok(!calendar.isNonWorking(localDate('2026-12-28')));
  });

  it('a regional day counts in its region and below it, nowhere else', () => {
    const isOff = (region: string | null) =>
      calendarFor(region === null ? null : regionCode(region), [regional]).isNonWorking(regional.date);
    assert.ok(isOff('33.14'));
    assert.ok(isOff('33.14.07'));
    assert.ok(!isOff('33.15'));
    assert.ok(!isOff('33'));
    assert.ok(!isOff(null));
  });

  it('the calendar as known on an earlier day has what was decreed by then, and what was withdrawn later', () => {
    const leave = localDate('2023-04-26');
    assert.ok(calendarFor(null, nationalHolidays, localDate('2023-01-02')).isNonWorking(leave));
    assert.ok(!calendarFor(null, nationalHolidays, localDate('2023-04-03')).isNonWorking(leave));
    assert.ok(!calendarFor(null, nationalHolidays).isNonWorking(leave));
    const august18 = localDate('2025-08-18');
    assert.ok(!calendarFor(null, nationalHolidays, localDate('2025-08-06')).isNonWorking(august18));
    assert.ok(calendarFor(null, nationalHolidays, localDate('2025-08-07')).isNonWorking(august18));
  });

  it('the list of a year is in order, without the days that were taken back', () => {
    const days = holidaysOfYear(2023, null, nationalHolidays);
    assert.deepEqual(
      days.map(({ date }) => date),
      days.map(({ date }) => date).toSorted(),
    );
    assert.ok(days.every(({ date }) => date !== localDate('2023-04-26')));
    assert.equal(days.filter(({ kind }) => kind === 'national').length, 16);
  });
});

describe('how far the holidays are known', () => {
  it('the data reach to the end of 2026, and 2027 lacks the days that move', () => {
    assert.equal(coverageUntil(nationalHolidays), '2026-12-31');
    assert.ok(missingOccasions(2027, nationalHolidays).includes('idul_fitri'));
  });

  it('nothing known covers nothing, and a year in the middle that lacks a day ends the coverage', () => {
    assert.equal(coverageUntil([]), null);
    const without = nationalHolidays.filter((day) => day.date !== localDate('2024-03-11'));
    assert.equal(coverageUntil(without), '2023-12-31');
    assert.deepEqual(missingOccasions(2024, without), ['nyepi']);
  });

  it('one day of Idul Fitri, or a day that nobody has confirmed, does not make a year complete', () => {
    const oneDay = nationalHolidays.filter((day) => day.date !== localDate('2025-04-01'));
    assert.deepEqual(missingOccasions(2025, oneDay), ['idul_fitri']);
    const doubtful = nationalHolidays.map((day) =>
      day.date === localDate('2025-05-12') ? { ...day, source: unconfirmedBasis('kabar') } : day,
    );
    assert.deepEqual(missingOccasions(2025, doubtful), ['waisak']);
  });
});

describe('declaring and withdrawing a holiday', () => {
  it('a regional day with its decree is accepted and stands', () => {
    assert.deepEqual(declareHoliday(aDeclaration(), { holidays: [], today }), {
      ok: true,
      value: { ...aDeclaration(), withdrawnOn: null },
    });
  });

  const refusals: readonly (readonly [string, Partial<HolidayDeclaration>, string])[] = [
    ['a day that is past', { date: localDate('2026-11-23') }, 'holiday_past'],
    ['a regional day without region', { regionCode: null }, 'holiday_region_missing'],
    ['a national day of one region', { kind: 'national' }, 'holiday_region_not_allowed'],
    ['a day without English name', { name: { id: 'Hari', en: '' } }, 'holiday_name_missing'],
    ['a decree of tomorrow', { decreedOn: localDate('2026-11-25') }, 'holiday_decree_in_future'],
    ['a day without decree', { source: confirmedBasis('') }, 'legal_basis_missing'],
  ];
  for (const [what, given, code] of refusals) {
    it(`${what} is refused`, () => {
      assert.deepEqual(declareHoliday(aDeclaration(given), { holidays: [], today }), { ok: false, error: code });
    });
  }

  it('the same day is declared once for a region, again only after it was withdrawn', () => {
    const standing: Holiday = { ...aDeclaration(), withdrawnOn: null };
    const again = declareHoliday(aDeclaration(), { holidays: [standing], today });
    assert.deepEqual(again, { ok: false, error: 'holiday_declared_already' });
    assert.ok(declareHoliday(aDeclaration({ regionCode: regionCode('33.15') }), { holidays: [standing], today }).ok);
    const withdrawn = withdrawHoliday(standing, today);
    assert.ok(withdrawn.ok);
    assert.ok(declareHoliday(aDeclaration(), { holidays: [withdrawn.value], today }).ok);
    assert.deepEqual(withdrawHoliday(withdrawn.value, today), { ok: false, error: 'holiday_withdrawn_already' });
    assert.deepEqual(withdrawHoliday(standing, localDate('2026-12-12')), { ok: false, error: 'holiday_past' });
  });
});
