import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { rupiah } from '../../../vocabulary/rupiah.ts';
import type { Confirmation, ServiceTerms } from './service.ts';
import { aStall, aStep, at, someTerms } from './services.builder.ts';
import { checkTerms, isTimeOfDay, plannedDays } from './terms.ts';

const { bounds } = aStall();
const on = localDate('2026-11-24');
const confirmation: Confirmation = {
  id: 'place',
  says: { id: 'Tempat', en: 'Place' },
  source: { text: 'UU 17/2023 Pasal 264', isConfirmed: false },
  inForce: { from: localDate('2023-08-08'), until: null },
};

const asking = { applicant: at('/name'), about: null, fields: [] };

function codes(terms: ServiceTerms, confirmations: readonly Confirmation[] = []): readonly string[] {
  const checked = checkTerms(terms, { definition: { bounds, confirmations, recommendation: asking }, on });
  return checked.ok ? [] : checked.error.map(({ code }) => code);
}

describe('the terms of an office', () => {
  it('stand when they are within the law’s bounds', () => {
    assert.deepEqual(codes(someTerms()), []);
  });

  it('have exactly one decision, and it is the last step', () => {
    const check = aStep({ id: 'check', kind: 'check' });
    assert.deepEqual(codes(someTerms({ steps: [check] })), ['decide_missing']);
    assert.deepEqual(codes(someTerms({ steps: [aStep(), check] })), ['decide_not_last']);
    assert.deepEqual(codes(someTerms({ steps: [aStep({ id: 'one' }), aStep()] })), ['decide_missing']);
  });

  it('have one step at least and eight at most', () => {
    assert.ok(codes(someTerms({ steps: [] })).includes('steps_count'));
    const checks = Array.from({ length: 8 }, (_, n) => aStep({ id: `check-${n}`, kind: 'check', workingDays: 0 }));
    assert.deepEqual(codes(someTerms({ steps: [...checks, aStep()] })), ['steps_count']);
  });

  it('ask for a recommendation once at most, and keep it while the rules have something confirmed', () => {
    const recommend = (id: string) => aStep({ id, kind: 'recommend' });
    assert.deepEqual(codes(someTerms({ steps: [recommend('a'), recommend('b'), aStep()] })), ['recommend_twice']);
    assert.deepEqual(codes(someTerms(), [confirmation]), ['recommend_needed']);
    const steps = [recommend('a'), aStep()];
    const nobody = { bounds, confirmations: [], recommendation: null };
    const checked = checkTerms(someTerms({ steps }), { definition: nobody, on });
    assert.deepEqual(checked, { ok: false, error: [{ code: 'recommend_unknown' }] });
    const later = { ...confirmation, inForce: { from: localDate('2027-01-01'), until: null } };
    assert.deepEqual(codes(someTerms(), [later]), []);
  });

  it('name each step in both languages, under a name of its own', () => {
    const blank = aStep({ name: { id: ' ', en: 'Decision' } });
    assert.deepEqual(codes(someTerms({ steps: [blank] })), ['step_name_wrong']);
    const twice = [aStep({ id: 'decide', kind: 'check' }), aStep()];
    assert.deepEqual(codes(someTerms({ steps: twice })), ['step_id_wrong']);
    assert.deepEqual(codes(someTerms({ steps: [aStep({ id: 'A b' })] })), ['step_id_wrong']);
  });

  it('promise no more days than the law lets, and no fewer than their steps take', () => {
    assert.deepEqual(codes(someTerms({ workingDays: 11 })), ['days_out_of_bounds']);
    assert.deepEqual(codes(someTerms({ workingDays: Number.NaN })), ['days_out_of_bounds']);
    assert.deepEqual(codes(someTerms({ workingDays: 1 })), ['steps_longer_than_total']);
    assert.deepEqual(codes(someTerms({ steps: [aStep({ workingDays: 1.5 })] })), ['step_days_wrong']);
    assert.equal(plannedDays(someTerms().steps), 2);
  });

  it('cost no more than the law lets, and close at a time of day', () => {
    assert.deepEqual(codes(someTerms({ feeRupiah: rupiah(50_001n) })), ['fee_out_of_bounds']);
    assert.deepEqual(codes(someTerms({ closesAt: '24:00' })), ['closing_time_wrong']);
    assert.ok(isTimeOfDay('00:00') && isTimeOfDay('23:59') && !isTimeOfDay('7:00'));
  });
});
