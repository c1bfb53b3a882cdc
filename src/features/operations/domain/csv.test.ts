import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf } from './csv.ts';

describe('a table as CSV', () => {
  it('quotes every cell, doubles quotes and ends lines with CR LF', () => {
    assert.equal(
      csvOf(['a', 'b'], [['satu', 'kata "dua", tiga\nempat']]),
      '"a","b"\r\n"satu","kata ""dua"", tiga\nempat"\r\n',
    );
  });

  it('never lets a spreadsheet run a cell as a formula', () => {
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '|cmd', '＝1']) {
      assert.equal(
        csvOf([], [[cell]])
          .split('\r\n')
          .slice(1)
          .join('\r\n'),
        `"'${cell}"\r\n`,
        JSON.stringify(cell),
      );
    }
  });

  it('leaves codes, ids and times as they are', () => {
    const cells = ['officer.invited', '019abcde-0000-7000-8000-000000000011', '2026-11-24T02:39:00Z', '', 'a=b'];
    assert.equal(csvOf(cells, []), `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`);
  });
});
