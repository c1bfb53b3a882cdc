import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKeyboardNoise, isPlaceholder, isSameAsAbove } from './placeholder.ts';
import { plainWords, repeatsName, sameKey } from './same-words.ts';

describe('a cell that says nothing', () => {
  it('is told from one that says little', () => {
    for (const text of [
      '',
      '-',
      '--',
      '.',
      '...',
      'Tidak ada',
      'tidak ada.',
      'belum ada',
      'N/A',
      '0',
      '0000000000',
      'xxx',
      '?',
      '(kosong)',
      '#N/A',
      'NULL',
      'nihil',
    ]) {
      assert.equal(isPlaceholder(text), true, text);
    }
    for (const text of ['SIPD', '1', 'tidak ada kendala', 'xx1', 'PPID', 'e', '10'])
      assert.equal(isPlaceholder(text), false, text);
  });

  it('may mean the row above', () => {
    for (const text of ['idem', 'sda', 's.d.a', '"', '〃', 'sama dengan di atas']) {
      assert.equal(isSameAsAbove(text), true, text);
      assert.equal(isPlaceholder(text), false, text);
    }
  });

  it('keyboard noise is told from acronyms', () => {
    for (const text of ['asdfgh', 'qwerty', 'aaaa', 'jkjkjk', 'test', 'ghjkl asdf', 'bcdfghk', 'lorem ipsum dolor']) {
      assert.equal(isKeyboardNoise(text), true, text);
    }
    for (const text of [
      'SPSE',
      'SRIKANDI',
      'LPPD',
      'e-SPPT',
      'SIKS-NG',
      'PPDB SMPN',
      'simpeg',
      'ATCS',
      'SIPD',
      'Aplikasi test kesehatan',
      'JDIH',
    ]) {
      assert.equal(isKeyboardNoise(text), false, text);
    }
  });

  it('a description that only repeats the name is found, with or without furniture', () => {
    assert.equal(repeatsName('Aplikasi SIMPEG', 'SIMPEG'), true);
    assert.equal(repeatsName('Sistem e-Office', 'e-office'), true);
    assert.equal(repeatsName('aplikasi', 'Simpeg'), true);
    assert.equal(repeatsName('Simpeg untuk data pegawai', 'SIMPEG'), false);
  });

  it('names are compared without case, accents, hyphens and blanks', () => {
    assert.equal(sameKey('SIKS-NG'), sameKey('siks_ng'));
    assert.equal(plainWords('  É-Office (v2)! '), 'e office v2');
  });
});
