import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { history, KKP } from './audit.builder.ts';
import { lastCaptures } from './last-captures.ts';

describe('what was counted of a ministry', () => {
  it('keeps the last count of each ministry and source', () => {
    const event = history();
    const counted = (source: 'exchange' | 'hosts', listed: number) =>
      event(
        { kind: 'capture.recorded', source, listed, seen: 2, both: 1 },
        { kind: 'capture', id: KKP, words: { unlisted: 'lama.kkp.go.id\n', origin: 'zona DNS' } },
      );
    const last = lastCaptures([counted('exchange', 5), counted('hosts', 6), counted('exchange', 7)]);
    assert.deepEqual(
      last.map(({ source, listed }) => [source, listed]),
      [
        ['exchange', 7],
        ['hosts', 6],
      ],
    );
    assert.deepEqual(last[0]?.unlisted, ['lama.kkp.go.id']);
  });
});
