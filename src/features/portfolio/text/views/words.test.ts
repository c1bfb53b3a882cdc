import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../../web/words.ts';
import { en } from './en.ts';
import { id } from './id.ts';

describe('the words of the pictures', () => {
  it('say the same in both languages', () => assert.deepEqual(compareDictionaries(id, en), []));
});
