import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvText } from './csv.ts';

describe('a table as CSV', () => {
  it('quotes each cell, doubles quotes and ends lines as RFC 4180 says', () => {
    assert.equal(
      csvText([
        ['Siapa', 'Untuk'],
        ['Dinkes "Sragen"', 'a, b'],
      ]),
      '\uFEFF"Siapa","Untuk"\r\n"Dinkes ""Sragen""","a, b"\r\n',
    );
  });

  it('no cell begins a formula, also behind spaces, tabs or in full width', () => {
    const dangerous = ['=1+1', '+62', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|x', '＝1', '|x', '%x'];
    for (const text of dangerous) assert.match(csvText([[text]]), /^\uFEFF"'/, JSON.stringify(text));
  });

  it('whatever stands in a cell stays in that cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (row) => {
        const line = csvText([row]).slice(1, -2);
        assert.equal(line.match(/"(?:[^"]|"")*"/g)?.join(','), line);
        assert.equal(line.match(/"(?:[^"]|"")*"/g)?.length, row.length);
        for (const [, first = ''] of line.matchAll(/(?:^|,)"(.)/g)) assert.doesNotMatch(first, /[=+\-@\t\r]/);
      }),
    );
  });
});
