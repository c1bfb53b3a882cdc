import { spbe2020 } from '../../data/maturity/spbe-2020.ts';
import { predicateOf } from '../../domain/maturity/maturity-report.ts';
import { roundedHundredths, type WeightedPart, weightedValue } from '../../domain/maturity/weighted-value.ts';

/** One of the regulation's worked examples, computed here by the same engine as every index. */
export interface WorkedExample {
  readonly table: 10 | 11 | 12;
  readonly parts: readonly (WeightedPart & { readonly name: string })[];
  readonly result: number;
  readonly predicate: string | null;
}

/** Permenpan RB 59/2020, annex, tables 10 to 12: levels and values in hundredths, weights in hundredths of a percent. */
export function workedExamples(): readonly WorkedExample[] {
  const index = example(12, [
    ['Domain 1', 370, 1300],
    ['Domain 2', 340, 2500],
    ['Domain 3', 300, 1650],
    ['Domain 4', 320, 4550],
  ]);
  return [
    example(10, [
      ['I-11', 300, 250],
      ['I-12', 400, 250],
      ['I-13', 300, 250],
      ['I-14', 200, 250],
    ]),
    example(11, [
      ['Aspek 2', 300, 1000],
      ['Aspek 3', 400, 1000],
      ['Aspek 4', 300, 500],
    ]),
    { ...index, predicate: predicateOf(spbe2020, index.result) },
  ];
}

function example(
  table: WorkedExample['table'],
  rows: readonly (readonly [name: string, hundredths: number, weight: number])[],
): WorkedExample {
  const parts = rows.map(([name, hundredths, weight]) => ({ name, hundredths, weight }));
  return { table, parts, result: roundedHundredths(weightedValue(parts)), predicate: null };
}
