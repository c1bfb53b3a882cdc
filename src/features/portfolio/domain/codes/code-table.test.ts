import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeTable } from './code-table.ts';

describe('a table of codes', () => {
  it('reads one code and its name a line, blank lines aside', () => {
    assert.deepEqual(codeTable('RAK', '\n01 Standar Keamanan\n\n01.01  Data dan Informasi\n'), [
      { code: 'RAK.01', name: 'Standar Keamanan' },
      { code: 'RAK.01.01', name: 'Data dan Informasi' },
    ]);
  });

  it('refuses a line without a code or without a name', () => {
    assert.throws(() => codeTable('RAK', '01'), /without a name/);
    assert.throws(() => codeTable('RAK', 'Standar Keamanan'), /not a reference code/);
  });
});
