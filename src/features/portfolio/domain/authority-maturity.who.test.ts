import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { maturityAuthority, type MaturityAction } from './authority-maturity.ts';

const actors: Readonly<Record<string, Actor>> = {
  'a stranger': { kind: 'public' },
  'a person': { kind: 'person', personId: 'p', acr: 'passkey_counter' },
  'an architect': officer('architect'),
  'an approver': officer('architecture_approver'),
  'the national architect': officer('national_architect'),
  'a coordinator': officer('coordinator'),
  'the worker': { kind: 'worker' },
};

const officers = Object.keys(actors).filter((name) => actors[name]?.kind === 'officer');

const expected: Readonly<Record<MaturityAction, readonly string[]>> = {
  'maturity.read': officers,
  'maturity.own': ['an architect', 'an approver'],
  'maturity.assess': ['an architect'],
  'maturity.publish': ['an approver'],
};

describe('who may, around the indices', () => {
  for (const [action, permitted] of Object.entries(expected) as [MaturityAction, readonly string[]][]) {
    it(`${action}: ${permitted.join(', ')}`, () => {
      const found = Object.entries(actors).flatMap(([name, actor]) =>
        authorise(maturityAuthority[action], actor, null).ok ? [name] : [],
      );
      assert.deepEqual(found, permitted);
    });
  }
});

function officer(role: string): Actor {
  return { kind: 'officer', officerId: 'o', agencyId: 'a', agencyCode: 'kkp', roles: [role], acr: 'passkey' };
}
