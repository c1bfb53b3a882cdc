import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindPasskey, mostPasskeys, type Ground, type Holder } from './binding.ts';

const person = (given: Partial<Holder> = {}): Holder => ({
  kind: 'person',
  livePasskeys: 0,
  installation: 'real',
  ...given,
});
const officer = (given: Partial<Holder> = {}): Holder => person({ kind: 'officer', ...given });
const refused = (error: string) => ({ ok: false, error });
const bound = (acr: string, endsOthers: boolean) => ({ ok: true, value: { acr, endsOthers } });
const FIRST: Ground = { kind: 'counter_code', code: 'bind' };
const RECOVERY: Ground = { kind: 'counter_code', code: 'recover' };

describe('binding a passkey', () => {
  it('a code from one officer gives a person the first passkey, and the sign-in says that the e-KTP was seen', () => {
    assert.deepEqual(bindPasskey(person(), FIRST), bound('passkey_counter', false));
  });

  it('a code from one officer never adds to an account that already has a passkey', () => {
    assert.deepEqual(bindPasskey(person({ livePasskeys: 1 }), FIRST), refused('recovery_needed'));
  });

  it('a recovery replaces all passkeys, also ten, and also none', () => {
    for (const livePasskeys of [0, 1, mostPasskeys]) {
      assert.deepEqual(bindPasskey(person({ livePasskeys }), RECOVERY), bound('passkey_counter', true));
    }
  });

  it('a code from the counter is nothing for an officer’s account', () => {
    for (const ground of [FIRST, RECOVERY])
      assert.deepEqual(bindPasskey(officer(), ground), refused('ground_not_for_holder'));
  });

  it('a sample session binds in a sample installation only', () => {
    const ground: Ground = { kind: 'sample_session' };
    assert.deepEqual(bindPasskey(person({ installation: 'sample' }), ground), bound('passkey', false));
    assert.deepEqual(bindPasskey(person(), ground), refused('sample_only'));
  });

  it('a passkey vouches for the next one, which is worth as much and no more', () => {
    for (const acr of ['passkey', 'passkey_counter'] as const) {
      assert.deepEqual(bindPasskey(person({ livePasskeys: 1 }), { kind: 'passkey_session', acr }), bound(acr, false));
    }
  });

  it('an eleventh passkey is refused', () => {
    const full = person({ livePasskeys: mostPasskeys });
    assert.deepEqual(bindPasskey(full, { kind: 'passkey_session', acr: 'passkey' }), refused('too_many_passkeys'));
  });

  it('an invitation is for officers, and ends what the account held before', () => {
    assert.deepEqual(bindPasskey(officer({ livePasskeys: 3 }), { kind: 'invitation' }), bound('passkey', true));
    assert.deepEqual(bindPasskey(person(), { kind: 'invitation' }), refused('ground_not_for_holder'));
  });

  it('the setup link makes an officer’s first passkey and no second one', () => {
    assert.deepEqual(bindPasskey(officer(), { kind: 'setup_link' }), bound('passkey', false));
    assert.deepEqual(
      bindPasskey(officer({ livePasskeys: 1 }), { kind: 'setup_link' }),
      refused('ground_not_for_holder'),
    );
    assert.deepEqual(bindPasskey(person(), { kind: 'setup_link' }), refused('ground_not_for_holder'));
  });
});
