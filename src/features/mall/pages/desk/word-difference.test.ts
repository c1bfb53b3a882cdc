import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differingParts } from './word-difference.ts';

describe('what differs between two texts', () => {
  it('is marked word by word, and nothing else', () => {
    assert.deepEqual(differingParts('RT 02 RW 05, Desa Krebet', 'RT 03 RW 05, Desa Krebet'), [
      { text: 'RT', differs: false },
      { text: '02', differs: true },
      { text: 'RW 05, Desa Krebet', differs: false },
    ]);
    assert.deepEqual(differingParts('Ratna Puspita Sari', 'Ratna Puspitasari'), [
      { text: 'Ratna', differs: false },
      { text: 'Puspita Sari', differs: true },
    ]);
  });

  it('is nothing for texts that say the same, and all of a text against none', () => {
    assert.deepEqual(differingParts('Jalan Raya 4', 'Jalan  Raya 4'), [{ text: 'Jalan Raya 4', differs: false }]);
    assert.deepEqual(differingParts('Jalan Raya 4', ''), [{ text: 'Jalan Raya 4', differs: true }]);
    assert.deepEqual(differingParts('', 'Jalan Raya 4'), []);
  });

  it('is a long text as a whole', () => {
    const long = Array.from({ length: 200 }, (_, at) => `kata${at}`).join(' ');
    assert.deepEqual(differingParts(long, `${long} lagi`), [{ text: long, differs: true }]);
  });
});
