import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SALT_BYTES, saltedJson } from './salted-json.ts';

const salt = fc.uint8Array({ minLength: SALT_BYTES, maxLength: SALT_BYTES });

describe('a salted body', () => {
  it('says to every reader of JSON what it said before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), salt, (value, bytes) => {
        const given = JSON.parse(JSON.stringify(value)) as Parameters<typeof saltedJson>[0];
        assert.deepEqual(JSON.parse(saltedJson(given, bytes).toString()), given);
      }),
    );
  });

  it('has another digest under every other salt, so that a NIK is not found by trying', () => {
    const digestOf = (bytes: Uint8Array) =>
      createHash('sha256')
        .update(saltedJson({ nik: '3314079909900000' }, bytes))
        .digest('hex');
    fc.assert(
      fc.property(salt, salt, (one, other) => {
        assert.equal(digestOf(one) === digestOf(other), Buffer.compare(one, other) === 0);
      }),
    );
  });
});
