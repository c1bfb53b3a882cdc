import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { aRecord, aRevocation, aSealedFile } from './verdict.builder.ts';
import { isIntact, verdictOf } from './verdict.ts';

const today = localDate('2026-12-02');

describe('the verdict on a document', () => {
  it('is valid while it is registered, not revoked and not past its last day', () => {
    const record = aRecord({ validUntil: today });
    assert.equal(verdictOf({ record, revocation: null, file: null, today }), 'valid');
    assert.equal(verdictOf({ record: aRecord({ validUntil: null }), revocation: null, file: null, today }), 'valid');
  });

  it('is expired from the day after its last', () => {
    const record = aRecord({ validUntil: localDate('2026-12-01') });
    assert.equal(verdictOf({ record, revocation: null, file: null, today }), 'expired');
  });

  it('is revoked even when it would have expired as well', () => {
    const record = aRecord({ validUntil: localDate('2026-12-01') });
    assert.equal(verdictOf({ record, revocation: aRevocation(), file: null, today }), 'revoked');
  });

  it('is altered for a file that fails any single check, revoked or not', () => {
    const record = aRecord();
    assert.ok(isIntact(aSealedFile(), record));
    assert.equal(verdictOf({ record, revocation: null, file: aSealedFile(), today }), 'valid');
    const whole = aSealedFile();
    assert.ok(whole.seal !== null);
    for (const file of [
      { ...whole, seal: null },
      { ...whole, isTrusted: false },
      { ...whole, sha256: 'f'.repeat(64) },
      { ...whole, seal: { ...whole.seal, coversWholeFile: false } },
      { ...whole, seal: { ...whole.seal, contentMatches: false } },
      { ...whole, seal: { ...whole.seal, signatureHolds: false } },
      { ...whole, seal: { ...whole.seal, certificate: 'e'.repeat(64) } },
    ]) {
      assert.equal(verdictOf({ record, revocation: aRevocation(), file, today }), 'altered');
    }
  });

  it('is altered for a file that bears our seal but is in no register, and unknown for anything else', () => {
    const none = { record: null, revocation: null, today };
    assert.equal(verdictOf({ ...none, file: aSealedFile() }), 'altered');
    assert.equal(verdictOf({ ...none, file: { ...aSealedFile(), isTrusted: false } }), 'unknown');
    assert.equal(verdictOf({ ...none, file: { seal: null, sha256: 'a', isTrusted: false } }), 'unknown');
    assert.equal(verdictOf({ ...none, file: null }), 'unknown');
  });
});
