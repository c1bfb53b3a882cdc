import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { interopAuthority as table } from './authority-interop.ts';

function officer(...roles: readonly string[]): Actor {
  return { kind: 'officer', officerId: 'o', agencyId: 'a', agencyCode: 'kkp', roles, acr: 'passkey' };
}
const person: Actor = { kind: 'person', personId: 'p', acr: 'passkey' };
const may = (action: keyof typeof table, actor: Actor) => authorise(table[action], actor, null).ok;

describe('who takes architectures out and in', () => {
  it('what is published leaves with any officer, and with nobody else', () => {
    assert.ok(may('interop.take_away', officer()));
    for (const actor of [person, { kind: 'public' } as const, { kind: 'worker' } as const])
      assert.ok(!may('interop.take_away', actor));
  });

  it('the own architecture leaves with its architect and approver; only the architect takes one in', () => {
    assert.ok(may('interop.take_away_own', officer('architect')));
    assert.ok(may('interop.take_away_own', officer('architecture_approver')));
    assert.ok(!may('interop.take_away_own', officer('field_auditor')));
    assert.ok(may('interop.take_in', officer('architect')));
    for (const role of ['architecture_approver', 'field_auditor', 'national_architect', 'coordinator'])
      assert.ok(!may('interop.take_in', officer(role)), role);
  });
});
