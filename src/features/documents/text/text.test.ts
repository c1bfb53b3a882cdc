import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../web/words.ts';
import { documentsErrors } from '../http/documents-errors.ts';
import { en } from './en.ts';
import { id } from './id.ts';

describe('the words of documents', () => {
  it('both languages say the same with the same values', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('every refusal has a sentence in both languages with the same values, and one for the operator', () => {
    const values = (sentence: string) => new Set(sentence.match(/\{[a-zA-Z]+\}/g));
    for (const [code, text] of Object.entries(documentsErrors)) {
      assert.deepEqual(values(text.id), values(text.en), code);
      assert.ok(code.startsWith('documents_') && text.status >= 400, code);
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^[A-Z].*\.$/, code);
    }
  });
});
