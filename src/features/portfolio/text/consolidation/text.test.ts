import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDictionaries } from '../../../../web/words.ts';
import { consolidationNoticeKinds } from '../../http/consolidation/notice-kinds.ts';
import { en } from './en.ts';
import { en as formEn } from './form-en.ts';
import { id as formId } from './form-id.ts';
import { id } from './id.ts';
import { en as moneyEn } from './money-en.ts';
import { id as moneyId } from './money-id.ts';

describe('the words of consolidation', () => {
  it('say the same in both languages', () => {
    assert.deepEqual(compareDictionaries(id, en), []);
    assert.deepEqual(compareDictionaries(formId, formEn), []);
    assert.deepEqual(compareDictionaries(moneyId, moneyEn), []);
  });

  it('every kind of notice has a subject, a body and a verb, with its date and agency filled in', () => {
    const values = { dueOn: '2026-12-08', byAgency: 'KKP', ofAgency: 'KKP' };
    for (const kind of consolidationNoticeKinds)
      for (const lang of ['id', 'en'] as const) {
        const words = [kind.subject(values, lang), ...kind.body(values, lang), kind.action(lang)];
        for (const said of words) assert.ok(said.length > 3 && !said.includes('{'), `${kind.kind}: ${said}`);
      }
  });
});
