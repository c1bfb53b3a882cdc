import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Fields, registryServer, type RegistryServer, type Visitor } from './registry-server.builder.tsx';

const registration: Fields = [
  ['ranah', 'application'],
  ['f_name', 'SIMKADA'],
  ['f_function', 'Pendaftaran kapal perikanan kecil dan pemantauan posisinya'],
  ['unit', 'Direktorat Kapal'],
  ['f_owner', ''],
  ['f_status', 'active'],
  ['f_user_groups', 'nelayan\nsyahbandar'],
  ['keadaan', 'as_is'],
];

describe('an application on its way from the form to the catalogue', () => {
  let server: RegistryServer;
  let architect: Visitor;
  let colleague: Visitor;
  let approver: Visitor;
  let id = '';
  before(async () => {
    server = await registryServer();
    architect = await server.officer(['architect'], 'kkp');
    colleague = await server.officer(['architect'], 'kkp');
    approver = await server.officer(['architecture_approver'], 'kkp');
  });
  after(() => server.close());

  const page = () => `/arsitektur/saya/${id}`;
  const with_ = (fields: Fields, other: Fields): Fields => {
    const named = new Set(other.map(([name]) => name));
    return [...fields.filter(([name]) => !named.has(name)), ...other];
  };

  it('an empty form names each field that is missing and keeps what was typed', async () => {
    const answer = await architect.post('/arsitektur/saya/baru', [
      ['ranah', 'application'],
      ['f_name', 'SIM <b>KADA'],
      ['dilihat', 'ya'],
    ]);
    assert.equal(answer.status, 422);
    assert.match(answer.text, /Fungsi belum diisi/);
    assert.match(answer.text, /Status belum diisi/);
    assert.match(answer.text, /Unit yang melaporkan belum diisi/);
    assert.match(answer.html, /value="SIM &lt;b&gt;KADA"/);
  });

  it('without script the proposals are a step before saving, and nothing is saved by it', async () => {
    await server.inventory.caughtUp();
    const step = await architect.post('/arsitektur/saya/baru', registration);
    assert.equal(step.status, 200);
    assert.match(step.text, /Kode fungsi/);
    assert.match(step.html, /name="fungsi"[^>]*value="F\.\d{3}\.\d{2}~1"/);
    const list = await architect.get('/arsitektur/saya');
    assert.match(list.text, /Daftar ini masih kosong/);
  });

  it('saves a draft with the accepted function, its codes, and the rank at which it was proposed', async () => {
    const step = await architect.post('/arsitektur/saya/baru', registration);
    const second = [...step.html.matchAll(/value="(F\.\d{3}\.\d{2}~2)"/g)][0]?.[1] ?? '';
    const saved = await architect.post('/arsitektur/saya/baru', [
      ...registration,
      ['dilihat', 'ya'],
      ['fungsi', second],
    ]);
    assert.equal(saved.status, 303, saved.text.slice(0, 600));
    id = saved.location.split('/').at(-1) ?? '';
    const shown = await architect.get(page());
    assert.match(shown.text, /SIMKADA/);
    assert.match(shown.text, /usulan nomor 2 diterima/);
    assert.match(shown.text, /R(?:AL|AB)\.\d\d/);
    assert.match(shown.text, /nelayan, syahbandar/);
  });

  it('a code that does not exist is refused with the nearest that does', async () => {
    const answer = await architect.fill(`${page()}/ubah`, [['f_codes', 'RAL.01.99']]);
    assert.equal(answer.status, 422);
    assert.match(answer.text, /kode RAL\.01\.99 tidak ada\. Mungkin maksud Anda RAL\.01\.\d\d/);
    assert.match(answer.html, /RAL\.01\.99<\/textarea>/);
  });

  it('dates, sums and numbers of persons are checked, and every fault is named', async () => {
    const answer = await architect.fill(`${page()}/ubah`, [
      ['f_went_live_on-hari', '31'],
      ['f_went_live_on-bulan', '2'],
      ['f_went_live_on-tahun', '2025'],
      ['f_yearly_cost', '1,5 miliar'],
      ['f_users_per_month', 'banyak'],
      ['f_description', 'Hubungi 3314034905920000'],
      ['f_status', 'lumayan'],
    ]);
    assert.equal(answer.status, 422);
    for (const said of [
      'tanggal itu tidak ada',
      'tulis rupiah penuh',
      'tulis angka bulat',
      '16 angka seperti NIK',
      'pilih satu',
    ])
      assert.ok(answer.text.includes(said), said);
  });

  it('what the form kept as it was is nobody’s word: only what was changed is saved', async () => {
    const saved = await architect.fill(`${page()}/ubah`, [['f_yearly_cost', 'Rp120.000.000']]);
    assert.equal(saved.status, 303, saved.text.slice(0, 800));
    const shown = await architect.get(page());
    assert.match(shown.text, /Rp120\.000\.000/);
    assert.match(shown.text, /Biaya per tahun/);
  });

  it('the second of two officers is shown what the first saved, keeps all entries, and can save on top', async () => {
    const form = await colleague.get(`${page()}/ubah`);
    const first = await architect.fill(`${page()}/ubah`, [
      ['f_status', 'in_development'],
      ['f_operating_unit', 'Pusat Data'],
    ]);
    assert.equal(first.status, 303);
    const { fieldsOf } = await import('./registry-server.builder.tsx');
    const sent = with_(fieldsOf(form, `${page()}/ubah`), [
      ['f_status', 'inactive'],
      ['f_outputs', 'Pas kecil'],
    ]);
    const conflict = await colleague.post(`${page()}/ubah`, sent);
    assert.equal(conflict.status, 409);
    assert.match(conflict.text, /SIMKADA sudah disimpan Petugas architect/);
    assert.match(conflict.text, /Unit operasional Belum diisi Pusat Data/);
    assert.match(conflict.html, /Pas kecil<\/textarea>/);
    const again = await colleague.post(`${page()}/ubah`, fieldsOf(conflict, `${page()}/ubah`));
    assert.equal(again.status, 303, again.text.slice(0, 600));
    const shown = await architect.get(page());
    for (const kept of ['Tidak digunakan', 'Pas kecil', 'Pusat Data']) assert.ok(shown.text.includes(kept), kept);
  });

  it('whoever asked cannot approve; a second person sends it back with a reason, and publishes it later', async () => {
    const ask = async () => architect.fill(page(), [], `${page()}/ajukan`);
    assert.equal((await ask()).status, 303);
    assert.match(
      (await architect.get(page())).text,
      /Menunggu persetujuan untuk diterbitkan, diajukan Petugas architect/,
    );
    assert.equal((await architect.post(`${page()}/setujui`, [['revisi', '5']])).status, 403);
    const empty = await approver.fill(page(), [['alasan', ' ']], `${page()}/kembalikan`);
    assert.equal(empty.status, 422);
    const back = await approver.fill(page(), [['alasan', 'Fungsi kurang jelas']], `${page()}/kembalikan`);
    assert.equal(back.status, 303);
    assert.match((await architect.get(page())).text, /Dikembalikan penyetuju: Fungsi kurang jelas/);
    assert.equal((await approver.post(`${page()}/setujui`, [['revisi', '5']])).status, 409);
    assert.equal((await ask()).status, 303);
    const published = await approver.fill(page(), [], `${page()}/setujui`);
    assert.equal(published.status, 303, published.text.slice(0, 400));
    const catalogue = await colleague.get('/arsitektur/katalog?cari=kapal');
    assert.match(catalogue.text, /SIMKADA/);
  });

  it('an officer with both roles does not approve the own change', async () => {
    const both = await server.officer(['architect', 'architecture_approver'], 'kkp');
    assert.equal((await both.fill(`${page()}/ubah`, [['f_status', 'active']])).status, 303);
    assert.equal((await architect.fill(page(), [], `${page()}/ajukan`)).status, 303);
    const shown = await both.get(page());
    assert.match(shown.text, /Anda menulis perubahan terakhir/);
    const revision = /name="revisi" value="(\d+)"/.exec(shown.html)?.[1] ?? '';
    assert.equal((await both.post(`${page()}/setujui`, [['revisi', revision]])).status, 403);
    assert.equal((await approver.fill(page(), [], `${page()}/setujui`)).status, 303);
  });

  it('shows how it stood on a past day, and what changed with each publication', async () => {
    const { id: agency } = await server.office('kkp');
    const now = await colleague.get(`/arsitektur/objek/${agency}/${id}`);
    assert.match(now.text, /Riwayat terbitan/);
    assert.match(now.text, /Terbitan pertama/);
    assert.match(now.text, /Status/);
    const before = await colleague.get(`/arsitektur/objek/kkp/${id}?tanggal=2020-01-01`);
    assert.match(before.text, /Pada Rabu, 1 Januari 2020 objek ini tidak terbit/);
    assert.equal((await colleague.get(`/arsitektur/objek/kkp/${id}?tanggal=kemarin`)).status, 400);
  });

  it('another agency records its use with one click while registering the same system', async () => {
    await server.inventory.caughtUp();
    const other = await server.officer(['architect'], 'kemenhub');
    const step = await other.post('/arsitektur/saya/baru', [...registration, ['f_owner', 'KKP']]);
    assert.match(step.text, /Ini mirip dengan/);
    assert.match(step.text, /namanya sama/);
    const same = /name="sama" value="([^"]+)"/.exec(step.html)?.[1] ?? '';
    const used = await other.post('/arsitektur/saya/baru/pakai', [...registration, ['sama', same]]);
    assert.equal(used.status, 303, used.text.slice(0, 400));
    const shown = await other.get(used.location);
    assert.match(shown.text, /Dipakai oleh/);
    assert.match(shown.text, /Direktorat Kapal/);
    assert.match((await other.get('/arsitektur/saya')).text, /Daftar ini masih kosong/);
  });

  it('ends what is published only with the second person, with its day, and keeps its history', async () => {
    const future = await architect.fill(`${page()}/akhiri`, [['sejak-tahun', '2999']]);
    assert.equal(future.status, 422);
    assert.match(future.text, /Tanggal berakhir tidak terbaca, atau belum lewat/);
    assert.equal((await architect.fill(`${page()}/akhiri`, [])).status, 303);
    assert.match((await approver.get(page())).text, /Menunggu persetujuan untuk diakhiri per/);
    assert.equal((await approver.fill(page(), [], `${page()}/setujui`)).status, 303);
    assert.match(
      (await architect.get('/arsitektur/katalog?cari=simkada')).text,
      /Belum ada objek yang diterbitkan|Tidak ada objek yang cocok/,
    );
    assert.match((await architect.get(`/arsitektur/objek/kkp/${id}`)).text, /Objek ini tidak terbit lagi/);
    assert.equal((await architect.get(`${page()}/ubah`)).status, 409);
  });
});
