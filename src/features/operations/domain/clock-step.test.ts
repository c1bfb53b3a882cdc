import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spanOf, targetOf, type TypedStep } from './clock-step.ts';

/** 09.39 WIB. */
const now = Temporal.Instant.from('2026-11-24T02:39:00Z');

function aStep(own: Partial<TypedStep>): TypedStep {
  return { kind: 'jam', days: '', date: { day: '', month: '', year: '' }, ...own };
}

function target(own: Partial<TypedStep>, from = now): string {
  const result = targetOf(aStep(own), from);
  return result.ok ? result.value.toString() : result.error;
}

const date = (day: string, month: string, year: string) => ({ kind: 'tanggal', date: { day, month, year } });

describe('a step of the casework clock', () => {
  it('is an hour', () => {
    assert.equal(target({ kind: 'jam' }), '2026-11-24T03:39:00Z');
  });

  it('is until eight in the morning that comes next, today if it is still night', () => {
    assert.equal(target({ kind: 'pagi' }), '2026-11-25T01:00:00Z');
    assert.equal(target({ kind: 'pagi' }, Temporal.Instant.from('2026-11-23T22:00:00Z')), '2026-11-24T01:00:00Z');
    assert.equal(target({ kind: 'pagi' }, Temporal.Instant.from('2026-11-24T01:00:00Z')), '2026-11-25T01:00:00Z');
  });

  it('is a number of calendar days to the same time of day, 60 at most', () => {
    assert.equal(target({ kind: 'hari', days: '5' }), '2026-11-29T02:39:00Z');
    assert.equal(target({ kind: 'hari', days: ' 60 ' }), '2027-01-23T02:39:00Z');
    for (const days of ['', '0', '61', '-1', '1.5', 'lima', '5e1', '٥'])
      assert.equal(target({ kind: 'hari', days }), 'days_malformed');
  });

  it('is until eight in the morning of a date that lies ahead', () => {
    assert.equal(target(date('1', '12', '2026')), '2026-12-01T01:00:00Z');
    assert.equal(target(date('01', '03', '2027')), '2027-03-01T01:00:00Z');
  });

  it('is until the offices have closed on a date, today too while they are open', () => {
    assert.equal(target({ ...date('1', '12', '2026'), kind: 'sore' }), '2026-12-01T10:00:00Z');
    assert.equal(target({ ...date('24', '11', '2026'), kind: 'sore' }), '2026-11-24T10:00:00Z');
    assert.equal(target({ ...date('23', '11', '2026'), kind: 'sore' }), 'date_not_ahead');
  });

  it('never goes back: a date of the past and the morning that is over are refused', () => {
    assert.equal(target(date('23', '11', '2026')), 'date_not_ahead');
    assert.equal(target(date('24', '11', '2026')), 'date_not_ahead');
  });

  it('goes 366 days at most', () => {
    assert.equal(target(date('25', '11', '2027')), '2027-11-25T01:00:00Z');
    assert.equal(target(date('26', '11', '2027')), 'date_too_far');
    assert.equal(target(date('31', '12', '9999')), 'date_too_far');
  });

  it('is refused for a date that does not exist', () => {
    for (const [day, month, year] of [
      ['31', '11', '2026'],
      ['', '', ''],
      ['1', '13', '2026'],
      ['1', '1', '26'],
      ['x', '1', '2027'],
    ] as const) {
      assert.equal(target(date(day, month, year)), 'date_malformed');
    }
  });

  it('is refused when none was chosen', () => {
    assert.equal(target({ kind: '' }), 'step_missing');
    assert.equal(target({ kind: 'mundur' }), 'step_missing');
  });

  it('is told to the minute, and from half a day on to the hour', () => {
    const [minute, hour] = [60_000, 3_600_000];
    assert.deepEqual(spanOf(29_999), { days: 0, hours: 0, minutes: 0 });
    assert.deepEqual(spanOf(hour - 1), { days: 0, hours: 1, minutes: 0 });
    assert.deepEqual(spanOf(2 * hour + 3 * minute), { days: 0, hours: 2, minutes: 3 });
    assert.deepEqual(spanOf(26 * hour + 3 * minute), { days: 1, hours: 2, minutes: 0 });
  });

  it('of a day is told as a day, although confirming it took some minutes', () => {
    for (const missingMs of [0, 1, 900, 60_000, 20 * 60_000])
      assert.deepEqual(spanOf(86_400_000 - missingMs), { days: 1, hours: 0, minutes: 0 });
  });
});
