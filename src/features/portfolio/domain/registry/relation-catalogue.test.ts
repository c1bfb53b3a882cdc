import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registryAttributes } from '../../data/registry/attributes.ts';
import { relationKinds } from '../../data/registry/relations.ts';
import type { Domain } from './element.ts';
import { checkRelation, type Edge, findCircle, missingRelations, type RelationObject } from './relation-catalogue.ts';

describe('a relation between two objects', () => {
  it('stands when both ends fit', () => {
    assert.equal(faultOf('supports', anObject('app'), anObject('proses', 'business_process')), null);
    assert.equal(faultOf('runs_on_server', anObject('app'), anObject('srv', 'infrastructure', 'server')), null);
    assert.equal(faultOf('audited_by', anObject('app'), anObject('audit', 'security', 'audit')), null);
    assert.equal(faultOf('part_of', anObject('d1', 'data'), anObject('d2', 'data')), null);
    assert.equal(faultOf('upgrades', { ...anObject('new'), state: 'to_be' }, anObject('old')), null);
  });

  it('is refused with the reason when an end does not fit', () => {
    assert.equal(faultOf('likes', anObject('a'), anObject('b')), 'relation_unknown');
    assert.equal(faultOf('sends_to', anObject('a'), anObject('a')), 'relation_to_itself');
    assert.equal(faultOf('supports', anObject('d', 'data'), anObject('p', 'business_process')), 'source_does_not_fit');
    assert.equal(faultOf('supports', anObject('a'), anObject('d', 'data')), 'target_does_not_fit');
    assert.equal(
      faultOf('runs_on_server', anObject('a'), anObject('c', 'infrastructure', 'cloud')),
      'target_does_not_fit',
    );
    assert.equal(faultOf('runs_on_server', anObject('a'), anObject('c', 'infrastructure')), 'target_does_not_fit');
    assert.equal(faultOf('part_of', anObject('a'), anObject('d', 'data')), 'domains_differ');
    assert.equal(faultOf('upgrades', anObject('a'), anObject('b')), 'states_do_not_fit');
  });

  it('is refused a second time, and where only one may stand, naming the one', () => {
    const standing = [edge('a', 'runs_on_cloud', 'c1'), edge('a', 'reads', 'd1')];
    const cloud = (id: string) => anObject(id, 'infrastructure', 'cloud');
    assert.equal(faultOf('runs_on_cloud', anObject('a'), cloud('c1'), standing), 'relation_stands_already');
    const taken = checkRelation(
      relationKinds,
      { kind: 'runs_on_cloud', from: anObject('a'), to: cloud('c2') },
      standing,
    );
    assert.deepEqual(taken, { ok: false, error: { code: 'relation_taken', by: 'c1' } });
    assert.equal(faultOf('reads', anObject('a'), anObject('d2', 'data'), standing), null);
  });

  it('that would close a circle is refused and the circle named', () => {
    const standing = [edge('b', 'successor_of', 'c'), edge('c', 'successor_of', 'a'), edge('b', 'successor_of', 'x')];
    const given = { kind: 'successor_of', from: anObject('a'), to: anObject('b') };
    assert.deepEqual(checkRelation(relationKinds, given, standing), {
      ok: false,
      error: { code: 'relation_closes_circle', circle: ['a', 'b', 'c', 'a'] },
    });
    assert.equal(faultOf('successor_of', anObject('x'), anObject('c'), standing), null);
  });

  it('may go round where that means something: two systems send data to each other', () => {
    assert.equal(faultOf('sends_to', anObject('a'), anObject('b'), [edge('b', 'sends_to', 'a')]), null);
  });
});

describe('the relations of an object', () => {
  it('lack a business process for an application that supports none', () => {
    assert.deepEqual(missing(anObject('a'), []), ['supports']);
    assert.deepEqual(missing(anObject('a'), [edge('a', 'supports', 'p')]), []);
    assert.deepEqual(missing(anObject('d', 'data'), []), []);
  });

  function missing(object: RelationObject, standing: readonly Edge[]): readonly string[] {
    return missingRelations(relationKinds, object, standing).map(({ key }) => key);
  }
});

describe('a circle in imported relations', () => {
  const partOf = relationKinds.find(({ key }) => key === 'part_of');
  const sendsTo = relationKinds.find(({ key }) => key === 'sends_to');
  assert.ok(partOf && sendsTo);

  it('is found and named, wherever it hangs', () => {
    const edges = [
      edge('z', 'part_of', 'a'),
      edge('a', 'part_of', 'b'),
      edge('b', 'part_of', 'c'),
      edge('c', 'part_of', 'a'),
    ];
    assert.deepEqual(findCircle(partOf, edges), ['a', 'b', 'c', 'a']);
  });

  it('is not seen where two ways lead to one object, nor across kinds, nor where circles are allowed', () => {
    const diamond = [
      edge('a', 'part_of', 'b'),
      edge('a', 'part_of', 'c'),
      edge('b', 'part_of', 'd'),
      edge('c', 'part_of', 'd'),
    ];
    assert.equal(findCircle(partOf, diamond), null);
    assert.equal(findCircle(partOf, [edge('a', 'part_of', 'b'), edge('b', 'successor_of', 'a')]), null);
    assert.equal(findCircle(sendsTo, [edge('a', 'sends_to', 'b'), edge('b', 'sends_to', 'a')]), null);
  });

  it('is found at the end of a chain of 30,000 objects', () => {
    const chain = Array.from({ length: 30_000 }, (_, at) => edge(`n${at}`, 'part_of', `n${at + 1}`));
    assert.equal(findCircle(partOf, chain), null);
    assert.deepEqual(findCircle(partOf, [...chain, edge('n30000', 'part_of', 'n29999')]), [
      'n29999',
      'n30000',
      'n29999',
    ]);
  });
});

describe('the catalogue of relations', () => {
  it('has each kind once, named in both languages from both ends', () => {
    assert.equal(new Set(relationKinds.map(({ key }) => key)).size, relationKinds.length);
    for (const { key, label, inverse } of relationKinds) {
      assert.match(key, /^[a-z][a-z_]{0,59}$/);
      for (const words of [label, inverse]) assert.ok(words.id !== '' && words.en !== '', key);
    }
  });

  it('speaks only of kinds of object that the attributes know', () => {
    for (const { key, from, to } of relationKinds) {
      for (const { domain, objectKinds } of [...from, ...to]) {
        const type = registryAttributes.byType.get(domain)?.get(`${domain}_kind`)?.type;
        const known = type?.kind === 'choice' ? type.choices.map((choice) => choice.key) : [];
        for (const kind of objectKinds ?? []) assert.ok(known.includes(kind), `${key}: ${kind}`);
      }
    }
  });

  it('forbids circles of parts, successors, upgrades and hosts', () => {
    const acyclic = relationKinds.filter(({ isAcyclic }) => isAcyclic).map(({ key }) => key);
    assert.deepEqual(acyclic.toSorted(), ['hosted_on', 'part_of', 'successor_of', 'upgrades']);
  });
});

function anObject(id: string, domain: Domain = 'application', objectKind: string | null = null): RelationObject {
  return { id, domain, objectKind, state: 'as_is' };
}

function edge(fromId: string, kind: string, toId: string): Edge {
  return { fromId, kind, toId };
}

function faultOf(
  kind: string,
  from: RelationObject,
  to: RelationObject,
  standing: readonly Edge[] = [],
): string | null {
  const checked = checkRelation(relationKinds, { kind, from, to }, standing);
  return checked.ok ? null : checked.error.code;
}
