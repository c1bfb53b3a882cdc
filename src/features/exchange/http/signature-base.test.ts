import assert from 'node:assert/strict';
import { constants, createPublicKey, verify } from 'node:crypto';
import { describe, it } from 'node:test';
import vectors from '../../../../contracts/vectors/exchange/rfc9421.json' with { type: 'json' };
import { digestBody, formatDigest } from '../domain/body-digest.ts';
import { keyThumbprint, publicKey, verifyEs256 } from '../domain/key.ts';
import { type MessageParts, signatureBase, singleHeader } from './signature-base.ts';

const messages: Readonly<Record<string, MessageParts>> = {
  request: withPairs(vectors.messages.request),
  response: withPairs(vectors.messages.response),
  proxied: withPairs(vectors.messages.proxied),
};

function withPairs<T extends { readonly headers: readonly (readonly string[])[] }>(message: T): T & MessageParts {
  return { ...message, headers: message.headers.map(([name = '', value = '']) => [name, value] as const) };
}

function verifies(algorithm: string, key: string, base: string, signature: Uint8Array): boolean {
  const spki = vectors.keys[key as keyof typeof vectors.keys];
  const material = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
  const bytes = Buffer.from(base);
  if (algorithm === 'ed25519') return verify(null, bytes, material, signature);
  if (algorithm === 'rsa-pss-sha512') {
    const pss = { key: material, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 };
    return verify('sha512', bytes, pss, signature);
  }
  const { x = '', y = '' } = material.export({ format: 'jwk' });
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  const [validFrom, owner] = [Temporal.Instant.fromEpochMilliseconds(0), keyThumbprint(jwk)];
  const ours = publicKey({ keyId: key, use: 'member', owner, jwk, validFrom, validUntil: null, vouchedBy: owner });
  assert.ok(ours.ok);
  return verifyEs256(ours.value, bytes, signature);
}

describe('the signature base of RFC 9421', () => {
  for (const { section, algorithm, key, message, components, params, base, signature } of vectors.signatures) {
    it(`makes the signature of ${section} verify, and no signature over a changed base`, () => {
      const built =
        base === undefined ? signatureBase(messages[message]!, components, params) : { ok: true as const, value: base };
      assert.ok(built.ok);
      const bytes = Buffer.from(signature, 'base64');
      assert.ok(verifies(algorithm, key, built.value, bytes));
      assert.ok(!verifies(algorithm, key, `${built.value} `, bytes));
    });
  }

  it('the bodies of Appendix B.2 have the digests that its messages name', () => {
    for (const { body, headers } of [vectors.messages.request, vectors.messages.response]) {
      const field = headers.find(([name]) => name === 'Content-Digest')?.[1];
      assert.equal(formatDigest(digestBody(Buffer.from(body), 'sha-512')), field);
    }
  });

  it('a field of the request is covered by ;req and a dictionary member by ;key', () => {
    const request = {
      headers: [
        ['Signature', 'sig1=:AAAA:'],
        ['Content-Digest', 'sha-256=:BBBB:'],
      ],
    } as const;
    const components = ['"@status"', '"content-digest";req', '"signature";req;key="sig1"'];
    const built = signatureBase({ status: 503, headers: [], request }, components, '()');
    assert.deepEqual(built, {
      ok: true,
      value:
        '"@status": 503\n"content-digest";req: sha-256=:BBBB:\n"signature";req;key="sig1": :AAAA:\n"@signature-params": ()',
    });
  });

  it('an absent query is the question mark alone, an empty path the slash', () => {
    const built = signatureBase({ path: '', query: '', headers: [] }, ['"@path"', '"@query"'], '()');
    assert.deepEqual(built, { ok: true, value: '"@path": /\n"@query": ?\n"@signature-params": ()' });
  });

  it('what is missing, unknown, sent twice or not plain ASCII is refused with its code', () => {
    const fault = (component: string, parts: MessageParts) => signatureBase(parts, [component], '()');
    assert.deepEqual(fault('"x-road-id"', { headers: [] }), { ok: false, error: 'component_missing' });
    assert.deepEqual(fault('"@status"', { headers: [] }), { ok: false, error: 'component_missing' });
    assert.deepEqual(fault('"x-road-id";req', { headers: [['x-road-id', '1']] }), {
      ok: false,
      error: 'component_missing',
    });
    assert.deepEqual(fault('"@target-uri"', { headers: [] }), { ok: false, error: 'component_unknown' });
    assert.deepEqual(fault('"@method";key="sig1"', { headers: [], method: 'GET' }), {
      ok: false,
      error: 'component_unknown',
    });
    assert.deepEqual(fault('"x";sf', { headers: [['x', '1']] }), { ok: false, error: 'component_unknown' });
    assert.deepEqual(fault('"X"', { headers: [['X', '1']] }), { ok: false, error: 'component_unknown' });
    assert.deepEqual(fault('"__proto__"', { headers: [] }), { ok: false, error: 'component_unknown' });
    assert.deepEqual(fault('"@constructor"', { headers: [] }), { ok: false, error: 'component_unknown' });
    const twice = {
      headers: [
        ['X-Road-Id', '1'],
        ['x-road-id', '1'],
      ],
    } as const;
    assert.deepEqual(fault('"x-road-id"', twice), { ok: false, error: 'header_duplicated' });
    assert.deepEqual(fault('"x"', { headers: [['x', 'a\n"y": b']] }), { ok: false, error: 'header_malformed' });
    assert.deepEqual(fault('"x"', { headers: [['x', 'é']] }), { ok: false, error: 'header_malformed' });
    assert.deepEqual(fault('"@path"', { path: '/a b', headers: [] }), { ok: false, error: 'header_malformed' });
    assert.deepEqual(fault('"signature";key="sig1"', { headers: [['signature', 'sig2=:A:']] }), {
      ok: false,
      error: 'header_malformed',
    });
  });

  it('a field is found in any case and loses only the spaces around it', () => {
    assert.deepEqual(singleHeader([['X-Road-ID', ' \ta  b ']], 'x-road-id'), { ok: true, value: 'a  b' });
  });
});
