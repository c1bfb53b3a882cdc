import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise, type Rule } from '../../../vocabulary/authority.ts';
import { type ConsolidationAction, consolidationAuthority } from './authority-consolidation.ts';

function officer(role: string, agencyId: string, agencyCode = agencyId): Actor {
  return { kind: 'officer', officerId: 'o', agencyId, agencyCode, roles: [role], acr: 'passkey' };
}

const actors: Readonly<Record<string, Actor>> = {
  'a stranger': { kind: 'public' },
  'a person': { kind: 'person', personId: 'p', acr: 'passkey_counter' },
  'the coordinator': officer('coordinator', 'marves'),
  'the aide': officer('coordinator_aide', 'marves'),
  'the ministry’s reviewer': officer('overlap_reviewer', 'marves'),
  'another coordinator': officer('coordinator', 'pmk'),
  'another aide': officer('coordinator_aide', 'pmk'),
  'the owner’s approver': officer('architecture_approver', 'kkp'),
  'the owner’s architect': officer('architect', 'kkp'),
  'another approver': officer('architecture_approver', 'kemenhub'),
  'the national architect': officer('national_architect', 'panrb', 'kemenpanrb'),
  'KemenPANRB’s reviewer': officer('overlap_reviewer', 'panrb', 'kemenpanrb'),
  'the spending officer': officer('clearance_officer', 'panrb', 'kemenpanrb'),
  'the worker': { kind: 'worker' },
};
const officers = Object.keys(actors).filter((name) => actors[name]?.kind === 'officer');

const lead = { agencyId: 'marves', coordinators: 'one' } as const;
const concerned = { agencyIds: ['marves', 'kkp', 'panrb'] };
const led = { lead };
const owned = { ownerIds: ['kkp'] };
const preparers = ['the coordinator', 'the aide', 'the ministry’s reviewer'];
const proposers = ['the aide', 'the ministry’s reviewer'];

const expected: Readonly<Record<ConsolidationAction, readonly [circumstance: unknown, permitted: readonly string[]]>> =
  {
    'consolidation.list': [null, officers],
    'consolidation.read': [
      concerned,
      officers.filter((name) => !['another coordinator', 'another aide', 'another approver'].includes(name)),
    ],
    'consolidation.propose': [led, proposers],
    'consolidation.ask': [led, proposers],
    'consolidation.answer': [owned, ['the owner’s approver']],
    'consolidation.score': [{ leadId: 'marves', ownerId: 'kkp' }, [...proposers, 'KemenPANRB’s reviewer']],
    'consolidation.prepare': [led, preparers],
    'consolidation.decide': [led, ['the coordinator']],
    'consolidation.adopt': [led, ['the coordinator']],
    'consolidation.step': [owned, ['the owner’s approver', 'the owner’s architect']],
    'consolidation.end': [led, ['the coordinator']],
    'consolidation.dissolve': [led, preparers],
    'savings.read': [null, officers],
    'cost.keep': [null, ['the owner’s approver', 'the owner’s architect', 'another approver']],
    'clearance.read': [null, officers],
    'clearance.request': [null, ['the owner’s architect']],
    'clearance.check': [{ agencyId: 'kkp' }, ['the owner’s architect', 'the spending officer']],
    'clearance.decide': [null, ['the spending officer']],
    'clearance.exempt': [null, ['the spending officer']],
  };

function may(action: ConsolidationAction, actor: Actor, circumstance: unknown): boolean {
  const rules: readonly Rule<never>[] = consolidationAuthority[action];
  return authorise<never>(rules, actor, circumstance as never).ok;
}

describe('who may, around consolidation', () => {
  for (const [action, [circumstance, permitted]] of Object.entries(expected) as [
    ConsolidationAction,
    readonly [unknown, readonly string[]],
  ][])
    for (const [name, actor] of Object.entries(actors))
      it(`${name} ${permitted.includes(name) ? 'may' : 'may not'} do ${action}`, () => {
        assert.equal(may(action, actor, circumstance), permitted.includes(name));
      });

  const several = { lead: { agencyId: 'panrb', coordinators: 'several' } };

  it('the national architect decides where the owners have several coordinators, and no coordinator does', () => {
    for (const action of ['consolidation.decide', 'consolidation.adopt', 'consolidation.end'] as const) {
      const permitted = Object.keys(actors).filter((name) => may(action, actors[name]!, several));
      assert.deepEqual(permitted, ['the national architect'], action);
    }
    const proposing = Object.keys(actors).filter((name) => may('consolidation.propose', actors[name]!, several));
    assert.deepEqual(proposing, ['the national architect', 'KemenPANRB’s reviewer']);
  });

  it('nobody decides where nobody leads, and nobody scores an application of the own agency', () => {
    for (const actor of Object.values(actors)) {
      assert.equal(may('consolidation.decide', actor, { lead: null }), false);
      assert.equal(may('consolidation.dissolve', actor, { lead: null }), false);
    }
    const own = { leadId: 'panrb', ownerId: 'panrb' };
    assert.equal(may('consolidation.score', actors['KemenPANRB’s reviewer']!, own), false);
  });
});
