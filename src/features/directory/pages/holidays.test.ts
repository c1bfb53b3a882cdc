import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { addDays, localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { calendarOf, deadlineOf } from '../http/calendar.ts';
import { todayInCapital } from '../http/office-time.ts';
import { deadlineNote } from './deadline-words.ts';
import { type DirectoryApplication, directoryApplication, type Seated, typed } from './directory.builder.ts';

const today = todayInCapital(Temporal.Now.instant());
const sragen = regionCode('33.14');

describe('a day off', () => {
  let app: DirectoryApplication;
  let administrator: Seated;
  before(async () => {
    app = await directoryApplication();
    administrator = await app.seat('administrator');
  });
  after(() => app.close());

  const declared = (change: Readonly<Record<string, string>> = {}) => ({
    ...typed('tanggal', '2031-05-27'),
    jenis: 'regional',
    wilayah: '33.14',
    peringatan: 'other',
    'nama-id': 'Hari Jadi Kabupaten Sragen',
    'nama-en': 'Founding day of Sragen Regency',
    dasar: 'Keputusan Bupati contoh 1/2026',
    ...typed('ditetapkan', today),
    ...change,
  });
  const declare = (change: Readonly<Record<string, string>> = {}) =>
    administrator.post('/direktori/libur/catat', declared(change));

  it('is recorded from its decree, shown to everybody and counted in its region only', async () => {
    const done = await declare();
    assert.equal(done.status, 303);
    const page = await app.visitor.get(done.location);
    assert.match(page.text, /27 Mei 2031 hari libur/);
    assert.match(page.text, /Hari Jadi Kabupaten Sragen/);
    assert.doesNotMatch(page.text, /Cabut hari libur/);
    const day = localDate('2031-05-27');
    const { db } = app.services;
    assert.equal((await calendarOf(db, sragen)).isNonWorking(day), true);
    assert.equal((await calendarOf(db, null)).isNonWorking(day), false);
    assert.equal((await calendarOf(db, sragen, addDays(today, -1))).isNonWorking(day), false);
    const here = await app.visitor.get('/direktori/libur?tahun=2031&wilayah=33.14');
    assert.match(here.text, /Libur daerah, Kabupaten Sragen/);
    assert.match((await app.visitor.get('/direktori/libur?tahun=2031')).text, /Hari libur 2031 belum dimuat/);
  });

  it('takes the usual name of its occasion where none is typed', async () => {
    const done = await declare({
      ...typed('tanggal', '2031-08-17'),
      jenis: 'national',
      wilayah: '',
      peringatan: 'kemerdekaan',
      'nama-id': '',
      'nama-en': ' ',
    });
    assert.match((await app.visitor.get(done.location)).text, /Proklamasi Kemerdekaan/);
  });

  it('is withdrawn after a question, keeps its page, and counts no longer', async () => {
    const done = await declare(typed('tanggal', '2031-05-28'));
    const question = await administrator.get(`${done.location}/cabut`);
    assert.match(question.text, /Cabut hari libur Rabu, 28 Mei 2031\?/);
    const withdrawn = await administrator.post(`${done.location}/cabut`, {});
    assert.equal(withdrawn.location, done.location);
    assert.match((await app.visitor.get(done.location)).text, /bukan hari libur lagi/);
    assert.equal((await calendarOf(app.services.db, sragen)).isNonWorking(localDate('2031-05-28')), false);
    const again = await administrator.post(`${done.location}/cabut`, {});
    assert.equal(again.status, 409);
    assert.equal((await administrator.get(`${done.location}/cabut`)).status, 409);
    assert.equal((await declare(typed('tanggal', '2031-05-28'))).status, 303);
  });

  it('is refused when it is past, stands already, lacks its region or comes from a decree of tomorrow', async () => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, number, RegExp, string])[] = [
      [typed('tanggal', '2020-01-01'), 422, /sudah lewat dan sudah dihitung/, 'tanggal'],
      [{}, 409, /sudah tercatat/, 'tanggal'],
      [{ wilayah: '' }, 422, /Pilih wilayah untuk libur daerah/, 'wilayah'],
      [{ jenis: 'national' }, 422, /Kosongkan wilayah/, 'wilayah'],
      [typed('ditetapkan', addDays(today, 2)), 422, /tidak boleh sesudah hari ini/, 'ditetapkan'],
    ];
    for (const [change, status, message, field] of cases) {
      const answer = await declare(change);
      assert.equal(answer.status, status, JSON.stringify(change));
      assert.match(answer.text, message);
      assert.match(answer.text, new RegExp(`href="#isian-${field}"`));
      assert.match(answer.text, /value="Keputusan Bupati contoh 1\/2026"/);
    }
  });

  it('wrong fields are told apart', async () => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [typed('tanggal', '2031-13-01'), /Tanggal: tanggal ini tidak ada/],
      [{ jenis: 'sekehendak' }, /Jenis belum dipilih/],
      [{ peringatan: '' }, /Peringatan belum dipilih/],
      [{ wilayah: '33-14' }, /Kode wilayah ditulis seperti/],
      [{ wilayah: '33.99' }, /Kode wilayah ini tidak ada/],
      [{ 'nama-id': '' }, /Nama dalam bahasa Indonesia belum diisi/],
      [{ 'nama-en': 'x'.repeat(121) }, /paling banyak 120 huruf/],
      [{ dasar: 'a\u202Eb' }, /tanda yang tidak terlihat/],
    ];
    for (const [change, message] of cases) {
      const answer = await declare({ ...typed('tanggal', '2031-06-01'), ...change });
      assert.match(answer.text, message, JSON.stringify(change));
      assert.match(answer.text, /<title>Galat:/);
    }
  });

  it('of two who declare one day at once, one is told that it stands', async () => {
    const answers = await Promise.all([1, 2].map(() => declare(typed('tanggal', '2031-07-01'))));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]));
  });

  it('an unknown day is no page', async () => {
    for (const id of [newId(), 'x']) {
      assert.equal((await app.visitor.get(`/direktori/libur/${id}`)).status, 404);
      assert.equal((await administrator.get(`/direktori/libur/${id}/cabut`)).status, 404);
      assert.equal((await administrator.post(`/direktori/libur/${id}/cabut`, {})).status, 404);
    }
  });

  it('a deadline is counted over it, and says when the days off are not all known', async () => {
    const { db } = app.services;
    const covered = await deadlineOf(db, sragen, { from: localDate('2026-11-24'), workingDays: 5 });
    assert.deepEqual(covered, { due: '2026-12-01', certainty: 'covered' });
    const beyond = await deadlineOf(db, sragen, { from: localDate('2031-05-26'), workingDays: 1 });
    assert.deepEqual(beyond, { due: '2031-05-29', certainty: 'beyond_data' });
    assert.equal(await deadlineNote(db, covered, 'id'), null);
    assert.match((await deadlineNote(db, beyond, 'id')) ?? '', /melewati 31 Desember 2026/);
  });
});
