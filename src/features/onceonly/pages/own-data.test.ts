import { plainText } from '../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openOwnAccess } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/ids.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { onceonlyServer, type Citizen, type OnceonlyServer } from '../http/onceonly-server.builder.tsx';
import { population, registrations, taxpayer } from '../http/registers.builder.ts';
import { listExplicitRequests, purgeOnceonly } from '../index.ts';
import { requestText } from './request-text.ts';

const OUT_OF_REACH = {
  accept: 'text/html',
  origin: 'http://localhost:3000',
  'content-type': 'application/x-www-form-urlencoded',
};

describe('the page of one’s own data', () => {
  let server: OnceonlyServer;
  let citizen: Citizen;

  before(async () => {
    server = await onceonlyServer();
  });
  after(() => server.close());
  beforeEach(async () => {
    server.registers.restore();
    citizen = await server.citizen();
  });

  it('asks nobody before she asks, and says who will be asked on which basis', async () => {
    const calls = server.registers.calls.length;
    const text = await citizen.read('/data-saya');
    assert.match(text, /Kami tidak menyimpan data Anda/);
    assert.match(text, /Direktorat Jenderal Pajak .*PMK 112\/2022/);
    assert.match(text, /Saya meminta data saya diambil dari Dukcapil, SISDMK.*, dan Direktorat Jenderal Pajak/);
    assert.equal(server.registers.calls.length, calls);
  });

  it('shows each value with its source and time, masks numbers and says how many there are', async () => {
    const answer = await citizen.post('/data-saya/ambil');
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/data-saya']);
    const text = await citizen.read('/data-saya');
    assert.match(text, /Empat instansi mencatat 29 data tentang Anda/);
    assert.match(text, /Nama Wulan Ambarsari dari Dukcapil, 24 Nov 2026 09\.12/);
    assert.match(text, /Dukuh Ngasem RT 004 RW 002, Jirapan, Masaran, Kabupaten Sragen, Jawa Tengah/);
    assert.match(text, /STR berlaku sampai Seumur hidup/);
    assert.match(text, /Tanggal lahir 9 Mei 1992/);
    assert.match(text, new RegExp(`${citizen.nik.slice(0, 6)}\\*{6}${citizen.nik.slice(-4)}`));
    assert.doesNotMatch(text, /\d{16}/);
    const html = await (await citizen.get('/data-saya')).text();
    assert.match(html, /<img src="\/data-saya\/foto" alt="Foto Anda menurut Dukcapil"/);
    assert.match(html, /href="\/pertukaran\/bukti\/[0-9a-f-]{36}"/);
  });

  it('records her request with the hash of the words she saw, apart from any basis', async () => {
    await citizen.post('/data-saya/ambil');
    const { personId } = citizen;
    const [request, ...others] = await server.services.db.as(asPerson(personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
      return listExplicitRequests(tx, access, { personId, about: { kind: 'own', id: personId } });
    });
    assert.equal(others.length, 0);
    assert.ok(request);
    assert.deepEqual([request.channel, request.officerId, request.purpose], ['SELF', null, 'own.data']);
    const { createHash } = await import('node:crypto');
    assert.equal(request.textHash, createHash('sha256').update(requestText('id')).digest('hex'));
  });

  it('a form sent twice asks the registers once, and fetching again keeps only the last answers', async () => {
    const key = newId();
    const before = server.registers.calls.length;
    await citizen.post('/data-saya/ambil', { idempotency_key: key });
    await citizen.post('/data-saya/ambil', { idempotency_key: key });
    assert.equal(server.registers.calls.length - before, 4);
    server.registers.answer('dukcapil', () => population({ pekerjaan: 'Pensiunan' }));
    await citizen.post('/data-saya/ambil');
    assert.match(await citizen.read('/data-saya'), /Pekerjaan Pensiunan/);
    const rows = await server.services.db.as(asPerson(citizen.personId), (tx) =>
      sql<{ n: bigint }>`select count(*) as n from onceonly.evidence where attribute = 'person.occupation'`.execute(tx),
    );
    assert.equal(rows.rows[0]?.n, 1n);
  });

  it('a source that is down is named with its time; she goes on, and hears once that it is back', async () => {
    server.registers.fail('pddikti');
    await citizen.post('/data-saya/ambil');
    const during = await citizen.read('/data-saya');
    assert.match(
      during,
      /PDDikti sedang tidak menjawab sejak \d\d? \w+ \d{4} \d\d\.\d\d WIB\. Datanya belum ada di sini\./,
    );
    assert.match(during, /Nama Wulan Ambarsari/);
    server.registers.restore();
    await server.drain({ minutes: 1 });
    assert.match(await citizen.read('/data-saya'), /PDDikti menjawab lagi sejak .* Datanya sudah kami ambil\./);
    assert.doesNotMatch(await citizen.read('/data-saya'), /menjawab lagi/);
  });

  it('an answer about somebody else, half an answer and nothing recorded are told apart', async () => {
    const other = await server.citizen();
    server.registers.answer('djp', () => taxpayer(other.nik));
    server.registers.answer('dukcapil', () => population({ pendidikan: 7 }));
    server.registers.answer('sisdmk', () => ({ ...registrations(), registrations: [] }));
    await citizen.post('/data-saya/ambil');
    const text = await citizen.read('/data-saya');
    assert.match(text, /Jawaban Direktorat Jenderal Pajak tidak dapat kami pakai/);
    assert.match(text, /Dari Dukcapil belum terbaca: Pendidikan/);
    assert.match(text, /SISDMK, Kementerian Kesehatan tidak mencatat apa pun tentang Anda/);
    assert.doesNotMatch(text, new RegExp(other.nik.slice(-4)));
  });

  it('gives her own photo as the picture it is, and nobody a photo that was not fetched', async () => {
    assert.equal((await citizen.get('/data-saya/foto')).status, 404);
    await citizen.post('/data-saya/ambil');
    const photo = await citizen.get('/data-saya/foto');
    assert.deepEqual([photo.status, photo.headers.get('content-type')], [200, 'image/svg+xml']);
    assert.match(photo.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(photo.headers.get('cache-control'), 'no-store');
    assert.match(await photo.text(), /^<svg/);
    assert.equal((await (await server.citizen()).get('/data-saya/foto')).status, 404);
  });

  it('shows nothing of one person to another, and nothing to strangers', async () => {
    await citizen.post('/data-saya/ambil');
    const other = await server.citizen();
    assert.match(await other.read('/data-saya'), /Kami tidak menyimpan data Anda/);
    for (const address of [
      '/data-saya',
      '/data-saya/foto',
      '/data-saya/akses',
      '/data-saya/akses.csv',
      '/data-saya/akses.json',
    ]) {
      assert.equal((await server.request(address, { headers: { accept: 'text/html' } })).status, 401, address);
    }
  });

  it('takes no form without the session’s token or without its key', async () => {
    assert.equal((await citizen.post('/data-saya/ambil', { csrf: 'salah' })).status, 403);
    assert.equal((await citizen.post('/data-saya/ambil', { idempotency_key: '' })).status, 400);
    const anonymous = await server.request('/data-saya/ambil', { method: 'POST', body: '', headers: OUT_OF_REACH });
    assert.equal(anonymous.status, 401);
  });

  it('is erased when nobody has fetched for a month, and begins anew when she asks again', async () => {
    await citizen.post('/data-saya/ambil');
    const day = { hours: 24 };
    assert.equal(await purgeOnceonly(server.services), 0);
    const moved = await onceonlyServer();
    try {
      const later = await moved.citizen();
      await later.post('/data-saya/ambil');
      moved.move({ hours: 24 * 31 });
      assert.equal(await purgeOnceonly(moved.services), 1);
      assert.equal(await purgeOnceonly(moved.services), 0);
      const rows = await moved.services.db.as(asPerson(later.personId), (tx) =>
        sql<{ n: bigint }>`select count(*) as n from onceonly.evidence`.execute(tx),
      );
      assert.equal(rows.rows[0]?.n, 0n);
      moved.move({ hours: -24 * 31 });
      await later.post('/data-saya/ambil');
      assert.match(await later.read('/data-saya'), /Nama Wulan Ambarsari/);
    } finally {
      await moved.close();
    }
    assert.ok(day.hours > 0);
  });

  it('says the same in English', async () => {
    await citizen.post('/data-saya/ambil');
    const headers = { accept: 'text/html', cookie: `${citizen.cookie}; terpadu-bahasa=en` };
    const text = plainText(await (await server.request('/data-saya', { headers })).text());
    assert.match(text, /Four agencies hold 29 data about you/);
    assert.match(text, /Marital status Married from Dukcapil, /);
    assert.match(text, /Date of birth 9 May 1992/);
  });
});
