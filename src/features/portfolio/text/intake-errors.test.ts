import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ErrorTable, errorCatalogue } from '../../../kernel/errors.ts';
import { intakeErrors } from './intake-errors.ts';

describe('the sentences of the intake', () => {
  const table: ErrorTable = intakeErrors;

  it('fit the catalogue of errors', () => {
    assert.equal(errorCatalogue([table]).codes.length, Object.keys(intakeErrors).length);
  });

  it('fill the same places in both languages', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    for (const [code, { id, en }] of Object.entries(table)) assert.deepEqual(places(id), places(en), code);
  });

  it('say for a whole file that nothing was imported, and what to do', () => {
    for (const [code, { id, en }] of Object.entries(table)) {
      if (!code.startsWith('intake_')) continue;
      assert.match(id, /Tidak ada yang diimpor\. \p{Lu}/u, code);
      assert.match(en, /Nothing was imported\. \p{Lu}/u, code);
    }
  });
});
