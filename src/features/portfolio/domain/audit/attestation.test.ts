import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { lastAttestations } from './attestation.ts';
import { history, HUB, KKP } from './audit.builder.ts';

describe('what owners attest', () => {
  it('is the last word of each, with what was published then', () => {
    const event = history();
    const given = (objects: number, by: string) =>
      event(
        { kind: 'attestation.given', asOf: localDate('2026-11-10'), objects, applications: objects - 1 },
        { kind: 'attestation', id: by, by, words: { exceptions: 'dua aplikasi uji' } },
      );
    const last = lastAttestations([given(40, KKP), given(12, HUB), given(44, KKP)]);
    assert.deepEqual([last.get(KKP)?.objects, last.get(HUB)?.objects], [44, 12]);
    assert.equal(last.get(KKP)?.exceptions, 'dua aplikasi uji');
  });
});
