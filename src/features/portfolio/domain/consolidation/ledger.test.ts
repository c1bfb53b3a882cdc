import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import { avoided, identified, quietDays, realise, realisedShare, type RetirementEvidence, sumOf } from './ledger.ts';

const ON = localDate('2026-11-24');
const SAVING = identified(rupiah(1_000n));

function evidence(wishes: Partial<RetirementEvidence> = {}): RetirementEvidence {
  return {
    budgetLine: { year: 2026, amount: rupiah(0n), evidenceId: 'dipa-2026' },
    traffic: { watchedFrom: localDate('2026-01-01'), lastSeenOn: localDate('2026-08-01'), evidenceId: 'log-1' },
    ...wishes,
  };
}

describe('the three ledgers', () => {
  it('are added within themselves only: another ledger does not compile', () => {
    assert.equal(sumOf('avoided', [avoided(rupiah(2n)), avoided(rupiah(3n))]).amount, 5n);
    // @ts-expect-error an identified saving is no avoided cost
    sumOf('avoided', [avoided(rupiah(2n)), SAVING]);
    // @ts-expect-error two ledgers have no sum
    assert.throws(() => 1n * (avoided(rupiah(2n)) + SAVING));
    assert.equal(sumOf('realised', []).amount, 0n);
  });
});

describe('a saving', () => {
  it('is realised when the budget line is zero and nothing was seen for ninety days', () => {
    const found = realise(SAVING, evidence(), ON);
    assert.ok(found.ok && found.value.ledger === 'realised' && found.value.amount === 1_000n);
  });

  it('is not realised by one of the two alone', () => {
    const paid = { budgetLine: { year: 2026, amount: rupiah(1n), evidenceId: 'dipa' } };
    assert.deepEqual(realise(SAVING, evidence(paid), ON), {
      ok: false,
      error: [{ code: 'budget_not_zero', year: 2026 }],
    });
    const used = { traffic: { watchedFrom: localDate('2026-01-01'), lastSeenOn: ON, evidenceId: 'log' } };
    assert.deepEqual(realise(SAVING, evidence(used), ON), {
      ok: false,
      error: [{ code: 'traffic_too_recent', notBefore: localDate('2027-02-22') }],
    });
  });

  it('is not realised where nobody looked: no budget, last year’s budget, nothing that watches, watched too short', () => {
    const last = { budgetLine: { year: 2025, amount: rupiah(0n), evidenceId: 'dipa-2025' }, traffic: null };
    for (const given of [last, { budgetLine: null, traffic: null }])
      assert.deepEqual(realise(SAVING, evidence(given), ON), {
        ok: false,
        error: [{ code: 'budget_unknown' }, { code: 'traffic_unknown' }],
      });
    const short = { traffic: { watchedFrom: addDays(ON, -89), lastSeenOn: null, evidenceId: 'log' } };
    assert.ok(!realise(SAVING, evidence(short), ON).ok);
  });

  it('becomes realised on exactly the day that the refusal named', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (watched, seen) => {
        const watchedFrom = addDays(ON, -watched);
        const traffic = { watchedFrom, lastSeenOn: addDays(ON, -seen), evidenceId: 'log' };
        const found = realise(SAVING, evidence({ traffic }), ON);
        assert.equal(found.ok, Math.min(watched, seen) >= quietDays);
        if (found.ok) return;
        const [fault] = found.error;
        assert.ok(fault?.code === 'traffic_too_recent');
        const budgetLine = { year: 2027, amount: rupiah(0n), evidenceId: 'dipa' };
        assert.ok(realise(SAVING, evidence({ traffic, budgetLine }), fault.notBefore).ok);
        assert.ok(!realise(SAVING, evidence({ traffic, budgetLine }), addDays(fault.notBefore, -1)).ok);
      }),
    );
  });

  it('that came is shown as a share of what was identified', () => {
    const came = realise(identified(rupiah(200n)), evidence(), ON);
    assert.ok(came.ok);
    assert.equal(realisedShare(came.value, SAVING), 2_000);
    assert.equal(realisedShare(came.value, identified(rupiah(0n))), null);
  });
});
