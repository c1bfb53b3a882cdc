import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchWords, spellingsOf } from './search-words.ts';

describe('the words of a search', () => {
  const known = ['kepegawaian', 'kepegawaianku', 'pegawai', 'arsip', 'pengadaan', 'data'];
  const spellings = (word: string) => [...spellingsOf(word, known).spellings.keys()];

  it('are each taken once, twelve at most', () => {
    assert.deepEqual(searchWords('Arsip arsip  PEGAWAI'), ['arsip', 'pegawai']);
    assert.equal(
      searchWords(Array.from({ length: 40 }, (_, at) => `kata${'abcdefghij'[at % 10]}${'klmn'[at % 4]}`).join(' '))
        .length <= 12,
      true,
    );
    assert.deepEqual(searchWords('  %  '), []);
  });

  it('stand for themselves and for longer words that begin so', () => {
    assert.deepEqual(spellings('kepegawaian'), ['kepegawaian', 'kepegawaianku']);
    assert.deepEqual(spellings('ars'), ['arsip']);
  });

  it('forgive one slip, and two in long words, only where nothing is spelled so', () => {
    assert.deepEqual(spellings('arsop'), ['arsip']);
    assert.deepEqual(spellings('kepegwaian'), ['kepegawaian']);
    assert.deepEqual(spellings('kepegwain'), ['kepegawaian']);
    assert.deepEqual(spellings('pngadan'), []);
    assert.deepEqual(spellings('dta'), []);
  });
});
