import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatMoment, shortHash } from './moment.ts';

describe('times of the log', () => {
  it('are shown to the millisecond, in the spelling of each language', () => {
    const at = Temporal.Instant.from('2026-11-24T02:12:03.018Z');
    assert.equal(formatMoment(at, 'id'), '24 Nov 2026 09.12.03,018 WIB');
    assert.equal(formatMoment(at, 'en'), '24 Nov 2026 09:12:03.018 WIB');
  });

  it('a hash is shortened to its ends', () => {
    assert.equal(shortHash(Buffer.alloc(32, 0xab)), 'abab…abab');
  });
});
