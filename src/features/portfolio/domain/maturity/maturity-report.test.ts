import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pemdi2026 } from '../../data/maturity/pemdi-2026.ts';
import { spbe2020 } from '../../data/maturity/spbe-2020.ts';
import {
  type Assessment,
  maturityReport,
  type MaturityReport,
  type PartReport,
  predicateOf,
} from './maturity-report.ts';
import { indicatorsOf, type Regime } from './regime.ts';
import { roundedHundredths, sumOfValues, weightedValue } from './weighted-value.ts';

// Inputs and results of tables 10, 11 and 12 are those printed in the annex of Permenpan RB 59/2020 (confirmed).
describe('the worked examples of Permenpan RB 59/2020', () => {
  it('table 10: indicators 11 to 14 at 3, 4, 3, 2 give aspect 2 the index 3.00', () => {
    const report = reportOf(spbe2020, assessed({ 'I-11': 3, 'I-12': 4, 'I-13': 3, 'I-14': 2 }));
    assert.equal(partOf(report, 'A2002').hundredths, 300);
  });

  it('table 11: aspects at 3.00, 4.00 and 3.00 give domain 2 the index 3.40', () => {
    const parts = [
      { hundredths: 300, weight: 1000 },
      { hundredths: 400, weight: 1000 },
      { hundredths: 300, weight: 500 },
    ];
    assert.deepEqual(weightedValue(parts), { sum: 850_000, weight: 2500 });
    assert.equal(roundedHundredths(weightedValue(parts)), 340);
  });

  it('table 12: domains at 3.70, 3.40, 3.00 and 3.20 give the SPBE index 3.28, which is Baik', () => {
    const parts = [
      { hundredths: 370, weight: 1300 },
      { hundredths: 340, weight: 2500 },
      { hundredths: 300, weight: 1650 },
      { hundredths: 320, weight: 4550 },
    ];
    assert.deepEqual(weightedValue(parts), { sum: 3_282_000, weight: 10_000 });
    assert.equal(roundedHundredths(weightedValue(parts)), 328);
    assert.equal(predicateOf(spbe2020, 328), 'Baik');
  });

  it('the whole chain from 47 indicators: 3.00, then 3.40, then 3.28', () => {
    const report = reportOf(spbe2020, chain());
    assert.equal(partOf(report, 'A2002').hundredths, 300);
    assert.equal(partOf(report, 'D2002').hundredths, 340);
    assert.deepEqual(
      report.parts.map(({ hundredths }) => hundredths),
      [370, 340, 300, 320],
    );
    assert.equal(report.index, 328);
    assert.equal(report.predicate, 'Baik');
    assert.deepEqual(report.missing, []);
  });

  /**
   * Domain 2 as printed. The levels of the other domains are ours: the annex prints their indices alone. Domain 4
   * cannot be 3.20 to the last digit with whole levels; 145.50 of its 145.60 shows as 3.20 and leaves 3.28.
   */
  function chain(): readonly Assessment[] {
    const levels: Record<string, number> = {};
    for (let at = 1; at <= 47; at += 1) levels[`I-${at}`] = 3;
    for (let at = 1; at <= 7; at += 1) levels[`I-${at}`] = 4;
    Object.assign(levels, { 'I-11': 3, 'I-12': 4, 'I-13': 3, 'I-14': 2 });
    for (let at = 15; at <= 18; at += 1) levels[`I-${at}`] = 4;
    for (const at of [42, 43, 44]) levels[`I-${at}`] = 4;
    return assessed(levels);
  }
});

describe('an index', () => {
  it('is not given while an indicator is missing; the report says which, and between what it will lie', () => {
    const levels = Object.fromEntries(indicatorsOf(pemdi2026).map(({ key }) => [key, 3]));
    const { 'IK-20': _last, ...rest } = levels;
    const report = reportOf(pemdi2026, assessed(rest));
    assert.equal(report.index, null);
    assert.equal(report.predicate, null);
    assert.deepEqual(report.missing, ['IK-20']);
    assert.deepEqual([report.atLeast, report.atMost], [270, 330]);
    assert.equal(partOf(report, 'P7').hundredths, null);
    assert.deepEqual([partOf(report, 'P7').atLeast, partOf(report, 'P7').atMost], [180, 420]);
    assert.equal(partOf(report, 'P1').hundredths, 300);
    assert.equal(partOf(report, 'IK-20').assessment, null);
  });

  it('lies between the lowest and the highest level when nothing is assessed', () => {
    const report = reportOf(spbe2020, []);
    assert.deepEqual([report.index, report.atLeast, report.atMost, report.missing.length], [null, 100, 500, 47]);
  });

  it('keeps the evidence of each indicator, and names those that have none', () => {
    const evidence = [{ kind: 'signed_traffic', reference: 'log:head:7' }] as const;
    const report = reportOf(pemdi2026, [
      { indicator: 'IK-16', level: 4, evidence },
      { indicator: 'IK-01', level: 3, evidence: [] },
    ]);
    assert.deepEqual(partOf(report, 'IK-16').assessment?.evidence, evidence);
    assert.deepEqual(report.withoutEvidence, ['IK-01']);
  });

  it('is refused for levels out of range, unknown indicators, and two levels for one', () => {
    const refused = maturityReport(spbe2020, [
      ...assessed({ 'I-1': 6, 'I-2': 0, 'I-3': 2.5, 'I-48': 3, 'I-4': 3 }),
      ...assessed({ 'I-4': 4 }),
    ]);
    assert.deepEqual(refused, {
      ok: false,
      error: [
        { code: 'level_out_of_range', indicator: 'I-1', level: 6, min: 1, max: 5 },
        { code: 'level_out_of_range', indicator: 'I-2', level: 0, min: 1, max: 5 },
        { code: 'level_out_of_range', indicator: 'I-3', level: 2.5, min: 1, max: 5 },
        { code: 'indicator_unknown', indicator: 'I-48' },
        { code: 'indicator_assessed_twice', indicator: 'I-4' },
      ],
    });
  });

  it('is refused for a regime whose weights do not close', () => {
    const open = { ...pemdi2026, parts: pemdi2026.parts.slice(1) };
    assert.deepEqual(maturityReport(open, []), {
      ok: false,
      error: [
        { code: 'regime_unsound', faults: [{ code: 'weights_do_not_close', at: null, stated: 10_000, sum: 9000 }] },
      ],
    });
  });

  it('bears the name of its predicate from the bound on', () => {
    const named = (regime: Regime, ...values: readonly number[]) => values.map((value) => predicateOf(regime, value));
    assert.deepEqual(named(spbe2020, 420, 419, 350, 349, 260, 259, 180, 179), [
      'Memuaskan',
      'Sangat Baik',
      'Sangat Baik',
      'Baik',
      'Baik',
      'Cukup',
      'Cukup',
      'Kurang',
    ]);
    assert.deepEqual(named(pemdi2026, 250, 249, 150, 149), ['Baik', 'Cukup', 'Cukup', 'Kurang']);
  });
});

describe('a weighted value', () => {
  it('is exact until it is shown, and shown with halves upwards', () => {
    assert.equal(roundedHundredths({ sum: 655, weight: 2 }), 328);
    assert.equal(roundedHundredths({ sum: 982, weight: 3 }), 327);
    assert.equal(
      roundedHundredths(
        sumOfValues([
          { sum: 100, weight: 1 },
          { sum: 201, weight: 1 },
        ]),
      ),
      151,
    );
    assert.throws(() => roundedHundredths(weightedValue([])), /without weight/);
  });
});

function assessed(levels: Readonly<Record<string, number>>): readonly Assessment[] {
  return Object.entries(levels).map(([indicator, level]) => ({
    indicator,
    level,
    evidence: [{ kind: 'document', reference: `bukti ${indicator}` }],
  }));
}

function reportOf(regime: Regime, assessments: readonly Assessment[]): MaturityReport {
  const report = maturityReport(regime, assessments);
  assert.ok(report.ok, JSON.stringify(report));
  return report.value;
}

function partOf(report: MaturityReport, key: string): PartReport {
  const all = (parts: readonly PartReport[]): readonly PartReport[] =>
    parts.flatMap((part) => [part, ...all(part.parts)]);
  const found = all(report.parts).find((part) => part.key === key);
  assert.ok(found, key);
  return found;
}
