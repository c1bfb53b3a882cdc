import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnLetters, columnOf, isBlank } from './sheet.ts';

describe('the columns of a spreadsheet', () => {
  it('are named as the spreadsheet names them', () => {
    assert.deepEqual([0, 25, 26, 51, 701, 702, 16_383].map(columnLetters), ['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD']);
  });

  it('are found again by their letters', () => {
    for (const column of [0, 1, 25, 26, 700, 702, 16_383]) assert.equal(columnOf(`${columnLetters(column)}9`), column);
    assert.equal(columnOf('$C$4'), 2);
    assert.equal(columnOf('12'), null);
  });

  it('a row of blanks says nothing', () => {
    assert.equal(isBlank(['', '  ', '\t']), true);
    assert.equal(isBlank(['', '-']), false);
  });
});
