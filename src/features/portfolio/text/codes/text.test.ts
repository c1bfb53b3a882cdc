import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../../web/words.ts';
import { references } from '../../domain/codes/code.ts';
import { adoptionMeasures } from '../../domain/codes/target.ts';
import { codesErrors } from '../codes-errors.ts';
import { en } from './en.ts';
import { id } from './id.ts';

describe('the words of reference codes and shared targets', () => {
  it('both languages say the same with the same values', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('every reference and every measure has its word', () => {
    for (const key of [...references.map((one) => `ref.${one}`), ...adoptionMeasures.map((one) => `measure.${one}`)])
      assert.ok(Object.hasOwn(id, key), key);
  });

  it('every refusal says what happened in both languages, and where an operator looks', () => {
    for (const [code, text] of Object.entries(codesErrors)) {
      assert.ok(text.status >= 400 && text.status < 500, code);
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^[A-Z].*\.$/, code);
    }
  });
});
