import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorise, type Actor } from '../../../vocabulary/authority.ts';
import { type RegistryAction, registryAuthority } from './authority-registry.ts';

function officer(role: string): Actor {
  return { kind: 'officer', officerId: 'o', agencyId: 'a', agencyCode: 'kkp', roles: [role], acr: 'passkey' };
}

const officers = {
  'an architect': officer('architect'),
  'an approver': officer('architecture_approver'),
  'a coordinator': officer('coordinator'),
  'the national architect': officer('national_architect'),
  'a field auditor': officer('field_auditor'),
  'a licensing verifier': officer('licensing_verifier'),
};
const actors: Readonly<Record<string, Actor>> = {
  ...officers,
  'a stranger': { kind: 'public' },
  'a person': { kind: 'person', personId: 'p', acr: 'passkey_counter' },
  'the worker': { kind: 'worker' },
};

const expected: Readonly<Record<Exclude<RegistryAction, 'registry.approve'>, readonly string[]>> = {
  'registry.read': Object.keys(officers),
  'registry.compare': Object.keys(officers),
  'registry.keep': ['an architect', 'an approver'],
  'registry.edit': ['an architect'],
  'registry.use': ['an architect'],
  'registry.ask': ['an architect'],
  'registry.return': ['an approver'],
};

describe('who may, around the registry of the architecture', () => {
  for (const [action, permitted] of Object.entries(expected) as [keyof typeof expected, readonly string[]][]) {
    for (const [name, actor] of Object.entries(actors)) {
      it(`${name} ${permitted.includes(name) ? 'may' : 'may not'} do ${action}`, () => {
        assert.equal(authorise(registryAuthority[action], actor, null).ok, permitted.includes(name));
      });
    }
  }

  const rules = registryAuthority['registry.approve'];
  it('an approver approves what others wrote and asked for', () => {
    assert.ok(authorise(rules, officer('architecture_approver'), { writtenBy: 'x', askedBy: 'y' }).ok);
  });
  it('nobody approves the own change or the own request', () => {
    assert.ok(!authorise(rules, officer('architecture_approver'), { writtenBy: 'o', askedBy: 'y' }).ok);
    assert.ok(!authorise(rules, officer('architecture_approver'), { writtenBy: 'x', askedBy: 'o' }).ok);
  });
  it('an architect approves nothing', () => {
    assert.ok(!authorise(rules, officer('architect'), { writtenBy: 'x', askedBy: 'y' }).ok);
  });
});
