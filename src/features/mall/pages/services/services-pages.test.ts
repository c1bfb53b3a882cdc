import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { asAgency } from '../../../../kernel/viewer.ts';
import { addDays, type LocalDate } from '../../../../vocabulary/local-date.ts';
import {
  type Answer,
  fieldsOfForm,
  type ServicesApplication,
  servicesApplication,
  type Visitor,
} from '../../http/services-application.builder.ts';
import { publicFigures, publicParts } from './public-page.ts';

const SRAGEN = 'kab-sragen-dpmptsp';
const BANYUWANGI = 'kab-banyuwangi-dpmptsp';
const TUBAN = 'kab-tuban-dpmptsp';

function typed(date: LocalDate) {
  const [year = '', month = '', day = ''] = date.split('-');
  return { 'berlaku-hari': day, 'berlaku-bulan': month, 'berlaku-tahun': year };
}

describe('services and their terms in pages', () => {
  let app: ServicesApplication;
  before(async () => {
    app = await servicesApplication();
  });
  after(() => app.close());

  describe('before any office has opened one', () => {
    it('the catalogue says so, and a service that nobody offers is not there', async () => {
      const shown = await app.stranger.get('/layanan');
      assert.equal(shown.status, 200);
      assert.match(shown.text, /Belum ada layanan yang dibuka/);
      for (const address of ['/layanan/sip', `/layanan/sip/${SRAGEN}`, '/layanan/sip/nowhere', '/layanan/%3Cb%3E'])
        assert.equal((await app.stranger.get(address)).status, 404, address);
    });
  });

  describe('the catalogue', () => {
    before(async () => {
      await app.open(SRAGEN);
      await app.open(BANYUWANGI);
    });

    it('finds a service by name, keyword and a mistyped word, and says how it goes on when nothing fits', async () => {
      for (const words of ['', 'izin', 'bidna', 'dokter', 'PRAKTEK'])
        assert.match((await app.stranger.get(`/layanan?cari=${words}`)).text, /Surat Izin Praktik/, words);
      const nothing = await app.stranger.get('/layanan?cari=paspor');
      assert.match(nothing.text, /Tidak ada layanan yang cocok/);
      assert.match(nothing.html, /value="paspor"/);
      const long = await app.stranger.get(`/layanan?cari=${'a'.repeat(1_500)}`);
      assert.equal(long.status, 200);
    });

    it('is narrowed to a region and then leads straight to its office', async () => {
      const sragen = await app.stranger.get('/layanan?daerah=33.14');
      assert.match(sragen.html, new RegExp(`href="/layanan/sip/${SRAGEN}"`));
      assert.match(sragen.html, /<option value="33.14" selected/);
      assert.match((await app.stranger.get('/layanan')).text, /di 2 kantor/);
      assert.match((await app.stranger.get('/layanan?daerah=99.99')).text, /Tidak ada layanan yang cocok/);
    });

    it('feeds the public page with what it counts', async () => {
      const [again, offices] = await publicFigures({ services: app.services, lang: 'id' });
      assert.equal(again?.count, 0);
      assert.match(again?.compared ?? '', /^dari \d+ data /);
      assert.match(again?.href ?? '', /^\/layanan\/sip\/[a-z-]+#asal$/);
      assert.equal(offices?.count, 2);
      assert.deepEqual(
        publicParts('id').map(({ href }) => href),
        ['/layanan'],
      );
    });
  });

  describe('a service', () => {
    it('lists the offices that offer it, and puts her own region first', async () => {
      const stranger = await app.stranger.get('/layanan/sip');
      assert.doesNotMatch(stranger.text, /Daerah Anda/);
      assert.match(stranger.text, /Kabupaten Banyuwangi .* Kabupaten Sragen/);
      const person = await app.person('3314');
      assert.match(
        (await person.get('/layanan/sip')).text,
        /Daerah Anda Kabupaten Sragen .* Daerah lain .* Banyuwangi/,
      );
      const elsewhere = await app.person('3201');
      assert.doesNotMatch((await elsewhere.get('/layanan/sip')).text, /Daerah Anda/);
    });

    it('says price, time, steps, what is fetched from whom, what she adds and by which law', async () => {
      const { text, html } = await app.stranger.get(`/layanan/sip/${SRAGEN}`);
      for (const said of [
        /Rp0/,
        /5 hari kerja/,
        /Isian yang ditanya ulang 0\s?% dari 23 data/,
        /Berkas yang diunggah 0/,
        /Dukcapil Nama, tempat lahir, tanggal lahir, jenis kelamin, alamat, pas foto/,
        /PDDikti Nomor ijazah, perguruan tinggi/,
        /Register SIP kantor perizinan Nomor SIP terakhir/,
        /Pemeriksaan berkas Direncanakan 1 hari kerja/,
        /pada hari terakhir pukul 16\.00/,
        /Yang Anda tambahkan .*Hari dan jam praktik/,
        /Hanya bila sumbernya tidak mencatat: perguruan tinggi, program studi, kelulusan/,
        /UU 17\/2023 .*belum diperiksa pada naskahnya/,
      ])
        assert.match(text, said);
      assert.match(html, /href="\/masuk\?dari=%2Flayanan%2Fsip%2Fkab-sragen-dpmptsp"/);
    });

    it('is begun by a person, and by no officer', async () => {
      const person = await app.person('3314');
      assert.match(
        (await person.get(`/layanan/sip/${SRAGEN}`)).html,
        new RegExp(`href="/layanan/sip/${SRAGEN}/mulai"`),
      );
      const head = await app.officer('licensing_head', SRAGEN);
      const seen = await head.get(`/layanan/sip/${SRAGEN}`);
      assert.doesNotMatch(seen.html, /\/mulai"/);
      assert.match(seen.text, /Petugas tidak mengajukan permohonan/);
    });

    it('of an office that did not open it leads to those that did', async () => {
      const refused = await app.stranger.get(`/layanan/sip/${TUBAN}`);
      assert.equal(refused.status, 404);
      assert.match(refused.html, /href="\/layanan\/sip"/);
    });
  });

  describe('the office’s own terms', () => {
    const change = '/meja/layanan/sip/ubah';
    const publish = '/meja/layanan/sip/terbitkan';
    let head: Visitor & { readonly officerId: string };
    before(async () => {
      head = await app.officer('licensing_head', BANYUWANGI);
    });

    const openForm = async () => fieldsOfForm(await head.get(change), change);
    const preview = async (fields: Readonly<Record<string, string>>) => head.post(change, fields);
    const confirm = (shown: Answer) => head.post(publish, fieldsOfForm(shown, publish));

    it('are for its head alone', async () => {
      const others: readonly Visitor[] = [
        await app.officer('licensing_verifier', BANYUWANGI),
        await app.officer('administrator', 'kemenpanrb'),
        await app.person('3510'),
      ];
      for (const other of others) {
        assert.equal((await other.get('/meja/layanan/sip')).status, 403);
        assert.equal((await other.post(publish, { dari: 'x' })).status, 403);
      }
      assert.equal((await app.stranger.get('/meja/layanan')).status, 401);
    });

    it('show what is in force and the versions so far', async () => {
      assert.match(
        (await head.get('/meja/layanan')).text,
        /Surat Izin Praktik Versi 1, berlaku sejak 1 Agustus 2024\. 5 hari kerja/,
      );
      const { text } = await head.get('/meja/layanan/sip');
      assert.match(text, /Rekomendasi Dinas Kesehatan rekomendasi instansi lain 2/);
      assert.match(text, /1 1 Agustus 2024 5 pemasangan/);
      assert.equal((await head.get('/meja/layanan/kios')).status, 404);
    });

    it('get a step, lose it again and change their order by buttons, which publish nothing', async () => {
      const added = await preview({ ...(await openForm()), tambah: 'ya' });
      assert.equal(added.status, 200);
      const fields = fieldsOfForm(added, change);
      assert.deepEqual(
        [fields['langkah-2-jenis'], fields['langkah-2-id'], fields['langkah-3-jenis']],
        ['check', 'check-2', 'decide'],
      );
      const moved = fieldsOfForm(await preview({ ...fields, 'langkah-2-nama-id': 'Kunjungan', majukan: '2' }), change);
      assert.deepEqual([moved['langkah-1-nama-id'], moved['langkah-2-id']], ['Kunjungan', 'recommend']);
      const removed = fieldsOfForm(await preview({ ...moved, hapus: '1' }), change);
      assert.equal(removed['langkah-3-jenis'], undefined);
      assert.match((await head.get('/meja/layanan')).text, /Versi 1, berlaku/);
    });

    it('are refused in words at their fields, with the input kept', async () => {
      const wrong = await preview({
        ...(await openForm()),
        'langkah-0-nama-en': '',
        'langkah-1-hari': 'dua',
        hari: '9',
        tutup: '25.00',
        ...typed(addDays(app.today, -1)),
      });
      assert.equal(wrong.status, 422);
      for (const said of [
        /Isi nama langkah dalam dua bahasa/,
        /Isi hari kerja langkah ini dengan angka/,
        /paling banyak 5 hari kerja/,
        /Jam tidak terbaca/,
        /Tanggal itu sudah lewat/,
      ])
        assert.match(wrong.text, said);
      assert.match(wrong.html, /value="dua"/);
      assert.match(wrong.html, /<title>Galat:/);
      const fields = await openForm();
      assert.match((await preview({ ...fields, ...typed(addDays(app.today, 400)) })).text, /lebih dari setahun lagi/);
      assert.match((await preview({ ...fields, 'berlaku-bulan': '13' })).text, /Tanggal tidak terbaca/);
      const bare = fieldsOfForm(await preview({ ...fields, hapus: '1' }), change);
      assert.match((await preview(bare)).text, /masih diwajibkan aturan/);
      assert.match((await preview({ dari: fields['dari'] ?? '' })).text, /satu sampai delapan langkah/);
      assert.match((await preview({ ...fields, 'langkah-0-nama-id': 'x'.repeat(61) })).text, /paling banyak 60 huruf/);
    });

    it('are published from a day on after the difference was shown; whoever began before keeps the old ones', async () => {
      const fields = {
        ...(await openForm()),
        'langkah-0-hari': '0',
        hari: '4',
        tutup: '15.30',
        ...typed(addDays(app.today, 3)),
      };
      const shown = await preview(fields);
      assert.equal(shown.status, 200);
      for (const said of [
        /Pemeriksaan berkas: 1 menjadi 0 hari kerja/,
        /Waktu seluruhnya: 5 menjadi 4 hari kerja/,
        /Pukul keputusan: 16\.00 menjadi 15\.30/,
        /tetap memakai versi 1/,
      ])
        assert.match(shown.text, said);
      const again = fieldsOfForm(shown, publish);
      assert.equal(fieldsOfForm(await preview({ ...again, kembali: 'ya' }), change)['hari'], '4');
      const done = await confirm(shown);
      assert.deepEqual([done.status, done.location], [303, '/meja/layanan/sip']);
      const { text } = await head.get('/meja/layanan/sip');
      assert.match(text, /Yang berlaku hari ini .* 5 hari kerja .*Yang akan berlaku mulai .* 4 hari kerja/);
      assert.match((await app.stranger.get(`/layanan/sip/${BANYUWANGI}`)).text, /pukul 16\.00/);
      assert.match((await app.stranger.get(`/layanan/sip/${SRAGEN}`)).text, /Waktu 5 hari kerja/);
    });

    it('are published once by a double click, leave an audit event, and not from a form that is out of date', async () => {
      const stale = await openForm();
      const shown = await preview({ ...stale, hari: '3', 'langkah-1-hari': '1', ...typed(app.today) });
      const key = { ...fieldsOfForm(shown, publish), idempotency_key: 'kunci-dobel-klik-0001' };
      for (const _ of [1, 2]) assert.equal((await head.post(publish, key)).status, 303);
      const { id } = await app.office(BANYUWANGI);
      const { rows } = await app.services.db.as(asAgency(id), (tx) =>
        sql<{ n: bigint }>`select count(*) as n from kernel.audit where event = 'service.terms_published'
          and subject_kind = 'service_version' and actor_id = ${head.officerId}`.execute(tx),
      );
      assert.equal(rows[0]?.n, 2n);
      assert.match((await app.stranger.get(`/layanan/sip/${BANYUWANGI}`)).text, /Waktu 3 hari kerja/);
      for (const address of [change, publish]) {
        const refused = await head.post(address, { ...stale, hari: '4', ...typed(app.today) });
        assert.equal(refused.status, 409);
        assert.match(refused.text, /Versi lain sudah terbit/);
      }
      assert.match((await app.stranger.get('/layanan')).text, /3 sampai 5 hari kerja/);
    });
  });

  describe('a service that an office has not opened', () => {
    it('is opened by its head from a day on, once, and then stands in the catalogue', async () => {
      const head = await app.officer('licensing_head', TUBAN);
      assert.match((await head.get('/meja/layanan')).text, /Belum dibuka/);
      assert.equal((await head.get('/meja/layanan/sip/ubah')).status, 404);
      const open = '/meja/layanan/sip/buka';
      const fields = fieldsOfForm(await head.get('/meja/layanan/sip'), open);
      const past = await head.post(open, { ...fields, ...typed(addDays(app.today, -2)) });
      assert.equal(past.status, 422);
      assert.match(past.text, /sudah lewat/);
      assert.equal((await head.post(open, fields)).status, 303);
      assert.equal((await app.stranger.get(`/layanan/sip/${TUBAN}`)).status, 200);
      assert.match((await head.get('/meja/layanan/sip')).text, /kepala kantor/);
      const again = await head.post(open, fields);
      assert.equal(again.status, 409);
      assert.match(again.text, /sudah memakai formulir terbaru/);
    });

    it('is not opened by an office that serves no one region', async () => {
      const head = await app.officer('administrator', 'kemenpanrb');
      assert.equal((await head.get('/meja/layanan')).status, 403);
    });
  });
});
