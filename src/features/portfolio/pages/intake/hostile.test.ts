import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aWorkbook, zipped } from '../../http/intake/workbook.builder.ts';
import { type IntakeOffice, intakeOffice } from './intake.builder.ts';

const HOME = '/arsitektur/impor';
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('broken and hostile lists', () => {
  let office: IntakeOffice;
  before(async () => {
    office = await intakeOffice();
  });
  after(() => office.close());
  const send = (name: string, bytes: Uint8Array) => office.architect.send(HOME, HOME, { berkas: { name, bytes } });

  const refusedAtOnce: readonly (readonly [string, Buffer, string, number])[] = [
    [
      'an old workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'intake_kind_xls',
      415,
    ],
    [
      'a web page named as a workbook',
      Buffer.from('<html><table><tr><td>SIMPEG</td></tr></table></html>'),
      'intake_kind_html',
      415,
    ],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 'intake_kind_other', 415],
    ['bytes that are no text', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), 'intake_kind_unknown', 415],
  ];
  for (const [name, bytes, code, status] of refusedAtOnce) {
    it(`${name} is refused at once, with its code and the way to save it`, async () => {
      const sent = await send('daftar.xlsx', bytes);
      assert.equal(sent.status, status, sent.text.slice(0, 400));
      assert.ok(sent.text.includes(code), sent.text.slice(0, 600));
      assert.match(sent.text, /Tidak ada yang diimpor/);
    });
  }

  it('neither a file nor cells, and both at once, are refused with the cells kept', async () => {
    assert.match((await office.architect.send(HOME, HOME, {})).text, /Pilih berkas atau tempel/);
    const both = await office.architect.send(HOME, HOME, {
      berkas: { name: 'a.csv', bytes: Buffer.from('a,b') },
      tempelan: 'Nama\tUraian',
    });
    assert.equal(both.status, 422);
    assert.match(both.html, /Nama\tUraian<\/textarea>/);
  });

  const refusedLater: readonly (readonly [string, () => Promise<Buffer>, RegExp])[] = [
    [
      'a document type declaration',
      () => aWorkbook({ sheets: { Data: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sheetData/>` } }),
      /intake_xml_(?:doctype|malformed)/,
    ],
    [
      'a zip bomb',
      () => zipped({ 'xl/workbook.xml': '<workbook/>', '_rels/.rels': Buffer.alloc(40_000_000) }),
      /intake_(?:zip_bomb|workbook_incomplete|xml_malformed)/,
    ],
    [
      'rows out of order',
      () =>
        aWorkbook({
          sheets: {
            Data: `<sheetData><row r="9">${cell('Nama')}</row><row r="2">${cell('SIMPEG')}</row></sheetData>`,
          },
        }),
      /intake_rows_disordered, lembar Data, baris 9/,
    ],
    [
      'a cell of monstrous length',
      async () => Buffer.from(`Nama,Uraian\nSIMPEG,${'x'.repeat(40_000)}\n`),
      /intake_cell_too_long, baris 2, kolom B/,
    ],
  ];
  for (const [name, make, says] of refusedLater) {
    it(`${name} is told with code and place, the file is kept and nothing registered`, async () => {
      const sent = await send('daftar.xlsx', await make());
      const text =
        sent.status === 303 ? await office.until(office.architect, sent.location, /tidak dapat dibaca/) : sent.text;
      assert.match(text, says);
      if (sent.status === 303) assert.match(text, /Berkas Anda tersimpan tersegel/);
    });
  }

  it('a list without headings says what to do, and columns twice are refused with the choice kept', async () => {
    const sent = await send(
      'daftar.csv',
      Buffer.from('Nama aplikasi,Fungsi,Catatan\nSIMPEG,Data pegawai,x\nSIKAP,Data cuti,y\n'),
    );
    await office.until(office.architect, sent.location, /Periksa arti kolom/);
    const twice = await office.architect.send(sent.location, `${sent.location}/kolom`, { 'kolom-0-1': 'name' });
    assert.equal(twice.status, 422);
    assert.match(twice.text, /dipakai dua kali.*intake_column_twice/s);
    assert.match(twice.html, /<option value="name" selected/);
    const none = await office.architect.send(sent.location, `${sent.location}/kolom`, { 'kolom-0-0': 'ignored' });
    assert.match(none.text, /intake_name_unmapped/);
  });

  it('a formula in a cell comes back as text in the problem workbook', async () => {
    const sent = await send(
      'daftar.csv',
      Buffer.from('Nama aplikasi,Uraian,OPD\n"=HYPERLINK(""http://x"")",-,Setjen\nSIKAP,Cuti,Setjen\n'),
    );
    await office.until(office.architect, sent.location, /Periksa arti kolom/);
    await office.architect.send(sent.location, `${sent.location}/kolom`, {});
    await office.until(office.architect, sent.location, /Baris bermasalah/);
    const bytes = await office.architect.bytes(`${sent.location}/masalah`);
    assert.ok(!bytes.includes('<f>'));
  });

  it('an address that is no import, and one of another agency, answer the same', async () => {
    for (const place of [`${HOME}/x`, `${HOME}/019a0000-0000-7000-8000-000000000001`]) {
      const { status, text } = await office.architect.get(place);
      assert.equal(status, 404);
      assert.match(text, /Impor itu tidak ada di instansi Anda/);
    }
  });

  it('the template and the sample lists come as files', async () => {
    assert.equal((await office.architect.bytes(`${HOME}/templat`)).subarray(0, 2).toString(), 'PK');
    for (const kind of ['sensus', 'lembar'])
      assert.equal((await office.architect.bytes(`${HOME}/contoh/${kind}`)).subarray(0, 2).toString(), 'PK');
    assert.match((await office.architect.bytes(`${HOME}/contoh/csv`)).toString('latin1'), /^JUDUL,KEGUNAAN/);
    assert.equal((await office.architect.get(`${HOME}/contoh/lain`)).status, 404);
  });
});
