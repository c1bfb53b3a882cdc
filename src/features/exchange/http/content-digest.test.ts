import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../../../contracts/vectors/exchange/content-digest.json' with { type: 'json' };
import { formatDigest, readDigestField } from '../domain/body-digest.ts';
import { parseContentDigest } from './content-digest.ts';

describe('a Content-Digest field', () => {
  for (const { field, algorithm } of vectors.chosen) {
    it(`${field.slice(0, 30)}… is read with ${algorithm}`, () => {
      const parsed = parseContentDigest(field);
      assert.ok(parsed.ok);
      assert.equal(parsed.value.algorithm, algorithm);
      assert.ok(field.includes(formatDigest(parsed.value)));
    });
  }

  for (const { field, code } of vectors.refused.filter(({ field: text }) => text !== '')) {
    it(`${JSON.stringify(field).slice(0, 60)} is refused with ${code}`, () => {
      assert.deepEqual(parseContentDigest(field), { ok: false, error: code });
    });
  }

  it('an empty field has no digest', () => {
    assert.deepEqual(parseContentDigest(''), { ok: false, error: 'digest_unsupported' });
  });

  it('what the verifier reads from a signed head is what the structured-field parser reads, or nothing', () => {
    const digest = 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:';
    const piece = fc.constantFrom(
      digest,
      'sha-512=:AAAA:',
      'md5=:AA==:',
      'x="a,b"',
      ', ',
      ',',
      ' ',
      ';q',
      '=',
      ':',
      'a',
      'Z',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const field = pieces.join('');
        const offline = readDigestField(field);
        if (offline.ok)
          assert.deepEqual(parseContentDigest(field), {
            ok: true,
            value: { ...offline.value, value: new Uint8Array(offline.value.value) },
          });
      }),
      { numRuns: 2000 },
    );
  });
});
