import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { basisPoints, shareOf } from './basis-points.ts';

describe('basis points', () => {
  it('are whole, from none to all; anything else stops the program', () => {
    assert.equal(basisPoints(2_500), 2_500);
    for (const wrong of [-1, 10_001, 0.5, Number.NaN]) assert.throws(() => basisPoints(wrong), RangeError);
    assert.throws(() => shareOf(1, 0), RangeError);
    assert.throws(() => shareOf(3, 2), RangeError);
  });

  it('of a part are rounded down, and exact however large the sums', () => {
    assert.equal(shareOf(2n, 3n), 6_666);
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.nat(10_000), (unit, part) => {
        assert.equal(shareOf(unit * BigInt(part), unit * 10_000n), part);
      }),
    );
  });
});
