import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intakeErrors } from '../../text/intake-errors.ts';
import { readTable } from './read-table.ts';
import { anOds, aWorkbook, readAll, zipped } from './workbook.builder.ts';

const row = (cells: string, at = 1) => `<row r="${at}">${cells}</row>`;
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheet = (rows: string, more = '') => ({ sheets: { Data: `<sheetData>${rows}</sheetData>${more}` } });

/** A file is refused with this code, and its sentence finds all that it names. */
async function refused(bytes: Buffer | string, code: string, place: { row?: number; column?: string } = {}) {
  const { fault } = await readAll(bytes);
  assert.equal(fault?.code, code);
  for (const [, name = ''] of intakeErrors[fault.code].id.matchAll(/\{(\w+)\}/g)) {
    assert.ok(fault.values[name] !== undefined, `the sentence of ${code} misses ${name}`);
  }
  if (place.row !== undefined) assert.equal(fault.row, place.row);
  if (place.column !== undefined) assert.equal(fault.column, place.column);
}

describe('a hostile workbook', () => {
  it('that swells to a gigabyte is refused before it is unpacked', async () => {
    const bytes = await aWorkbook({ ...sheet(''), more: { 'xl/media/x.bin': Buffer.alloc(20 * 1024 * 1024) } });
    await refused(bytes, 'intake_zip_bomb');
  });

  it('that lies about its size is refused while it unpacks', async () => {
    const bytes = await aWorkbook(sheet(row(text('A1', 'x'.repeat(30_000)))));
    await refused(withDeclaredSize(bytes, 'xl/worksheets/sheet1.xml', 100), 'intake_zip_bomb');
  });

  it('with thousands of parts is refused', async () => {
    const more = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`x/${index}`, 'x']));
    await refused(await aWorkbook({ ...sheet(''), more }), 'intake_zip_entries');
  });

  it('with a document type is refused, so no entity is declared or fetched', async () => {
    const evil =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData>&e;</sheetData></worksheet>';
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
      await refused(await aWorkbook({ ...sheet(''), more: { [part]: evil } }), 'intake_xml_doctype');
    }
    const content = '<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    await refused(await anOds('', { 'content.xml': content }), 'intake_xml_doctype');
  });

  it('with an entity that nobody declared is refused as damaged', async () => {
    await refused(await aWorkbook(sheet(row(text('A1', '&xxe;')))), 'intake_xml_malformed');
  });

  it('with a cell of 100 MB is cut off while it comes', async () => {
    const bytes = await aWorkbook(sheet(`${row(text('A1', 'x'))}${row(text('B2', 'ab'.repeat(5_000_000)), 2)}`));
    await refused(bytes, 'intake_zip_bomb');
    const varied = Array.from({ length: 400_000 }, (_, index) => (index * 2_654_435_761).toString(36)).join(' ');
    await refused(
      await aWorkbook(sheet(`${row(text('A1', 'x'))}${row(text('B2', varied), 2)}`)),
      'intake_cell_endless',
    );
  });

  it('with a cell longer than a spreadsheet holds names its row and column', async () => {
    const long = 'kata '.repeat(7000);
    const cells = `${row(text('A1', 'x'))}${row(text('B7', long), 7)}`;
    await refused(await aWorkbook(sheet(cells)), 'intake_cell_too_long', { row: 7, column: 'B' });
    const shared = { strings: `<si><t>${long}</t></si>`, ...sheet(row('<c r="C4" t="s"><v>0</v></c>', 4)) };
    await refused(await aWorkbook(shared), 'intake_cell_too_long', { row: 4, column: 'C' });
  });

  it('with a million columns names the row', async () => {
    const many = Array.from({ length: 1_000_000 }, (_, index) => `<c t="str"><v>${index % 7919}</v></c>`).join('');
    await refused(await aWorkbook(sheet(row(many, 3))), 'intake_too_many_columns', { row: 3, column: 'IW' });
    await refused(await aWorkbook(sheet(row(text('XFD2', 'x'), 2))), 'intake_too_many_columns', {
      row: 2,
      column: 'XFD',
    });
  });

  it('with joined cells that lie over one another names where', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="C3:A1"/></mergeCells>';
    const bytes = await aWorkbook(sheet(`${row(text('A1', 'x'))}${row('', 2)}`, merges));
    await refused(bytes, 'intake_span_overlap', { row: 1, column: 'A' });
    const nonsense = '<mergeCells><mergeCell ref="A1:ZZZZZZ0"/></mergeCells>';
    await refused(await aWorkbook(sheet(row(text('A1', 'x')), nonsense)), 'intake_span_malformed');
  });

  it('with joined cells over a whole sheet costs nothing', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const { sheets, fault } = await readAll(await aWorkbook(sheet(`${row(text('A1', 'x'))}${row('', 2)}`, merges)));
    assert.equal(fault, null);
    assert.equal(sheets[0]?.rows[1]?.cells.length, 256);
  });

  it('with rows out of order, elements nested without end, or a million attributes is refused', async () => {
    await refused(
      await aWorkbook(sheet(`${row(text('A5', 'x'), 5)}${row(text('A2', 'y'), 2)}`)),
      'intake_rows_disordered',
      {
        row: 5,
      },
    );
    await refused(await aWorkbook(sheet('<a>'.repeat(100_000))), 'intake_xml_malformed');
    const attributes = Array.from({ length: 200_000 }, (_, index) => `a${index}="${index % 977}"`).join(' ');
    await refused(await aWorkbook(sheet(`<row ${attributes}/>`)), 'intake_cell_endless');
  });

  it('with too many rows is refused at the limit, not after', async () => {
    const rows = Array.from({ length: 60_100 }, (_, index) =>
      row(`<c t="str"><v>${index * 7919}</v></c>`, index + 1),
    ).join('');
    await refused(await aWorkbook(sheet(rows)), 'intake_too_many_rows');
    const repeated =
      '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>';
    await refused(await anOds(repeated), 'intake_too_many_rows');
  });

  it('that is cut off, or has parts missing, is refused as damaged', async () => {
    const whole = await aWorkbook(sheet(row(text('A1', 'x'))));
    await refused(whole.subarray(0, whole.length - 30), 'intake_zip_damaged');
    await refused(whole.subarray(0, 40), 'intake_zip_damaged');
    const scratched = Buffer.from(whole);
    scratched.fill(0xff, 60, 120);
    await refused(scratched, 'intake_zip_damaged');
    await refused(await zipped({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }), 'intake_workbook_incomplete');
    await refused(await aWorkbook({ ...sheet(''), more: { 'xl/workbook.xml': 'PK' } }), 'intake_xml_malformed');
  });

  it('that is locked is told from a broken one', async () => {
    const entry = withFlag(await aWorkbook(sheet('')), 1);
    await refused(entry, 'intake_workbook_encrypted');
    await refused(compound('EncryptedPackage'), 'intake_workbook_encrypted');
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    await refused(await anOds('', { 'META-INF/manifest.xml': manifest }), 'intake_workbook_encrypted');
  });

  it('ends when the reader gives up', async () => {
    const stop = new AbortController();
    const bytes = await aWorkbook(sheet(row(text('A1', 'x'))));
    stop.abort(new Error('enough'));
    await assert.rejects(Array.fromAsync(readTable({ bytes }, { signal: stop.signal })), /enough/);
  });
});

describe('the kind of a file', () => {
  it('is found by its content, and each kind that is no list says how to save it', async () => {
    await refused('', 'intake_file_empty');
    await refused(compound('Workbook'), 'intake_kind_xls');
    await refused(compound('WordDocument'), 'intake_kind_document');
    await refused(
      Buffer.from('0908100000060500', 'hex').fill(9, 0, 1).fill(4, 1, 2).fill(6, 2, 3).fill(0, 3, 4),
      'intake_kind_xls',
    );
    await refused(await zipped({ 'xl/workbook.bin': 'x' }), 'intake_kind_xlsb');
    await refused(await zipped({ 'word/document.xml': 'x' }), 'intake_kind_document');
    await refused(await zipped({ 'a.txt': 'x' }), 'intake_kind_other');
    await refused('%PDF-1.7 …', 'intake_kind_other');
    await refused('\uFEFF <!DOCTYPE html><table><tr><td>x', 'intake_kind_html');
    await refused('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', 'intake_kind_xml_table');
    await refused('{"apps": []}', 'intake_kind_json');
    await refused(Buffer.from([1, 0, 2, 3, 0, 4, 5, 6, 0, 0, 7, 1, 2]), 'intake_kind_unknown');
  });
});

function compound(name: string): Buffer {
  const file = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write('Root Entry', 1024, 'utf16le');
  file.writeUInt16LE(22, 1024 + 64);
  file.write(name, 1024 + 128, 'utf16le');
  file.writeUInt16LE(2 * name.length + 2, 1024 + 128 + 64);
  return file;
}

/** Rewrites the uncompressed size in the directory of a zip file. */
function withDeclaredSize(bytes: Buffer, name: string, size: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(size, changed.lastIndexOf(name) - 46 + 24);
  return changed;
}

function withFlag(bytes: Buffer, flag: number): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 8;
  changed.writeUInt16LE(changed.readUInt16LE(at) | flag, at);
  return changed;
}
