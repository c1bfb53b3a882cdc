import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryId, pairKey, pairOf } from './pair.ts';
import { type Candidate, drawSample, standardFrame, stratumOf } from './random-sample.ts';

function candidates(chances: readonly number[]): readonly Candidate[] {
  return chances.map((chance, n) => ({ chance, pair: pairOf(entryId(`a${n}`), entryId(`b${n}`)) }));
}

const someCandidates = fc
  .array(fc.integer({ min: 0, max: 1000 }), { maxLength: 200 })
  .map((list) => candidates(list.map((n) => n / 1000)));

describe('the random sample of pairs', () => {
  it('is drawn without replacement, from every band that holds a pair, and never beyond its size', () => {
    fc.assert(
      fc.property(someCandidates, fc.integer({ min: 16, max: 60 }), fc.string(), (list, size, seed) => {
        const { strata, drawn } = drawSample(list, { seed, size, frame: standardFrame });
        const keys = drawn.map(({ candidate }) => pairKey(candidate.pair));
        assert.equal(new Set(keys).size, keys.length);
        assert.equal(keys.length, Math.min(size, list.length));
        assert.equal(
          strata.reduce((sum, { population }) => sum + population, 0),
          list.length,
        );
        for (const { population, drawn: count } of strata) assert.ok(count >= Math.min(2, population));
        for (const { candidate, stratum } of drawn) assert.equal(stratumOf(candidate.chance, standardFrame), stratum);
      }),
    );
  });

  it('does not depend on the order of the candidates, and a larger one holds the smaller one', () => {
    fc.assert(
      fc.property(someCandidates, fc.integer({ min: 16, max: 40 }), (list, size) => {
        const draw = (from: readonly Candidate[], count: number): Set<string> =>
          new Set(
            drawSample(from, { seed: 'run', size: count, frame: standardFrame }).drawn.map(({ candidate }) =>
              pairKey(candidate.pair),
            ),
          );
        const small = draw(list, size);
        assert.deepEqual([...draw(list.toReversed(), size)].sort(), [...small].sort());
        assert.ok(small.isSubsetOf(draw(list, size + 10)));
      }),
    );
  });

  it('gives each pair of a band the same chance to be drawn', () => {
    const list = candidates(Array.from({ length: 20 }, () => 0.3));
    const times = new Map<string, number>();
    for (let run = 0; run < 2_000; run += 1) {
      for (const { candidate } of drawSample(list, { seed: `run ${run}`, size: 5, frame: standardFrame }).drawn) {
        const key = pairKey(candidate.pair);
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    }
    // 500 each, give or take 19: five times that is beyond chance.
    for (const count of times.values()) assert.ok(Math.abs(count - 500) < 97, `${count}`);
    assert.equal(times.size, 20);
  });

  it('looks hardest where a band is large and least certain', () => {
    const { strata } = drawSample(
      candidates([...Array.from({ length: 500 }, () => 0.01), ...Array.from({ length: 500 }, () => 0.4)]),
      {
        seed: 'x',
        size: 50,
        frame: standardFrame,
      },
    );
    const [low, middle] = strata;
    assert.ok(low !== undefined && middle !== undefined && middle.drawn > low.drawn && low.drawn >= 2);
  });
});
