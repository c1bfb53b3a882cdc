import { plainText } from '../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openAccess, openListAccess, type AccessRequest } from '../../../kernel/access/access.ts';
import { placeHold } from '../../../kernel/access/hold.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import { onceonlyServer, type Citizen, type OnceonlyServer } from '../http/onceonly-server.builder.tsx';
import { DPMPTSP } from '../http/registers.builder.ts';

describe('the list of who looked at one’s data', () => {
  let server: OnceonlyServer;
  let citizen: Citizen;

  before(async () => {
    server = await onceonlyServer();
  });
  after(() => server.close());
  beforeEach(async () => {
    citizen = await server.citizen();
  });

  function officer(): Extract<Actor, { kind: 'officer' }> {
    const { agencyId, code } = DPMPTSP;
    return { kind: 'officer', officerId: newId(), agencyId, agencyCode: code, roles: ['verifier'], acr: 'passkey' };
  }

  async function read(changes: Partial<AccessRequest> = {}): Promise<void> {
    const agencyId = changes.agencyId ?? DPMPTSP.agencyId;
    await server.services.db.as(asAgency(agencyId), (tx) =>
      openAccess(tx, {
        actor: officer(),
        agencyId,
        personId: citizen.personId,
        purpose: 'sip.review',
        attributes: ['person.name', 'str.number'],
        at: Temporal.Now.instant(),
        caseRef: 'SRG-2026-004417',
        messageId: null,
        ...changes,
      }),
    );
  }

  it('says how often, by how many, and who, when, which data, for what, in which case', async () => {
    await read({ at: Temporal.Now.instant().subtract({ hours: 1 }) });
    const text = await citizen.read('/data-saya/akses');
    assert.match(text, /Satu kali dalam 30 hari terakhir, oleh satu instansi\. Semuanya dengan alasan yang tercatat\./);
    assert.match(text, /DPMPTSP Kabupaten Sragen petugas rekomendasi, Endang W\. Nama, nomor STR/);
    assert.match(text, /Memeriksa permohonan surat izin praktik, SRG-2026-004417/);
    assert.match(text, /waktu WIB/);
    assert.match(await (await citizen.get('/data-saya/akses')).text(), /href="\/permohonan\/SRG-2026-004417"/);
  });

  it('a page opened again in the same minute stands once and is counted, another reader stands apart', async () => {
    const actor = officer();
    const at = Temporal.Now.instant().subtract({ hours: 1 }).round({ smallestUnit: 'minute', roundingMode: 'floor' });
    for (const seconds of [1, 2, 3]) await read({ actor, at: at.add({ seconds }) });
    await read({ actor, at: at.add({ seconds: 4 }), attributes: ['person.address'] });
    await read({ actor, at: at.add({ minutes: 1 }) });
    const text = await citizen.read('/data-saya/akses');
    assert.match(text, /5 kali dalam 30 hari terakhir|Lima kali dalam 30 hari terakhir/);
    assert.equal(text.match(/ 3 kali DPMPTSP Kabupaten Sragen /g)?.length, 1);
    assert.equal(text.match(/ DPMPTSP Kabupaten Sragen petugas rekomendasi/g)?.length, 3);
    assert.match(text, /5 dari 5 pembacaan/);
  });

  it('flags what was read without a case, above and in its row, and no line of a list', async () => {
    await read();
    await read({ caseRef: null, purpose: 'loket', attributes: ['person.address'] });
    const now = Temporal.Now.instant();
    await server.services.db.as(asAgency(DPMPTSP.agencyId), (tx) =>
      openListAccess(tx, {
        actor: officer(),
        agencyId: DPMPTSP.agencyId,
        personIds: [citizen.personId],
        purpose: 'sip.review',
        attributes: ['person.name'],
        listDay: localDateIn(now, 'Asia/Jakarta'),
        at: now,
      }),
    );
    const text = await citizen.read('/data-saya/akses');
    assert.match(text, /Tiga kali .* Satu tanpa permohonan, perlu Anda tinjau\./);
    assert.match(text, /Satu pembacaan tanpa permohonan .* membaca alamat tanpa nomor permohonan/);
    assert.match(text, /Nama Anda tampil dalam daftar\./);
    const html = await (await citizen.get('/data-saya/akses')).text();
    assert.equal(html.match(/row-flagged/g)?.length, 1);
    assert.match(text, /Pembacaan per minggu sejak/.test(html) ? /Minggu mulai/ : /$^/);
  });

  it('a fetch that she asked for herself is told as that, with the proof of the exchange', async () => {
    server.registers.restore();
    await citizen.post('/data-saya/ambil');
    const text = await citizen.read('/data-saya/akses');
    assert.match(text, /Empat kali .* oleh satu instansi/);
    assert.match(text, /MPP Kabupaten Sragen otomatis, atas permintaan Anda/);
    assert.match(text, /Menampilkan data Anda kepada Anda sendiri, permintaan Anda/);
    assert.match(
      await (await citizen.get('/data-saya/akses')).text(),
      /href="\/pertukaran\/bukti\/[0-9a-f-]{36}" class="no-wrap"/,
    );
    await citizen.read('/data-saya');
    assert.match(await citizen.read('/data-saya/akses'), /Empat kali/, 'opening her own page is no reading by another');
  });

  it('what an order holds back shows nowhere until its day, then with number and reason', async () => {
    const at = Temporal.Now.instant().subtract({ hours: 48 });
    const place = (visibleFrom: Temporal.Instant, reference: string) =>
      server.services.db.as(asAgency(DPMPTSP.agencyId), async (tx) => {
        const given = {
          agencyId: DPMPTSP.agencyId,
          personId: citizen.personId,
          reason: 'Pemanggilan saksi',
          placedAt: at,
        };
        const hold = await placeHold(tx, { ...given, reference, visibleFrom });
        await openAccess(tx, {
          actor: officer(),
          agencyId: DPMPTSP.agencyId,
          personId: citizen.personId,
          purpose: 'penyidikan',
          attributes: ['person.address'],
          at,
          caseRef: 'LP-9001',
          messageId: null,
          hold,
        });
      });
    await place(Temporal.Now.instant().add({ hours: 48 }), '13/Pen.Tunda/2026');
    assert.match(await citizen.read('/data-saya/akses'), /Tidak ada yang membaca data Anda dalam 30 hari terakhir/);
    assert.doesNotMatch(await (await citizen.get('/data-saya/akses.json')).text(), /Pen\.Tunda/);
    await place(Temporal.Now.instant().subtract({ hours: 24 }), '12/Pen.Tunda/2026');
    assert.match(
      await citizen.read('/data-saya/akses'),
      /Ditunda sampai .* atas penetapan 12\/Pen\.Tunda\/2026: Pemanggilan saksi/,
    );
  });

  it('filters stand in the address, agree with the counts and can be taken away', async () => {
    const other = newId();
    await read();
    await read({ agencyId: other, purpose: 'sip.apply', at: Temporal.Now.instant().subtract({ hours: 24 * 40 }) });
    assert.match(await citizen.read('/data-saya/akses'), /Satu kali dalam 30 hari/);
    assert.match(await citizen.read('/data-saya/akses?kurun=90'), /Dua kali dalam 90 hari terakhir, oleh dua instansi/);
    const filtered = await citizen.read(`/data-saya/akses?kurun=semua&instansi=${other}&untuk=sip.apply`);
    assert.match(filtered, /Satu kali sejak pencatatan dimulai menurut saringan/);
    assert.match(filtered, /Instansi yang tidak lagi tercatat/);
    const html = await (await citizen.get(`/data-saya/akses?kurun=90&instansi=${other}`)).text();
    assert.match(html, /href="\/data-saya\/akses\?kurun=90"/);
    assert.match(await citizen.read(`/data-saya/akses?instansi=${newId()}`), /Tidak ada pembacaan yang cocok/);
    for (const odd of ['kurun=31', 'instansi=x', 'untuk=%3Cscript%3E', 'sesudah=x']) {
      assert.equal((await citizen.get(`/data-saya/akses?${odd}`)).status, 400, odd);
    }
  });

  it('is bounded: twenty a page, and the address of the next', async () => {
    const at = Temporal.Now.instant();
    for (let count = 0; count < 23; count += 1) await read({ at: at.subtract({ minutes: count }) });
    const html = await (await citizen.get('/data-saya/akses')).text();
    assert.match(html, /20 dari 23 pembacaan/);
    const next = /href="(\/data-saya\/akses\?sesudah=[^"]+)" rel="next"/.exec(html)?.[1] ?? '';
    const second = await citizen.read(next.replaceAll('&amp;', '&'));
    assert.match(second, /3 dari 23 pembacaan/);
    assert.match(second, /Ke yang terbaru/);
  });

  it('downloads hold every reading, no formula and no other person', async () => {
    await read({ caseRef: '=HYPERLINK("http://x")', purpose: 'sip.review' });
    await read({ agencyId: DPMPTSP.agencyId });
    const csv = await citizen.get('/data-saya/akses.csv');
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(csv.headers.get('content-disposition') ?? '', /attachment; filename="siapa-melihat-data-saya.csv"/);
    const text = await csv.text();
    assert.match(text, /"'=HYPERLINK\(""http:\/\/x""\)"/);
    assert.equal(text.trim().split('\r\n').length, 3);
    const json = JSON.parse(await (await citizen.get('/data-saya/akses.json')).text()) as {
      readonly isWhole: boolean;
      readonly readings: readonly { readonly purpose: string; readonly attributes: readonly string[] }[];
    };
    assert.equal(json.isWhole, true);
    assert.deepEqual(json.readings[0]?.attributes, ['person.name', 'str.number']);
    const other = await server.citizen();
    assert.match(await (await other.get('/data-saya/akses.json')).text(), /"readings": \[\]/);
  });

  it('says so while nobody has read anything, also in English', async () => {
    assert.match(await citizen.read('/data-saya/akses?kurun=semua'), /Belum ada yang membaca data Anda/);
    const headers = { accept: 'text/html', cookie: `${citizen.cookie}; terpadu-bahasa=en` };
    assert.match(
      plainText(await (await server.request('/data-saya/akses', { headers })).text()),
      /Nobody has read your data in the last 30 days/,
    );
  });
});
