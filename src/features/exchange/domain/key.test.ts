import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sign } from 'node:crypto';
import { aKey } from '../../../../test/support/a-call.ts';
import { isKeyId, isValidAt, keyThumbprint, publicKey, type PublicJwk, verifyEs256 } from './key.ts';

const from = Temporal.Instant.from('2026-01-01T00:00:00Z');
const until = Temporal.Instant.from('2027-01-01T00:00:00Z');

describe('a public key', () => {
  const { key, secret } = aKey({ validFrom: from, validUntil: until });
  const given = { ...key };

  it('verifies raw ES256 signatures and no others', () => {
    const bytes = Buffer.from('teks');
    const raw = sign('sha256', bytes, { key: secret, dsaEncoding: 'ieee-p1363' });
    const der = sign('sha256', bytes, secret);
    assert.ok(verifyEs256(key, bytes, raw));
    assert.ok(!verifyEs256(key, Buffer.from('lain'), raw));
    assert.ok(!verifyEs256(key, bytes, der));
    assert.ok(!verifyEs256(key, bytes, raw.subarray(1)));
    assert.ok(!verifyEs256(key, bytes, new Uint8Array()));
    assert.ok(!verifyEs256(key, bytes, new Uint8Array(64)));
    assert.ok(!verifyEs256(aKey().key, bytes, raw));
  });

  it('holds from its first instant until just before its last', () => {
    assert.ok(!isValidAt(key, from.subtract({ nanoseconds: 1 })));
    assert.ok(isValidAt(key, from));
    assert.ok(isValidAt(key, until.subtract({ nanoseconds: 1 })));
    assert.ok(!isValidAt(key, until));
  });

  it('a private part, another curve, a point off the curve or a second spelling is refused', () => {
    // The last character of a coordinate carries two unused bits: the next one spells the same number.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const respelt = key.jwk.x.slice(0, 42) + alphabet[alphabet.indexOf(key.jwk.x.slice(42)) + 1];
    assert.deepEqual(Buffer.from(respelt, 'base64url'), Buffer.from(key.jwk.x, 'base64url'));
    const wrong: readonly object[] = [
      { ...key.jwk, d: key.jwk.x },
      { ...key.jwk, crv: 'P-384' },
      { ...key.jwk, kty: 'OKP' },
      { ...key.jwk, x: key.jwk.y },
      { ...key.jwk, x: key.jwk.x.slice(1) },
      { ...key.jwk, x: respelt },
    ];
    for (const jwk of wrong) {
      const parsed = publicKey({ ...given, jwk: jwk as PublicJwk });
      assert.deepEqual(parsed, { ok: false, error: 'key_malformed' });
    }
  });

  it('a key id is a plain word, so that it can stand quoted in a header', () => {
    for (const keyId of ['', 'a b', 'a"b', 'a\\b', '-a', 'a'.repeat(129)]) {
      assert.ok(!isKeyId(keyId), keyId);
      assert.deepEqual(publicKey({ ...given, keyId }), { ok: false, error: 'key_id_malformed' });
    }
  });

  it('has the thumbprint of RFC 7638', () => {
    // The P-256 key of RFC 9421 B.1.3; the thumbprint is its SHA-256 as computed by another program.
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: 'qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA',
      y: 'Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0',
    } as const;
    assert.equal(keyThumbprint(jwk), 'ydQXMtvbsOsZyFir-Y7A8t7fKEM1gbKPvyFkdpu4fvI');
  });
});
