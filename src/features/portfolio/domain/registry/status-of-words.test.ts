import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statusOfWords } from './status-of-words.ts';

describe('the status a list’s words amount to', () => {
  it('reads what offices write, and says when it cannot', () => {
    assert.equal(statusOfWords('naktif'), 'inactive');
    assert.equal(statusOfWords('Tidak update'), 'inactive');
    assert.equal(statusOfWords('AKTIF'), 'active');
    assert.equal(statusOfWords('Antrian'), 'planned');
    assert.equal(statusOfWords('-'), 'unknown');
  });
});
