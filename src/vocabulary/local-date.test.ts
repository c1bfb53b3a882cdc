import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  compareDates,
  type DateRange,
  daysBetween,
  inRange,
  localDate,
  type LocalDate,
  parseLocalDate,
  weekday,
} from './local-date.ts';

// The years 0100 to 9899, counted by the JavaScript Date as an independent calendar.
const dates = fc
  .integer({ min: -683_000, max: 2_896_000 })
  .map((days) => localDate(new Date(days * 86_400_000).toISOString().slice(0, 10)));

describe('local date', () => {
  for (const given of ['2026-11-24', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
    it(`${given} is a date`, () => {
      assert.deepEqual(parseLocalDate(given), { ok: true, value: given });
    });
  }

  const refused = [
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-11-00',
    '2026-11-32',
    '0000-01-01',
    '-000001-01-01',
    '+002026-11-24',
    '26-11-24',
    '2026-1-1',
    '20261124',
    '2026/11/24',
    '24-11-2026',
    ' 2026-11-24',
    '2026-11-24\n',
    '2026-11-24T00:00:00Z',
    '2026-W48-2',
    '２026-11-24',
    20261124,
    new Date(0),
    null,
    undefined,
  ];
  for (const given of refused) {
    it(`${JSON.stringify(given)} is refused as date_malformed`, () => {
      assert.deepEqual(parseLocalDate(given), { ok: false, error: 'date_malformed' });
    });
  }

  it('a text of the right shape is a date exactly when the calendar has that day', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), two, two, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        assert.equal(parseLocalDate(text).ok, exists);
      }),
      { numRuns: 1000 },
    );
  });

  it('days added are days between, and taken away again lead back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -30_000, max: 30_000 }), (from, days) => {
        const to = addDays(from, days);
        assert.equal(daysBetween(from, to), days);
        assert.equal(addDays(to, -days), from);
        assert.equal(compareDates(from, to), Math.sign(0 - days) + 0);
      }),
    );
  });

  it('the day after 28 February is 29 February in a leap year only', () => {
    assert.equal(addDays(localDate('2028-02-28'), 1), '2028-02-29');
    assert.equal(addDays(localDate('2026-02-28'), 1), '2026-03-01');
    assert.equal(addDays(localDate('2026-12-31'), 1), '2027-01-01');
  });

  it('sorting by compareDates is the order of the calendar', () => {
    const sorted = ['2026-12-01', '2026-01-31', '1999-12-31'].map(localDate).sort(compareDates);
    assert.deepEqual(sorted, ['1999-12-31', '2026-01-31', '2026-12-01']);
    assert.equal(compareDates(localDate('2026-12-01'), localDate('2026-12-01')), 0);
  });

  it('counting beyond the year 9999 or in parts of a day stops the program', () => {
    assert.throws(() => addDays(localDate('9999-12-31'), 1), RangeError);
    assert.throws(() => addDays(localDate('0001-01-01'), -1), RangeError);
    assert.throws(() => addDays(localDate('2026-11-24'), 0.5), RangeError);
    assert.throws(() => localDate('2026-02-30'), RangeError);
  });

  it('weeks run from Monday, 1, to Sunday, 7', () => {
    assert.equal(weekday(localDate('2026-11-23')), 1);
    assert.equal(weekday(localDate('2026-11-29')), 7);
    fc.assert(
      fc.property(dates, (date) => {
        assert.equal(weekday(date) % 7, new Date(`${date}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('date range', () => {
  const range = (from: string, until: string | null): DateRange => ({
    from: localDate(from),
    until: until === null ? null : localDate(until),
  });

  it('holds its first day and not the day it ends', () => {
    const month = range('2026-11-01', '2026-12-01');
    assert.ok(!inRange(localDate('2026-10-31'), month));
    assert.ok(inRange(localDate('2026-11-01'), month));
    assert.ok(inRange(localDate('2026-11-30'), month));
    assert.ok(!inRange(localDate('2026-12-01'), month));
  });

  it('without end holds every later day', () => {
    assert.ok(inRange(localDate('9999-12-31'), range('2026-11-01', null)));
    assert.ok(!inRange(localDate('2026-10-31'), range('2026-11-01', null)));
  });

  it('that ends on or before its first day holds none', () => {
    assert.ok(!inRange(localDate('2026-11-01'), range('2026-11-01', '2026-11-01')));
    assert.ok(!inRange(localDate('2026-11-01'), range('2026-11-02', '2026-10-31')));
  });

  it('cut in two puts each of its days into exactly one part', () => {
    fc.assert(
      fc.property(dates, fc.nat(400), fc.nat(400), fc.nat(800), (from, first, second, offset) => {
        const middle = addDays(from, first);
        const until = addDays(middle, second);
        const date: LocalDate = addDays(from, offset);
        const parts = [
          { from, until: middle },
          { from: middle, until },
        ].filter((part) => inRange(date, part)).length;
        assert.equal(parts, inRange(date, { from, until }) ? 1 : 0);
      }),
    );
  });
});
