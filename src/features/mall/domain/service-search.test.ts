import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFound, searchWords } from './service-search.ts';
import { aStall } from './services.builder.ts';

const finds = (typed: string) => isFound(aStall(), searchWords(typed));

describe('looking for a service', () => {
  it('finds it by its name, a part of it and its keywords, in both languages', () => {
    for (const typed of ['kios', 'IZIN pasar', 'pas', 'market', 'stall permit', '']) assert.ok(finds(typed), typed);
  });

  it('forgives one letter in short words and two in long ones', () => {
    for (const typed of ['koos', 'pasra', 'maket', 'marekt', 'permitt']) assert.ok(finds(typed), typed);
    for (const typed of ['paspor', 'nikah', 'kxxs', 'ab']) assert.ok(!finds(typed), typed);
  });

  it('wants every word found', () => {
    assert.ok(!finds('kios nikah'));
  });

  it('looks at six words of eighty letters, however much was typed', () => {
    assert.equal(searchWords('a b c d e f g h').length, 6);
    assert.equal(searchWords('x'.repeat(5_000)).join('').length, 80);
    assert.deepEqual(searchWords(' <b>%_</b> '), ['b', 'b']);
  });
});
