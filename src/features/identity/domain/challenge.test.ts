import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { challengeExpiry, challengePurposes } from './challenge.ts';

describe('a challenge', () => {
  it('lives five minutes', () => {
    const at = Temporal.Instant.from('2026-11-24T02:12:00Z');
    assert.equal(challengeExpiry(at).toString(), '2026-11-24T02:17:00Z');
  });

  it('has one purpose out of five, each named once', () => {
    assert.equal(new Set(challengePurposes).size, 5);
  });
});
