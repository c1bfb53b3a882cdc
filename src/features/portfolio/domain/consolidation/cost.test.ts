import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { amortised, costParts, grossOf, netOf, type PlanYear, presentValue, tcoOf, type YearlyCost } from './cost.ts';

const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(rupiah);

function aYear(wishes: Partial<PlanYear> = {}): PlanYear {
  const none = rupiah(0n);
  return { retired: [], addedAtSurvivor: none, migration: none, dualRun: none, training: none, ...wishes };
}

function aCost(wishes: Partial<YearlyCost>): YearlyCost {
  const known = { kind: 'known', amount: rupiah(100n) } as const;
  return {
    licence: known,
    hosting: known,
    operations_staff: known,
    maintenance: known,
    security_audit: known,
    integration: known,
    amortised_build: known,
    ...wishes,
  };
}

const plans = fc.array(
  fc.record({
    retired: fc.array(amounts, { maxLength: 4 }),
    addedAtSurvivor: amounts,
    migration: amounts,
    dualRun: amounts,
    training: amounts,
  }),
  { maxLength: 12 },
);

describe('the cost of an application', () => {
  it('is the sum of its known parts, with every part named that is not known', () => {
    assert.deepEqual(tcoOf(aCost({})), { known: rupiah(700n), open: [] });
    const open = aCost({
      licence: { kind: 'unknown', referenceClass: null },
      hosting: { kind: 'range', low: rupiah(1n), high: rupiah(9n) },
    });
    assert.deepEqual(tcoOf(open), { known: rupiah(500n), open: ['licence', 'hosting'] });
    assert.equal(costParts.length, 7);
  });

  it('of building is spread over the years without losing a rupiah', () => {
    assert.deepEqual(amortised(rupiah(10n), 4), [3n, 3n, 2n, 2n].map(rupiah));
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 30 }), (build, years) => {
        const parts = amortised(build, years);
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0n),
          build,
        );
        assert.ok((parts[0] ?? 0n) - (parts.at(-1) ?? 0n) <= 1n);
      }),
    );
    assert.throws(() => amortised(rupiah(1n), 0), RangeError);
  });
});

describe('the net present value of a plan', () => {
  it('is what is no longer paid less what the change costs, later years weighing less', () => {
    const year = aYear({
      retired: [rupiah(1_000n), rupiah(500n)],
      addedAtSurvivor: rupiah(200n),
      migration: rupiah(300n),
    });
    assert.equal(grossOf(year), 1_300n);
    assert.equal(netOf(year), 1_000n);
    // 1,000 + 1,000 / 1.1 + 1,000 / 1.21 = 2,735.54
    assert.equal(presentValue([year, year, year], 1_000), 2_736n);
    assert.equal(presentValue([], 1_000), 0n);
  });

  it('rounds once, halves away from zero, gains and losses alike', () => {
    const gain = [aYear(), aYear({ retired: [rupiah(1n)] })];
    const loss = [aYear(), aYear({ migration: rupiah(1n) })];
    assert.equal(presentValue(gain, 10_000), 1n);
    assert.equal(presentValue(loss, 10_000), -1n);
  });

  it('without a rate is the plain sum, and agrees with a calculator at any rate', () => {
    fc.assert(
      fc.property(plans, fc.nat(3_000), (years, rate) => {
        const nets = years.map(netOf);
        assert.equal(
          presentValue(years, 0),
          nets.reduce((sum: bigint, net) => sum + net, 0n),
        );
        const calculated = nets.reduce((sum, net: Rupiah, year) => sum + Number(net) / (1 + rate / 10_000) ** year, 0);
        assert.ok(Math.abs(Number(presentValue(years, rate)) - calculated) <= 0.6 + Math.abs(calculated) * 1e-9);
      }),
    );
  });

  it('is refused a rate or a span that is none', () => {
    assert.throws(() => presentValue([], -1), RangeError);
    assert.throws(
      () =>
        presentValue(
          Array.from({ length: 31 }, () => aYear()),
          100,
        ),
      RangeError,
    );
  });
});
