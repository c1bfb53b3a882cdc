import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buffer, text as textOf } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { openParts } from './read-zip.ts';
import { readingOf } from './read-source.ts';
import { readTable } from './read-table.ts';
import { readAll } from './workbook.builder.ts';
import { type SheetToWrite, writeXlsx } from './write-xlsx.ts';

const sheetOf = (rows: SheetToWrite['rows'], more: Partial<SheetToWrite> = {}): SheetToWrite => ({
  name: 'Data',
  columns: [{ width: 20 }],
  headerRows: 1,
  rows,
  ...more,
});

/** As the reader gives it back: without blank rows and blank ends. */
function meant(rows: readonly (readonly string[])[]) {
  return rows.flatMap((cells, index) => {
    const last = cells.findLastIndex((cell) => cell !== '');
    return cells.some((cell) => cell.trim() !== '') ? [[index + 1, cells.slice(0, last + 1)]] : [];
  });
}

describe('writing a workbook', () => {
  it('gives back every text cell for cell, whatever it holds', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '',
        '=1+1',
        '_x000D_',
        '_x005F_',
        'a\r\nb\tc',
        '\u0000\u0007\u000B',
        '<b>&amp;</b>',
        ']]>',
        '  x  ',
        '0012',
        '\uFFFE',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const { sheets, fault } = await readAll(await buffer(writeXlsx([sheetOf(rows)])));
        assert.equal(fault, null);
        assert.deepEqual(
          sheets[0]?.rows.map(({ row, cells }) => [row, cells]),
          meant(rows.map((cells) => cells.map((one) => one.toWellFormed()))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('writes no formula, also where a cell begins like one', async () => {
    const bytes = await buffer(writeXlsx([sheetOf([['=cmd|calc', '+1', '-1', '@x']])]));
    const parts = await openParts(readingOf({ bytes }, {}));
    const written = await textOf(parts.read('xl/worksheets/sheet1.xml'));
    parts.close();
    assert.match(written, /=cmd\|calc/);
    assert.doesNotMatch(written, /<f>/);
    assert.equal(written.match(/t="inlineStr"/g)?.length, 4);
  });

  it('freezes the header, sets widths, hides columns and sheets, joins cells and offers choices', async () => {
    const sheet = sheetOf([['Status'], ['aktif']], {
      columns: [
        { width: 12, choices: ['aktif', 'tidak aktif'] },
        { width: 9, isHidden: true },
      ],
      joined: ['A1:B1'],
    });
    const bytes = await buffer(writeXlsx([sheet, sheetOf([['x']], { name: 'Se[m]bunyi', isHidden: true })]));
    const { sheets } = await readAll(bytes);
    assert.deepEqual(
      sheets.map(({ name, isHidden }) => [name, isHidden]),
      [
        ['Data', false],
        ['Se m bunyi', true],
        ['Pilihan', true],
      ],
    );
    assert.deepEqual(sheets[0]?.rows[0]?.cells, ['Status', 'Status']);
    const parts = await openParts(readingOf({ bytes }, {}));
    const written = await textOf(parts.read('xl/worksheets/sheet1.xml'));
    parts.close();
    assert.match(written, /<pane ySplit="1" topLeftCell="A2"/);
    assert.match(written, /<col min="2" max="2" width="9" customWidth="1" hidden="1"\/>/);
    assert.match(written, /sqref="A2:A1002"><formula1>Pilihan!\$A\$1:\$A\$2</);
  });

  it('writes the same bytes for the same content', async () => {
    const [one, other] = await Promise.all([
      buffer(writeXlsx([sheetOf([['x']])])),
      buffer(writeXlsx([sheetOf([['x']])])),
    ]);
    assert.deepEqual(one, other);
  });

  it('ends with the fault of its rows', async () => {
    const rows = (function* () {
      yield ['x'];
      throw new Error('the list broke off');
    })();
    await assert.rejects(buffer(writeXlsx([sheetOf(rows)])), /broke off/);
  });
});

describe('a list of 30,000 rows', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terpadu-intake-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('is written and read in bounded memory, with progress', async () => {
    const path = join(folder, 'besar.xlsx');
    await pipeline(writeXlsx([sheetOf(many(30_000))]), createWriteStream(path));
    const collect = garbageCollector();
    collect();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const fractions: number[] = [];
    let rows = 0;
    for await (const event of readTable({ path }, { onProgress: ({ fraction }) => fractions.push(fraction) })) {
      if (event.kind !== 'row') continue;
      rows += 1;
      if (rows % 3000 !== 0) continue;
      collect();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    assert.equal(rows, 30_000);
    assert.equal(fractions.at(-1), 1);
    assert.ok(fractions.length > 20 && fractions.every((fraction, index) => fraction >= (fractions[index - 1] ?? 0)));
    assert.ok(most < 20 * 1024 * 1024, `held ${Math.round(most / 1024 / 1024)} MB`);
  });

  it('can be given up half-way', async () => {
    const path = join(folder, 'setengah.xlsx');
    await pipeline(writeXlsx([sheetOf(many(5000))]), createWriteStream(path));
    const stop = new AbortController();
    let rows = 0;
    await assert.rejects(async () => {
      for await (const event of readTable({ path }, { signal: stop.signal })) {
        if (event.kind === 'row') rows += 1;
        if (rows === 500) stop.abort(new Error('enough'));
      }
    }, /enough/);
    assert.ok(rows < 5000);
  });
});

function* many(count: number): Generator<string[]> {
  for (let index = 0; index < count; index += 1) {
    const word = (index * 2_654_435_761).toString(36);
    yield [
      String(index),
      `Sistem ${word}`,
      `Aplikasi untuk mengelola ${word} dan laporan ${index}`,
      `Dinas ${index % 40}`,
      `https://${word}.go.id`,
      'aktif',
      '2019',
      '',
    ];
  }
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
