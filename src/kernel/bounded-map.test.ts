import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundedMap } from './bounded-map.ts';

describe('a map that forgets', () => {
  it('lets the entry that was not used for longest make room', () => {
    const map = boundedMap<string, number>({ maxEntries: 2, maxAgeMs: null, nowMs: () => 0 });
    map.set('a', 1);
    map.set('b', 2);
    assert.equal(map.get('a'), 1);
    map.set('c', 3);
    assert.deepEqual([map.get('a'), map.get('b'), map.get('c')], [1, undefined, 3]);
    assert.equal(map.size, 2);
  });

  it('gives nothing older than its age, however often it was used', () => {
    let nowMs = 0;
    const map = boundedMap<string, number>({ maxEntries: 2, maxAgeMs: 100, nowMs: () => nowMs });
    map.set('a', 1);
    nowMs = 99;
    assert.equal(map.get('a'), 1);
    nowMs = 100;
    assert.equal(map.get('a'), undefined);
    assert.equal(map.size, 0);
  });
});
