import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, authorise } from '../../../vocabulary/authority.ts';
import { type DirectoryAction, directoryAuthority } from './authority.ts';

const nobody: Actor = { kind: 'public' };
const citizen: Actor = { kind: 'person', personId: 'p1', acr: 'passkey' };
const clerk: Actor = anOfficerWith('licensing_verifier');
const administrator: Actor = anOfficerWith('administrator');

function anOfficerWith(role: string): Actor {
  return { kind: 'officer', officerId: 'o1', agencyId: 'a1', agencyCode: 'bps', roles: [role], acr: 'passkey' };
}

const outsiders: readonly Actor[] = [nobody, citizen, clerk];
const everybody: readonly Actor[] = [...outsiders, administrator];

const browsing = ['organisation.browse', 'coordination.browse', 'region.browse', 'holiday.browse'] as const;
const appointing = ['officer.list', 'officer.read', 'officer.invite', 'officer.grant_role'] as const;
const afterTheSecond = [
  'coordination.reshuffle',
  'holiday.declare',
  'officer.end_role',
  'officer.suspend',
  'officer.reinstate',
  'officer.replace_passkey',
] as const;

describe('who may do what in the directory', () => {
  it('everybody may browse', () => {
    for (const action of browsing) {
      for (const actor of everybody) {
        assert.ok(authorise(directoryAuthority[action], actor, null).ok, action);
      }
    }
  });

  it('only an administrator lists, reads, invites and appoints officers', () => {
    for (const action of appointing) {
      for (const actor of outsiders) {
        assert.ok(!authorise(directoryAuthority[action], actor, null).ok, action);
      }
      assert.ok(authorise(directoryAuthority[action], administrator, null).ok, action);
    }
  });

  it('only an administrator does the rest, and not before there is a second one', () => {
    for (const action of afterTheSecond) {
      for (const actor of outsiders) {
        assert.ok(!authorise(directoryAuthority[action], actor, { appointingOnly: false }).ok, action);
      }
      assert.ok(authorise(directoryAuthority[action], administrator, { appointingOnly: false }).ok, action);
      assert.ok(!authorise(directoryAuthority[action], administrator, { appointingOnly: true }).ok, action);
    }
  });

  it('the tests above name every action', () => {
    const named: readonly DirectoryAction[] = [...browsing, ...appointing, ...afterTheSecond];
    assert.deepEqual(Object.keys(directoryAuthority).toSorted(), named.toSorted());
  });
});

describe('the rules as auditors read them', () => {
  it('each has an id of its own', () => {
    const ids = Object.values(directoryAuthority).flatMap((rules) => rules.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });
});
