import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill } from '../../../kernel/errors.ts';
import { compareDictionaries } from '../../../web/words.ts';
import { en } from './en.ts';
import { operationsErrors } from './errors.ts';
import { id } from './id.ts';

describe('the words of operations', () => {
  it('are complete in both languages', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('explain every refusal in both languages, and to the operator, without a value that nobody gives', () => {
    for (const [code, text] of Object.entries(operationsErrors)) {
      for (const sentence of [text.id, text.en, text.operator]) assert.ok(fill(sentence, {}).length > 20, code);
    }
  });
});
