import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEs256Valid, newKeyPair, parsePublicJwk, readPrivateKey, readPublicKey, signEs256 } from './es256.ts';

describe('ES256', () => {
  it('checks the example of RFC 7515 appendix A.3', () => {
    const key = readPublicKey({
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    });
    const input = Buffer.from(
      'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
    );
    const signature = Buffer.from(
      'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
      'base64url',
    );
    assert.ok(isEs256Valid(key, input, signature));
    assert.ok(!isEs256Valid(key, Buffer.concat([input, Buffer.of(0)]), signature));
    assert.ok(!isEs256Valid(key, input, signature.subarray(1)));
  });

  it('signs with 64 bytes that its public half accepts', () => {
    const pair = newKeyPair();
    const signature = signEs256(readPrivateKey(pair.privateDer), Buffer.from('base'));
    assert.equal(signature.length, 64);
    assert.ok(isEs256Valid(readPublicKey(pair.publicJwk), Buffer.from('base'), signature));
    assert.ok(!isEs256Valid(readPublicKey(newKeyPair().publicJwk), Buffer.from('base'), signature));
  });

  it('takes no private half and no other curve for a public key', () => {
    const { publicJwk } = newKeyPair();
    assert.throws(() => parsePublicJwk({ ...publicJwk, d: 'x' }));
    assert.throws(() => parsePublicJwk({ ...publicJwk, crv: 'P-384' }));
  });
});
