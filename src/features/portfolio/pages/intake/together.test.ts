import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type IntakeOffice, intakeOffice } from './intake.builder.ts';

const HOME = '/arsitektur/impor';
const LIST = [
  'Nama aplikasi\tUraian\tOPD\tStatus',
  'SIMPEG\tData kepegawaian\tSekretariat Jenderal\tAktif',
  'SIKAP; SIGAP; SITAP\tDigunakan bersama\tSekretariat Jenderal\tAktif',
  'Apel pagi\tAbsensi apel\tSekretariat Jenderal\t',
  'SIMPEG\tData kepegawaian\tSekretariat Jenderal\tAktif',
  'Website resmi\tSitus resmi Sekretariat Jenderal\tSekretariat Jenderal\tAktif',
].join('\n');

describe('two officers at one list', () => {
  let office: IntakeOffice;
  let place = '';
  before(async () => {
    office = await intakeOffice();
    const begun = await office.architect.send(HOME, HOME, { tempelan: LIST });
    place = begun.location;
    await office.until(office.architect, place, /Periksa arti kolom/);
  });
  after(() => office.close());
  const stale = async (page: string) =>
    /name="dilihat" value="(\d+)"/.exec((await office.colleague.get(page)).html)?.[1] ?? '';

  it('the second who confirms the columns is shown where they differ, and nothing is overwritten', async () => {
    const seen = await stale(place);
    await office.architect.send(place, `${place}/kolom`, {});
    await office.until(office.architect, place, /perlu diputuskan/);
    const late = await office.colleague.send(place, `${place}/kolom`, {
      dilihat: seen,
      idempotency_key: 'kunci-rekan-yang-terlambat',
      lembar: '1',
      'kolom-0-0': 'name',
      'kolom-0-1': 'note',
      'kolom-0-2': 'owner',
      'kolom-0-3': 'status',
    });
    assert.equal(late.status, 409);
    assert.match(late.text, /Rekan Anda sudah menetapkan kolomnya/);
    assert.match(late.text, /Uraian: Anda “Keterangan”, rekan Anda “Uraian”/);
  });

  it('the second who answers is told, and keeps what was chosen', async () => {
    const seen = await stale(place);
    const first = await office.architect.send(place, `${place}/putusan`, { aksi: 'simpan', 'tawaran-split': 'terima' });
    assert.equal(first.status, 303);
    const late = await office.colleague.send(place, `${place}/putusan`, {
      dilihat: seen,
      aksi: 'simpan',
      'tawaran-not_application': 'biarkan',
    });
    assert.equal(late.status, 409);
    assert.match(late.text, /Rekan Anda sudah mengubah daftar ini/);
    assert.match(late.html, /value="biarkan" checked/);
    assert.doesNotMatch(late.text, /Beberapa aplikasi dalam satu sel/);
  });

  it('handing in with rows still open names them and keeps the answers', async () => {
    const early = await office.architect.send(place, `${place}/putusan`, {
      aksi: 'ajukan',
      'tawaran-not_application': 'terima',
    });
    assert.equal(early.status, 422);
    assert.match(early.text, /Putuskan dahulu: Sistem yang sama/);
    assert.match(early.html, /value="terima" checked/);
  });

  it('rows are decided one by one, and a decision is taken back', async () => {
    const open = `${place}/baris?daftar=putuskan`;
    const { html } = await office.architect.get(open);
    const names = [...html.matchAll(/name="(putusan-\d+)"/g)].map(([, name = '']) => name);
    assert.equal(names.length, 2);
    const [ritual = '', same = ''] = names;
    const sent = await office.architect.send(open, open, { [ritual]: 'not_application', [same]: 'same_system_as' });
    assert.equal(sent.status, 303);
    assert.match((await office.architect.get(place)).text, /baris siap diajukan/);
    const out = `${place}/baris?daftar=keluar`;
    await office.architect.send(out, out, { [ritual]: 'batalkan' });
    assert.match((await office.architect.get(place)).text, /1 perlu diputuskan/);
    const site = `${place}/baris?daftar=siap`;
    const shown = (await office.architect.get(site)).html;
    const website = /Website resmi[\s\S]*?name="(putusan-\d+)"/.exec(shown)?.[1] ?? assert.fail('no website');
    await office.architect.send(site, site, { [website]: 'jadi-aplikasi' });
    assert.match((await office.architect.get(site)).text, /dicatat sebagai aplikasi/);
  });

  it('what is not asked of a row is passed over', async () => {
    const site = `${place}/baris?daftar=siap`;
    const name = /name="(putusan-\d+)"/.exec((await office.architect.get(site)).html)?.[1] ?? '';
    const sent = await office.architect.send(site, site, { [name]: 'split' });
    assert.equal(sent.status, 303);
  });

  it('an approver decides no rows', async () => {
    const sent = await office.approver.send(place, `${place}/putusan`, { aksi: 'simpan' });
    assert.equal(sent.status, 403);
    assert.match((await office.approver.get(place)).text, /Arsitek instansi Anda sedang memutuskannya/);
  });
});
