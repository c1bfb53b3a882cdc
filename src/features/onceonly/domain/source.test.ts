import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { catalogue } from '../data/attributes.ts';
import { sources } from '../data/sources.ts';
import { aCatalogue, anAttribute, aReading, aSource } from './onceonly.builder.ts';
import { readingOf, sourceFaults, sourcesOf } from './source.ts';

describe('authoritative sources', () => {
  it('have no fault as they are shipped', () => {
    assert.deepEqual(sourceFaults(sources, catalogue), []);
    assert.deepEqual(
      sources.map(({ id }) => id),
      ['dukcapil.summary', 'sisdmk.registrations', 'pddikti.diplomas', 'djp.taxpayer', 'office.licences'],
    );
  });

  it('every desk for corrections names its record by an attribute of the same source', () => {
    for (const { correction, readings } of sources) {
      if (correction === null || correction.recordFrom === null) continue;
      assert.ok(readings.some(({ attribute }) => attribute === correction.recordFrom));
    }
  });

  it('with a fault are named with it', () => {
    const wrong = [
      aSource('a', { readings: [aReading('x.unknown'), aReading('x.known'), aReading('x.known')] }),
      aSource('a', { timeoutMs: 60_000, request: { nik: 'nik', elements: 'unsur' }, readings: [aReading('x.known')] }),
    ];
    assert.deepEqual(sourceFaults(wrong, aCatalogue(anAttribute('x.known'))), [
      { code: 'source_attribute_unknown', source: 'a', attribute: 'x.unknown' },
      { code: 'source_attribute_repeated', source: 'a', attribute: 'x.known' },
      { code: 'source_repeated', source: 'a' },
      { code: 'source_timeout_out_of_range', source: 'a' },
      { code: 'source_element_missing', source: 'a', attribute: 'x.known' },
    ]);
  });

  it('hold an attribute only from their first day until before their last', () => {
    const source = aSource('lama', {
      inForce: { from: localDate('2024-01-01'), until: localDate('2026-01-01') },
      readings: [aReading('x.a')],
    });
    const holds = (day: string) => sourcesOf([source], 'x.a', localDate(day)).length === 1;
    assert.deepEqual(['2023-12-31', '2024-01-01', '2025-12-31', '2026-01-01'].map(holds), [false, true, true, false]);
    assert.throws(() => readingOf(source, 'x.b'), /lama does not provide x.b/);
  });
});
