import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorCatalogue } from '../../../../kernel/errors.ts';
import { compareDictionaries } from '../../../../web/words.ts';
import { auditErrors } from '../audit-errors.ts';
import { en } from './en.ts';
import { id } from './id.ts';

describe('the words of audits', () => {
  it('say the same in both languages', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('explain every refusal in whole sentences', () => {
    const catalogue = errorCatalogue([auditErrors]);
    for (const code of catalogue.codes) {
      const text = catalogue.explain(code);
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^[A-Z{c].*\.$/, code);
    }
  });
});
