import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { retryDelayMs } from './retry.ts';

describe('the wait before another attempt', () => {
  it('doubles from a second to a quarter of an hour', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 11, 12, 1000].map((attempts) => retryDelayMs(attempts, 0)),
      [1_000, 2_000, 4_000, 8_000, 900_000, 900_000, 900_000],
    );
  });

  it('is shortened by chance, by half at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const full = retryDelayMs(attempts, 0);
          const delay = retryDelayMs(attempts, random);
          return delay <= full && delay >= full / 2 - 1;
        },
      ),
    );
  });
});
