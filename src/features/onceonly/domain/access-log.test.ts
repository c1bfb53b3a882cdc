import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate } from '../../../vocabulary/local-date.ts';
import { boxes, boxSize, firstDay, firstWeek, parsePeriod, periods, weeksUntil } from './access-log.ts';
import { today } from './onceonly.builder.ts';

describe('the weeks of the access log', () => {
  it('are five, from Monday, the present one last, empty ones too', () => {
    const weeks = weeksUntil(today, [
      { date: localDate('2026-11-24'), readings: 3, withoutCase: 0 },
      { date: localDate('2026-11-19'), readings: 2, withoutCase: 1 },
      { date: localDate('2026-11-16'), readings: 1, withoutCase: 0 },
      { date: localDate('2026-10-25'), readings: 9, withoutCase: 9 },
    ]);
    assert.deepEqual(
      weeks.map(({ from, readings, withoutCase }) => [from, readings, withoutCase]),
      [
        ['2026-10-26', 0, 0],
        ['2026-11-02', 0, 0],
        ['2026-11-09', 0, 0],
        ['2026-11-16', 3, 1],
        ['2026-11-23', 3, 0],
      ],
    );
    assert.equal(firstWeek(today), '2026-10-26');
  });

  it('hold every reading since their first day exactly once', () => {
    const day = fc.record({ back: fc.nat({ max: 60 }), readings: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), fc.nat({ max: 400 }), (drawn, forward) => {
        const end = addDays(today, forward);
        const days = drawn.map(({ back, readings }) => ({ date: addDays(end, -back), readings, withoutCase: 0 }));
        const counted = weeksUntil(end, days).reduce((sum, { readings }) => sum + readings, 0);
        const since = days.filter(({ date }) => date >= firstWeek(end));
        assert.equal(
          counted,
          since.reduce((sum, { readings }) => sum + readings, 0),
        );
      }),
    );
  });

  it('a box stands for more readings when there are many, and no column is taller than eight', () => {
    const week = (readings: number) => ({ from: today, readings, withoutCase: 0 });
    assert.equal(boxSize([week(0)]), 1);
    assert.equal(boxSize([week(8)]), 1);
    assert.equal(boxSize([week(9)]), 2);
    fc.assert(
      fc.property(fc.nat({ max: 900_000 }), (readings) => {
        const size = boxSize([week(readings)]);
        assert.ok(boxes(readings, size) <= 8);
        assert.equal(boxes(readings, size) > 0, readings > 0);
      }),
    );
  });
});

describe('the period of the access log', () => {
  it('is one of four, and counts today', () => {
    assert.deepEqual(
      periods.map((period) => firstDay(period, today)),
      ['2026-10-26', '2026-08-27', '2025-11-25', null],
    );
    assert.equal(parsePeriod('90'), '90');
    for (const given of ['31', '', null, 30]) assert.equal(parsePeriod(given), null);
  });
});
