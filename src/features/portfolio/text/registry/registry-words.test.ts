import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../../web/words.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { en as ownEn } from './own-en.ts';
import { id as ownId } from './own-id.ts';

describe('the words of the registry', () => {
  it('say the same in both languages', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
    assert.deepEqual(compareDictionaries(ownId, ownEn), []);
  });
});
