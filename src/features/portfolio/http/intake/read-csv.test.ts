import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { overviewOf, readPasted, readTable } from './read-table.ts';
import { readAll } from './workbook.builder.ts';
import { type CsvLook, writeCsv } from './write-csv.ts';

const cellsOf = async (given: Buffer | string) => (await readAll(given)).sheets[0]?.rows.map(({ cells }) => cells);

describe('reading a list without sheets', () => {
  it('finds what parts the cells', async () => {
    const rows = [
      ['Nama', 'OPD', 'Alamat'],
      ['SIMPEG', 'BKD', 'simpeg.go.id'],
      ['e-Office', 'Sekda', '-'],
    ];
    for (const sign of [',', ';', '\t', '|']) {
      assert.deepEqual(await cellsOf(rows.map((cells) => cells.join(sign)).join('\r\n')), rows);
    }
    assert.deepEqual(await cellsOf('sep=;\r\na;b,c\r\nd;e,f\r\n'), [
      ['a', 'b,c'],
      ['d', 'e,f'],
    ]);
  });

  it('finds how the text is written', async () => {
    const list = 'Nama;Uraian\nSIKS-NG;“Bantuan” – é\n';
    const expected = [
      ['Nama', 'Uraian'],
      ['SIKS-NG', '“Bantuan” – é'],
    ];
    const latin = Buffer.concat([
      Buffer.from('Nama;Uraian\nSIKS-NG;'),
      Buffer.from([0x93]),
      Buffer.from('Bantuan'),
      Buffer.from([0x94, 0x20, 0x96, 0x20, 0xe9, 0x0a]),
    ]);
    for (const [bytes, encoding] of [
      [Buffer.from(list), 'utf-8'],
      [Buffer.from(`\uFEFF${list}`), 'utf-8'],
      [Buffer.from(`\uFEFF${list}`, 'utf16le'), 'utf-16le'],
      [Buffer.from(`\uFEFF${list}`, 'utf16le').swap16(), 'utf-16be'],
      [Buffer.from(list, 'utf16le'), 'utf-16le'],
      [latin, 'windows-1252'],
    ] as const) {
      const { end, sheets } = await readAll(bytes);
      assert.equal(end?.encoding, encoding);
      assert.deepEqual(
        sheets[0]?.rows.map(({ cells }) => cells),
        expected,
      );
    }
  });

  it('keeps commas and line breaks inside quotes, and counts rows as a spreadsheet does', async () => {
    const { sheets } = await readAll('Nama,OPD\n"a\nb","Dinas Perindustrian, Perdagangan"\n\nc,d\n');
    assert.deepEqual(
      sheets[0]?.rows.map(({ row, cells }) => [row, cells]),
      [
        [1, ['Nama', 'OPD']],
        [2, ['a\nb', 'Dinas Perindustrian, Perdagangan']],
        [4, ['c', 'd']],
      ],
    );
  });

  it('parts rows again that an open quote has swallowed', async () => {
    const list = 'No,Nama,OPD\n1,"SIMPEG,BKD\n2,e-Office,Sekda\n3,SIPD",Bappeda\n4,PPID,Kominfo\n';
    assert.deepEqual(await cellsOf(list), [
      ['No', 'Nama', 'OPD'],
      ['1', 'SIMPEG', 'BKD'],
      ['2', 'e-Office', 'Sekda'],
      ['3', 'SIPD', 'Bappeda'],
      ['4', 'PPID', 'Kominfo'],
    ]);
  });

  it('refuses a quote that is never closed, endless cells and a million columns', async () => {
    assert.equal((await readAll('a,b\n1,2\n"x,y\n')).fault?.code, 'intake_quote_open');
    assert.equal((await readAll(`a,b\n${'x'.repeat(1_200_000)},1\n`)).fault?.code, 'intake_cell_endless');
    const wide = await readAll(`a,b\nc,d\n${'1,'.repeat(400)}1\n`);
    assert.deepEqual([wide.fault?.code, wide.fault?.row, wide.fault?.column], ['intake_too_many_columns', 3, 'IW']);
    const long = await readAll(`a,b\nc,${'x'.repeat(40_000)}\n`);
    assert.deepEqual([long.fault?.code, long.fault?.row, long.fault?.column], ['intake_cell_too_long', 2, 'B']);
  });

  it('reads pasted cells, and refuses a huge paste', async () => {
    const { sheets } = await readAll(readPasted('Nama\tOPD\nSIMPEG\t"BKD\nKota"'));
    assert.deepEqual(sheets[0]?.rows[1]?.cells, ['SIMPEG', 'BKD\nKota']);
    assert.equal((await readAll(readPasted('x\t'.repeat(3_000_000)))).fault?.code, 'intake_paste_too_large');
    assert.equal((await readAll(readPasted(' \n'))).fault?.code, 'intake_file_empty');
  });

  it('ends when the reader gives up', async () => {
    const stop = new AbortController();
    const bytes = Buffer.from('a,b\n'.repeat(100_000));
    await assert.rejects(async () => {
      for await (const event of readTable({ bytes }, { signal: stop.signal })) {
        if (event.kind === 'row' && event.row.row === 10) stop.abort(new Error('enough'));
      }
    }, /enough/);
  });

  it('keeps only the first rows of a sheet in the overview, and counts all', async () => {
    const overview = await overviewOf(readTable({ bytes: Buffer.from('a,b\n'.repeat(2000)) }));
    assert.ok(overview.ok);
    assert.equal(overview.value.rowCount, 2000);
    assert.equal(overview.value.sheets[0]?.rows.length, 250);
  });
});

describe('writing CSV', () => {
  it('gives back every text cell for cell, and nothing in it can run as a formula', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[^\P{Cc}\t\n\r]|\uFEFF/u.test(text)),
      fc.constantFrom('=1+1', "'=1", '-', '+62', '@x', '\tx', 'a"b', 'a\nb', 'Dinas A, B dan C', "'", '\r', 'a\r\nb'),
    );
    const look = fc.constantFrom<CsvLook>(
      { delimiter: ',', encoding: 'utf-8' },
      { delimiter: ';', encoding: 'utf-8' },
      { delimiter: '\t', encoding: 'utf-8' },
    );
    const row = fc.tuple(cell, cell, cell).map(([one, two, three]) => [`x${one}`, two, `y${three}`]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), look, async (rows, given) => {
        const header = [
          ['Nama', 'Uraian', 'Alamat'],
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
          ['g', 'h', 'i'],
          ['j', 'k', 'l'],
          ['m', 'n', 'o'],
          ['p', 'q', 'r'],
        ];
        const bytes = await buffer(Readable.from(writeCsv([...header, ...rows], given)));
        assert.deepEqual(
          (await cellsOf(bytes))?.slice(header.length),
          rows.map((cells) => cells.map((text) => text.toWellFormed())),
        );
        assert.doesNotMatch(bytes.toString(), /(?:^|[,;\t\n])"?[=+@]/);
      }),
      { numRuns: 100 },
    );
  });
});
