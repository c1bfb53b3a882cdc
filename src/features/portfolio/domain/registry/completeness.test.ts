import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { completenessRule } from '../../data/registry/completeness-rule.ts';
import { completenessOf, freshness, type InventoryEntry } from './completeness.ts';

const on = localDate('2026-11-24');
const full: InventoryEntry = {
  hasName: true,
  hasDescription: true,
  hasOwner: true,
  hasFunction: true,
  attestedOn: localDate('2026-11-01'),
};

describe('the completeness of an inventory by the four criteria of GAO', () => {
  it('meets all four when nothing lacks', () => {
    const ground = { entries: [full, full], estimatedSystems: 2, units: [{ hasReported: true }] };
    const { criteria, met } = completenessOf(ground, completenessRule, on);
    assert.equal(met, 4);
    assert.deepEqual(
      criteria.map(({ basisPoints }) => basisPoints),
      [10_000, 10_000, 10_000, 10_000],
    );
  });

  it('shows the share of each criterion, and which are not met', () => {
    const entries = [full, { ...full, hasOwner: false }, { ...full, attestedOn: null }];
    const ground = { entries, estimatedSystems: 4, units: [{ hasReported: true }, { hasReported: false }] };
    assert.deepEqual(completenessOf(ground, completenessRule, on), {
      criteria: [
        { criterion: 'all_systems', basisPoints: 7500, isMet: false },
        { criterion: 'all_units', basisPoints: 5000, isMet: false },
        { criterion: 'attributes', basisPoints: 6666, isMet: false },
        { criterion: 'kept_current', basisPoints: 6666, isMet: false },
      ],
      met: 0,
    });
  });

  it('does not count as met what nobody can judge, nor more than all', () => {
    const empty = completenessOf({ entries: [], estimatedSystems: null, units: [] }, completenessRule, on);
    assert.equal(empty.met, 0);
    assert.deepEqual(
      empty.criteria.map(({ basisPoints }) => basisPoints),
      [null, null, null, null],
    );
    const more = completenessOf({ entries: [full, full], estimatedSystems: 1, units: [] }, completenessRule, on);
    assert.equal(more.criteria[0]?.basisPoints, 10_000);
  });
});

describe('the freshness of an inventory', () => {
  it('is the share attested fewer than 180 days ago; the 180th day is too old, the future does not count', () => {
    const entries = ['2026-11-24', '2026-05-29', '2026-05-28', '2026-11-25'].map((day) => ({
      attestedOn: localDate(day),
    }));
    assert.deepEqual(
      entries.map((entry) => freshness([entry], completenessRule, on)),
      [10_000, 10_000, 0, 0],
    );
    assert.equal(freshness(entries, completenessRule, on), 5000);
    assert.equal(freshness([], completenessRule, on), null);
  });
});
