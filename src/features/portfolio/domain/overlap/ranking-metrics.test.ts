import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { judgePairs } from './judge-pairs.ts';
import { atThreshold, averagePrecision, bestThreshold } from './ranking-metrics.ts';
import { isCompared, isTrue, readTruth } from './truth.ts';

const scored = (positives: readonly number[], negatives: readonly number[], missed = 0) => ({
  positives: Float32Array.from(positives),
  negatives: Float32Array.from(negatives),
  missed,
});

describe('figures of a ranking', () => {
  it('are worked out by hand for a small one', () => {
    const pairs = scored([0.9, 0.7, 0.2], [0.8, 0.3, 0.1]);
    assert.ok(Math.abs(averagePrecision(pairs) - (1 + 2 / 3 + 3 / 5) / 3) < 1e-6);
    const best = bestThreshold(pairs);
    assert.ok(Math.abs(best.f1 - 0.75) < 1e-6);
    assert.ok(Math.abs(best.threshold - 0.2) < 1e-6);
    assert.deepEqual(atThreshold(pairs, 0.5), { f1: 2 / 3, precision: 2 / 3, recall: 2 / 3 });
  });

  it('let equal scores fall together, so that order cannot flatter', () => {
    assert.equal(averagePrecision(scored([0.5], [0.5, 0.5, 0.5])), 0.25);
  });

  it('count true pairs that were never met, and pairs without similarity, as missed', () => {
    assert.equal(averagePrecision(scored([1], [], 3)), 0.25);
    assert.equal(averagePrecision(scored([0, 1], [0])), 0.5);
    assert.equal(averagePrecision(scored([], [1])), 0);
  });

  it('of a ranking without a fault is exactly 1, however many steps it has', () => {
    const rising = Array.from({ length: 9 }, (_, at) => (at + 1) / 10);
    assert.equal(averagePrecision(scored(rising, [], 0)), 1);
  });

  it('stay between 0 and 1 whatever the scores', () => {
    const scores = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(scores, scores, fc.nat(5), (good, bad, missed) => {
        const pairs = scored(good, bad, missed);
        for (const figure of [averagePrecision(pairs), bestThreshold(pairs).f1, atThreshold(pairs, 0.5).f1]) {
          assert.ok(figure >= 0 && figure <= 1);
        }
      }),
    );
  });
});

describe('the truth of pairs', () => {
  const truth = readTruth({
    labels: [['Gaji', 'cuti'], ['gaji '], ['Surat'], [], ['CUTI']],
    owners: ['A', 'a', 'B', 'B', ''],
    draws: [0.1, 0.2, 0.3, 0.4, 0.5],
  });

  it('is a shared label, whatever its case', () => {
    assert.ok(isTrue(truth, 0, 1));
    assert.ok(isTrue(truth, 0, 4));
    assert.ok(!isTrue(truth, 1, 4));
  });

  it('leaves out rows without labels and, where asked, pairs of one owner', () => {
    assert.ok(!isCompared(truth, 'all', [2, 3]));
    assert.ok(isCompared(truth, 'all', [0, 1]));
    assert.ok(!isCompared(truth, 'different-owners', [0, 1]));
    assert.ok(isCompared(truth, 'different-owners', [0, 4]));
  });

  it('is counted whole, scored or not', () => {
    const quality = judgePairs({ truth, scope: 'all', eachPair: (told) => told(0, 1, 0.9) });
    assert.equal(quality.truePairs, 2);
    assert.equal(quality.pairs, 6);
    assert.equal(quality.averagePrecision, 0.5);
    assert.equal(quality.precisionAt1, 2 / 3);
    assert.equal(judgePairs({ truth, scope: 'different-owners', eachPair: () => {} }).pairs, 5);
  });
});
