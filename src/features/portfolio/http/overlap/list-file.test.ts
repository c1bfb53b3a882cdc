import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseList, readListFile } from './list-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function rowsOf(text: string) {
  const read = parseList(bytes(text));
  assert.ok(read.ok, read.ok ? '' : read.error);
  return read.value.rows;
}

function faultOf(given: string | Uint8Array): string {
  const read = parseList(typeof given === 'string' ? bytes(given) : given);
  assert.ok(!read.ok);
  return read.error;
}

describe('a list file', () => {
  it('is read by comma, semicolon or tab, with a byte order mark or without', () => {
    for (const mark of [',', ';', '\t']) {
      const text = [
        ['name', 'description', 'label'],
        ['SIMPEG', 'pegawai', 'a'],
        ['Halo', 'aduan', 'b'],
      ]
        .map((row) => row.join(mark))
        .join('\r\n');
      for (const start of ['', '\uFEFF']) {
        assert.deepEqual(
          rowsOf(start + text).map(({ row, entry, labels }) => [row, entry.name, entry.description, labels]),
          [
            [2, 'SIMPEG', 'pegawai', ['a']],
            [3, 'Halo', 'aduan', ['b']],
          ],
        );
      }
    }
  });

  it('is read by Indonesian and English headers below title rows', () => {
    const rows = rowsOf(
      'DAFTAR APLIKASI;;;\n;;;\nNo;Nama Aplikasi;Uraian;OPD\n1;A;satu;"Dinas Kelautan, Perikanan"\n2;B;-;Dinas B\n',
    );
    assert.deepEqual(
      rows.map(({ row, entry }) => [row, entry.name, entry.description, entry.owner]),
      [
        [4, 'A', 'satu', 'Dinas Kelautan, Perikanan'],
        [5, 'B', '', 'Dinas B'],
      ],
    );
  });

  it('holds several labels and codes in one cell', () => {
    const [first] = rowsOf('name,codes,label\nA,K1;K2,x | y|x\nB,,\n');
    assert.deepEqual(
      [first?.entry.codes, first?.labels],
      [
        ['K1', 'K2'],
        ['x', 'y'],
      ],
    );
  });

  it('is read in Windows-1252 and UTF-16 as well', () => {
    const windows = Uint8Array.from([...bytes('name,description\nCaf'), 0xe9, ...bytes(',a\nB,b')]);
    const read = parseList(windows);
    assert.ok(read.ok && read.value.encoding === 'windows-1252' && read.value.rows[0]?.entry.name === 'Café');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('name,description\nÉ,a\nB,b', 'utf16le')]);
    const other = parseList(utf16);
    assert.ok(other.ok && other.value.rows[0]?.entry.name === 'É');
  });

  it('keeps counting rows as the sheet does over blank rows and broken lines', () => {
    const rows = rowsOf('name,description\nA,"satu\ndua"\n\n,\nB,b\n');
    assert.deepEqual(
      rows.map(({ row }) => row),
      [2, 5],
    );
  });

  it('is refused in a sentence that names row and column', () => {
    assert.match(faultOf('judul,a\nx,y\nz,w'), /Row 1: no column is called name/);
    assert.match(faultOf('name,description\nA,b\nB,"never closed\nC,d\n'), /^Row \d+, column \d+: a quotation mark/);
    assert.match(faultOf(''), /empty/);
    assert.match(faultOf('name,description\nA,b'), /row 1 stand fewer than two/);
    assert.match(faultOf('PK\u0003\u0004rest'), /not a CSV/);
    assert.match(faultOf(`name,description\nA,"${'x'.repeat(17 * 1024 * 1024)}"\nB,c`), /longer than 16 MB/);
  });

  it('survives cells of a megabyte, null bytes and markup', () => {
    const rows = rowsOf(`name,description\nA\0B,${'<b>'.repeat(350_000)}\nC,d\n`);
    assert.equal(rows.length, 2);
    assert.equal(rows[0]?.entry.name, 'A B');
  });

  it('that is not there or no file is said so', async () => {
    const missing = await readListFile('/nowhere/list.csv');
    assert.match(missing.ok ? '' : missing.error, /no such file/);
    const folder = await readListFile('/');
    assert.match(folder.ok ? '' : folder.error, /a folder/);
  });
});
