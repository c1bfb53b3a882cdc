import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../vocabulary/local-date.ts';
import { regionCode } from '../vocabulary/region-code.ts';
import { dateOf, dayNumber, yearsLater } from './day-number.ts';
import { inBlocks } from './rows.ts';
import { readVillages } from './villages.ts';

describe('rows for loaders', () => {
  it('come in blocks, the last one shorter, none empty', () => {
    assert.deepEqual([...inBlocks([1, 2, 3, 4, 5], 2)], [[1, 2], [3, 4], [5]]);
    assert.deepEqual([...inBlocks([1, 2], 2)], [[1, 2]]);
    assert.deepEqual([...inBlocks([], 2)], []);
  });
});

describe('villages', () => {
  it('are read with the names of the regions above them', async () => {
    const villages = await readVillages([regionCode('33.14')]);
    assert.equal(villages.length, 208);
    assert.deepEqual(
      villages.find(({ code }) => code === '33.14.03.2005'),
      {
        code: '33.14.03.2005',
        name: 'Jirapan',
        districtName: 'Masaran',
        regencyName: 'Kabupaten Sragen',
        provinceName: 'Jawa Tengah',
      },
    );
  });
});

describe('day numbers', () => {
  it('turn into dates and back, before 1970 too', () => {
    for (const text of ['1931-02-28', '1969-12-31', '1970-01-01', '2024-02-29', '2026-11-24']) {
      assert.equal(dateOf(dayNumber(localDate(text))), text);
    }
    assert.equal(dayNumber(localDate('1970-01-02')), 1);
    assert.equal(yearsLater(localDate('2024-02-29'), 1), '2025-02-28');
  });
});
