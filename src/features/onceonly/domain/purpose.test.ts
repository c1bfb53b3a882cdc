import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { purposes } from '../data/purposes.ts';
import { lawfulBases, purposeFaults } from './purpose.ts';

describe('purposes', () => {
  it('as shipped have no fault, rest on a basis of UU 27/2022 art. 20 and cite it', () => {
    assert.deepEqual(purposeFaults(purposes), []);
    assert.deepEqual(Object.keys(lawfulBases), ['a', 'b', 'c', 'd', 'e', 'f']);
    for (const { basis, legalReference, short } of purposes) {
      assert.ok(Object.hasOwn(lawfulBases, basis));
      assert.match(legalReference, /UU 27\/2022/);
      for (const words of Object.values(short)) assert.ok(words.length <= 24, words);
    }
  });

  it('consent is the basis of none: an explicit request is kept apart from it', () => {
    assert.ok(purposes.every(({ basis }) => basis !== 'a'));
  });

  it('with a fault are named with it', () => {
    const [first] = purposes;
    assert.ok(first);
    assert.deepEqual(
      purposeFaults([{ ...first, id: 'SIP Apply' }, first, first, { ...first, id: 'x', legalReference: '' }]),
      [
        { code: 'purpose_malformed', purpose: 'SIP Apply' },
        { code: 'purpose_repeated', purpose: 'own.data' },
        { code: 'purpose_without_reference', purpose: 'x' },
      ],
    );
  });
});
