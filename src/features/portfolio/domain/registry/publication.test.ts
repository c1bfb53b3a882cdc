import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { Assertion, Domain, ElementHead } from './element.ts';
import { type FieldVisibility, openFields, publicationOf } from './publication.ts';
import { standing } from './standing.ts';

const at = Temporal.Instant.from('2026-11-20T02:00:00Z');
const on = localDate('2026-11-20');

function head(domain: Domain, isClassified = false): ElementHead {
  return {
    agencyId: 'a',
    id: 'e',
    domain,
    state: 'as_is',
    stage: 'draft',
    revision: 2,
    name: 'X',
    reportedBy: 'Pusdatin',
    isClassified,
    createdAt: at,
    changedAt: at,
    changedBy: null,
  };
}

function facts(values: Readonly<Record<string, Assertion['value']>>) {
  const assertions = Object.entries(values).map(([field, value], index): Assertion => ({
    id: String(index),
    elementId: 'e',
    revision: 1,
    field,
    value,
    source: 'declared',
    actorId: null,
    evidence: null,
    validFrom: on,
    validUntil: null,
    recordedAt: at,
    retracts: null,
  }));
  return standing(assertions, { on, knownAt: null });
}

const visibilityOf = (field: string): FieldVisibility =>
  openFields.some((open) => open === field) ? 'open' : field === 'memo' ? 'draft_only' : 'restricted';
const rest = { visibilityOf, agencyName: 'KKP', ownerIdOf: () => null };
const values = {
  name: 'SIMKADA',
  function: 'Pendaftaran kapal',
  status: 'active',
  codes: ['RAL.01.10'],
  cost_hosting: '90000000',
  memo: 'rahasia',
  addresses: ['simkada.contoh.id'],
};

describe('what is published of an object', () => {
  it('an application shows five things; cost goes to those who oversee; a memo goes nowhere', () => {
    const publication = publicationOf({ ...rest, head: head('application'), standing: facts(values) });
    assert.ok(publication.ok);
    assert.equal(publication.value.open.name, 'SIMKADA');
    assert.deepEqual(
      publication.value.restricted.map(({ field }) => field),
      ['addresses', 'cost_hosting'],
    );
    assert.deepEqual(publication.value.signal.hosts, ['simkada.contoh.id']);
    assert.ok(!JSON.stringify(publication.value).includes('rahasia'));
  });

  it('infrastructure and security are for those who oversee, down to the name', () => {
    for (const domain of ['infrastructure', 'security'] as const) {
      const publication = publicationOf({ ...rest, head: head(domain), standing: facts(values) });
      assert.ok(publication.ok);
      assert.equal(publication.value.open.name, null);
      assert.ok(publication.value.restricted.some(({ field }) => field === 'name'));
      assert.deepEqual(publication.value.signal.hosts, []);
    }
  });

  it('a classified object shows owner and codes to all and nothing more to anybody', () => {
    const publication = publicationOf({ ...rest, head: head('application', true), standing: facts(values) });
    assert.ok(publication.ok);
    assert.deepEqual(publication.value.restricted, []);
    assert.ok(!/SIMKADA|kapal|90000000|simkada/.test(JSON.stringify(publication.value)));
  });
});
