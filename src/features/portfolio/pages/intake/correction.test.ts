import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { asAgency, PUBLIC } from '../../../../kernel/viewer.ts';
import { announceUses } from '../../http/intake/register-uses.ts';
import { readTable } from '../../http/intake/read-table.ts';
import { writeXlsx } from '../../http/intake/write-xlsx.ts';
import { listAssertions } from '../../storage/registry/assertion.ts';
import { listElements } from '../../storage/registry/element.ts';
import { listUsesOf } from '../../storage/registry/use.ts';
import { type IntakeOffice, intakeOffice } from './intake.builder.ts';

const HOME = '/arsitektur/impor';
const LIST = [
  'Nama aplikasi\tUraian\tOPD\tPengguna\tTahun\tStatus',
  'SIMPEG\tData kepegawaian dan cuti\tSekretariat Jenderal\tBiro Umum\t2019\tAktif',
  'SIKAP\t-\tSekretariat Jenderal\tBiro Umum\t2018\tAktif',
  'SUMUR\tProduksi sumur minyak\tDitjen Migas\tSubdit A\t31-02-2020\tAktif',
  'asdfgh\tListrik desa\tDitjen Listrik\tSubdit C\t2017\tAktif',
  'TAMBANG\tPermohonan izin tambang\tDitjen Minerba\tSubdit D\t2016\tAktif',
  'SIMPEG\tData pegawai\tSekretariat Jenderal\tBiro Hukum\t2019\tAktif',
].join('\n');

describe('problem rows go out as the owner’s own workbook and come back corrected', () => {
  let office: IntakeOffice;
  let first = '';
  let second = '';
  let workbook: (readonly string[])[] = [];
  before(async () => {
    office = await intakeOffice();
  });
  after(() => office.close());
  const own = () =>
    office.app.services.db.as(asAgency(office.agencyId), (tx) =>
      listElements(tx, { agencyId: office.agencyId, limit: 100 }),
    );
  async function register(place: string): Promise<void> {
    const handed = await office.architect.send(place, `${place}/putusan`, { aksi: 'ajukan' });
    assert.equal(handed.status, 303, handed.text.slice(0, 600));
    const approved = await office.approver.send(place, `${place}/setujui`, {});
    assert.equal(approved.status, 303, approved.text.slice(0, 600));
    await office.until(office.architect, place, /sudah terdaftar/);
  }
  async function correct(place: string, rows: readonly (readonly string[])[], sheet = 'Perbaikan'): Promise<string> {
    const bytes = await buffer(writeXlsx([{ name: sheet, columns: [], headerRows: 1, rows }]));
    const sent = await office.architect.send(place, `${place}/perbaikan`, { berkas: { name: 'masalah.xlsx', bytes } });
    assert.equal(sent.status, 303, sent.text.slice(0, 600));
    return sent.location;
  }

  it('pasted cells are read, and problem rows are counted with what is wrong', async () => {
    const begun = await office.architect.send(HOME, HOME, { tempelan: LIST });
    assert.equal(begun.status, 303, begun.text.slice(0, 400));
    first = begun.location;
    await office.until(office.architect, first, /Periksa arti kolom/);
    await office.architect.send(first, `${first}/kolom`, {});
    const said = await office.until(office.architect, first, /Baris bermasalah/);
    assert.match(said, /Sistem yang sama dengan baris lain/);
    const rows = (await office.architect.get(`${first}/baris?daftar=masalah`)).text;
    assert.match(rows, /Tanggal 31-02-2020 di kolom E tidak ada/);
    assert.match(rows, /Uraian kosong/);
  });

  it('the workbook has the owner’s columns, “Masalah” and a hidden key', async () => {
    const bytes = await office.architect.bytes(`${first}/masalah`);
    for await (const event of readTable({ bytes })) if (event.kind === 'row') workbook.push(event.row.cells);
    assert.deepEqual(workbook[0]?.slice(0, 7), [
      'Nama aplikasi',
      'Uraian',
      'OPD',
      'Pengguna',
      'Tahun',
      'Status',
      'Masalah',
    ]);
    assert.deepEqual(
      workbook.slice(1).map(([name]) => name),
      ['SIKAP', 'SUMUR', 'asdfgh'],
    );
    assert.ok(workbook.slice(1).every((cells) => cells[7]?.startsWith('KB-') === true));
  });

  it('of the corrected workbook only the changes are shown, and no column is asked again', async () => {
    workbook = workbook.map((cells) => {
      if (cells[0] === 'SIKAP') return cells.with(1, 'Cuti dan kehadiran pegawai');
      return cells[0] === 'SUMUR' ? cells.with(4, '2020') : cells;
    });
    second = await correct(first, workbook);
    const said = await office.until(office.architect, second, /Yang berubah dari daftar sebelumnya/);
    assert.match(said, /2 baris berubah, 0 baru, 1 tetap seperti semula/);
    assert.match(said, /Cuti dan kehadiran pegawai/);
    assert.match(said, /2 baris siap diajukan/);
    // What is corrected here is no longer a problem there.
    const rows = (await office.architect.get(`${first}/baris?daftar=masalah`)).text;
    assert.doesNotMatch(rows, /SIKAP|SUMUR/);
    assert.match(rows, /asdfgh/);
  });

  it('both lists are registered and nothing twice; a system named again becomes one with one more user', async () => {
    const same = await office.architect.send(first, `${first}/putusan`, {
      aksi: 'simpan',
      'tawaran-same_system_as': 'terima',
    });
    assert.equal(same.status, 303);
    await register(first);
    await register(second);
    const names = (await own()).map(({ name }) => name).toSorted();
    assert.deepEqual(names, ['SIKAP', 'SIMPEG', 'SUMUR', 'TAMBANG']);
    const simpeg = (await own()).find(({ name }) => name === 'SIMPEG');
    assert.ok(simpeg);
    const { db } = office.app.services;
    const facts = await db.as(asAgency(office.agencyId), (tx) => listAssertions(tx, office.agencyId, simpeg.id));
    assert.deepEqual(facts.find(({ field }) => field === 'user_groups')?.value, ['Biro Hukum']);
    assert.ok(facts.every(({ source, evidence }) => source === 'imported' && evidence?.kind === 'import'));
  });

  it('who uses a system is told to all with its publication, and not before', async () => {
    const { db } = office.app.services;
    const simpeg = (await own()).find(({ name }) => name === 'SIMPEG');
    assert.ok(simpeg);
    const place = { agencyId: office.agencyId, elementId: simpeg.id };
    assert.deepEqual(await db.as(PUBLIC, (tx) => listUsesOf(tx, place)), []);
    const at = Temporal.Now.instant();
    const announce = () =>
      db.as(asAgency(office.agencyId), (tx) =>
        announceUses(tx, { agencyId: office.agencyId, elementIds: [simpeg.id], at }),
      );
    assert.equal(await announce(), 1);
    assert.equal(await announce(), 0);
    const uses = await db.as(PUBLIC, (tx) => listUsesOf(tx, place));
    assert.deepEqual(
      uses.map(({ reportedBy, reportedName }) => [reportedBy, reportedName]),
      [['Biro Hukum', 'SIMPEG']],
    );
  });

  it('a later correction of a registered row changes its object instead of making another', async () => {
    const lines = LIST.split('\n').map((line) => line.split('\t'));
    const changed = lines.map((cells) => (cells[0] === 'TAMBANG' ? cells.with(1, 'Izin usaha pertambangan') : cells));
    const third = await correct(first, changed);
    await office.until(office.architect, third, /Periksa arti kolom/);
    await office.architect.send(third, `${third}/kolom`, {});
    assert.match(await office.until(office.architect, third, /Yang berubah/), /Izin usaha pertambangan/);
    await office.architect.send(third, `${third}/putusan`, { aksi: 'simpan', 'tawaran-same_system_as': 'terima' });
    await register(third);
    const tambang = (await own()).filter(({ name }) => name === 'TAMBANG');
    assert.equal(tambang.length, 1);
    assert.equal(tambang[0]?.revision, 2);
  });
});
