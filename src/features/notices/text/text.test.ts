import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../web/words.ts';
import { noticesErrors } from '../http/notices-errors.ts';
import { en } from './en.ts';
import { id } from './id.ts';

describe('the words of notices', () => {
  it('both languages say the same with the same values', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('every refusal has a sentence in both languages and one for the operator', () => {
    for (const [code, text] of Object.entries(noticesErrors)) {
      assert.ok(code.startsWith('notices_') && text.status >= 400 && text.status < 500, code);
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^[A-Z].*\.$/, code);
    }
  });
});
