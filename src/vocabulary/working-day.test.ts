import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../contracts/vectors/vocabulary/working-day.json' with { type: 'json' };
import { addDays, localDate, type LocalDate, weekday } from './local-date.ts';
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './working-day.ts';

function aCalendar(nonWorking: readonly string[] = []): Calendar {
  const off = new Set<string>(nonWorking);
  return { isNonWorking: (date) => off.has(date) };
}

const example = aCalendar(vectors.nonWorking);

const dates = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(localDate('1990-01-01'), days));

const calendars = (from: LocalDate) =>
  fc.uniqueArray(fc.integer({ min: -5, max: 150 }), { maxLength: 40 }).map((offsets) => {
    return aCalendar(offsets.map((offset) => addDays(from, offset)));
  });

const counts = dates.chain((from) => fc.record({ from: fc.constant(from), n: fc.nat(60), calendar: calendars(from) }));

describe('working days', () => {
  for (const { from, n, expected } of vectors.add) {
    it(`${n} working days after ${from} is ${expected}`, () => {
      assert.equal(addWorkingDays(localDate(from), n, example), expected);
    });
  }

  for (const { from, to, expected } of vectors.between) {
    it(`from ${from} to ${to} are ${expected} working days`, () => {
      assert.equal(workingDaysBetween(localDate(from), localDate(to), example), expected);
    });
  }

  for (const { from, n, to, code } of vectors.refused) {
    it(`from ${from} ${to === undefined ? `adding ${n}` : `to ${to}`} is ${code}`, () => {
      assert.equal(code, 'out_of_range');
      assert.throws(() => {
        if (to === undefined) addWorkingDays(localDate(from), n, example);
        else workingDaysBetween(localDate(from), localDate(to), example);
      }, RangeError);
    });
  }

  it('are Monday to Friday without the days the calendar takes off', () => {
    const friday = localDate('2026-11-27');
    assert.ok(isWorkingDay(friday, aCalendar()));
    assert.ok(!isWorkingDay(friday, aCalendar(['2026-11-27'])));
    assert.ok(!isWorkingDay(localDate('2026-11-28'), aCalendar()));
    assert.ok(!isWorkingDay(localDate('2026-11-29'), aCalendar()));
  });

  it('lead to a working day, and counting back gives the same number', () => {
    fc.assert(
      fc.property(counts, ({ from, n, calendar }) => {
        const to = addWorkingDays(from, n, calendar);
        assert.equal(workingDaysBetween(from, to, calendar), n);
        assert.ok(n === 0 ? to === from : isWorkingDay(to, calendar));
      }),
    );
  });

  it('add up: first some and then the rest is all at once', () => {
    fc.assert(
      fc.property(counts, fc.nat(60), ({ from, n, calendar }, more) => {
        const inTwoSteps = addWorkingDays(addWorkingDays(from, n, calendar), more, calendar);
        assert.equal(inTwoSteps, addWorkingDays(from, n + more, calendar));
      }),
    );
  });

  it('come later, never earlier, when the calendar takes another day off', () => {
    fc.assert(
      fc.property(counts, fc.nat(90), ({ from, n, calendar }, offset) => {
        const off = addDays(from, offset);
        const stricter: Calendar = {
          isNonWorking: (date) => date === off || calendar.isNonWorking(date),
        };
        assert.ok(addWorkingDays(from, n, stricter) >= addWorkingDays(from, n, calendar));
      }),
    );
  });

  it('without holidays five of them are one week', () => {
    fc.assert(
      fc.property(dates, fc.nat(100), (date, weeks) => {
        fc.pre(weekday(date) <= 5);
        assert.equal(addWorkingDays(date, weeks * 5, aCalendar()), addDays(date, weeks * 7));
      }),
    );
  });

  it('under a calendar without any working day stop after 3,660 days instead of searching for ever', () => {
    let asked = 0;
    const closed: Calendar = {
      isNonWorking: () => {
        asked += 1;
        return true;
      },
    };
    assert.throws(() => addWorkingDays(localDate('2026-11-24'), 1, closed), RangeError);
    assert.ok(asked > 0 && asked <= 3660);
  });

  it('reach exactly 3,660 calendar days and no further', () => {
    const from = localDate('2026-11-24');
    const onlyOn = (day: number): Calendar => ({
      isNonWorking: (date) => date !== addDays(from, day),
    });
    // 24 November 2026 is a Tuesday; 3,660 days later is a Monday, the day after it a Tuesday.
    assert.equal(addWorkingDays(from, 1, onlyOn(3660)), addDays(from, 3660));
    assert.throws(() => addWorkingDays(from, 1, onlyOn(3661)), RangeError);
    assert.equal(workingDaysBetween(from, addDays(from, 3660), onlyOn(3660)), 1);
    assert.throws(() => workingDaysBetween(from, addDays(from, 3661), onlyOn(3660)), RangeError);
  });
});
