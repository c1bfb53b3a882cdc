import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { estimatePrecision, estimateRecall, type Stratum, wilson } from './interval.ts';
import { randomStream } from './random-stream.ts';

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

function aStratum(wishes: Partial<Stratum>): Stratum {
  return { id: 'band', population: 1_000, sampled: 50, positive: 25, isShown: true, ...wishes };
}

describe('the interval of a share', () => {
  it('is Wilson’s: 8 of 10, none of 10, all of 10', () => {
    const found = [wilson(8, 10), wilson(0, 10), wilson(10, 10)].map(({ low, high }) => [rounded(low), rounded(high)]);
    assert.deepEqual(found, [
      [0.49, 0.943],
      [0, 0.278],
      [0.722, 1],
    ]);
    assert.deepEqual(wilson(0, 0), { estimate: 0, low: 0, high: 1 });
    assert.throws(() => wilson(3, 2), RangeError);
  });

  it('holds its estimate and gets narrower with a larger sample', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (sampled, some) => {
        const positive = Math.min(some, sampled);
        const small = wilson(positive, sampled);
        const large = wilson(positive * 4, sampled * 4);
        assert.ok(small.low <= small.estimate && small.estimate <= small.high);
        assert.ok(large.high - large.low < small.high - small.low);
      }),
    );
  });
});

describe('precision and recall from the random sample', () => {
  it('weigh each stratum by what it holds, not by how many were read there', () => {
    const strata = [
      aStratum({ id: 'high', population: 1_000, sampled: 50, positive: 45 }),
      aStratum({ id: 'middle', population: 3_000, sampled: 50, positive: 15 }),
      aStratum({ id: 'low', population: 100_000, sampled: 50, positive: 1, isShown: false }),
    ];
    const precision = estimatePrecision(strata);
    const recall = estimateRecall(strata);
    assert.ok(precision.kind === 'estimated' && recall.kind === 'estimated');
    assert.equal(rounded(precision.estimate), 0.45);
    assert.equal(rounded(recall.estimate), rounded(1_800 / 3_800));
    assert.ok(recall.high - recall.low > 0.3, 'one hit in a stratum of 100,000 says little, and the interval says so');
  });

  it('are not published from too few pairs, and what is lacking is named', () => {
    const strata = [
      aStratum({ id: 'high', sampled: 12, positive: 8 }),
      aStratum({ id: 'low', sampled: 1, positive: 0, isShown: false }),
    ];
    assert.deepEqual(estimatePrecision(strata), {
      kind: 'too_few',
      sampled: 12,
      lacking: [{ what: 'sample', have: 12, need: 30 }],
    });
    assert.deepEqual(estimateRecall(strata), {
      kind: 'too_few',
      sampled: 13,
      lacking: [
        { what: 'sample', have: 13, need: 30 },
        { what: 'stratum', stratum: 'low', have: 1, need: 2 },
        { what: 'positives', have: 8, need: 10 },
      ],
    });
    assert.equal(estimatePrecision([]).kind, 'too_few');
  });

  it('have no error left where every pair was read', () => {
    const whole = aStratum({ population: 40, sampled: 40, positive: 30 });
    const precision = estimatePrecision([whole]);
    assert.ok(precision.kind === 'estimated' && precision.estimate === 0.75);
    const recall = estimateRecall([whole, { ...whole, id: 'rest', positive: 10, isShown: false }]);
    assert.ok(recall.kind === 'estimated');
    assert.deepEqual([recall.low, recall.estimate, recall.high].map(rounded), [0.75, 0.75, 0.75]);
  });

  it('hold the truth in at least nine of ten repeated samples', () => {
    const truth = [
      { id: 'high', population: 800, share: 0.85, isShown: true },
      { id: 'middle', population: 4_000, share: 0.35, isShown: true },
      { id: 'low', population: 60_000, share: 0.02, isShown: false },
    ];
    const shown = 800 * 0.85 + 4_000 * 0.35;
    const [precision, recall] = [shown / 4_800, shown / (shown + 60_000 * 0.02)];
    const stream = randomStream('coverage', 'interval');
    const held = { precision: 0, recall: 0 };
    const trials = 1_000;
    for (let trial = 0; trial < trials; trial += 1) {
      const strata = truth.map(({ share, ...stratum }): Stratum => {
        const drawn = Array.from({ length: 60 }, () => stream.fraction() < share);
        return { ...stratum, sampled: 60, positive: drawn.filter(Boolean).length };
      });
      const found = { precision: estimatePrecision(strata), recall: estimateRecall(strata) };
      if (found.precision.kind === 'estimated' && found.precision.low <= precision && precision <= found.precision.high)
        held.precision += 1;
      if (found.recall.kind === 'estimated' && found.recall.low <= recall && recall <= found.recall.high)
        held.recall += 1;
    }
    assert.ok(held.precision >= 0.9 * trials && held.recall >= 0.9 * trials, JSON.stringify(held));
  });

  it('always lie in their own interval', () => {
    const strata = fc.array(
      fc
        .record({
          population: fc.integer({ min: 2, max: 100_000 }),
          part: fc.double({ min: 0, max: 1, noNaN: true }),
          hits: fc.double({ min: 0, max: 1, noNaN: true }),
          isShown: fc.boolean(),
        })
        .map(({ population, part, hits, isShown }): Stratum => {
          const sampled = Math.max(2, Math.floor(Math.min(population, 300) * part));
          return { id: 'x', population, sampled, positive: Math.floor(hits * sampled), isShown };
        }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(strata, (given) => {
        for (const estimate of [estimatePrecision(given), estimateRecall(given)]) {
          if (estimate.kind === 'too_few') continue;
          const { low, estimate: share, high } = estimate;
          assert.ok(low >= 0 && low <= share && share <= high && high <= 1, JSON.stringify(estimate));
        }
      }),
      { numRuns: 500 },
    );
  });
});
