import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../web/words.ts';
import { factKinds } from '../domain/coordination-register.ts';
import { holidayKinds } from '../domain/holidays.ts';
import { officerEventKinds, suspensionReasons } from '../domain/officer-event.ts';
import { organisationKinds } from '../domain/organisation.ts';
import { en } from './en.ts';
import { directoryErrors } from './errors.ts';
import { id } from './id.ts';

describe('the words of the directory', () => {
  it('both languages say the same with the same values', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
  });

  it('every kind, reason and event that a page shows has its word', () => {
    const keys = [
      ...organisationKinds.map((kind) => `kind.${kind}`),
      ...holidayKinds.map((kind) => `holidays.kind.${kind}`),
      ...suspensionReasons.map((reason) => `suspend.reason.${reason}`),
      ...officerEventKinds.map((kind) => `officer.event.${kind}`),
      ...factKinds.map((kind) => `coordination.fact.${kind}`),
    ];
    for (const key of keys) assert.ok(Object.hasOwn(id, key), key);
  });

  it('every refusal has a sentence in both languages with the same values, and one for the operator', () => {
    const values = (sentence: string) => new Set(sentence.match(/\{[a-zA-Z]+\}/g));
    for (const [code, text] of Object.entries(directoryErrors)) {
      assert.deepEqual(values(text.id), values(text.en), code);
      assert.ok(text.status >= 400 && text.status < 500, code);
      for (const sentence of [text.id, text.en, text.operator]) assert.match(sentence, /^[A-Z{].*\.$/, code);
    }
  });
});
