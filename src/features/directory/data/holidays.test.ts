import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weekday } from '../../../vocabulary/local-date.ts';
import { holidaysOfYear, isYearComplete } from '../domain/holidays.ts';
import { nationalHolidays } from './holidays.ts';

describe('the holidays as decreed', () => {
  // The totals that the joint decrees and their changes state.
  const totals = [
    { year: 2023, national: 16, jointLeave: 11 },
    { year: 2024, national: 17 + 2, jointLeave: 10 },
    { year: 2025, national: 17, jointLeave: 10 + 1 },
    { year: 2026, national: 17, jointLeave: 8 },
  ];
  for (const { year, national, jointLeave } of totals) {
    it(`${year} has ${national} national holidays and ${jointLeave} days of joint leave, and is complete`, () => {
      const days = holidaysOfYear(year, null, nationalHolidays);
      assert.equal(days.filter(({ kind }) => kind === 'national').length, national);
      assert.equal(days.filter(({ kind }) => kind === 'joint_leave').length, jointLeave);
      assert.ok(isYearComplete(year, nationalHolidays));
      assert.ok(days.every(({ source }) => source.confirmed));
    });
  }

  it('2027 has only the five days the law fixes, marked as not confirmed', () => {
    const days = holidaysOfYear(2027, null, nationalHolidays);
    assert.deepEqual(
      days.map(({ date }) => date),
      ['2027-01-01', '2027-05-01', '2027-06-01', '2027-08-17', '2027-12-25'],
    );
    assert.ok(days.every(({ source }) => !source.confirmed));
  });

  it('no day stands twice, and joint leave never falls on a weekend', () => {
    const standing = nationalHolidays.filter(({ withdrawnOn }) => withdrawnOn === null);
    assert.equal(new Set(standing.map(({ date }) => date)).size, standing.length);
    for (const { date, kind } of standing) assert.ok(kind !== 'joint_leave' || weekday(date) <= 5, date);
  });

  it('each day was decreed before it came', () => {
    for (const { date, decreedOn } of nationalHolidays) assert.ok(decreedOn < date, date);
  });

  it('Good Friday is a Friday, Easter a Sunday two days later, Ascension a Thursday 39 days after Easter', () => {
    for (const year of [2024, 2025, 2026]) {
      const day = (occasion: string) => {
        const found = holidaysOfYear(year, null, nationalHolidays).find(
          (one) => one.occasion === occasion && one.kind === 'national',
        );
        assert.ok(found, `${occasion} ${year}`);
        return Temporal.PlainDate.from(found.date);
      };
      const easter = day('paskah');
      assert.equal(easter.dayOfWeek, 7);
      assert.ok(easter.subtract({ days: 2 }).equals(day('wafat_yesus_kristus')));
      assert.ok(easter.add({ days: 39 }).equals(day('kenaikan_yesus_kristus')));
    }
  });
});
