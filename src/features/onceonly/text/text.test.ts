import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../web/words.ts';
import { checkBindings } from '../domain/binding.ts';
import { pointer } from '../domain/json-pointer.ts';
import { aFetchedField, today } from '../domain/onceonly.builder.ts';
import { catalogue } from '../data/attributes.ts';
import { sources } from '../data/sources.ts';
import { onceonlyErrors } from '../http/onceonly-errors.ts';
import { bindingFaultWords } from '../pages/binding-fault-words.ts';
import { en } from './en.ts';
import { id } from './id.ts';

describe('the words of once-only', () => {
  it('both languages say the same with the same values', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('every refusal has a sentence in both languages with the same values, and one for the operator', () => {
    const values = (sentence: string) => new Set(sentence.match(/\{[a-zA-Z]+\}/g));
    for (const [code, text] of Object.entries(onceonlyErrors)) {
      assert.deepEqual(values(text.id), values(text.en), code);
      assert.ok(code.startsWith('onceonly_') && text.status >= 400 && text.status < 500, code);
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^[A-Z{].*\.$/, code);
    }
  });

  it('a form that asks what the state holds is refused with field and source in words', () => {
    const at = pointer('/nama');
    const checked = checkBindings(
      [at, pointer('/x')],
      [
        { pointer: at, mode: 'ASK', attribute: 'person.name' },
        aFetchedField({ pointer: pointer('/y'), attribute: 'a.b' }),
      ],
      { catalogue, sources, on: today },
    );
    assert.ok(!checked.ok);
    const said = checked.error.map((fault) => bindingFaultWords(fault, 'id'));
    assert.ok(said.includes('Isian /nama tidak boleh ditanyakan: Nama sudah dicatat oleh Dukcapil.'));
    for (const fault of checked.error) assert.notEqual(bindingFaultWords(fault, 'en'), bindingFaultWords(fault, 'id'));
  });
});
