import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupedHours, parseTimeOfDay, readDay, scheduleFault } from './form-schedule.ts';

const mon = { day: 'mon', opens: '16:00', closes: '20:00' } as const;

describe('opening hours', () => {
  it('are read with a point, a colon or nothing between, in the 24-hour clock', () => {
    for (const [typed, read] of [
      ['16.00', '16:00'],
      ['16:00', '16:00'],
      ['1600', '16:00'],
      ['9.05', '09:05'],
      ['9', '09:00'],
      [' 0.00 ', '00:00'],
    ] as const) {
      assert.equal(parseTimeOfDay(typed), read, typed);
    }
  });

  it('are refused when they are no time of day', () => {
    for (const typed of ['', '24.00', '12.60', '4 sore', '16;00', '16.0', '-1', '160000'])
      assert.equal(parseTimeOfDay(typed), null, typed);
  });

  it('of one day are both there and the end comes after the beginning; both empty is a day off', () => {
    assert.deepEqual(readDay('', ' '), { kind: 'off' });
    assert.deepEqual(readDay('16.00', ''), { kind: 'wrong', code: 'time_missing' });
    assert.deepEqual(readDay('16.00', 'malam'), { kind: 'wrong', code: 'time_malformed' });
    assert.deepEqual(readDay('20.00', '16.00'), { kind: 'wrong', code: 'closes_before_opens' });
    assert.deepEqual(readDay('16.00', '16.00'), { kind: 'wrong', code: 'closes_before_opens' });
    assert.deepEqual(readDay('9', '16:30'), { kind: 'open', opens: '09:00', closes: '16:30' });
  });

  it('name a day once', () => {
    assert.equal(scheduleFault([mon, { ...mon, day: 'tue' }]), null);
    assert.deepEqual(scheduleFault([mon, mon]), { code: 'day_twice', day: 'mon' });
    assert.deepEqual(scheduleFault([{ ...mon, closes: '15:00' }]), { code: 'closes_before_opens', day: 'mon' });
  });

  it('read as one where days follow each other with the same hours', () => {
    const week = (['wed', 'mon', 'tue'] as const).map((day) => ({ ...mon, day }));
    assert.deepEqual(groupedHours([...week, { ...mon, day: 'fri' }, { ...mon, day: 'sat', opens: '08:00' }]), [
      { from: 'mon', to: 'wed', opens: '16:00', closes: '20:00' },
      { from: 'fri', to: 'fri', opens: '16:00', closes: '20:00' },
      { from: 'sat', to: 'sat', opens: '08:00', closes: '20:00' },
    ]);
  });
});
