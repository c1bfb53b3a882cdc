import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logFinding } from './doctor-log.ts';

const NOW = Temporal.Instant.from('2026-11-24T09:00:00Z');

describe('what doctor says of the log', () => {
  it('finds nothing wrong with an empty one, or one sealed to its end', () => {
    assert.equal(logFinding({ sealed: 0, headAt: null, unsealedSince: null }, NOW).state, 'ok');
    const sealed = logFinding({ sealed: 12, headAt: NOW.subtract({ hours: 40 }), unsealedSince: null }, NOW);
    assert.deepEqual([sealed.state, sealed.says.startsWith('All 12 entries')], ['ok', true]);
  });

  it('gives the sealer a minute, then says that nobody seals', () => {
    const waiting = (seconds: number) =>
      logFinding({ sealed: 12, headAt: NOW, unsealedSince: NOW.subtract({ seconds }) }, NOW);
    assert.deepEqual([waiting(2).state, waiting(61).state], ['ok', 'warn']);
  });
});
