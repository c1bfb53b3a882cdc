import { plainText } from '../../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../../kernel/ids.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { answersFrom } from '../../domain/answers.ts';
import {
  draftsOf,
  evidenceIn,
  filled,
  hours,
  numberIn,
  place,
  requestOf,
  revisionIn,
  save,
  send,
  sentOne,
  START,
  started,
} from '../../http/applicant/applying.builder.ts';
import { type Citizen, mallServer, type MallServer } from '../../http/applicant/mall-server.builder.tsx';
import { serviceDefinitions } from '../../http/service-data.ts';

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
    assert.match(
      text,
      /Saya meminta data saya diambil dari Dukcapil, .* untuk permohonan Surat Izin Praktik di DPMPTSP/,
    );
    assert.equal(server.registers.calls.length, calls);
    const id = await started(citizen);
    const request = await requestOf(server, citizen, id);
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
    assert.equal(await draftsOf(server, citizen), 1);
  });

  it('shows every value with its source and time, the photo as a picture, numbers masked', async () => {
    const id = await started(citizen);
    const text = await citizen.read(`/permohonan/${id}/data`);
    assert.match(text, /Identitas dari Dukcapil, 24 Nov 2026 09\.12 Nama Wulan Ambarsari/);
    assert.match(text, /Masa berlaku STR Seumur hidup/);
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
    assert.match(check, /Tempat praktik Ubah.* Anda isi, .* Jenis, nama Praktik mandiri, Praktik Bidan Wulan/);
    assert.match(check, /Alamat tempat praktik .*, Jirapan, Kecamatan Masaran/);
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
    const evidence = await evidenceIn(server, citizen, id);
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
      sql<{ n: bigint }>`select count(*) as n from mall.application_event where kind = 'application.submitted'`.execute(
        tx,
      ),
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
    assert.doesNotMatch(
      await citizen.html(`/permohonan/${id}/periksa`),
      /kirim"[^>]*>\s*<input type="hidden" name="csrf"/,
    );
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
    const fields = {
      'practice/name': 'Belum jadi',
      'practice/village-kecamatan': '33.14.03',
      tampilkan: 'practice/village',
    };
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
});
