import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isId, newId } from './ids.ts';

describe('an id', () => {
  it('is a UUIDv7 that sorts by time (RFC 9562)', () => {
    const [early, late] = [newId(1_700_000_000_000), newId(1_700_000_000_001)];
    assert.ok(isId(early) && isId(late));
    assert.ok(early < late);
    assert.equal(early.slice(0, 13), '018bcfe5-6800');
    assert.equal(early[14], '7');
    assert.match(early[19]!, /[89ab]/);
  });

  it('does not repeat', () => {
    assert.equal(new Set(Array.from({ length: 10_000 }, () => newId())).size, 10_000);
  });
});
