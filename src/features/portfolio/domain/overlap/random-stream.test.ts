import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { permanentNumbers, randomStream } from './random-stream.ts';

describe('repeatable draws', () => {
  it('are the same for the same seed and name, and others for another', () => {
    const draws = (seed: string, name: string): readonly number[] => {
      const stream = randomStream(seed, name);
      return Array.from({ length: 8 }, () => stream.word());
    };
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, name) => {
        assert.deepEqual(draws(seed, name), draws(seed, name));
        assert.notDeepEqual(draws(seed, name), draws(seed, `${name}x`));
      }),
      { numRuns: 30 },
    );
    assert.deepEqual(draws('run-1', 'costs').slice(0, 4), FIRST_WORDS);
  });

  it('spread evenly over the fractions', () => {
    const stream = randomStream('run-1', 'spread');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 50_000; draw += 1) {
      const tenth = Math.floor(stream.fraction() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) assert.ok(count > 4_700 && count < 5_300, counts.join());
  });

  it('give each key a number for ever, evenly, and unlike numbers to like keys', () => {
    const numberOf = permanentNumbers('run-1', 'sample');
    const again = permanentNumbers('run-1', 'sample');
    let low = 0;
    const seen = new Set<number>();
    for (let key = 0; key < 20_000; key += 1) {
      const number = numberOf(`018f-0000-7000|018f-${key}`);
      assert.equal(number, again(`018f-0000-7000|018f-${key}`));
      seen.add(number);
      if (number < 2 ** 31) low += 1;
    }
    assert.ok(low > 9_700 && low < 10_300, `${low}`);
    assert.ok(seen.size > 19_990, `${seen.size}`);
    assert.notEqual(numberOf('a|b'), permanentNumbers('run-2', 'sample')('a|b'));
  });
});

/** Published, so that a sample drawn on one machine can be checked on another. */
const FIRST_WORDS = [3098406559, 805240684, 920247956, 4258571081];
