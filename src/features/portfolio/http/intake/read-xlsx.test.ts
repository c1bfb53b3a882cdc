import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWorkbook, readAll } from './workbook.builder.ts';

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('reading a workbook', () => {
  it('reads shared and inline texts, rich runs without phonetic hints, and escaped characters', async () => {
    const bytes = await aWorkbook({
      strings:
        '<si><t>Nama</t></si><si><r><t>e-</t></r><r><t>Office</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si>',
      sheets: {
        Data: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>${text('C1', 'C &amp; D')}</row>
          <row r="3"><c r="A3" t="s"><v>1</v></c><c t="s"><v>2</v></c></row></sheetData>`,
      },
    });
    const { sheets, end } = await readAll(bytes);
    assert.deepEqual(
      sheets[0]?.rows.map(({ row, cells }) => [row, cells]),
      [
        [1, ['Nama', '', 'C & D']],
        [3, ['e-Office', 'a\rb']],
      ],
    );
    assert.equal(end?.rowCount, 2);
  });

  it('shows days, times, shares, leading zeros and long numbers as the sheet does', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="00000"/>' +
      '<numFmt numFmtId="166" formatCode="&quot;Rp&quot;#,##0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      `<cellXfs>${[0, 14, 164, 165, 166, 9, 20].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const values: readonly (readonly [style: number, value: string, shown: string])[] = [
      [0, '2019', '2019'],
      [0, '0.1', '0.1'],
      [0, '3.1740101010190001E15', '3174010101019000'],
      [1, '43831', '2020-01-01'],
      [1, '1', '1900-01-01'],
      [1, '61', '1900-03-01'],
      [2, '43831.5', '2020-01-01 12:00'],
      [3, '42', '00042'],
      [4, '1500000', '1500000'],
      [5, '0.25', '25%'],
      [6, '0.75', '18:00'],
    ];
    const cells = values.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('');
    const { sheets } = await readAll(
      await aWorkbook({ styles, sheets: { A: `<sheetData><row>${cells}</row></sheetData>` } }),
    );
    assert.deepEqual(
      sheets[0]?.rows[0]?.cells,
      values.map(([, , shown]) => shown),
    );
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const bytes = await aWorkbook({
      workbookPr: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      sheets: { A: '<sheetData><row><c s="0"><v>42369</v></c></row></sheetData>' },
    });
    assert.deepEqual((await readAll(bytes)).sheets[0]?.rows[0]?.cells, ['2020-01-01']);
  });

  it('never evaluates a formula: it reads the stored value and counts those without', async () => {
    const bytes = await aWorkbook({
      sheets: {
        A: `<sheetData><row><c t="str"><f>HYPERLINK("http://x")</f><v>SIMPEG</v></c><c><f>1+1</f></c><c t="b"><v>1</v></c>
          <c t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>`,
      },
    });
    const { sheets, formulas } = await readAll(bytes);
    assert.deepEqual(sheets[0]?.rows[0]?.cells, ['SIMPEG', '', 'TRUE', '#DIV/0!']);
    assert.deepEqual(formulas, { count: 3, withoutValue: 1 });
  });

  it('fills joined cells over their whole span, and says which rows they touch', async () => {
    const bytes = await aWorkbook({
      sheets: {
        A: `<sheetData><row r="1">${text('A1', 'DAFTAR')}</row><row r="2">${text('A2', 'Dinkes')}${text('B2', 'x')}</row>
          <row r="3">${text('B3', 'y')}</row><row r="4">${text('B4', 'z')}</row></sheetData>
          <mergeCells><mergeCell ref="C1:A1"/><mergeCell ref="A2:A3"/></mergeCells>`,
      },
    });
    const rows = (await readAll(bytes)).sheets[0]?.rows ?? [];
    assert.deepEqual(
      rows.map(({ cells }) => cells),
      [
        ['DAFTAR', 'DAFTAR', 'DAFTAR'],
        ['Dinkes', 'x'],
        ['Dinkes', 'y'],
        ['', 'z'],
      ],
    );
    assert.deepEqual(
      rows.map(({ spans }) => spans.length),
      [1, 1, 1, 0],
    );
  });

  it('names every sheet in order and marks the hidden ones', async () => {
    const sheetData = `<sheetData><row>${text('A1', 'x')}</row></sheetData>`;
    const bytes = await aWorkbook({
      sheets: { Petunjuk: sheetData, Data: sheetData, Ref: sheetData },
      hidden: ['Ref'],
    });
    assert.deepEqual(
      (await readAll(bytes)).sheets.map(({ name, isHidden }) => [name, isHidden]),
      [
        ['Petunjuk', false],
        ['Data', false],
        ['Ref', true],
      ],
    );
  });

  it('reads names with a prefix, as other programs write them', async () => {
    const bytes = await aWorkbook({
      sheets: {
        A: '<x:sheetData xmlns:x="m"><x:row r="2"><x:c r="B2" t="str"><x:v>ya</x:v></x:c></x:row></x:sheetData>',
      },
    });
    assert.deepEqual((await readAll(bytes)).sheets[0]?.rows[0]?.cells, ['', 'ya']);
  });
});
