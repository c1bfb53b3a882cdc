import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorise, type Acr, type Actor } from '../../../vocabulary/authority.ts';
import { identityAuthority as table } from './authority.ts';

const PUBLIC: Actor = { kind: 'public' };
const WORKER: Actor = { kind: 'worker' };
const person = (acr: Acr = 'passkey'): Actor => ({ kind: 'person', personId: 'wulan', acr });
const officer = (
  roles: readonly string[],
  given: { readonly officerId?: string; readonly agencyId?: string } = {},
): Actor => ({
  kind: 'officer',
  officerId: given.officerId ?? 'suryo',
  agencyId: given.agencyId ?? 'mpp',
  agencyCode: 'mpp-sragen',
  roles,
  acr: 'passkey',
});
const counter = officer(['mpp_counter']);
const administrator = officer(['administrator']);
const rule = (id: string) => ({ ok: true, value: { rule: id } });
const REFUSED = { ok: false, error: 'not_allowed' };

describe('who may do what with identities', () => {
  it('anyone may start to sign in and may enter a code', () => {
    for (const actor of [PUBLIC, person(), counter]) {
      assert.deepEqual(authorise(table['sign_in.start'], actor, null), rule('IDN-01'));
      assert.deepEqual(authorise(table['counter_code.redeem'], actor, null), rule('IDN-03'));
    }
  });

  it('the sample sign-in exists in a sample installation only', () => {
    assert.deepEqual(authorise(table['sign_in.sample'], PUBLIC, { installation: 'sample' }), rule('IDN-02'));
    for (const actor of [PUBLIC, person(), counter, administrator, WORKER]) {
      assert.deepEqual(authorise(table['sign_in.sample'], actor, { installation: 'real' }), REFUSED);
    }
  });

  it('only a browser that opened a code may bind a passkey by it', () => {
    assert.deepEqual(authorise(table['passkey.bind_by_code'], PUBLIC, { isCodeOpened: true }), rule('IDN-04'));
    for (const actor of [PUBLIC, person(), counter]) {
      assert.deepEqual(authorise(table['passkey.bind_by_code'], actor, { isCodeOpened: false }), REFUSED);
    }
  });

  it('an account is read, and other sessions are ended, by whoever is signed in', () => {
    for (const actor of [person('sample'), person(), administrator]) {
      assert.deepEqual(authorise(table['account.read'], actor, null), rule('IDN-05'));
      assert.deepEqual(authorise(table['session.end_elsewhere'], actor, null), rule('IDN-06'));
    }
    for (const actor of [PUBLIC, WORKER]) {
      assert.deepEqual(authorise(table['account.read'], actor, null), REFUSED);
      assert.deepEqual(authorise(table['session.end_elsewhere'], actor, null), REFUSED);
    }
  });

  it('a passkey is added by a passkey session anywhere, by a sample session only in a sample installation', () => {
    const add = (actor: Actor, acr: Acr, installation: 'sample' | 'real') =>
      authorise(table['passkey.add'], actor, { acr, installation });
    assert.deepEqual(add(person(), 'passkey', 'real'), rule('IDN-07'));
    assert.deepEqual(add(counter, 'passkey_counter', 'real'), rule('IDN-07'));
    assert.deepEqual(add(person('sample'), 'sample', 'sample'), rule('IDN-08'));
    assert.deepEqual(add(person('sample'), 'sample', 'real'), REFUSED);
    assert.deepEqual(add(PUBLIC, 'passkey', 'sample'), REFUSED);
  });

  it('passkeys are named and removed by their owner', () => {
    for (const action of ['passkey.name', 'passkey.remove'] as const) {
      assert.ok(authorise(table[action], person(), { isOwn: true }).ok);
      assert.deepEqual(authorise(table[action], administrator, { isOwn: false }), REFUSED);
      assert.deepEqual(authorise(table[action], PUBLIC, { isOwn: true }), REFUSED);
    }
  });

  it('codes are issued at an MPP counter and by nobody else', () => {
    assert.deepEqual(authorise(table['counter_code.issue'], counter, null), rule('IDN-11'));
    for (const actor of [PUBLIC, person(), administrator, officer(['auditor', 'operator']), WORKER]) {
      assert.deepEqual(authorise(table['counter_code.issue'], actor, null), REFUSED);
    }
  });

  it('how a code stands is seen by counter officers of the same office', () => {
    assert.deepEqual(authorise(table['counter_code.read'], counter, { agencyId: 'mpp' }), rule('IDN-12'));
    assert.deepEqual(authorise(table['counter_code.read'], counter, { agencyId: 'mpp-lain' }), REFUSED);
    assert.deepEqual(authorise(table['counter_code.read'], administrator, { agencyId: 'mpp' }), REFUSED);
  });

  it('a recovery is confirmed by another counter officer of the same office', () => {
    const started = { agencyId: 'mpp', issuedBy: 'rahmat' };
    assert.deepEqual(authorise(table['recovery.confirm'], counter, started), rule('IDN-13'));
    for (const actor of [
      officer(['mpp_counter'], { officerId: 'rahmat' }),
      officer(['mpp_counter'], { agencyId: 'mpp-lain' }),
      administrator,
      person(),
      PUBLIC,
    ]) {
      assert.deepEqual(authorise(table['recovery.confirm'], actor, started), REFUSED);
    }
  });

  it('links speak for whoever holds them, if they are known', () => {
    assert.deepEqual(authorise(table['invitation.accept'], PUBLIC, { isLinkKnown: true }), rule('IDN-14'));
    assert.deepEqual(authorise(table['setup.accept'], PUBLIC, { isLinkKnown: true }), rule('IDN-15'));
    for (const action of ['invitation.accept', 'setup.accept'] as const) {
      assert.deepEqual(authorise(table[action], administrator, { isLinkKnown: false }), REFUSED);
    }
  });

  it('each rule has an id of its own and names its source', () => {
    const rules = Object.values(table).flat();
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, source, says } of rules)
      assert.ok(/^IDN-\d\d$/.test(id) && source !== '' && says.id.endsWith('.') && says.en.endsWith('.'), id);
  });
});
