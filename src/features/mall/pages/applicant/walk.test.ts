import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { evidenceOf, listExplicitRequests, pointer } from '../../../onceonly/index.ts';
import { diplomas, population, registrations } from '../../../onceonly/http/registers.builder.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency, asPerson, WORKER } from '../../../../kernel/viewer.ts';
import { fold } from '../../domain/fold.ts';
import { caseGround } from '../../http/casework/case-ground.ts';
import { passStep, returnApplication, takeCase } from '../../http/casework/commands.ts';
import { type Citizen, mallServer, type MallServer, plainText } from '../../http/applicant/mall-server.builder.tsx';
import { answersFrom } from '../../domain/answers.ts';
import { serviceDefinitions } from '../../http/service-data.ts';
import { findOfAgency } from '../../storage/application-row.ts';
import { listEvents } from '../../storage/event.ts';

const START = '/layanan/sip/kab-sragen-dpmptsp/mulai';

const place = {
  'practice/kind': 'mandiri',
  'practice/name': 'Praktik Bidan Wulan',
  'practice/street': 'Dukuh Ngasem RT 004 RW 002',
  'practice/village-kecamatan': '33.14.03',
  'practice/village': '33.14.03.2005',
  'practice/landmark': 'Seberang balai desa',
  'practice/number': '1',
};
const hours = {
  'practice/schedule-mon-mulai': '16.00',
  'practice/schedule-mon-selesai': '20.00',
  'statement/answers': 'ya',
  'statement/rules': 'ya',
};

describe('applying for a licence', () => {
  let server: MallServer;
  let citizen: Citizen;

  before(async () => {
    server = await mallServer();
  });
  after(() => server.close());
  beforeEach(async () => {
    server.registers.restore();
    citizen = await server.citizen();
  });

  it('says who will be asked on which basis before anybody is, and keeps her words', async () => {
    const calls = server.registers.calls.length;
    const text = await citizen.read(START);
    assert.match(text, /Dukcapil Nama, Tempat lahir.* Dasar: UU 23\/2006/);
    assert.match(text, /Saya meminta data saya diambil dari Dukcapil, .* untuk permohonan Surat Izin Praktik di DPMPTSP/);
    assert.equal(server.registers.calls.length, calls);
    const id = await started(citizen);
    const request = await requestOf(citizen, id);
    const shown = /Permintaan Anda (Saya meminta .*?\.) Ambil data saya/.exec(text)?.[1] ?? '';
    assert.equal(request?.textHash, createHash('sha256').update(shown).digest('hex'));
    assert.deepEqual([request?.purpose, request?.channel], ['sip.apply', 'SELF']);
  });

  it('asks in the name of the office, for the purpose of applying', async () => {
    const calls = server.registers.calls.length;
    await started(citizen);
    const hers = server.registers.calls.slice(calls);
    assert.equal(hers.length, 5);
    for (const call of hers) {
      assert.equal(call.consumer.subsystem.split('/').slice(1).join('/'), 'LOC/kab-sragen-dpmptsp/perizinan');
      assert.equal(call.purpose, 'sip.apply');
    }
  });

  it('a form without the words of the request asks nobody and is led to them', async () => {
    const calls = server.registers.calls.length;
    const answer = await citizen.post(START);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, START]);
    assert.equal(server.registers.calls.length, calls);
  });

  it('a double click, two tabs and a second start take up one draft and ask the registers once', async () => {
    const calls = server.registers.calls.length;
    const key = newId();
    const answers = await Promise.all([
      citizen.post(START, { permintaan: 'ya', idempotency_key: key }),
      citizen.post(START, { permintaan: 'ya', idempotency_key: key }),
      citizen.post(START, { permintaan: 'ya' }),
    ]);
    const led = new Set(answers.map((answer) => answer.headers.get('location')));
    assert.equal(led.size, 1);
    assert.equal(server.registers.calls.length - calls, 5);
    const again = await citizen.get(START);
    assert.match(again.headers.get('location') ?? '', /^\/permohonan\/[0-9a-f-]{36}$/);
    assert.equal(await draftsOf(citizen), 1);
  });

  it('shows every value with its source and time, the photo as a picture, numbers masked', async () => {
    const id = await started(citizen);
    const text = await citizen.read(`/permohonan/${id}/data`);
    assert.match(text, /Nama Wulan Ambarsari dari Dukcapil, 24 Nov 2026 09\.12/);
    assert.match(text, /STR berlaku sampai Seumur hidup/);
    assert.match(text, /Dukuh Ngasem RT 004 RW 002, Jirapan, Masaran/);
    assert.doesNotMatch(text, /\d{16}/);
    const html = await citizen.html(`/permohonan/${id}/data`);
    const picture = /<img src="(\/permohonan\/[^"]+)" alt="Pas foto menurut Dukcapil"/.exec(html)?.[1] ?? '';
    const photo = await citizen.get(picture);
    assert.deepEqual([photo.status, photo.headers.get('content-type')], [200, 'image/svg+xml']);
    assert.equal((await citizen.get(`/permohonan/${id}/foto/person.name`)).status, 404);
  });

  it('walks from the data over each page to the receipt, which stays the same when it is opened again', async () => {
    const id = await started(citizen);
    assert.equal((await citizen.get(`/permohonan/${id}`)).headers.get('location'), `/permohonan/${id}/data`);
    const first = await save(citizen, id, { page: 'tempat-praktik', fields: place });
    assert.equal(first.headers.get('location'), `/permohonan/${id}/isi/jadwal`);
    assert.equal((await citizen.get(`/permohonan/${id}`)).headers.get('location'), `/permohonan/${id}/isi/jadwal`);
    const second = await save(citizen, id, { page: 'jadwal', fields: hours });
    assert.equal(second.headers.get('location'), `/permohonan/${id}/periksa`);
    const check = await citizen.read(`/permohonan/${id}/periksa`);
    assert.match(check, /Nama tempat praktik Praktik Bidan Wulan Anda isi, /);
    assert.match(check, /Desa atau kelurahan Jirapan, Kecamatan Masaran/);
    assert.match(check, /Hari dan jam praktik Senin, 16\.00 sampai 20\.00/);
    assert.match(check, /Paling lambat \w+, \d+ \w+ \d{4}\. Bila hari itu/);
    const sent = await send(citizen, id);
    assert.equal(sent.headers.get('location'), `/permohonan/${id}/terkirim`);
    const receipt = await citizen.read(`/permohonan/${id}/terkirim`);
    assert.match(receipt, /Permohonan Anda terkirim Nomor 3314-\d{4}-[0-9A-Z]{6}, /);
    assert.equal(numberIn(await citizen.read(`/permohonan/${id}/terkirim`)), numberIn(receipt));
    assert.match(await citizen.read(`/permohonan/${id}`), /sedang memeriksa permohonan Anda/);
    assert.match(await citizen.read('/permohonan'), /Satu permohonan Anda sedang berjalan/);
  });

  it('declares what she wrote, and the office reads it beside what was fetched', async () => {
    const id = await sentOne(citizen);
    const evidence = await evidenceIn(citizen, id);
    const definition = serviceDefinitions().get('sip');
    assert.ok(definition);
    const { practice } = answersFrom(definition, evidence);
    assert.deepEqual(practice, {
      kind: 'mandiri',
      name: 'Praktik Bidan Wulan',
      street: 'Dukuh Ngasem RT 004 RW 002',
      village: { code: '33.14.03.2005', name: 'Jirapan', district: 'Masaran' },
      landmark: 'Seberang balai desa',
      number: '1',
      schedule: [{ day: 'mon', opens: '16:00', closes: '20:00' }],
    });
    assert.ok(evidence.some(({ attribute, assurance }) => attribute === 'person.name' && assurance === 'GOV'));
  });

  it('sent twice, at once or much later, from whichever device, it is one application with one number', async () => {
    const id = await filled(citizen);
    const phone = await server.citizen(citizen.personId);
    const answers = await Promise.all([send(citizen, id), send(citizen, id), send(phone, id)]);
    for (const answer of answers) assert.equal(answer.headers.get('location'), `/permohonan/${id}/terkirim`);
    assert.equal((await send(phone, id)).headers.get('location'), `/permohonan/${id}/terkirim`);
    const rows = await server.services.db.as(asPerson(citizen.personId), (tx) =>
      sql<{ n: bigint }>`select count(*) as n from mall.application_event where kind = 'application.submitted'`.execute(tx),
    );
    assert.equal(rows.rows[0]?.n, 1n);
  });

  it('cannot be sent while something is open: says what, and leads there', async () => {
    const id = await started(citizen);
    await save(citizen, id, { page: 'tempat-praktik', fields: place });
    const answer = await send(citizen, id);
    const html = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(plainText(html), /3 hal perlu dilengkapi sebelum dikirim/);
    assert.match(html, new RegExp(`href="/permohonan/${id}/isi/jadwal"`));
    assert.doesNotMatch(await citizen.html(`/permohonan/${id}/periksa`), /kirim"[^>]*>\s*<input type="hidden" name="csrf"/);
  });

  it('keeps the input and says at field and top what is wrong; for later it keeps what is only incomplete', async () => {
    const id = await started(citizen);
    const wrong = { ...place, 'practice/name': 'Praktik\u0007Bidan', 'practice/street': '<b>Jalan</b>' };
    const answer = await save(citizen, id, { page: 'tempat-praktik', fields: wrong });
    const html = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(plainText(html), /Satu isian perlu diperbaiki/);
    assert.match(html, /value="&lt;b&gt;Jalan&lt;\/b&gt;"/);
    const later = await save(citizen, id, {
      page: 'tempat-praktik',
      fields: { 'practice/name': 'Praktik Bidan Wulan', sesudah: 'nanti' },
    });
    assert.equal(later.headers.get('location'), '/permohonan');
    assert.match(await citizen.html(`/permohonan/${id}/isi/tempat-praktik`), /value="Praktik Bidan Wulan"/);
  });

  it('shows the villages of a district and saves nothing then', async () => {
    const id = await started(citizen);
    const fields = { 'practice/name': 'Belum jadi', 'practice/village-kecamatan': '33.14.03', tampilkan: 'practice/village' };
    const answer = await save(citizen, id, { page: 'tempat-praktik', fields });
    const html = await answer.text();
    assert.equal(answer.status, 200);
    assert.match(html, /<option value="33\.14\.03\.2005"/);
    assert.match(html, /value="Belum jadi"/);
    assert.doesNotMatch(await citizen.html(`/permohonan/${id}/isi/tempat-praktik`), /Belum jadi/);
  });

  it('a second device that saved meanwhile is told of, and nothing is lost on either', async () => {
    const id = await started(citizen);
    const phone = await server.citizen(citizen.personId);
    const before = revisionIn(await citizen.html(`/permohonan/${id}/isi/tempat-praktik`));
    await save(phone, id, { page: 'tempat-praktik', fields: { ...place, 'practice/name': 'Dari ponsel' } });
    const late = await citizen.post(`/permohonan/${id}/isi/tempat-praktik`, {
      ...place,
      'practice/name': 'Dari laptop',
      revisi: before,
    });
    const html = await late.text();
    assert.equal(late.status, 409);
    assert.match(plainText(html), /baru saja disimpan dari perangkat lain.*Nama tempat praktik Tersimpan: Dari ponsel/);
    assert.match(html, /value="Dari laptop"/);
    assert.match(await citizen.html(`/permohonan/${id}/isi/tempat-praktik`), /value="Dari ponsel"/);
    const fields = { ...place, 'practice/name': 'Dari laptop', revisi: revisionIn(html) };
    assert.equal((await citizen.post(`/permohonan/${id}/isi/tempat-praktik`, fields)).status, 303);
    assert.match(await phone.html(`/permohonan/${id}/isi/tempat-praktik`), /value="Dari laptop"/);
  });

  it('what another device changed after she checked is not sent unseen', async () => {
    const id = await filled(citizen);
    const seen = revisionIn(await citizen.html(`/permohonan/${id}/periksa`));
    const phone = await server.citizen(citizen.personId);
    await save(phone, id, { page: 'tempat-praktik', fields: { ...place, 'practice/name': 'Nama baru' } });
    const answer = await citizen.post(`/permohonan/${id}/kirim`, { revisi: seen });
    assert.equal(answer.status, 409);
    assert.match(plainText(await answer.text()), /Isian berubah sejak Anda membuka halaman ini/);
    assert.equal((await citizen.get(`/permohonan/${id}/terkirim`)).status, 404);
    assert.equal((await send(citizen, id)).status, 303);
  });

  it('a source that is down holds her up nowhere: she sends, and hears when it is back', async () => {
    server.registers.fail('pddikti');
    const id = await started(citizen);
    const during = await citizen.read(`/permohonan/${id}/data`);
    assert.match(during, /PDDikti sedang tidak menjawab sejak \d\d? \w+ \d{4} \d\d\.\d\d WIB\. Anda boleh terus mengisi\./);
    assert.match(during, /Nomor ijazah, Perguruan tinggi, Program studi, Jenjang, Tahun lulus Belum dijawab/);
    server.registers.restore();
    await server.drain({ minutes: 1 });
    const after = await citizen.read(`/permohonan/${id}/data`);
    assert.match(after, /PDDikti menjawab lagi sejak .* sudah kami ambil\./);
    assert.match(after, /Nomor ijazah DIP-2013-009017/);
    await save(citizen, id, { page: 'tempat-praktik', fields: place });
    assert.doesNotMatch(await citizen.read(`/permohonan/${id}/data`), /menjawab lagi/);
  });

  it('sends also while a source is still down, without the diploma being asked of her', async () => {
    server.registers.fail('pddikti');
    const id = await filled(citizen);
    assert.equal((await send(citizen, id)).headers.get('location'), `/permohonan/${id}/terkirim`);
  });

  it('asks again only what is missing, once however often she clicks', async () => {
    server.registers.fail('pddikti');
    const id = await started(citizen);
    server.registers.restore();
    const calls = server.registers.calls.length;
    const key = newId();
    await citizen.post(`/permohonan/${id}/ambil`, { idempotency_key: key });
    await citizen.post(`/permohonan/${id}/ambil`, { idempotency_key: key });
    assert.equal(server.registers.calls.length - calls, 1);
    assert.match(await citizen.read(`/permohonan/${id}/data`), /Perguruan tinggi Politeknik Kesehatan Rekaan/);
  });

  it('a diploma that its register does not know is asked of her, in a step of its own', async () => {
    server.registers.answer('pddikti', () => ({ ...diplomas(), diplomas: [] }));
    const id = await started(citizen);
    assert.match(await citizen.read(`/permohonan/${id}/data`), /PDDikti tidak mencatatnya.*Anda isi sendiri/);
    assert.match(await citizen.read(`/permohonan/${id}/isi/data-anda`), /2\. Isi yang belum ada/);
    const saved = await save(citizen, id, {
      page: 'data-anda',
      fields: { 'diploma/institution': 'Akademi Lama', 'diploma/programme': 'Kebidanan', 'diploma/graduatedOn': '1998' },
    });
    assert.equal(saved.headers.get('location'), `/permohonan/${id}/isi/tempat-praktik`);
  });

  it('without a registration nothing can be sent, and she is told so before she writes', async () => {
    server.registers.answer('sisdmk', () => ({ ...registrations(), registrations: [] }));
    const id = await started(citizen);
    assert.match(await citizen.read(`/permohonan/${id}/data`), /Permohonan ini belum dapat dikirim.*Nomor STR/);
    await save(citizen, id, { page: 'tempat-praktik', fields: place });
    await save(citizen, id, { page: 'jadwal', fields: hours });
    assert.equal((await send(citizen, id)).status, 422);
  });

  it('names that registers write differently are shown beside each other', async () => {
    server.registers.answer('dukcapil', () => population({ nama: 'Wulan Ambar Sari' }));
    const id = await started(citizen);
    const text = await citizen.read(`/permohonan/${id}/data`);
    assert.match(text, /Nama Wulan Ambar Sari dari Dukcapil.* Di SISDMK, Kementerian Kesehatan tertulis Wulan Ambarsari/);
  });

  it('a wrong value is reported to its owner, after it was fetched for her own view on a request of its own', async () => {
    const id = await started(citizen);
    const html = await citizen.html(`/permohonan/${id}/data`);
    const address = `/permohonan/${id}/keliru/person.address`;
    assert.ok(html.includes(`href="${address}"`));
    assert.match(await citizen.read(address), /Laporan dikirim ke Dukcapil.*Saya meminta data saya tentang Alamat/);
    const led = await citizen.post(address);
    assert.equal(led.headers.get('location'), '/data-saya/keliru/person.address');
    assert.match(await citizen.read('/data-saya/keliru/person.address'), /Dukuh Ngasem/);
    assert.ok((await citizen.html(`/permohonan/${id}/data`)).includes('href="/data-saya/keliru/person.address"'));
  });

  it('nothing of one person is there for another, for an officer or for a stranger', async () => {
    const id = await filled(citizen);
    const sent = await sentOne(await server.citizen());
    const other = await server.citizen();
    const officer = await server.officer();
    const pages = ['', '/data', '/isi/tempat-praktik', '/periksa', '/terkirim', '/perbaiki', '/batal', '/hapus', '/foto/person.photo'];
    for (const page of pages) {
      for (const one of [id, sent, newId(), 'bukan-id']) {
        assert.equal((await other.get(`/permohonan/${one}${page}`)).status, 404, `${one}${page}`);
      }
      assert.equal((await officer.get(`/permohonan/${id}${page}`)).status, 403, page);
      assert.equal((await server.request(`/permohonan/${id}${page}`, { headers: { accept: 'text/html' } })).status, 401);
    }
    for (const form of ['/ambil', '/isi/tempat-praktik', '/kirim', '/kirim-ulang', '/perbaiki', '/batal', '/hapus']) {
      assert.equal((await other.post(`/permohonan/${id}${form}`, place)).status, 404, form);
      assert.equal((await officer.post(`/permohonan/${id}${form}`)).status, 403, form);
    }
    assert.equal((await officer.get('/permohonan')).status, 403);
    assert.match(await other.read('/permohonan'), /Anda belum punya permohonan/);
  });

  it('what makes no sense is refused plainly: services, pages, tokens, keys and sizes', async () => {
    const id = await started(citizen);
    assert.equal((await citizen.get('/layanan/sip/kota-tidak-ada-dpmptsp/mulai')).status, 404);
    assert.equal((await citizen.get('/layanan/paspor/kab-sragen-dpmptsp/mulai')).status, 404);
    assert.equal((await citizen.get('/layanan/SIP%00/kab-sragen-dpmptsp/mulai')).status, 404);
    assert.equal((await citizen.get(`/permohonan/${id}/isi/tidak-ada`)).status, 404);
    assert.equal((await citizen.get(`/permohonan/${id}/isi/data-anda`)).status, 404);
    assert.equal((await citizen.get(`/permohonan/${id}/keliru/person.shoe_size`)).status, 404);
    const page = `/permohonan/${id}/isi/tempat-praktik`;
    assert.equal((await citizen.post(page, { ...place, csrf: 'salah' })).status, 403);
    assert.equal((await citizen.post(page, { ...place, idempotency_key: '' })).status, 400);
    assert.equal((await citizen.post(page, { ...place, 'practice/landmark': 'x'.repeat(70_000) })).status, 413);
    assert.equal((await citizen.post(page, { ...place, 'practice/landmark': 'x'.repeat(5_000) })).status, 422);
    assert.equal((await citizen.post(page, { ...place, 'practice/number': '9' })).status, 422);
    assert.equal((await citizen.post(page, { ...place, 'practice/village': '91.71.01.1001' })).status, 422);
    const key = newId();
    assert.equal((await citizen.post(page, { ...place, idempotency_key: key })).status, 303);
    assert.equal((await citizen.post(page, { ...place, 'practice/number': '2', idempotency_key: key })).status, 409);
  });

  it('after she has sent it, forms of the draft change nothing and say where she stands', async () => {
    const id = await sentOne(citizen);
    const late = await save(citizen, id, { page: 'tempat-praktik', fields: { ...place, 'practice/name': 'Terlambat' } });
    assert.equal(late.status, 409);
    assert.equal((await citizen.get(`/permohonan/${id}/data`)).status, 409);
    assert.equal((await citizen.post(`/permohonan/${id}/hapus`)).status, 409);
    assert.doesNotMatch(await citizen.read(`/permohonan/${id}`), /Terlambat/);
  });

  it('comes back with named fields: she corrects only those, and sends them once however often she clicks', async () => {
    const id = await sentOne(citizen);
    await returned(server, citizen, id);
    const status = await citizen.read(`/permohonan/${id}`);
    assert.match(status, /Satu isian perlu Anda perbaiki.*Perbaiki: Patokan dan jalan ke sana/);
    const html = await citizen.html(`/permohonan/${id}/perbaiki`);
    assert.match(plainText(html), /Patokan dan jalan ke sana: Tempat praktik belum dapat ditemukan.*Petugas menulis: Sebutkan arah dari pasar\./);
    assert.doesNotMatch(html, /name="practice\/name"/);
    const revisi = revisionIn(html);
    const empty = await citizen.post(`/permohonan/${id}/kirim-ulang`, { 'practice/landmark': '\u0007', revisi });
    assert.equal(empty.status, 422);
    const kept = await citizen.post(`/permohonan/${id}/perbaiki`, { 'practice/landmark': 'Dari pasar ke utara', revisi });
    assert.equal(kept.headers.get('location'), `/permohonan/${id}/perbaiki`);
    const again = await citizen.html(`/permohonan/${id}/perbaiki`);
    assert.match(plainText(again), /Tersimpan .*, belum terkirim ke kantor\./);
    const fields = { 'practice/landmark': 'Dari pasar ke utara 200 meter', revisi: revisionIn(again) };
    const key = newId();
    const answers = await Promise.all([
      citizen.post(`/permohonan/${id}/kirim-ulang`, { ...fields, idempotency_key: key }),
      citizen.post(`/permohonan/${id}/kirim-ulang`, { ...fields, idempotency_key: key }),
    ]);
    for (const answer of answers) assert.equal(answer.headers.get('location'), `/permohonan/${id}/terkirim`);
    assert.equal(
      (await citizen.post(`/permohonan/${id}/kirim-ulang`, fields)).headers.get('location'),
      `/permohonan/${id}/terkirim`,
    );
    const application = fold(await eventsOf(citizen, id));
    assert.deepEqual([application.stage, application.clocks.length], ['working', 2]);
    const landmark = (await evidenceIn(citizen, id)).find(({ attribute }) => attribute === 'practice/landmark');
    assert.equal(landmark?.value, 'Dari pasar ke utara 200 meter');
    assert.match(await citizen.read(`/permohonan/${id}/terkirim`), /Perbaikan Anda terkirim/);
  });

  it('two devices that repair at once do not overwrite each other unseen', async () => {
    const id = await sentOne(citizen);
    await returned(server, citizen, id);
    const revisi = revisionIn(await citizen.html(`/permohonan/${id}/perbaiki`));
    const phone = await server.citizen(citizen.personId);
    await phone.post(`/permohonan/${id}/perbaiki`, { 'practice/landmark': 'Dari ponsel', revisi });
    const late = await citizen.post(`/permohonan/${id}/kirim-ulang`, { 'practice/landmark': 'Dari laptop', revisi });
    const html = await late.text();
    assert.equal(late.status, 409);
    assert.match(plainText(html), /Tersimpan: Dari ponsel/);
    assert.match(html, /Dari laptop<\/textarea>/);
    assert.equal(fold(await eventsOf(citizen, id)).stage, 'returned');
  });

  it('can be withdrawn until it is decided, and says so a second time', async () => {
    const id = await sentOne(citizen);
    assert.match(await citizen.read(`/permohonan/${id}/batal`), /Tarik permohonan 3314-\d{4}-[0-9A-Z]{6}\?/);
    await passed(server, citizen, id);
    for (const _ of [1, 2]) {
      assert.equal((await citizen.post(`/permohonan/${id}/batal`)).headers.get('location'), `/permohonan/${id}`);
    }
    assert.match(await citizen.read(`/permohonan/${id}`), /Anda menarik permohonan ini/);
    assert.equal((await citizen.get(`/permohonan/${id}/batal`)).status, 409);
    assert.equal((await citizen.post(`/permohonan/${id}/kirim-ulang`, {})).status, 409);
  });

  it('a draft is erased at her wish, with its key and with all that was fetched for it', async () => {
    const id = await filled(citizen);
    assert.equal((await citizen.post(`/permohonan/${id}/hapus`)).headers.get('location'), '/permohonan');
    const gone = await citizen.get(`/permohonan/${id}`);
    assert.equal(gone.status, 410);
    assert.match(plainText(await gone.text()), /Draf ini sudah kedaluwarsa/);
    assert.deepEqual(await evidenceIn(citizen, id), []);
    assert.equal(await openKeysOf(citizen, id), 0n);
    const anew = await started(citizen);
    assert.notEqual(anew, id);
  });

  async function requestOf({ personId }: Citizen, id: string) {
    const [request] = await server.services.db.as(asPerson(personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
      return listExplicitRequests(tx, access, { personId, about: { kind: 'application', id } });
    });
    return request;
  }

  function evidenceIn({ personId }: Citizen, id: string) {
    const keys = server.services.keys.data;
    return server.services.db.as(asPerson(personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
      return evidenceOf(tx, access, { keys, personId, kind: 'application', id });
    });
  }

  function eventsOf({ personId }: Citizen, id: string) {
    return server.services.db.as(asPerson(personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
      return listEvents(tx, access, { personId, id });
    });
  }

  async function draftsOf({ personId }: Citizen): Promise<number> {
    const { rows } = await server.services.db.as(asPerson(personId), (tx) =>
      sql<{ n: bigint }>`select count(*) as n from mall.draft`.execute(tx),
    );
    return Number(rows[0]?.n ?? 0n);
  }

  /** Keys of the draft and of its evidence that still open something. */
  async function openKeysOf({ personId }: Citizen, id: string): Promise<bigint | undefined> {
    const drafts = await server.services.db.as(asPerson(personId), (tx) =>
      sql<{ key_id: string }>`select key_id from mall.draft where id = ${id}`.execute(tx),
    );
    const { rows } = await server.services.db.as(WORKER, (tx) =>
      sql<{ n: bigint }>`select count(*) as n from kernel.wrapped_key where wrapped is not null and
        (id = any(${drafts.rows.map((row) => row.key_id)}::uuid[])
         or id in (select key_id from onceonly.case_key where ref_id = ${id} and kind = 'application'))`.execute(tx),
    );
    return rows[0]?.n;
  }
});

describe('a draft that nobody touches', () => {
  let server: MallServer;
  before(async () => {
    server = await mallServer();
  });
  after(() => server.close());

  it('is announced seven days before its end, then erased; touched in between it lives on', async () => {
    const [idle, busy] = [await server.citizen(), await server.citizen()];
    const [lost, kept] = [await filled(idle), await started(busy)];
    server.move({ hours: 24 * 82 });
    await server.drain();
    assert.equal(await noticesOf(idle), 0n);
    server.move({ hours: 25 });
    await server.drain();
    assert.deepEqual([await noticesOf(idle), await noticesOf(busy)], [1n, 1n]);
    await server.drain();
    assert.equal(await noticesOf(idle), 1n);
    await save(busy, kept, { page: 'tempat-praktik', fields: place });
    server.move({ hours: 24 * 6 });
    await server.drain();
    assert.equal((await idle.get(`/permohonan/${lost}/data`)).status, 200);
    server.move({ hours: 26 });
    await server.drain();
    const over = await idle.get(`/permohonan/${lost}/data`);
    assert.equal(over.status, 410);
    assert.match(plainText(await over.text()), /Draf disimpan 90 hari sejak terakhir disentuh/);
    assert.match(await idle.read('/permohonan'), /Anda belum punya permohonan/);
    const rows = await server.services.db.as(asPerson(idle.personId), (tx) =>
      sql<{ answers_sealed: Buffer | null; erased: boolean }>`
        select answers_sealed, erased_at is not null as erased from mall.draft`.execute(tx),
    );
    assert.deepEqual(rows.rows, [{ answers_sealed: null, erased: true }]);
    assert.equal((await busy.get(`/permohonan/${kept}/isi/tempat-praktik`)).status, 200);
    assert.equal((await send(idle, lost)).status, 410);
    assert.notEqual(await started(idle), lost);
  });

  async function noticesOf({ personId }: Citizen): Promise<bigint | undefined> {
    const { rows } = await server.services.db.as(asPerson(personId), (tx) =>
      sql<{ n: bigint }>`select count(*) as n from notices.person_notice where kind = 'draft.expiring'`.execute(tx),
    );
    return rows[0]?.n;
  }
});

/** Starts, and gives the draft's id. */
async function started(citizen: Citizen): Promise<string> {
  const answer = await citizen.post(START, { permintaan: 'ya' });
  const id = /^\/permohonan\/([0-9a-f-]{36})\/data$/.exec(answer.headers.get('location') ?? '')?.[1];
  assert.ok(id, `${answer.status} ${answer.headers.get('location')}`);
  return id;
}

async function filled(citizen: Citizen): Promise<string> {
  const id = await started(citizen);
  assert.equal((await save(citizen, id, { page: 'tempat-praktik', fields: place })).status, 303);
  assert.equal((await save(citizen, id, { page: 'jadwal', fields: hours })).status, 303);
  return id;
}

async function sentOne(citizen: Citizen): Promise<string> {
  const id = await filled(citizen);
  assert.equal((await send(citizen, id)).headers.get('location'), `/permohonan/${id}/terkirim`);
  return id;
}

/** Opens the page, fills it in and saves it. */
async function save(
  citizen: Citizen,
  id: string,
  { page, fields }: { readonly page: string; readonly fields: Readonly<Record<string, string>> },
): Promise<Response> {
  const address = `/permohonan/${id}/isi/${page}`;
  return citizen.post(address, { revisi: revisionIn(await citizen.html(address)), ...fields });
}

async function send(citizen: Citizen, id: string): Promise<Response> {
  const revisi = revisionIn(await citizen.html(`/permohonan/${id}/periksa`));
  return citizen.post(`/permohonan/${id}/kirim`, { revisi });
}

function revisionIn(html: string): string {
  return /name="revisi" value="(\d+)"/.exec(html)?.[1] ?? '';
}

function numberIn(text: string): string | undefined {
  return /\d{4}-\d{4}-[0-9A-Z]{6}/.exec(text)?.[0];
}

/** An officer of the office, in its own transaction. */
async function officerDoes(
  server: MallServer,
  { personId }: Citizen,
  id: string,
): Promise<Omit<Parameters<typeof takeCase>[2], 'seen'>> {
  const { services } = server;
  const agencyId = '019aae00-0000-7000-8000-0000000000b2';
  const row = await services.db.as(asAgency(agencyId), (tx) => findOfAgency(tx, { agencyId, id }));
  assert.ok(row);
  const actor = {
    kind: 'officer',
    officerId: newId(),
    agencyId,
    agencyCode: 'kab-sragen-dpmptsp',
    roles: ['licensing_verifier'],
    acr: 'passkey',
  } as const;
  return { ground: await caseGround(services, row), personId, id, actor };
}

async function returned(server: MallServer, citizen: Citizen, id: string): Promise<void> {
  const command = await officerDoes(server, citizen, id);
  const fields = [
    { pointer: pointer('/practice/landmark'), reason: 'place_unclear', note: 'Sebutkan arah dari pasar.' },
  ];
  const done = await server.services.db.as(asAgency(command.ground.office.id), (tx) =>
    returnApplication(tx, server.services, { ...command, seen: null, fields }),
  );
  assert.ok(done.ok, JSON.stringify(done));
}

async function passed(server: MallServer, citizen: Citizen, id: string): Promise<void> {
  const command = await officerDoes(server, citizen, id);
  const done = await server.services.db.as(asAgency(command.ground.office.id), (tx) =>
    passStep(tx, server.services, { ...command, seen: null }),
  );
  assert.ok(done.ok, JSON.stringify(done));
}
