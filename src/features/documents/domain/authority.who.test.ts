import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { documentsAuthority as table } from './authority.ts';

const OFFICE = '019a0000-0000-7000-8000-000000003314';
const OTHER = '019a0000-0000-7000-8000-000000003372';

function anOfficer(roles: readonly string[], agencyId = OFFICE): Actor {
  return { kind: 'officer', officerId: OTHER, agencyId, agencyCode: 'dpmptsp-sragen', roles, acr: 'passkey' };
}
const aPerson: Actor = { kind: 'person', personId: OTHER, acr: 'passkey' };
const anybody: Actor = { kind: 'public' };

describe('who may do what with documents', () => {
  it('anybody may check one', () => {
    for (const actor of [anybody, aPerson, anOfficer([])])
      assert.ok(authorise(table['document.check'], actor, null).ok);
  });

  it('a person opens her own and nobody else’s', () => {
    const open = (actor: Actor, personId: string) => authorise(table['document.read_own'], actor, { personId }).ok;
    assert.ok(open(aPerson, OTHER));
    assert.ok(!open(aPerson, OFFICE));
    assert.ok(!open(anOfficer(['licensing_head']), OTHER));
    assert.ok(!open(anybody, OTHER));
  });

  it('only a head of licensing opens or revokes what his own office has issued', () => {
    for (const action of ['document.read_issued', 'document.revoke'] as const) {
      const may = (actor: Actor) => authorise(table[action], actor, { agencyId: OFFICE }).ok;
      assert.ok(may(anOfficer(['licensing_head'])), action);
      assert.ok(!may(anOfficer(['licensing_verifier'])), action);
      assert.ok(!may(anOfficer(['licensing_head'], OTHER)), action);
      assert.ok(!may(aPerson), action);
    }
    assert.ok(!authorise(table['document.register'], anOfficer(['administrator']), null).ok);
  });
});
