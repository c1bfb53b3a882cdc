import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { type ViewsCircumstances, viewsAuthority } from './authority-views.ts';

function officer(role: string): Actor {
  return { kind: 'officer', officerId: 'o', agencyId: 'a', agencyCode: 'kkp', roles: [role], acr: 'passkey' };
}

const may: Readonly<Record<string, Actor>> = {
  'an architect': officer('architect'),
  'a coordinator': officer('coordinator'),
  'a licensing verifier': officer('licensing_verifier'),
};
const mayNot: Readonly<Record<string, Actor>> = {
  'a stranger': { kind: 'public' },
  'a person': { kind: 'person', personId: 'p', acr: 'passkey_counter' },
  'the worker': { kind: 'worker' },
};
const actions: readonly (keyof ViewsCircumstances)[] = ['views.look', 'views.overseen'];

describe('who may look at the pictures of the architecture', () => {
  for (const action of actions) {
    for (const [name, actor] of Object.entries(may))
      it(`${name} may do ${action}; which rows there are is the database’s to decide`, () =>
        assert.ok(authorise(viewsAuthority[action], actor, null).ok));
    for (const [name, actor] of Object.entries(mayNot))
      it(`${name} may not do ${action}`, () => assert.ok(!authorise(viewsAuthority[action], actor, null).ok));
  }
});
