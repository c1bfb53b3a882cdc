import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../../web/words.ts';
import { maturityErrors } from '../maturity-errors.ts';
import { en } from './en.ts';
import { id } from './id.ts';

describe('the words of the indices', () => {
  it('both languages say the same with the same values', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('every refusal says what happened in both languages, and where an operator looks', () => {
    for (const [code, text] of Object.entries(maturityErrors)) {
      assert.ok(text.status >= 400 && text.status < 500, code);
      for (const sentence of [text.id, text.en]) assert.match(sentence, /^[A-Z].*\.$/, code);
      assert.match(text.operator, /\.$/, code);
    }
  });
});
