import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import { tcoOf } from '../../domain/consolidation/cost.ts';
import type { ToldCost } from '../../storage/consolidation/application-cost.ts';
import type { CostItem } from '../../storage/consolidation/consolidation-tables.ts';
import { costFactsOf } from './read-costs.ts';

function told(item: CostItem, year: number, amounts: readonly [bigint, bigint] | null): ToldCost {
  return {
    id: `${item}-${year}`,
    agencyId: 'kkp',
    elementId: 'e',
    year,
    item,
    number: 1,
    low: amounts === null ? null : rupiah(amounts[0]),
    high: amounts === null ? null : rupiah(amounts[1]),
    source: 'DIPA',
    recordedBy: 'o',
    recordedAt: Temporal.Instant.from('2026-11-24T02:00:00Z'),
    validUntil: null,
  };
}

const nothing = () => null;

describe('what an application costs in a year', () => {
  it('is read from the parts of the newest year; what was not told is unknown, never zero', () => {
    const facts = costFactsOf(
      [told('hosting', 2026, [60n, 60n]), told('licence', 2026, [10n, 20n]), told('hosting', 2025, [99n, 99n])],
      nothing,
    );
    assert.equal(facts.year, 2026);
    assert.deepEqual(facts.cost.hosting, { kind: 'known', amount: 60n });
    assert.deepEqual(facts.cost.licence, { kind: 'range', low: 10n, high: 20n });
    assert.deepEqual(facts.cost.maintenance, { kind: 'unknown', referenceClass: 'unknown' });
    assert.equal(tcoOf(facts.cost).known, 60n);
  });

  it('is the registry’s own sum where no parts were told, and then nothing of it is unknown', () => {
    const values: Readonly<Record<string, unknown>> = { yearly_cost: '3900000000', users_per_month: 1_200 };
    const facts = costFactsOf([], (field) => values[field] ?? null);
    assert.deepEqual(tcoOf(facts.cost), { known: 3_900_000_000n, open: [] });
    assert.equal(facts.usersPerMonth, 1_200);
    assert.equal(costFactsOf([told('hosting', 2026, [1n, 1n])], (field) => values[field] ?? null).sum, null);
  });

  it('what was taken back is unknown again, and the budget line of the newest year is no part of the cost', () => {
    const facts = costFactsOf(
      [told('hosting', 2026, null), told('budget_line', 2025, [5n, 5n]), told('budget_line', 2026, [0n, 0n])],
      nothing,
    );
    assert.equal(facts.year, null);
    assert.deepEqual([facts.budgetLine?.year, facts.budgetLine?.low], [2026, 0n]);
  });
});
