import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../web/words.ts';
import { faultCodes } from '../domain/fault.ts';
import { errorCodeOf, exchangeErrors } from '../http/exchange-errors.ts';
import { en } from './en.ts';
import { id } from './id.ts';

describe('the words of the exchange', () => {
  it('both languages say the same with the same values', () => {
    // The line of usage is printed as it stands: its angle brackets are no tags.
    const { 'verify.usage': _id, ...inId } = id;
    const { 'verify.usage': _en, ...inEn } = en;
    assert.deepEqual(compareDictionaries(inId, inEn), []);
  });

  it('every check has a name and what it is held against', () => {
    for (const key of Object.keys(id).filter((name) => name.startsWith('verify.check.'))) {
      assert.ok(Object.hasOwn(id, key.replace('check', 'against')), key);
    }
  });

  it('every fault of a call has a sentence in both languages and one for the operator', () => {
    for (const code of faultCodes) assert.ok(exchangeErrors[errorCodeOf(code)], code);
    for (const [code, text] of Object.entries(exchangeErrors)) {
      assert.ok(text.status >= 400 && text.status < 600, code);
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^[A-Z].*\.$/, code);
    }
  });
});
