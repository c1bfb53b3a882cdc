import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { Assertion } from './element.ts';
import { decideSave, differences } from './save.ts';
import { standing } from './standing.ts';

const at = (day: number) => Temporal.Instant.from(`2026-11-${String(day).padStart(2, '0')}T02:00:00Z`);

function fact(over: Partial<Assertion>): Assertion {
  return {
    id: `${over.revision ?? 1}${over.source ?? ''}`,
    elementId: 'e',
    revision: 1,
    field: 'status',
    value: 'active',
    source: 'declared',
    actorId: null,
    evidence: null,
    validFrom: localDate('2026-01-01'),
    validUntil: null,
    recordedAt: at(1),
    retracts: null,
    ...over,
  };
}
const onDay = (day: string, knownAt: Assertion['recordedAt'] | null = null) => ({ on: localDate(day), knownAt });

describe('what stands of an object', () => {
  it('the owner’s word goes before what a machine saw, and the contradiction stays visible', () => {
    const facts = standing([fact({}), fact({ source: 'observed', value: 'retired' })], onDay('2026-11-20'));
    assert.equal(facts.get('status')?.value, 'active');
    assert.deepEqual(
      facts.get('status')?.conflicts.map(({ source, value }) => ({ source, value })),
      [{ source: 'observed', value: 'retired' }],
    );
  });

  it('the same said twice is no contradiction, in whatever order its words come', () => {
    const facts = standing(
      [
        fact({ field: 'codes', value: ['RAL.01.10', 'RAB.02.06'] }),
        fact({ field: 'codes', source: 'imported', value: ['RAB.02.06', 'RAL.01.10'] }),
      ],
      onDay('2026-11-20'),
    );
    assert.deepEqual(facts.get('codes')?.conflicts, []);
  });

  it('a report of a past moment reads the same after later words', () => {
    const later = fact({ revision: 2, value: 'retired', recordedAt: at(10) });
    assert.equal(standing([fact({}), later], onDay('2026-11-20', at(5))).get('status')?.value, 'active');
    assert.equal(standing([fact({}), later], onDay('2026-11-20')).get('status')?.value, 'retired');
  });

  it('a value that is taken back leaves what other sources said', () => {
    const facts = standing(
      [
        fact({ source: 'imported', value: 'inactive' }),
        fact({}),
        fact({ revision: 2, value: null, recordedAt: at(2) }),
      ],
      onDay('2026-11-20'),
    );
    assert.equal(facts.get('status')?.value, 'inactive');
  });

  it('a fact holds between its dates alone', () => {
    const past = fact({ validUntil: localDate('2026-06-30') });
    assert.equal(standing([past], onDay('2026-06-30')).size, 1);
    assert.equal(standing([past], onDay('2026-07-01')).size, 0);
  });
});

describe('saving an object', () => {
  const head = {
    agencyId: 'a',
    id: 'e',
    domain: 'application',
    state: 'as_is',
    stage: 'draft',
    revision: 2,
    name: 'X',
    reportedBy: '',
    isClassified: false,
    createdAt: at(1),
    changedAt: at(1),
    changedBy: null,
  } as const;
  const before = standing([fact({})], onDay('2026-11-20'));
  const now = standing([fact({}), fact({ revision: 2, value: 'inactive', recordedAt: at(2) })], onDay('2026-11-20'));

  it('only what differs is a change; nothing new is refused', () => {
    const seen = { revision: 2, standing: now };
    const saved = decideSave({ status: 'inactive', owner: 'kkp' }, { head, current: now, seen });
    assert.deepEqual(saved, { ok: true, value: [{ field: 'owner', before: null, after: 'kkp' }] });
    assert.deepEqual(decideSave({ status: 'inactive' }, { head, current: now, seen }), {
      ok: false,
      error: { code: 'nothing_changed' },
    });
  });

  it('a save on what has moved on names what the other changed', () => {
    assert.deepEqual(differences(before, now), [{ field: 'status', before: 'active', after: 'inactive' }]);
    const late = decideSave({ owner: 'kkp' }, { head, current: now, seen: { revision: 1, standing: before } });
    assert.equal(!late.ok && late.error.code, 'element_moved_on');
  });
});
