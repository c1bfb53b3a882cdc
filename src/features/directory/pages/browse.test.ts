import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type DirectoryApplication, directoryApplication } from './directory.builder.ts';

describe('the directory as anybody reads it', () => {
  let app: DirectoryApplication;
  before(async () => {
    app = await directoryApplication();
  });
  after(() => app.close());

  const get = async (address: string) => {
    const answer = await app.visitor.get(address);
    assert.equal(answer.status, 200, `${address}: ${answer.status}`);
    return answer.text;
  };

  it('opens with what is counted in it, and shows officers to administrators only', async () => {
    const text = await get('/direktori');
    assert.match(text, /<h1>Direktori pemerintahan<\/h1>/);
    assert.match(text, /\d+ instansi, dari kementerian/);
    assert.match(text, /4 menteri koordinator membawahi/);
    assert.doesNotMatch(text, /href="\/petugas"/);
    const administrator = await app.seat('administrator');
    assert.match((await administrator.get('/direktori')).text, /href="\/petugas"/);
  });

  it('finds an organisation by a part of its name, by kind, and says when nothing fits', async () => {
    const found = await get('/direktori/instansi?kata=dinkes%20SRAGEN');
    assert.match(found, /1 instansi cocok/);
    assert.match(found, /Dinas Kesehatan Kabupaten Sragen/);
    const kinds = await get('/direktori/instansi?jenis=coordinating_ministry');
    assert.match(kinds, /<h1>4 instansi cocok/);
    assert.match(await get('/direktori/instansi?kata=tidakada'), /Tidak ada yang cocok/);
    assert.match(await get('/direktori/instansi?kata=100%25'), /Tidak ada instansi yang cocok/);
  });

  it('lists fifty organisations a page and leads on', async () => {
    const first = await get('/direktori/instansi');
    assert.equal(first.match(/<th scope="row"/g)?.length, 50);
    assert.match(first, /Menampilkan 1 sampai 50 dari 1\d\d/);
    assert.match(first, /href="\/direktori\/instansi\?halaman=2"/);
    assert.match(await get('/direktori/instansi?halaman=2'), /Menampilkan 51 sampai 100/);
    assert.match(await get('/direktori/instansi?halaman=9999'), /Halaman ini tidak ada/);
  });

  it('refuses a search that is over-long or holds controls, and keeps markup as text', async () => {
    for (const word of ['a'.repeat(101), 'a%00b', 'a%E2%80%AEb']) {
      const answer = await app.visitor.get(`/direktori/instansi?kata=${word}`);
      assert.equal(answer.status, 422, word);
      assert.match(answer.text, /<title>Galat:/);
      assert.match(answer.text, /Kata pencarian (paling banyak 100 huruf|memuat tanda)/);
    }
    const markup = await get('/direktori/instansi?kata=%3Cscript%3Ealert(1)%3C/script%3E');
    assert.doesNotMatch(markup, /<script>alert/);
  });

  it('shows a ministry with its names over time and who coordinated it', async () => {
    const text = await get('/direktori/instansi/kemendikbudristek');
    assert.match(text, /Kementerian Pendidikan dan Kebudayaan/);
    assert.match(text, /28 April 2021/);
    assert.match(text, /Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan/);
    assert.match(text, /Perpres 67\/2019 Pasal 8 ayat \(1\)/);
  });

  it('says of an organisation that has ended when, and who took over', async () => {
    const text = await get('/direktori/instansi/bkpm');
    assert.match(text, /Instansi ini berakhir pada 28 April 2021/);
    assert.match(text, /Tugasnya diteruskan oleh <a href="\/direktori\/instansi\/kementerian-investasi">/);
  });

  it('shows a regional office with its region, what it is part of and its units', async () => {
    const text = await get('/direktori/instansi/kab-sragen-dpmptsp');
    assert.match(text, /href="\/direktori\/wilayah\/33\.14"/);
    assert.match(text, /href="\/direktori\/instansi\/kab-sragen"/);
    assert.match(text, /Mal Pelayanan Publik Kabupaten Sragen/);
  });

  it('explains an unknown or malformed code', async () => {
    const unknown = await app.visitor.get('/direktori/instansi/kementerian-rekaan');
    assert.equal(unknown.status, 404);
    assert.match(unknown.text, /organisation_unknown/);
    assert.equal((await app.visitor.get('/direktori/instansi/Kab_Sragen')).status, 404);
  });

  it('shows the tree of the day asked for, each coordinator with day and legal basis', async () => {
    const today = await get('/direktori/koordinasi');
    assert.match(today, /4 menteri koordinator membawahi/);
    assert.match(today, /Perpres 67\/2019 Pasal 9 ayat \(1\)/);
    assert.match(today, /Kementerian Investasi\/Badan Koordinasi Penanaman Modal/);
    const earlier = await get('/direktori/koordinasi?tanggal=2020-01-01');
    assert.match(earlier, /Rabu, 1 Januari 2020/);
    assert.match(earlier, /Badan Koordinasi Penanaman Modal/);
    assert.doesNotMatch(earlier, /Kementerian Investasi\/Badan/);
  });

  it('says of a day before the records when they begin', async () => {
    const text = await get('/direktori/koordinasi?tanggal=2010-01-01');
    assert.match(text, /Koordinasi pada tanggal ini tidak tercatat/);
    assert.match(text, /Catatan dimulai pada 23 Oktober 2019/);
  });

  it('takes the three boxes of a date to its address, and keeps what is no date', async () => {
    const boxes = '/direktori/koordinasi?tanggal-hari=1&tanggal-bulan=1&tanggal-tahun=2020';
    const redirected = await app.visitor.get(boxes);
    assert.equal(redirected.status, 303);
    assert.equal(redirected.location, '/direktori/koordinasi?tanggal=2020-01-01');
    const wrong = await app.visitor.get('/direktori/koordinasi?tanggal-hari=31&tanggal-bulan=2&tanggal-tahun=2020');
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /value="31"/);
    assert.match(wrong.text, /tanggal ini tidak ada/);
  });

  it('leads from the list of changes to the page of each', async () => {
    const text = await get('/direktori/koordinasi');
    const change = /href="(\/direktori\/koordinasi\/perubahan\/[^"]+)"/.exec(text)?.[1];
    assert.ok(change !== undefined);
    const page = await get(change);
    assert.match(page, /28 April 2021/);
    assert.match(page, /BKPM tidak lagi dikoordinasikan oleh Kemenko Marves/);
    assert.match(page, /href="\/direktori\/koordinasi\?tanggal=2021-04-27"/);
    assert.equal((await app.visitor.get('/direktori/koordinasi/perubahan/x')).status, 404);
  });

  it('lists the provinces, finds a village, and names the source of the list', async () => {
    const provinces = await get('/direktori/wilayah');
    assert.match(provinces, /Jawa Tengah/);
    assert.match(provinces, /ODbL 1\.0/);
    const found = await get('/direktori/wilayah?kata=kulon');
    assert.match(found, /1 wilayah dengan “kulon”/);
    assert.match(found, /Sragen, Kabupaten Sragen, Jawa Tengah/);
    assert.match(await get('/direktori/wilayah?kata=33.14.07'), /2 wilayah dengan/);
    assert.match(await get('/direktori/wilayah?kata=zzz'), /Tidak ada wilayah dengan nama atau kode ini/);
  });

  it('shows a region with its time, its offices, what lies in it and the codes it had', async () => {
    const sragen = await get('/direktori/wilayah/33.14');
    assert.match(sragen, /WIB, UTC\+7/);
    assert.match(sragen, /Termasuk 21 daerah pertama MPP Digital/);
    assert.match(sragen, /href="\/direktori\/instansi\/kab-sragen-mpp"/);
    assert.match(sragen, /1 kecamatan/);
    const merauke = await get('/direktori/wilayah/93.01');
    assert.match(merauke, /91\.01/);
    assert.match(merauke, /WIT, UTC\+9/);
    assert.match(await get('/direktori/wilayah/93'), /dibentuk dari Papua pada 25 Juli 2022/);
  });

  it('explains a region code that is malformed or unknown', async () => {
    assert.equal((await app.visitor.get('/direktori/wilayah/33-14')).status, 422);
    assert.equal((await app.visitor.get('/direktori/wilayah/33.99')).status, 404);
  });

  it('lists the days off of a year with their decrees, and says what a year still lacks', async () => {
    const text = await get('/direktori/libur?tahun=2026');
    assert.match(text, /17 hari libur nasional dan 8 hari cuti bersama pada 2026/);
    assert.match(text, /SKB 3 Menteri 1497\/2025/);
    assert.match(text, /dimuat lengkap sampai 31 Desember 2026/);
    const provisional = await get('/direktori/libur?tahun=2027');
    assert.match(provisional, /masih sementara/);
    assert.match(provisional, /Idul Fitri/);
    assert.match(await get('/direktori/libur?tahun=2023'), /1 hari libur yang dicabut/);
    assert.match(await get('/direktori/libur?tahun=2040'), /Hari libur 2040 belum dimuat/);
  });

  it('says of an address that asks for what does not exist that it shows something else, and does not call it right', async () => {
    const administrator = await app.seat('administrator');
    const office = '/petugas?instansi=kemenpanrb';
    for (const [reader, address, words] of [
      [app.visitor, '/direktori/libur?tahun=abc', /Tahun di alamat ini tidak dikenal/],
      [app.visitor, '/direktori/libur?tahun=20261', /Tahun di alamat ini tidak dikenal/],
      [app.visitor, '/direktori/libur?wilayah=../etc', /Wilayah di alamat ini tidak dikenal/],
      [app.visitor, '/direktori/libur?wilayah=33.99', /Wilayah di alamat ini tidak dikenal/],
      [app.visitor, '/direktori/instansi?jenis=kerajaan', /Jenis di alamat ini tidak dikenal/],
      [
        app.visitor,
        '/direktori/instansi?halaman=-1',
        /Yang tampil di bawah adalah halaman pertama[^]*Menampilkan 1 sampai 50/,
      ],
      [app.visitor, '/direktori/wilayah?halaman=dua', /Yang tampil di bawah adalah halaman pertama/],
      [app.visitor, '/direktori/wilayah/33?halaman=0', /Yang tampil di bawah adalah halaman pertama/],
      [app.visitor, '/direktori/koordinasi?tanggal=kemarin', /tanggal ini tidak ada/],
      [administrator, '/petugas?halaman=x', /Yang tampil di bawah adalah halaman pertama/],
      [administrator, `${office}&peran=raja`, /Peran di alamat ini tidak dikenal/],
      [administrator, `${office}&halaman=x`, /Yang tampil di bawah adalah halaman pertama/],
      [administrator, '/petugas/undang?kata=a%00b', /Kata pencarian memuat tanda/],
    ] as const) {
      const answer = await reader.get(address);
      assert.equal(answer.status, 422, address);
      assert.match(answer.text, words, address);
      assert.match(answer.text, /<title>Galat:/, address);
    }
    for (const address of ['/direktori/libur?tahun=&wilayah=', '/direktori/instansi?kata=&jenis=&halaman='])
      await get(address);
  });

  it('says all of it in English too', async () => {
    const headers = { cookie: 'terpadu-bahasa=en' };
    for (const [address, words] of [
      ['/direktori', /Government directory/],
      ['/direktori/instansi', /organisations<\/h1>/],
      ['/direktori/instansi/kemenhub', /Ministry of Transport/],
      ['/direktori/koordinasi', /4 coordinating ministers over/],
      ['/direktori/wilayah', /provinces<\/h1>/],
      ['/direktori/wilayah/33.14', /Regency or city, time WIB/],
      ['/direktori/libur?tahun=2026', /17 national holidays and 8 days of joint leave in 2026/],
    ] as const) {
      const text = await (await app.get(address, headers)).text();
      assert.match(text, words, address);
      assert.match(text, /<html lang="en">/);
    }
  });
});
