import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { agreementOf, type TwoRatings } from './agreement.ts';

function ratings(table: readonly (readonly number[])[]): readonly TwoRatings[] {
  return table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, () => ({ one, other }))),
  );
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

describe('the agreement of two reviewers', () => {
  it('is Cohen’s kappa: 0.4 for 20, 5, 10, 15 of fifty, with its interval', () => {
    const found = agreementOf(
      ratings([
        [20, 5],
        [10, 15],
      ]),
      { categories: 2, scale: 'nominal' },
    );
    assert.ok(found.kind === 'measured');
    assert.deepEqual([found.observed, found.expected, found.kappa].map(rounded), [0.7, 0.5, 0.4]);
    // By hand: (0.10972 + 0.10188 - 0.01) / (50 * 0.25) = 0.016128, the square of 0.127.
    assert.deepEqual([found.low, found.high].map(rounded), [0.151, 0.649]);
    assert.equal(found.reading, 'fair');
  });

  it('on a scale counts neighbours as nearly agreeing, distant answers as none', () => {
    const near = ratings([
      [10, 5, 0],
      [5, 10, 5],
      [0, 5, 10],
    ]);
    const far = ratings([
      [10, 0, 5],
      [5, 10, 5],
      [5, 0, 10],
    ]);
    const given = { categories: 3, scale: 'ordinal' } as const;
    const [one, other] = [agreementOf(near, given), agreementOf(far, given)];
    const plain = agreementOf(near, { categories: 3, scale: 'nominal' });
    assert.ok(one.kind === 'measured' && other.kind === 'measured' && plain.kind === 'measured');
    assert.ok(one.kappa > other.kappa);
    assert.ok(one.kappa > plain.kappa);
  });

  it('is not measured from fewer than ten, nor when both only ever say one thing', () => {
    const given = { categories: 2, scale: 'nominal' } as const;
    assert.deepEqual(agreementOf(ratings([[9]]), given), { rated: 9, kind: 'too_few', need: 10 });
    assert.deepEqual(agreementOf(ratings([[40]]), given), { rated: 40, kind: 'one_category' });
    assert.throws(
      () =>
        agreementOf(
          Array.from({ length: 10 }, () => ({ one: 0, other: 2 })),
          given,
        ),
      RangeError,
    );
  });

  it('that is perfect in a few cases is not yet sure', () => {
    const found = agreementOf(
      ratings([
        [6, 0],
        [0, 6],
      ]),
      { categories: 2, scale: 'nominal' },
    );
    assert.ok(found.kind === 'measured');
    assert.equal(found.kappa, 1);
    assert.ok(found.low < 0.6 && found.high === 1);
    assert.equal(found.reading, 'almost_perfect');
  });

  it('does not depend on who is called the first, and lies in its interval', () => {
    const many = fc.array(fc.record({ one: fc.nat(4), other: fc.nat(4) }), { minLength: 10, maxLength: 80 });
    fc.assert(
      fc.property(many, fc.constantFrom('nominal' as const, 'ordinal' as const), (list, scale) => {
        const found = agreementOf(list, { categories: 5, scale });
        const turned = list.map(({ one, other }) => ({ one: other, other: one }));
        const swapped = agreementOf(turned, { categories: 5, scale });
        if (found.kind !== 'measured' || swapped.kind !== 'measured') {
          assert.equal(found.kind, swapped.kind);
          return;
        }
        assert.ok(Math.abs(found.kappa - swapped.kappa) < 1e-9);
        assert.ok(found.low <= found.kappa && found.kappa <= found.high && found.high <= 1 && found.low >= -1);
      }),
    );
  });
});
