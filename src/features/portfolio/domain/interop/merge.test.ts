import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { ElementHead } from '../registry/element.ts';
import { standing } from '../registry/standing.ts';
import { planMerge } from './merge.ts';
import { modelFaults, type PortableObject } from './portable.ts';

const at = Temporal.Instant.from('2026-11-20T02:00:00Z');
const on = localDate('2026-11-20');
const uri = 'urn:uuid:019a0000-0000-7000-8000-000000000001';
const object: PortableObject = {
  uri,
  domain: 'application',
  state: 'as_is',
  name: 'SIMKADA',
  values: { status: 'active' },
};

function own(over: Partial<ElementHead> = {}) {
  const head: ElementHead = {
    agencyId: 'a',
    id: uri.slice(9),
    domain: 'application',
    state: 'as_is',
    stage: 'draft',
    revision: 3,
    name: 'SIMKADA',
    reportedBy: '',
    isClassified: false,
    createdAt: at,
    changedAt: at,
    changedBy: null,
    ...over,
  };
  const facts = standing(
    [
      {
        id: 'x',
        elementId: head.id,
        revision: 1,
        field: 'status',
        value: 'active',
        source: 'declared',
        actorId: null,
        evidence: null,
        validFrom: on,
        validUntil: null,
        recordedAt: at,
        retracts: null,
      },
    ],
    { on, knownAt: null },
  );
  return new Map([[uri, { head, facts }]]);
}
const nobody: ReadonlySet<string> = new Set();

describe('what taking a document in would do', () => {
  it('an object that says the same stays; a new word is a change; a field it lacks is left alone', () => {
    assert.equal(planMerge({ objects: [object], relations: [] }, { own: own(), others: nobody }).unchanged, 1);
    const next = { ...object, values: { status: 'retired' } };
    const plan = planMerge({ objects: [next], relations: [] }, { own: own(), others: nobody });
    assert.deepEqual(plan.changed[0]?.changes, [{ field: 'status', before: 'active', after: 'retired' }]);
    const silent = { ...object, values: {} };
    assert.equal(planMerge({ objects: [silent], relations: [] }, { own: own(), others: nobody }).unchanged, 1);
  });

  it('an unknown URI is a new object; one of another agency, ended or of another domain is a fault', () => {
    const model = { objects: [object], relations: [] };
    assert.equal(planMerge(model, { own: new Map(), others: nobody }).created.length, 1);
    for (const known of [
      { own: new Map(), others: new Set([uri]) },
      { own: own({ stage: 'ended' }), others: nobody },
      { own: own({ domain: 'data' }), others: nobody },
    ])
      assert.deepEqual(planMerge(model, known).faults, [{ code: 'interop_object_unknown', at: uri }]);
  });

  it('a URI that stands twice and a relation into nothing are faults of the whole', () => {
    const relation = { uri: 'urn:uuid:r', kind: 'part_of', from: uri, to: 'urn:uuid:elsewhere' };
    assert.deepEqual(modelFaults({ objects: [object, object], relations: [relation] }), [
      { code: 'interop_object_twice', at: uri },
      { code: 'interop_relation_open', at: 'urn:uuid:r' },
    ]);
  });
});
