import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumber, type NumberParts } from './number.ts';

const parts: NumberParts = { series: 'SIP', year: 2026, serial: 871, other: { region: '3314' } };

describe('the number of a document', () => {
  it('names series, region, year and serial as the pattern says', () => {
    assert.deepEqual(formatNumber('{series}-{region}-{year}-{serial:6}', parts), {
      ok: true,
      value: 'SIP-3314-2026-000871',
    });
    assert.deepEqual(formatNumber('503/{series}/{serial}/{year}', parts), { ok: true, value: '503/SIP/871/2026' });
  });

  it('keeps every figure of a serial that has outgrown its width', () => {
    assert.deepEqual(formatNumber('{series}-{year}-{serial:3}', { ...parts, serial: 12_345 }), {
      ok: true,
      value: 'SIP-2026-12345',
    });
  });

  it('is refused when its pattern could give one number twice, or names what is not known', () => {
    for (const pattern of [
      '{series}-{year}',
      '{series}-{serial}',
      '{year}-{serial}',
      '{series}-{year}-{serial}-{village}',
      '{series} {year} {serial}',
      '{series}-{year}-{serial}-{toString}',
    ]) {
      assert.deepEqual(formatNumber(pattern, parts), { ok: false, error: 'number_pattern_malformed' }, pattern);
    }
  });

  it('is refused when a part would bring in a character that no number has', () => {
    const given = { ...parts, other: { region: '33 14<' } };
    assert.equal(formatNumber('{series}-{region}-{year}-{serial}', given).ok, false);
  });
});
