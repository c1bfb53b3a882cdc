import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { diplomas, population, registrations } from '../../../onceonly/http/registers.builder.ts';
import { newId } from '../../../../kernel/ids.ts';
import { filled, hours, place, save, send, started } from '../../http/applicant/applying.builder.ts';
import { openedCorrection } from '../../../onceonly/http/correction.builder.ts';
import { type Citizen, mallServer, type MallServer } from '../../http/applicant/mall-server.builder.tsx';

describe('registers while one applies', () => {
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

  it('a source that is down holds her up nowhere: she sends, and hears when it is back', async () => {
    server.registers.fail('pddikti');
    const id = await started(citizen);
    const during = await citizen.read(`/permohonan/${id}/data`);
    assert.match(
      during,
      /PDDikti sedang tidak menjawab sejak \d\d? \w+ \d{4} \d\d\.\d\d WIB\. Anda boleh terus mengisi\./,
    );
    assert.match(during, /Nomor ijazah dan empat isian lain Belum dijawab/);
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
      fields: {
        'diploma/institution': 'Akademi Lama',
        'diploma/programme': 'Kebidanan',
        'diploma/graduatedOn': '1998',
      },
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
    assert.match(
      text,
      /Nama Wulan Ambar Sari dari Dukcapil.* Di SISDMK, Kementerian Kesehatan tertulis Wulan Ambarsari/,
    );
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

  it('a value she reported stands first, with what she says it should be, and leads to her correction', async () => {
    const id = await started(citizen);
    const correction = await openedCorrection(server.services, {
      personId: citizen.personId,
      attribute: 'person.birth_place',
      claimed: 'Surakarta',
    });
    const text = await citizen.read(`/permohonan/${id}/data`);
    assert.match(
      text,
      /Perlu Anda lihat Tempat lahir Sragen dari Dukcapil, .* Anda tandai keliru .*: seharusnya Surakarta\. .* Lihat koreksi: Tempat lahir Identitas .* Nama Wulan Ambarsari .* Tanggal lahir 9 Mei 1992/,
    );
    const html = await citizen.html(`/permohonan/${id}/data`);
    assert.ok(html.includes(`href="/data-saya/koreksi/${correction}"`));
  });

  it('of values on one line she says which is wrong, and each leads to its own report', async () => {
    const id = await started(citizen);
    const html = await citizen.html(`/permohonan/${id}/data`);
    const address = `/permohonan/${id}/keliru?isian=%2Fperson%2FbirthPlace+%2Fperson%2FbirthDate`;
    assert.ok(html.includes(`href="${address}"`), 'one link for the line');
    const text = await citizen.read(address);
    assert.match(text, /Mana yang keliru\? Tempat lahir Sragen Tanggal lahir 9 Mei 1992/);
    const page = await citizen.html(address);
    for (const attribute of ['person.birth_place', 'person.birth_date'])
      assert.ok(page.includes(`href="/permohonan/${id}/keliru/${attribute}"`), attribute);
    for (const given of ['', '?isian=%2Fperson%2Fshoes', '?isian=%00'])
      assert.equal((await citizen.get(`/permohonan/${id}/keliru${given}`)).status, 404, given);
    const stranger = await server.citizen();
    assert.equal((await stranger.get(address)).status, 404);
  });
});
