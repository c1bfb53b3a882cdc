import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vectors from '../../../../contracts/vectors/exchange/content-digest.json' with { type: 'json' };
import { bodyHash, digestBody, formatDigest, readDigestField, sameDigest, strongestDigest } from './body-digest.ts';

describe('the digest of a body', () => {
  for (const { body, field } of vectors.bodies) {
    it(`of ${JSON.stringify(body)} is ${field}`, () => {
      assert.equal(formatDigest(digestBody(Buffer.from(body))), field);
    });
  }

  it('is the same for a body that streams by', () => {
    const hash = bodyHash('sha-512').update('{"hello": ').update('"world"}');
    const streamed = { algorithm: 'sha-512', value: hash.digest() } as const;
    assert.ok(sameDigest(streamed, digestBody(Buffer.from('{"hello": "world"}'), 'sha-512')));
    assert.ok(!sameDigest(streamed, digestBody(Buffer.from('{"hello": "world"}'))));
  });

  for (const { field, algorithm } of vectors.chosen) {
    it(`of ${field.slice(0, 30)}… is read with ${algorithm}`, () => {
      const read = readDigestField(field);
      assert.ok(read.ok);
      assert.equal(read.value.algorithm, algorithm);
    });
  }

  for (const { field, code } of vectors.refused) {
    it(`${JSON.stringify(field).slice(0, 60)} is refused with ${code}`, () => {
      assert.deepEqual(readDigestField(field), { ok: false, error: code });
    });
  }

  it('of the wrong length is refused even if a weaker one is sound', () => {
    const sound = digestBody(Buffer.from('x')).value;
    const chosen = strongestDigest([
      ['sha-256', sound],
      ['sha-512', sound],
    ]);
    assert.deepEqual(chosen, { ok: false, error: 'digest_malformed' });
  });
});
