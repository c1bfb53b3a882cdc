import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parts } from '../src/app.ts';
import { path } from '../src/kernel/http/path.ts';
import { json } from '../src/kernel/http/reply.ts';
import { routesFor } from '../src/kernel/http/route.ts';
import type { Rule } from '../src/vocabulary/authority.ts';
import { authorityFaults, type AuthorityPart } from './support/authority-faults.ts';

describe('who may do what (decision 3)', () => {
  it('every action has a route and every route an action, in the kernel, on the joined pages and in every feature', () => {
    const seen = parts();
    assert.ok(seen.length > 4 && seen.flatMap(({ routes }) => routes).length > 40, 'no feature was seen');
    assert.deepEqual(authorityFaults(seen), []);
  });
});

describe('the comparison of routes and rules', () => {
  const rule: Rule<void> = {
    id: 'TRY-01',
    who: ['anyone'],
    purpose: { id: 'Mencoba', en: 'Trying' },
    source: 'internal',
    says: { id: 'Siapa pun mencoba.', en: 'Anyone tries.' },
  };
  const reading = { 'note.read': [rule] };
  const routesOf = (authority: { readonly [action: string]: readonly Rule<void>[] }, ...actions: readonly string[]) =>
    actions.map((action) => routesFor(authority).get(path(`/${action}`), action, async () => json({})));
  const aPart = (own: Partial<AuthorityPart> = {}): AuthorityPart => ({
    name: 'trial',
    authority: reading,
    routes: routesOf(reading, 'note.read'),
    ...own,
  });

  const faultsOf = (changed: Partial<Rule<void>>) => {
    const authority = { 'note.read': [{ ...rule, ...changed }] };
    return authorityFaults([aPart({ authority, routes: routesOf(authority, 'note.read') })]);
  };

  it('finds nothing where all fits', () => {
    assert.deepEqual(authorityFaults([aPart()]), []);
  });

  it('finds an action without a route, unless it is the worker’s alone', () => {
    assert.deepEqual(authorityFaults([aPart({ routes: [] })]), ['trial: the action note.read has no route']);
    const workers = { 'note.purge': [{ ...rule, who: ['worker'] as const }] };
    assert.deepEqual(authorityFaults([aPart({ authority: workers, routes: [] })]), []);
    const half = { 'note.purge': [{ ...rule, who: ['worker', 'officer'] as const }] };
    assert.deepEqual(authorityFaults([aPart({ authority: half, routes: [] })]), [
      'trial: the action note.purge has no route',
    ]);
  });

  it('finds a route without an action', () => {
    const routes = [...routesOf(reading, 'note.read'), ...routesOf({ 'note.burn': [rule] }, 'note.burn')];
    assert.deepEqual(authorityFaults([aPart({ routes })]), [
      'trial: GET /note.burn performs note.burn, which is no action',
    ]);
    const inherited = routesOf(reading, 'note.read').map((route) => ({ ...route, action: 'toString' }));
    assert.equal(authorityFaults([aPart({ routes: [...aPart().routes, ...inherited] })]).length, 1);
  });

  it('finds a route that goes by other rules than the table', () => {
    const routes = routesOf({ 'note.read': [{ ...rule, id: 'TRY-99' }] }, 'note.read');
    assert.deepEqual(authorityFaults([aPart({ routes })]), ['trial: GET /note.read has other rules than note.read']);
  });

  it('finds an action without rules and rules that say too little', () => {
    const empty = { 'note.read': [] };
    assert.deepEqual(authorityFaults([aPart({ authority: empty, routes: routesOf(empty, 'note.read') })]), [
      'trial: the action note.read has no rule',
    ]);
    const nothing = { id: ' ', en: ' ' };
    assert.deepEqual(faultsOf({ id: 'x', who: [], source: '', purpose: nothing, says: nothing }), [
      'the rule x is not numbered as in DIR-03',
      'the rule x names nobody',
      'the rule x has no source',
      'the rule x names no purpose (id)',
      'the rule x names no purpose (en)',
      'the rule x is not said in a sentence (id)',
      'the rule x is not said in a sentence (en)',
      'the rule x has one purpose for both languages',
      'the rule x has one sentence for both languages',
    ]);
  });

  it('finds a rule that is said in one language, and one whose words have another shape', () => {
    assert.deepEqual(faultsOf({ purpose: { id: 'Trying', en: 'Trying' } }), [
      'the rule TRY-01 has one purpose for both languages',
    ]);
    assert.deepEqual(faultsOf({ says: { id: 'Anyone tries.', en: 'Anyone tries.' } }), [
      'the rule TRY-01 has one sentence for both languages',
    ]);
    assert.deepEqual(faultsOf({ purpose: { id: 'Mencoba.', en: 'trying' } }), [
      'the rule TRY-01 names no purpose (id)',
      'the rule TRY-01 names no purpose (en)',
    ]);
    assert.deepEqual(faultsOf({ says: { id: 'siapa pun mencoba.', en: 'Anyone tries' } }), [
      'the rule TRY-01 is not said in a sentence (id)',
      'the rule TRY-01 is not said in a sentence (en)',
    ]);
  });

  it('finds names that two parts use', () => {
    assert.deepEqual(authorityFaults([aPart(), aPart({ name: 'other' })]), [
      'the action note.read stands in two tables',
      'the rule TRY-01 stands twice',
    ]);
  });
});
