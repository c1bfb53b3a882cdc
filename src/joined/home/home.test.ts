import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { newId } from '../../kernel/ids.ts';
import { localDate } from '../../vocabulary/local-date.ts';
import { faultsOfPage } from '../../web/page-faults.ts';
import { compareDictionaries } from '../../web/words.ts';
import { homeEn } from '../text/home-en.ts';
import { homeId } from '../text/home-id.ts';
import type { HomeContributions, HomeQueue, HomeTask } from './home.ts';
import { homeServer, type HomeServer } from './home-server.builder.tsx';
import { inOrder } from './load-home.ts';

const person = { personId: newId() };
const officer = { officerId: newId(), agencyId: newId() };

function aTask(own: Partial<HomeTask> = {}): HomeTask {
  return {
    urgency: 'act',
    title: 'Perbaiki tiga isian',
    detail: 'DPMPTSP Sragen meminta perbaikan.',
    href: '/permohonan/1/perbaiki',
    action: 'Perbaiki isian',
    dueOn: null,
    ...own,
  };
}

function aQueue(own: Partial<HomeQueue> = {}): HomeQueue {
  return { name: 'Persetujuan', href: '/meja/persetujuan', waiting: 0, dueToday: 0, late: 0, ...own };
}

const failing = async (): Promise<never> => {
  throw new Error('the source is down');
};

const nothing: HomeContributions = {
  nameOf: ({ session }) => session?.displayName ?? null,
  zoneOf: async () => 'Asia/Jakarta',
  tasks: [],
  cases: async () => ({ entries: [], total: 0, href: '/permohonan' }),
  documents: async () => ({ entries: [], total: 0, href: '/dokumen' }),
  readings: async () => ({ count: 0, agencies: 0, latest: null, href: '/data-saya/akses' }),
  services: async () => [],
  queues: [],
  desks: () => [],
};

describe('the home page', () => {
  let server: HomeServer;
  let home = nothing;
  let unread = 0;

  before(async () => {
    server = await homeServer({
      home: () => home,
      inboxOf: async ({ actor }) => (actor.kind === 'public' ? undefined : { href: '/pesan', unread }),
    });
  });
  after(() => server.close());
  beforeEach(() => {
    home = nothing;
    unread = 0;
  });

  async function read(hat: typeof person | typeof officer): Promise<string> {
    const answer = await server.ask(hat);
    assert.equal(answer.status, 200);
    const html = await answer.text();
    assert.deepEqual(faultsOfPage(html), []);
    return html
      .replaceAll(/<(script|style|svg|head)[\s\S]*?<\/\1>/g, ' ')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ([,.:;)])/g, '$1');
  }

  it('greets by name and says that nothing waits and what will come', async () => {
    const text = await read(person);
    assert.match(text, /Selamat (pagi|siang|sore|malam), Ratna/);
    assert.match(text, /Tidak ada yang menunggu Anda/);
    assert.match(text, /Anda belum punya permohonan/);
    assert.match(text, /Tidak ada yang membaca data Anda dalam 30 hari terakhir/);
  });

  it('greets without a name where only the account is known', async () => {
    home = { ...nothing, nameOf: () => null };
    assert.match(await read(person), /Selamat (pagi|siang|sore|malam) Menunggu Anda/);
  });

  it('puts first what stands still, then what was begun, then news, from all sources together', async () => {
    home = {
      ...nothing,
      tasks: [
        async () => [aTask({ urgency: 'read', title: '2 pesan belum dibaca', action: 'Baca pesan', href: '/pesan' })],
        async () => [
          aTask({ urgency: 'finish', title: 'Lanjutkan draf', dueOn: localDate('2037-02-22') }),
          aTask({ dueOn: localDate('2026-12-08') }),
        ],
      ],
    };
    const text = await read(person);
    assert.match(
      text,
      /Tiga hal menunggu Anda Perbaiki tiga isian .* Perbaiki isian Paling lambat 8 Des 2026 Lanjutkan draf .* Paling lambat 22 Feb 2037 2 pesan belum dibaca/,
    );
    const html = await (await server.ask(person)).text();
    assert.match(html, /class="button" href="\/permohonan\/1\/perbaiki"/);
    assert.equal(html.match(/class="button"/g)?.length, 1, 'one thing to do has the button');
    assert.equal(html.match(/class="tag tag-warn"/g)?.length, 1, 'only a day that is near has a colour');
  });

  it('shows six things at most and counts the others', async () => {
    const many = Array.from({ length: 9 }, (_, at) => aTask({ title: `Hal ${at}` }));
    home = { ...nothing, tasks: [async () => many] };
    const text = await read(person);
    assert.match(text, /9 hal menunggu Anda/);
    assert.match(text, /Hal 5.*Masih ada 3 hal lain/);
    assert.doesNotMatch(text, /Hal 6/);
  });

  it('shows running applications, documents, services and who looked at her data', async () => {
    const aCase = { title: 'Surat Izin Praktik', href: '/permohonan/1', detail: 'Diperiksa DPMPTSP.', state: null };
    home = {
      ...nothing,
      cases: async () => ({ entries: Array.from({ length: 8 }, () => aCase), total: 8, href: '/permohonan' }),
      documents: async () => ({
        entries: [{ title: 'STR Bidan', href: '/dokumen/1', detail: 'Berlaku seumur hidup' }],
        total: 1,
        href: '/dokumen',
      }),
      readings: async () => ({ count: 7, agencies: 4, latest: 'Terakhir oleh DJP.', href: '/data-saya/akses' }),
      services: async () => [{ name: 'SIP Bidan', href: '/layanan/sip-bidan', icon: 'health', promise: 'Gratis' }],
    };
    const text = await read(person);
    assert.equal(text.match(/Diperiksa DPMPTSP/g)?.length, 5);
    assert.match(text, /Semua permohonan \(8\)/);
    assert.match(text, /STR Bidan Berlaku seumur hidup Semua dokumen \(1\)/);
    assert.match(text, /7 kali dalam 30 hari terakhir, oleh 4 instansi\. Terakhir oleh DJP\. Lihat catatan akses/);
    assert.match(text, /SIP Bidan Gratis/);
  });

  it('a source that fails leaves a sentence in its place, and the rest stands', async () => {
    home = { ...nothing, tasks: [failing, async () => [aTask()]], readings: failing };
    const text = await read(person);
    assert.match(text, /belum terbaca seluruhnya\. Tidak ada yang hilang/);
    assert.match(text, /Satu hal menunggu Anda Perbaiki tiga isian/);
    assert.match(text, /Catatan akses sedang tidak dapat dibaca\. Pencatatannya tetap berjalan/);
    assert.ok(server.log.some((line) => line.includes('A source of the home page failed')));
    home = { ...nothing, tasks: [failing], cases: failing, documents: failing, readings: failing, services: failing };
    const bare = await read(person);
    assert.doesNotMatch(bare, /Tidak ada yang menunggu Anda|belum punya permohonan/);
    assert.match(bare, /Permohonan Anda sedang tidak dapat dibaca/);
  });

  it('an officer lands on what waits in his office, what is late first', async () => {
    const queues = (...given: readonly HomeQueue[]) => ({ ...nothing, queues: [async () => given] });
    home = queues(aQueue({ waiting: 14, dueToday: 3, late: 2 }), aQueue({ waiting: 5, dueToday: 1 }));
    const text = await read(officer);
    assert.match(text, /2 kasus lewat tenggat/);
    assert.match(text, /Persetujuan 14 3 2 Persetujuan 5 1 0/);
    home = queues(aQueue({ waiting: 5, dueToday: 1 }));
    assert.match(await read(officer), /Satu kasus harus selesai hari ini/);
    home = queues(aQueue({ waiting: 5 }));
    assert.match(await read(officer), /5 kasus menunggu/);
    home = queues(aQueue());
    assert.match(await read(officer), /Tidak ada kasus yang menunggu .* Persetujuan 0 0 0/);
  });

  it('an officer without a queue finds his desks and his news', async () => {
    home = {
      ...nothing,
      tasks: [async () => [aTask({ urgency: 'read', title: 'Satu pesan belum dibaca' })]],
      desks: () => [{ name: 'Petugas dan peran', href: '/petugas' }],
    };
    const text = await read(officer);
    assert.match(text, /Meja Anda Menunggu Anda Satu pesan belum dibaca .* Petugas dan peran/);
    assert.doesNotMatch(text, /Permohonan Anda|Siapa melihat|Antrean/);
    home = nothing;
    assert.match(await read(officer), /Belum ada pekerjaan untuk peran Anda di sini/);
  });

  it('queues that cannot be read are never told as empty', async () => {
    home = { ...nothing, queues: [failing] };
    const text = await read(officer);
    assert.match(text, /Antrean belum terbaca seluruhnya/);
    assert.match(text, /Tenggatnya tetap berjalan/);
    assert.doesNotMatch(text, /Tidak ada kasus|Belum ada pekerjaan/);
  });

  it('is for those who are signed in; the way back to it is kept', async () => {
    const answer = await server.ask(null);
    assert.equal(answer.status, 401);
    assert.match(await answer.text(), /href="\/masuk\?dari=%2Fberanda"/);
  });

  it('every page says how many messages are unread to whoever is signed in, and nothing to strangers', async () => {
    unread = 2;
    assert.match(await read(person), /Ratna Puspitasari Pesan \(2\) belum dibaca Keluar/);
    assert.match(await (await server.ask(person, '/tidak-ada')).text(), /Pesan \(2\)/);
    assert.doesNotMatch(await (await server.ask(null)).text(), /href="\/pesan"/);
  });
});

describe('the order of what waits', () => {
  it('goes by urgency, then by the last day, and keeps the given order between equals', () => {
    const dated = (title: string, urgency: HomeTask['urgency'], day: string | null) =>
      aTask({ title, urgency, dueOn: day === null ? null : localDate(day) });
    const given = [
      dated('news', 'read', null),
      dated('begun', 'finish', '2026-11-25'),
      dated('later', 'act', '2026-12-08'),
      dated('undated 1', 'act', null),
      dated('undated 2', 'act', null),
      dated('soon', 'act', '2026-11-26'),
    ];
    assert.deepEqual(
      inOrder(given).map(({ title }) => title),
      ['soon', 'later', 'undated 1', 'undated 2', 'begun', 'news'],
    );
  });
});

describe('the home page in the gallery', () => {
  it('says the same in both languages', () => {
    assert.deepEqual(compareDictionaries(homeId, homeEn), []);
  });
});
