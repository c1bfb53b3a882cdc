import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asAgency } from '../../../../kernel/viewer.ts';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { codeSetsOn } from '../../http/codes/code-versions.ts';
import { standing } from '../../domain/registry/standing.ts';
import { listAssertions } from '../../storage/registry/assertion.ts';
import {
  type ArchitectureServer,
  architectureServer,
  dateBoxes,
  fieldsOfForm,
  type Officer,
} from './architecture-server.builder.tsx';
import { codesRoutes } from './routes.ts';

const KKP = 'kkp';

describe('the national architect changes the reference codes', () => {
  let server: ArchitectureServer;
  let national: Officer;
  let owner: Officer;
  let kkp: string;
  let ids: readonly string[];
  let draft = '';
  before(async () => {
    server = await architectureServer(codesRoutes);
    kkp = await server.agency(KKP);
    national = await server.officer('national_architect', await server.agency('kemenpanrb'), 'kemenpanrb');
    owner = await server.officer('architect', kkp, KKP);
    ids = await server.publish(kkp, [
      { name: 'SIMKADA', codes: ['RAA.02.01', 'RAL.01.10'] },
      { name: 'PANTAU LAUT', codes: ['RAA.02.02'] },
      { name: 'SURAT UMUM', codes: ['RAA.01.02'] },
      { name: 'TERAKHIR', codes: ['RAA.01.01'] },
    ]);
  });
  after(() => server.close());

  const codesNow = async (id: string, on = server.today) =>
    server.node.services.db.as(
      asAgency(kkp),
      async (tx) => standing(await listAssertions(tx, kkp, id), { on, knownAt: null }).get('codes')?.value,
    );

  it('everybody with an office browses the sets by version, day, level and word, with sources and gaps', async () => {
    const reader = await server.officer('coordinator', kkp, KKP);
    assert.match((await reader.get('/arsitektur/kode')).text, /RAA · Aplikasi RAA-2020-2024/);
    const rad = await reader.get('/arsitektur/kode/acuan/RAD');
    assert.match(rad.text, /Perpres 132\/2022/);
    assert.match(rad.text, /RAD\.02\.10\.03/);
    assert.match(rad.text, /tampak seperti isian satu daerah/);
    const raa = await reader.get('/arsitektur/kode/acuan/RAA?di=RAA.02');
    assert.match(raa.text, /RAA\.02\.01 Misi Tertentu - \(kosong\) 1|RAA\.02\.01 Misi Tertentu/);
    assert.match((await reader.get('/arsitektur/kode/acuan/RAB?cari=perikanan')).text, /RAB\.02\.06/);
    assert.match((await reader.get('/arsitektur/kode/acuan/RAB?cari=xyzzy')).text, /Tidak ada kode yang cocok/);
    assert.equal((await reader.get('/arsitektur/kode/acuan/RAB?tanggal=2019-01-01')).status, 404);
    assert.equal((await reader.get('/arsitektur/kode/acuan/RAX')).status, 404);
    assert.match((await reader.get('/arsitektur/kode/acuan/RAA/daftar.csv')).html, /RAA\.01,Aplikasi Umum,2,0/);
  });

  it('nobody else drafts: not the architect of an agency, nor a national architect of another ministry', async () => {
    const elsewhere = await server.officer('national_architect', kkp, KKP);
    for (const other of [owner, elsewhere])
      assert.equal((await other.post('/arsitektur/kode/acuan/RAA/rancang', {})).status, 403);
  });

  it('a draft starts from the set in force, one at a time', async () => {
    const started = await national.post('/arsitektur/kode/acuan/RAA/rancang', {});
    assert.equal(started.status, 303);
    draft = started.location;
    assert.equal((await national.post('/arsitektur/kode/acuan/RAA/rancang', {})).status, 409);
    const page = await national.get(draft);
    assert.match(page.text, /Rancangan RAA-2025-2029/);
    assert.match(page.text, /Belum ada yang berubah/);
    assert.match(page.text, /Isi dasar hukum/);
  });

  it('a list that cannot be read comes back with each wrong line, and nothing typed is lost', async () => {
    const table = `${draft}/daftar`;
    const fields = fieldsOfForm(await national.get(table), table);
    const answer = await national.upload(
      table,
      { ...fields, dari: '20x5', daftar: '01 Aplikasi Umum\n1.2 Salah\nRAB.01 Lain\n01.01' },
      null,
    );
    assert.equal(answer.status, 422);
    for (const said of [/3 baris tidak terbaca, mulai baris 2/, /Kode tidak terbaca/, /acuan lain/, /Nama tidak ada/])
      assert.match(answer.text, said);
    assert.match(answer.html, /1\.2 Salah/);
    assert.match(answer.html, /value="20x5"/);
    const binary = await national.upload(table, fields, { name: 'x.csv', text: 'PK\u0003\u0004 biner' });
    assert.match(binary.text, /bukan CSV atau teks/);
  });

  it('an uploaded list is saved, and an architect who opened the page before is shown the difference', async () => {
    const table = `${draft}/daftar`;
    const fields = fieldsOfForm(await national.get(table), table);
    const list = [
      '01 Aplikasi Umum',
      '01.01 Layanan Publik',
      '02 Aplikasi Khusus',
      '02.01 Misi Khusus',
      '02.03\tLingkungan',
      '02.04\tPengawasan Laut',
    ].join('\n');
    const saved = await national.upload(
      table,
      { ...fields, hukum: 'Perpres rekaan 1/2026', lewat: 'RAA.02.02', dari: '2025', sampai: '2029' },
      { name: 'raa.csv', text: list },
    );
    assert.deepEqual([saved.status, saved.location], [303, draft]);
    const second = await server.officer('national_architect', await server.agency('kemenpanrb'), 'kemenpanrb');
    const late = await second.upload(table, { ...fields, hukum: 'Lain', daftar: '01 Aplikasi Umum' }, null);
    assert.equal(late.status, 409);
    assert.match(late.text, /Rekan Anda menyimpan lebih dulu/);
    assert.match(late.text, /5 kode berakhir/);
    assert.match(late.html, /value="Lain"/);
  });

  it('the page says what is missing, and a line can be changed in place', async () => {
    const page = await national.get(draft);
    assert.match(page.text, /3 kode lama belum punya padanan/);
    assert.match(page.text, /1 instansi terdampak/);
    const line = `${draft}/baris`;
    const fields = fieldsOfForm(page, line);
    const refused = await national.post(line, { ...fields, tindakan: 'end', kode: '01', nama: '' });
    assert.match(refused.text, /masih punya turunan/);
    assert.equal(
      (await national.post(line, { ...fields, tindakan: 'add', kode: '01.02', nama: 'Administrasi' })).status,
      303,
    );
    const stale = await national.post(line, { ...fields, tindakan: 'rename', kode: '01.02', nama: 'Lain lagi' });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /RAA\.01\.02 sekarang: Administrasi/);
  });

  it('a version is not published while an old code has no successor', async () => {
    const refused = await national.post(`${draft}/terbitkan`, {
      ...dateBoxes('berlaku', addDays(server.today, 30)),
      benar: 'ya',
      revisi: '3',
    });
    assert.equal(refused.status, 409);
    assert.match(refused.text, /belum utuh/);
  });

  it('the crosswalk is proposed, and what it lacks is filled in by the architect', async () => {
    const crosswalk = `${draft}/padanan`;
    const page = await national.get(crosswalk);
    const fields = fieldsOfForm(page, `${crosswalk}?yang=open&amp;halaman=1`);
    assert.deepEqual(Object.keys(fields).toSorted(), ['RAA.01.02', 'RAA.02.01', 'RAA.02.02', 'revisi']);
    const wrong = await national.post(crosswalk, { ...fields, 'RAA.02.01': '02.99', 'RAA.02.02': '-' });
    assert.match(wrong.text, /Tidak ada pada rancangan: RAA\.02\.99/);
    assert.match(wrong.html, /value="02\.99"/);
    const saved = await national.post(crosswalk, {
      ...fields,
      'RAA.01.02': '01.01',
      'RAA.02.01': '02.01',
      'RAA.02.02': '02.03, 02.04',
    });
    assert.equal(saved.status, 303);
    assert.match((await national.get(draft)).text, /Lengkap/);
  });

  it('publishing hands out tasks: certain ones, and those that need a person', async () => {
    const page = await national.get(draft);
    const publish = `${draft}/terbitkan`;
    const fields = fieldsOfForm(page, publish);
    const past = await national.post(publish, { ...fields, ...dateBoxes('berlaku', localDate('2020-01-01')) });
    assert.equal(past.status, 422);
    assert.match(past.text, /sudah lewat/);
    assert.match(past.text, /Beri tanda/);
    const done = await national.post(publish, {
      ...fields,
      ...dateBoxes('berlaku', addDays(server.today, 30)),
      benar: 'ya',
    });
    assert.equal(done.status, 303, done.text);
    assert.match((await national.get('/arsitektur/kode')).text, /RAA-2025-2029, mulai/);
    const tasks = await owner.get('/arsitektur/kode/tugas');
    assert.match(tasks.text, /Terapkan yang pasti|Terapkan 1 yang pasti/);
    assert.match(tasks.text, /SURAT UMUM RAA\.01\.02 RAA\.01\.01/);
    assert.match(tasks.text, /PANTAU LAUT RAA\.02\.02 RAA\.02\.03 \/ RAA\.02\.04/);
    assert.doesNotMatch(tasks.text, /SIMKADA|TERAKHIR/);
    const other = await server.officer('architect', await server.agency('kemenhub'), 'kemenhub');
    assert.match((await other.get('/arsitektur/kode/tugas')).text, /Tidak ada tugas/);
  });

  it('the owner applies what is certain with one button, chooses the rest, and the approver looks on', async () => {
    const approver = await server.officer('architecture_approver', kkp, KKP);
    const seen = await approver.get('/arsitektur/kode/tugas');
    assert.doesNotMatch(seen.html, /tugas\/pasti"/);
    assert.equal((await approver.post('/arsitektur/kode/tugas/pasti', { versi: 'RAA-2025-2029' })).status, 403);
    assert.equal((await owner.post('/arsitektur/kode/tugas/pasti', { versi: 'RAA-2025-2029' })).status, 303);
    assert.equal((await owner.post('/arsitektur/kode/tugas/pasti', { versi: 'RAA-2025-2029' })).status, 409);
    const [, watch = '', letters = ''] = ids;
    assert.deepEqual(await codesNow(letters), ['RAA.01.02']);
    assert.deepEqual(await codesNow(letters, addDays(server.today, 30)), ['RAA.01.01']);
    const task = `/arsitektur/kode/tugas/RAA-2025-2029/${watch}`;
    const fields = fieldsOfForm(await owner.get(task), task);
    const none = await owner.post(task, fields);
    assert.equal(none.status, 422);
    assert.match(none.text, /Pilih paling sedikit satu kode/);
    assert.equal((await owner.post(task, { ...fields, 'RAA.02.02': ['RAA.02.03', 'RAA.02.04'] })).status, 303);
    assert.deepEqual(await codesNow(watch, addDays(server.today, 31)), ['RAA.02.03', 'RAA.02.04']);
    assert.match((await owner.get('/arsitektur/kode/tugas')).text, /Tidak ada tugas/);
    assert.equal((await owner.get(task)).status, 404);
  });

  it('a report of an earlier day keeps the version and the codes of that day', async () => {
    const { services } = server.node;
    const later = addDays(server.today, 30);
    assert.equal((await codeSetsOn(services, server.today)).get('RAA')?.id, 'RAA-2020-2024');
    assert.equal((await codeSetsOn(services, later)).get('RAA')?.id, 'RAA-2025-2029');
    assert.equal((await codeSetsOn(services, localDate('2024-06-01'))).get('RAA')?.entries.length, 6);
    const today = await owner.get('/arsitektur/kode/acuan/RAA');
    assert.match(today.text, /Versi RAA-2020-2024/);
    assert.match((await owner.get(`/arsitektur/kode/acuan/RAA?tanggal=${later}`)).text, /Versi RAA-2025-2029/);
    await server.publishAgain(kkp, ids.slice(1, 3), later);
    const old = await owner.get(`/arsitektur/kode/acuan/RAA?tanggal=${addDays(server.today, -1)}`);
    assert.match(old.text, /Versi RAA-2020-2024/);
  });
});

describe('a code that ends without successor', () => {
  let server: ArchitectureServer;
  before(async () => {
    server = await architectureServer(codesRoutes);
  });
  after(() => server.close());

  it('is the owner’s task: another code, or none; and a colleague who saved first is shown', async () => {
    const kkp = await server.agency(KKP);
    const [id = ''] = await server.publish(kkp, [{ name: 'SATU', codes: ['RAK.03.03', 'RAL.01.10'] }]);
    const national = await server.officer('national_architect', await server.agency('kemenpanrb'), 'kemenpanrb');
    const owner = await server.officer('architect', kkp, KKP);
    const draft = (await national.post('/arsitektur/kode/acuan/RAK/rancang', {})).location;
    const table = `${draft}/daftar`;
    await national.upload(table, { ...fieldsOfForm(await national.get(table), table), hukum: 'Perpres rekaan' }, null);
    const line = `${draft}/baris`;
    await national.post(line, {
      ...fieldsOfForm(await national.get(draft), line),
      tindakan: 'end',
      kode: '03.03',
      nama: '',
    });
    const crosswalk = `${draft}/padanan`;
    const open = fieldsOfForm(await national.get(crosswalk), `${crosswalk}?yang=open&amp;halaman=1`);
    await national.post(crosswalk, { ...open, 'RAK.03.03': '-' });
    const publish = `${draft}/terbitkan`;
    const published = await national.post(publish, {
      ...fieldsOfForm(await national.get(draft), publish),
      ...dateBoxes('berlaku', server.today),
      benar: 'ya',
    });
    assert.equal(published.status, 303, published.text);
    const task = `/arsitektur/kode/tugas/RAK-2025-2029/${id}`;
    const page = await owner.get(task);
    assert.match(page.text, /Kode ini berakhir/);
    const fields = fieldsOfForm(page, task);
    assert.match((await owner.post(task, fields)).text, /Isi kode pengganti, atau lepaskan/);
    const near = await owner.post(task, { ...fields, 'RAK.03.03': '03.09' });
    assert.match(near.text, /Mungkin maksudnya RAK\.03\.0/);
    await server.publishAgain(kkp, [id]);
    const conflict = await owner.post(task, { ...fields, 'RAK.03.03': '', 'RAK.03.03-lepas': 'ya' });
    assert.equal(conflict.status, 409);
    const again = await owner.post(task, {
      ...fieldsOfForm(conflict, task),
      'RAK.03.03': '',
      'RAK.03.03-lepas': 'ya',
    });
    assert.equal(again.status, 303);
  });
});
