import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortenedName } from './shortened-name.ts';

describe('the name of a holder as strangers read it', () => {
  it('keeps the first name and of every other its first letter', () => {
    assert.equal(shortenedName('Ratna Puspitasari'), 'Ratna P***');
    assert.equal(shortenedName('  Wulan  Dwi Ängel '), 'Wulan D*** Ä***');
  });

  it('shortens a single name too', () => {
    assert.equal(shortenedName('Sukarno'), 'Suk***');
  });
});
