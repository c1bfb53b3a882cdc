import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { deskAuthority } from './authority-desk.ts';
import type { Step } from './service.ts';

const OFFICE = '019aae00-0000-7000-8000-0000000000b2';
const ELSEWHERE = '019aae00-0000-7000-8000-0000000000b3';

type Role = 'licensing_verifier' | 'licensing_head' | 'health_recommender' | 'administrator';

function officer(role: Role, agencyId = OFFICE): Actor {
  return { kind: 'officer', officerId: ELSEWHERE, agencyId, agencyCode: 'kab-contoh', roles: [role], acr: 'passkey' };
}

const person: Actor = { kind: 'person', personId: ELSEWHERE, acr: 'passkey_counter' };
const others: readonly Actor[] = [person, { kind: 'public' }, { kind: 'worker' }, officer('administrator')];

const kinds: readonly Step['kind'][] = ['check', 'recommend', 'decide'];
const verbs = [
  ['desk_case.take', { licensing_verifier: ['check'], licensing_head: ['decide'] }],
  ['desk_field.accept', { licensing_verifier: ['check', 'recommend'], licensing_head: ['decide'] }],
  ['desk_step.pass', { licensing_verifier: ['check'], licensing_head: [] }],
  ['desk_case.return', { licensing_verifier: ['check'], licensing_head: ['decide'] }],
  ['desk_case.refuse', { licensing_verifier: [], licensing_head: ['decide'] }],
  ['desk_case.approve', { licensing_verifier: [], licensing_head: ['decide'] }],
] as const;

describe('who may do what at a desk', () => {
  for (const [action, allowed] of verbs) {
    it(`${action}: verifiers at ${allowed.licensing_verifier.join(', ') || 'no step'}, heads at ${allowed.licensing_head.join(', ') || 'no step'}, of their own office`, () => {
      for (const role of ['licensing_verifier', 'licensing_head'] as const) {
        for (const step of kinds) {
          const steps: readonly string[] = allowed[role];
          const may = (actor: Actor) => authorise(deskAuthority[action], actor, { agencyId: OFFICE, step }).ok;
          assert.equal(may(officer(role)), steps.includes(step), `${role} at ${step}`);
          assert.equal(may(officer(role, ELSEWHERE)), false, `${role} of another office at ${step}`);
        }
      }
    });

    it(`${action}: nobody else, at no step and at none`, () => {
      for (const step of [...kinds, null]) {
        for (const actor of [...others, officer('health_recommender')])
          assert.equal(authorise(deskAuthority[action], actor, { agencyId: OFFICE, step }).ok, false);
      }
    });
  }

  it('only a head refuses or approves, whatever the case does', () => {
    for (const action of ['desk_case.refuse', 'desk_case.approve'] as const) {
      const may = (actor: Actor) => authorise(deskAuthority[action], actor, { agencyId: OFFICE, step: null }).ok;
      assert.deepEqual([may(officer('licensing_head')), may(officer('licensing_verifier'))], [true, false]);
    }
  });

  it('verifiers and heads open cases of their own office only', () => {
    for (const action of ['desk_case.read', 'desk_case.refetch'] as const) {
      const may = (actor: Actor) => authorise(deskAuthority[action], actor, { agencyId: OFFICE }).ok;
      for (const role of ['licensing_verifier', 'licensing_head'] as const)
        assert.deepEqual([may(officer(role)), may(officer(role, ELSEWHERE))], [true, false]);
      for (const actor of [...others, officer('health_recommender')]) assert.equal(may(actor), false);
    }
  });

  it('queue and search are for verifiers and heads, batches for heads, tasks for the health office', () => {
    const table = [
      ['desk_queue.read', ['licensing_verifier', 'licensing_head']],
      ['desk_queue.search', ['licensing_verifier', 'licensing_head']],
      ['desk_batch.read', ['licensing_head']],
      ['desk_batch.approve', ['licensing_head']],
      ['desk_task.list', ['health_recommender']],
    ] as const;
    for (const [action, roles] of table) {
      const may = (actor: Actor) => authorise(deskAuthority[action], actor, null).ok;
      for (const role of ['licensing_verifier', 'licensing_head', 'health_recommender', 'administrator'] as const)
        assert.equal(may(officer(role)), (roles as readonly string[]).includes(role), `${action} by ${role}`);
      for (const actor of others) assert.equal(may(actor), false);
    }
  });

  it('a recommender opens and answers requests of the own office only', () => {
    for (const action of ['desk_task.read', 'desk_task.answer'] as const) {
      const may = (actor: Actor) => authorise(deskAuthority[action], actor, { agencyId: OFFICE }).ok;
      assert.deepEqual(
        [
          may(officer('health_recommender')),
          may(officer('health_recommender', ELSEWHERE)),
          may(officer('licensing_head')),
        ],
        [true, false, false],
      );
    }
  });
});
