import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryId, pairKey, pairOf, parseEntryId } from './pair.ts';

const ids = fc.stringMatching(/^[a-z0-9:/-]{1,20}$/).map(entryId);

describe('a pair of entries', () => {
  it('is written in one way, whichever entry is named first, and never mixed up with another', () => {
    fc.assert(
      fc.property(ids, ids, ids, ids, (a, b, c, d) => {
        fc.pre(a !== b && c !== d);
        assert.deepEqual(pairOf(a, b), pairOf(b, a));
        const isSame = (a === c && b === d) || (a === d && b === c);
        assert.equal(pairKey(pairOf(a, b)) === pairKey(pairOf(c, d)), isSame);
      }),
    );
  });

  it('of an entry with itself stops the program', () => {
    assert.throws(() => pairOf(entryId('a'), entryId('a')), RangeError);
  });

  for (const given of ['', 'a b', 'a|b', 'x'.repeat(401), 7, null]) {
    it(`${JSON.stringify(given)?.slice(0, 20)} is refused as the id of an entry`, () => {
      assert.deepEqual(parseEntryId(given), { ok: false, error: 'entry_id_malformed' });
    });
  }
});
