import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { codesAuthority, type CodesAction } from './authority-codes.ts';

const actors: Readonly<Record<string, Actor>> = {
  'a stranger': { kind: 'public' },
  'a person': { kind: 'person', personId: 'p', acr: 'passkey_counter' },
  'an architect': officer('architect'),
  'an approver': officer('architecture_approver'),
  'the national architect': officer('national_architect', 'kemenpanrb'),
  'a national architect elsewhere': officer('national_architect', 'kkp'),
  'a coordinator': officer('coordinator'),
  'the worker': { kind: 'worker' },
};

const officers = Object.keys(actors).filter((name) => actors[name]?.kind === 'officer');

const expected: Readonly<Record<CodesAction, readonly string[]>> = {
  'codes.read': officers,
  'code_set.draft': ['the national architect'],
  'code_set.publish': ['the national architect'],
  'recode.read': ['an architect', 'an approver'],
  'recode.apply': ['an architect'],
  'target.read': officers,
  'target.draft': ['the national architect'],
  'target.publish': ['the national architect'],
  'target.link': ['an architect'],
};

describe('who may, around reference codes and shared targets', () => {
  for (const [action, permitted] of Object.entries(expected) as [CodesAction, readonly string[]][]) {
    it(`${action}: ${permitted.join(', ')}`, () => {
      const found = Object.entries(actors).flatMap(([name, actor]) =>
        authorise(codesAuthority[action], actor, null).ok ? [name] : [],
      );
      assert.deepEqual(found, permitted);
    });
  }
});

function officer(role: string, agencyCode = 'kkp'): Actor {
  return { kind: 'officer', officerId: 'o', agencyId: 'a', agencyCode, roles: [role], acr: 'passkey' };
}
