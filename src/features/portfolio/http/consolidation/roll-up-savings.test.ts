import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import type { Saving } from '../../storage/consolidation/saving.ts';
import type { LedgerLine } from './ledgers.ts';
import { bracketOf, rolledUp } from './roll-up-savings.ts';

function aLine(agencyId: string, ledger: Saving['ledger'], amount: bigint): LedgerLine {
  const worth = rupiah(amount);
  const saving: Saving = {
    id: 's',
    agencyId,
    ledger,
    subjectId: 'c',
    planId: null,
    elementId: null,
    part: ledger === 'avoided' ? 'refused' : 'retired',
    amount: worth,
    p10: worth,
    p50: worth,
    p90: worth,
    isKnown: true,
    recordedAt: Temporal.Instant.from('2026-11-24T02:00:00Z'),
  };
  return { saving, name: null, coming: null };
}

describe('the national ledgers for everybody', () => {
  it('an amount lies in its bracket, and the bracket never tells the amount itself', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (amount) => {
        const [low, high] = bracketOf(rupiah(amount));
        assert.ok(low <= amount && amount < high);
        assert.ok(low === 0n || (high * 2n) / low <= 5n);
      }),
    );
    assert.deepEqual(bracketOf(rupiah(1_200_000_000n)), [1_000_000_000n, 2_000_000_000n]);
    assert.deepEqual(bracketOf(rupiah(7_000_000_000n)), [5_000_000_000n, 10_000_000_000n]);
  });

  it('a ledger with fewer than three agencies is not shown, and no ledger is added to another', () => {
    const lines = [
      aLine('a', 'identified', 400_000_000n),
      aLine('b', 'identified', 400_000_000n),
      aLine('c', 'identified', 400_000_000n),
      aLine('a', 'avoided', 900_000_000n),
      aLine('a', 'avoided', 900_000_000n),
      aLine('b', 'avoided', 900_000_000n),
    ];
    const [avoided, identified, realised] = rolledUp(lines);
    assert.deepEqual(avoided, { ledger: 'avoided', agencies: 2, range: null });
    assert.deepEqual(identified?.range, { low: '1000000000', high: '2000000000' });
    assert.deepEqual(realised, { ledger: 'realised', agencies: 0, range: null });
  });
});
