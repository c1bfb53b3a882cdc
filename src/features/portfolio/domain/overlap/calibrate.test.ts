import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calibrate, chanceOf, type JudgedScore, reliabilityOf } from './calibrate.ts';
import { randomStream } from './random-stream.ts';

const FIXED = { middle: 0.5, slope: 8 };

const manyJudged: fc.Arbitrary<readonly JudgedScore[]> = fc.array(
  fc.record({ score: fc.integer({ min: 0, max: 200 }).map((n) => n / 200), isPositive: fc.boolean() }),
  { minLength: 60, maxLength: 200 },
);

/** Verdicts of a world in which the chance is the square of the score. */
function squareWorld(count: number): readonly JudgedScore[] {
  const stream = randomStream('square', 'verdicts');
  return Array.from({ length: count }, () => {
    const score = stream.fraction();
    return { score, isPositive: stream.fraction() < score ** 2 };
  });
}

describe('the chance that a score promises', () => {
  it('is learned from verdicts: where it says one in four, about one in four came true', () => {
    const calibration = calibrate(squareWorld(4_000), FIXED);
    assert.equal(calibration.kind, 'isotonic');
    for (const score of [0.2, 0.5, 0.8])
      assert.ok(Math.abs(chanceOf(calibration, score) - score ** 2) < 0.08, `${score}`);
  });

  it('comes from the fixed curve while verdicts are few, or nearly all say the same', () => {
    const few = calibrate(squareWorld(59), FIXED);
    assert.deepEqual(few, { kind: 'fixed', judged: 59, curve: FIXED });
    assert.equal(chanceOf(few, 0.5), 0.5);
    const alike = squareWorld(300).map(({ score }, index) => ({ score, isPositive: index < 14 }));
    assert.equal(calibrate(alike, FIXED).kind, 'fixed');
  });

  it('never falls as the score rises, and is never sure', () => {
    fc.assert(
      fc.property(
        manyJudged,
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.double({ min: -1, max: 2, noNaN: true }),
        (judged, a, b) => {
          const calibration = calibrate(judged, FIXED);
          const [low, high] = [chanceOf(calibration, Math.min(a, b)), chanceOf(calibration, Math.max(a, b))];
          assert.ok(low <= high + 1e-12);
          assert.ok(low > 0 && high < 1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same in whatever order the verdicts are read', () => {
    fc.assert(
      fc.property(manyJudged, (judged) => {
        assert.deepEqual(calibrate(judged.toReversed(), FIXED), calibrate(judged, FIXED));
      }),
    );
  });

  it('has one step for each run of scores with the same chance, and each is higher than the one before', () => {
    fc.assert(
      fc.property(manyJudged, (judged) => {
        const calibration = calibrate(judged, FIXED);
        if (calibration.kind !== 'isotonic') return;
        const rates = calibration.knots.map(({ chance }) => chance);
        assert.deepEqual(
          rates,
          rates.toSorted((one, other) => one - other),
        );
        assert.equal(new Set(rates).size, rates.length);
      }),
    );
  });

  it('stands beside what came true, with an interval, and empty bins are left out', () => {
    const bins = reliabilityOf([
      ...Array.from({ length: 20 }, (_, n) => ({ chance: 0.25, isPositive: n < 5 })),
      { chance: 1, isPositive: true },
    ]);
    assert.deepEqual(
      bins.map(({ from, to, judged }) => [from, to, judged]),
      [
        [0.2, 0.3, 20],
        [0.9, 1, 1],
      ],
    );
    assert.equal(bins[0]?.promised, 0.25);
    assert.equal(bins[0]?.observed.estimate, 0.25);
    assert.deepEqual(reliabilityOf([]), []);
  });
});
