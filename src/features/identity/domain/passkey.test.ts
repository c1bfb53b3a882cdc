import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCounterStalled, removePasskey, type Passkey } from './passkey.ts';

function aPasskey(id: string): Passkey {
  const createdAt = Temporal.Instant.from('2026-11-24T02:12:00Z');
  return { id, name: id, acr: 'passkey', kept: 'synced', createdAt, lastUsedAt: null };
}

describe('removing a passkey', () => {
  const [phone, key] = [aPasskey('ponsel'), aPasskey('kunci')];

  it('takes away one of several', () => {
    assert.deepEqual(removePasskey([phone, key], 'kunci'), { ok: true, value: key });
  });

  it('never takes away the last one: that needs recovery strength', () => {
    assert.deepEqual(removePasskey([phone], 'ponsel'), { ok: false, error: 'last_passkey' });
  });

  it('knows only the passkeys of the account', () => {
    assert.deepEqual(removePasskey([phone, key], 'orang lain'), { ok: false, error: 'passkey_unknown' });
    assert.deepEqual(removePasskey([phone], 'orang lain'), { ok: false, error: 'passkey_unknown' });
  });
});

describe('the counter of a passkey', () => {
  it('stays at zero for synced passkeys, which is normal', () => {
    assert.equal(isCounterStalled(0, 0), false);
    assert.equal(isCounterStalled(0, 7), false);
  });

  it('that does not rise on a key that counts is noted', () => {
    assert.equal(isCounterStalled(7, 8), false);
    assert.equal(isCounterStalled(7, 7), true);
    assert.equal(isCounterStalled(7, 3), true);
  });
});
