import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localDateIn, type Zone } from '../../../vocabulary/instant.ts';
import { addDays, localDate, weekday } from '../../../vocabulary/local-date.ts';
import { isWorkingDay, workingDaysBetween } from '../../../vocabulary/working-day.ts';
import { aSubmitted, AT, aGround, goneOn, WORKDAYS } from './casework.builder.ts';
import { daysLeft, runningStretch, startStretch, stepDueOn, timersOf } from './casework-clock.ts';
import { resubmit, returnFields } from './decide.ts';
import { pointer } from '../../onceonly/index.ts';

const offOn = (...dates: readonly string[]) => ({ isNonWorking: (date: string) => dates.includes(date) });

describe('the law’s clock', () => {
  it('day 1 is the working day after completeness, day 5 the last, days 3 and 4 warn', () => {
    const stretch = startStretch(localDate('2026-11-24'), 5, WORKDAYS);
    assert.deepEqual(stretch, {
      completeOn: '2026-11-24',
      dueOn: '2026-12-01',
      warnOn: ['2026-11-27', '2026-11-30'],
      knownOn: '2026-11-24',
    });
  });

  it('a weekend does not count, nor does a submission on it', () => {
    assert.equal(startStretch(localDate('2026-11-28'), 5, WORKDAYS).dueOn, '2026-12-04');
    assert.equal(startStretch(localDate('2026-11-29'), 1, WORKDAYS).dueOn, '2026-11-30');
  });

  it('holidays and joint leave do not count', () => {
    const christmas = offOn('2026-12-24', '2026-12-25');
    const stretch = startStretch(localDate('2026-12-21'), 5, christmas);
    assert.equal(stretch.dueOn, '2026-12-30');
    assert.deepEqual(stretch.warnOn, ['2026-12-28', '2026-12-29']);
  });

  it('a period of one day has no day to warn on, of two days one', () => {
    assert.deepEqual(startStretch(localDate('2026-11-24'), 1, WORKDAYS).warnOn, []);
    assert.deepEqual(startStretch(localDate('2026-11-24'), 2, WORKDAYS).warnOn, ['2026-11-25']);
  });

  it('wakes at eight on the warning days, at closing time on the last, and as that day ends, in three zones', () => {
    const stretch = startStretch(localDate('2026-11-24'), 5, WORKDAYS);
    const offsets = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' } as const;
    for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const) {
      const timers = timersOf(stretch, { zone, closesAt: '16:00' });
      assert.deepEqual(
        timers.map(({ kind, at, daysLeft: left }) => [kind, at.toString({ timeZone: zone }), left]),
        [
          ['warn', `2026-11-27T08:00:00${offsets[zone]}`, 2],
          ['warn', `2026-11-30T08:00:00${offsets[zone]}`, 1],
          ['due', `2026-12-01T16:00:00${offsets[zone]}`, 0],
          ['overdue', `2026-12-02T00:00:00${offsets[zone]}`, 0],
        ],
      );
    }
  });

  it('stands while a case is returned, and begins anew when it comes back', () => {
    const submitted = aSubmitted();
    assert.equal(runningStretch(submitted)?.dueOn, '2026-12-01');
    const reason = aGround().version.definition.returnReasons[0]?.code ?? '';
    const fields = [{ pointer: pointer('/practice/landmark'), reason, noteId: null }];
    const returned = goneOn(submitted, returnFields(submitted, fields, aGround()));
    assert.equal(runningStretch(returned), null);
    const later = aGround({ on: localDate('2026-12-11') });
    const back = goneOn(returned, resubmit(returned, later), { at: AT });
    assert.deepEqual(
      back.clocks.map(({ dueOn }) => dueOn),
      ['2026-12-01', '2026-12-18'],
    );
    assert.equal(runningStretch(back)?.completeOn, '2026-12-11');
  });

  it('plans no step beyond the last day of all', () => {
    const ground = { on: localDate('2026-11-30'), calendar: WORKDAYS };
    assert.equal(stepDueOn({ workingDays: 3 }, { dueOn: localDate('2026-12-01') }, ground), '2026-12-01');
    assert.equal(stepDueOn({ workingDays: 1 }, { dueOn: localDate('2026-12-04') }, ground), '2026-12-01');
  });

  it('counts the working days that are left, none on the last day and later', () => {
    const stretch = { dueOn: localDate('2026-12-01') };
    assert.equal(daysLeft(stretch, localDate('2026-11-27'), WORKDAYS), 2);
    assert.equal(daysLeft(stretch, localDate('2026-12-01'), WORKDAYS), 0);
    assert.equal(daysLeft(stretch, localDate('2026-12-09'), WORKDAYS), 0);
  });

  it('holds for ten years of calendars: the last day is a working day, and so many of them after completeness', () => {
    const zones: readonly Zone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
    const offDays = fc.uniqueArray(fc.integer({ min: 0, max: 3_700 }), { maxLength: 200 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_600 }),
        fc.integer({ min: 1, max: 20 }),
        offDays,
        fc.constantFrom(...zones),
        (...[day, workingDays, off, zone]) => {
          const start = addDays(localDate('2026-01-01'), day);
          const dates = new Set(off.map((one) => addDays(localDate('2026-01-01'), one)));
          const calendar = { isNonWorking: (date: string) => dates.has(localDate(date)) };
          const stretch = startStretch(start, workingDays, calendar);
          assert.ok(isWorkingDay(stretch.dueOn, calendar) && weekday(stretch.dueOn) <= 5);
          assert.equal(workingDaysBetween(start, stretch.dueOn, calendar), workingDays);
          assert.equal(stretch.warnOn.length, Math.min(2, workingDays - 1));
          const timers = timersOf(stretch, { zone, closesAt: '16:00' });
          const inOrder = timers.map(({ at }) => at).toSorted(Temporal.Instant.compare);
          assert.deepEqual(
            timers.map(({ at }) => at.epochMilliseconds),
            inOrder.map((at) => at.epochMilliseconds),
          );
          assert.deepEqual(
            timers.filter(({ kind }) => kind === 'warn').map(({ at }) => localDateIn(at, zone)),
            stretch.warnOn,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
