import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anOds, readAll } from './workbook.builder.ts';

const cell = (text: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const table = (rows: string, more = 'table:name="Data"') => `<table:table ${more}>${rows}</table:table>`;
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;

describe('reading an OpenDocument spreadsheet', () => {
  it('reads texts with blanks, lines and links, days and numbers, without remarks', async () => {
    const cells = [
      cell('e-<text:span>Office</text:span><text:s text:c="2"/>x</text:p><text:p>baris<text:line-break/>dua'),
      '<table:table-cell office:value-type="date" office:date-value="2020-01-31T00:00:00"><text:p>31/01/20</text:p></table:table-cell>',
      '<table:table-cell office:value-type="float" office:value="1500000"><text:p>1.500.000</text:p></table:table-cell>',
      '<table:table-cell office:value-type="float" office:value="7"><text:p>007</text:p></table:table-cell>',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>rahasia</text:p></office:annotation><text:p><text:a>a.go.id</text:a></text:p></table:table-cell>',
    ];
    const { sheets, fault } = await readAll(await anOds(table(row(cells.join('')))));
    assert.equal(fault, null);
    assert.deepEqual(sheets[0]?.rows[0]?.cells, ['e-Office  x\nbaris\ndua', '2020-01-31', '1500000', '007', 'a.go.id']);
  });

  it('counts repeated rows and cells, and costs nothing for blank ones', async () => {
    const blank = row(
      '<table:table-cell table:number-columns-repeated="16384"/>',
      ' table:number-rows-repeated="1000"',
    );
    const twice = row(
      `${cell('x', ' table:number-columns-repeated="2"')}${cell('y')}`,
      ' table:number-rows-repeated="2"',
    );
    const { sheets } = await readAll(await anOds(table(`${row(cell('a'))}${blank}${twice}${blank}`)));
    assert.deepEqual(
      sheets[0]?.rows.map(({ row: number, cells }) => [number, cells]),
      [
        [1, ['a']],
        [1002, ['x', 'x', 'y']],
        [1003, ['x', 'x', 'y']],
      ],
    );
  });

  it('fills joined cells, and refuses those that lie over one another', async () => {
    const joined = cell('Dinkes', ' table:number-columns-spanned="2" table:number-rows-spanned="2"');
    const covered = '<table:covered-table-cell table:number-columns-repeated="2"/>';
    const { sheets } = await readAll(
      await anOds(table(`${row(`${joined}<table:covered-table-cell/>${cell('x')}`)}${row(`${covered}${cell('y')}`)}`)),
    );
    assert.deepEqual(
      sheets[0]?.rows.map(({ cells, spans }) => [cells, spans.length]),
      [
        [['Dinkes', 'Dinkes', 'x'], 1],
        [['Dinkes', 'Dinkes', 'y'], 1],
      ],
    );
    const { fault } = await readAll(await anOds(table(`${row(joined)}${row(joined)}`)));
    assert.deepEqual([fault?.code, fault?.row, fault?.column], ['intake_span_overlap', 2, 'A']);
  });

  it('names its sheets, marks the hidden ones, and counts formulas without evaluating them', async () => {
    const formula = '<table:table-cell table:formula="of:=1+1"/>';
    const tables =
      table(row(cell('x'))) + table(row(`${cell('y')}${formula}`), 'table:name="Ref" table:style-name="ta2"');
    const { sheets, formulas, end } = await readAll(await anOds(tables));
    assert.deepEqual(
      sheets.map(({ name, isHidden }) => [name, isHidden]),
      [
        ['Data', false],
        ['Ref', true],
      ],
    );
    assert.deepEqual([formulas, end?.rowCount], [{ count: 1, withoutValue: 1 }, 2]);
  });

  it('refuses a cell too long and a column too far by their place', async () => {
    const long = await readAll(
      await anOds(table(`${row(cell('a'))}${row(`${cell('b')}${cell('kata '.repeat(7000))}`)}`)),
    );
    assert.deepEqual([long.fault?.code, long.fault?.row, long.fault?.column], ['intake_cell_too_long', 2, 'B']);
    const wide = await readAll(await anOds(table(row(cell('x', ' table:number-columns-repeated="16384"')))));
    assert.equal(wide.fault?.code, 'intake_too_many_columns');
  });

  it('is not confused by elements that are named like properties of a program', async () => {
    const { fault, sheets } = await readAll(
      await anOds(table(row(`<constructor/><toString>x</toString>${cell('x')}`))),
    );
    assert.equal(fault, null);
    assert.deepEqual(sheets[0]?.rows[0]?.cells, ['x']);
  });
});
