import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLang } from './lang.ts';

describe('language', () => {
  it('is Indonesian or English and nothing else', () => {
    assert.ok(isLang('id'));
    assert.ok(isLang('en'));
    for (const given of ['', 'ID', 'in', 'id-ID', 'toString', null, 1, ['id']]) assert.ok(!isLang(given));
  });
});
