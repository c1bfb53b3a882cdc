import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatPeriod, latestMonths, parseAuditFilter, rangeOf, type ClaimedFilter } from './audit-filter.ts';

const now = Temporal.Instant.from('2026-11-24T02:39:00Z');

function parse(claimed: Partial<ClaimedFilter>) {
  return parseAuditFilter({ event: null, action: null, outcome: null, period: null, ...claimed });
}

function range(period: string): readonly string[] {
  const filter = parse({ period });
  if (!filter.ok) return [filter.error];
  const { from, until } = rangeOf(filter.value.period, now);
  return [from.toString(), until.toString()];
}

describe('the filter of the audit log', () => {
  it('is the last 30 days when nothing is chosen', () => {
    const empty = { event: null, action: null, outcome: null, period: { kind: 'days', days: 30 } };
    assert.deepEqual(parse({}), { ok: true, value: empty });
    assert.deepEqual(parse({ event: '', action: '', outcome: '', period: '' }), { ok: true, value: empty });
  });

  it('takes event, action and outcome by their codes', () => {
    const filter = parse({ event: 'access.denied', action: 'clock.advance', outcome: 'refused' });
    assert.ok(filter.ok);
    const { event, action, outcome } = filter.value;
    assert.deepEqual([event, action, outcome], ['access.denied', 'clock.advance', 'refused']);
  });

  it('refuses what is no code, no outcome and no period', () => {
    const wrong: readonly Partial<ClaimedFilter>[] = [
      { event: "x' or 1=1" },
      { action: 'A'.repeat(3) },
      { event: 'a'.repeat(101) },
      { outcome: 'perhaps' },
      { period: '2-hari' },
      { period: '2026-13' },
      { period: '1999-12' },
      { period: '9000-01' },
      { period: '2026-11-24' },
    ];
    for (const claimed of wrong)
      assert.deepEqual(parse(claimed), { ok: false, error: 'audit_filter_malformed' }, JSON.stringify(claimed));
  });

  it('counts days from midnight in Jakarta, today included', () => {
    assert.deepEqual(range('1-hari'), ['2026-11-23T17:00:00Z', '2026-11-24T17:00:00Z']);
    assert.deepEqual(range('7-hari'), ['2026-11-17T17:00:00Z', '2026-11-24T17:00:00Z']);
  });

  it('takes a month from its first day to the first of the next', () => {
    assert.deepEqual(range('2026-12'), ['2026-11-30T17:00:00Z', '2026-12-31T17:00:00Z']);
  });

  it('writes a period as it reads it', () => {
    for (const period of ['1-hari', '7-hari', '30-hari', '2026-02']) {
      const filter = parse({ period });
      assert.equal(filter.ok && formatPeriod(filter.value.period), period);
    }
  });

  it('offers this month and the 23 before it', () => {
    const months = latestMonths(now).map(formatPeriod);
    assert.equal(months.length, 24);
    assert.deepEqual([months[0], months[10], months[11], months.at(-1)], ['2026-11', '2026-01', '2025-12', '2024-12']);
  });
});
