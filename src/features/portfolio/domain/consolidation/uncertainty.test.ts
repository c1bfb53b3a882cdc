import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import type { Cost, YearlyCost } from './cost.ts';
import { type CostedApplication, type ReferenceClass, uncertainTotal } from './uncertainty.ts';

const SMALL: ReferenceClass = {
  id: 'small',
  part: 'hosting',
  least: rupiah(0n),
  p10: rupiah(10_000n),
  p50: rupiah(50_000n),
  p90: rupiah(90_000n),
  most: rupiah(100_000n),
};
const GIVEN = { classes: [SMALL], seed: 'plan-1', draws: 4_000 };

function anApplication(applicationId: string, hosting: Cost): CostedApplication {
  const known = { kind: 'known', amount: rupiah(1_000n) } as const;
  const cost: YearlyCost = {
    licence: known,
    hosting,
    operations_staff: known,
    maintenance: known,
    security_audit: known,
    integration: known,
    amortised_build: known,
  };
  return { applicationId, cost };
}

const costs: fc.Arbitrary<Cost> = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 11n }).map((amount): Cost => ({ kind: 'known', amount: rupiah(amount) })),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 10n }), fc.bigInt({ min: 0n, max: 10n ** 10n }))
    .map(([low, width]): Cost => ({ kind: 'range', low: rupiah(low), high: rupiah(low + width) })),
  fc.constantFrom<Cost>({ kind: 'unknown', referenceClass: 'small' }, { kind: 'unknown', referenceClass: null }),
);

describe('the uncertain cost of several applications', () => {
  it('has no spread when everything is known', () => {
    const known = anApplication('a', { kind: 'known', amount: rupiah(4_000n) });
    assert.deepEqual(uncertainTotal([known], GIVEN), {
      p10: rupiah(10_000n),
      p50: rupiah(10_000n),
      p90: rupiah(10_000n),
      knownShare: 10_000,
      unpriced: [],
      draws: 4_000,
    });
  });

  it('is a tenth from the ends of an even range, and the class’s own figures for an unknown part', () => {
    const even = anApplication('a', { kind: 'range', low: rupiah(0n), high: rupiah(100_000n) });
    const unknown = anApplication('a', { kind: 'unknown', referenceClass: 'small' });
    for (const one of [even, unknown]) {
      const { p10, p50, p90, knownShare } = uncertainTotal([one], GIVEN);
      for (const [found, expected] of [
        [p10, 16_000],
        [p50, 56_000],
        [p90, 96_000],
      ] as const)
        assert.ok(Math.abs(Number(found) - expected) < 3_000, `${found} for ${expected}`);
      assert.equal(knownShare, 0);
    }
  });

  it('does not average out what a wrong class would get wrong for all', () => {
    const spread = (cost: Cost): number => {
      const { p10, p90 } = uncertainTotal(
        Array.from({ length: 25 }, (_, n) => anApplication(`a${n}`, cost)),
        GIVEN,
      );
      return Number(p90 - p10);
    };
    const unknown = spread({ kind: 'unknown', referenceClass: 'small' });
    const ranges = spread({ kind: 'range', low: rupiah(0n), high: rupiah(100_000n) });
    assert.ok(unknown > 1_900_000 && ranges < 600_000, `${unknown} ${ranges}`);
  });

  it('names what has no price at all, and never counts it as zero in silence', () => {
    const { unpriced, p50 } = uncertainTotal([anApplication('a', { kind: 'unknown', referenceClass: 'large' })], GIVEN);
    assert.deepEqual(unpriced, [{ applicationId: 'a', part: 'hosting' }]);
    assert.equal(p50, 6_000n);
    assert.equal(uncertainTotal([], GIVEN).knownShare, null);
  });

  it('is the same for the same seed in whatever order, and P10 never exceeds P50, nor P50 P90', () => {
    fc.assert(
      fc.property(fc.array(costs, { maxLength: 12 }), fc.string(), (list, seed) => {
        const applications = list.map((cost, n) => anApplication(`a${String(n).padStart(2, '0')}`, cost));
        const found = uncertainTotal(applications, { ...GIVEN, seed, draws: 300 });
        assert.deepEqual(uncertainTotal(applications.toReversed(), { ...GIVEN, seed, draws: 300 }), found);
        assert.ok(found.p10 <= found.p50 && found.p50 <= found.p90);
        assert.equal(
          found.unpriced.length,
          list.filter((one) => one.kind === 'unknown' && one.referenceClass === null).length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('draws within bounds, and stops the program on costs it could not count exactly', () => {
    assert.equal(uncertainTotal([], { ...GIVEN, draws: 1 }).draws, 100);
    assert.equal(uncertainTotal([], { ...GIVEN, draws: 10 ** 9 }).draws, 20_000);
    const beyond = anApplication('a', { kind: 'range', low: rupiah(0n), high: rupiah(2n ** 60n) });
    assert.throws(() => uncertainTotal([beyond], GIVEN), RangeError);
  });
});
