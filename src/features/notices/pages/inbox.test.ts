import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson, PUBLIC, WORKER, type Viewer } from '../../../kernel/viewer.ts';
import { addressesIn, aNotice, aPort, AT, DINKES, DPMPTSP, type Written } from '../http/notice.builder.ts';
import { noticesServer, type NoticesServer, type Reader } from '../http/notices-server.builder.tsx';
import { notifyPerson, notifyRole, purgeNotices } from '../index.ts';

describe('the inbox', () => {
  let server: NoticesServer;
  let person: Reader;
  before(async () => {
    server = await noticesServer(aPort);
  });
  after(() => server.close());
  beforeEach(async () => {
    person = await server.person();
  });

  function tell(given: Written = {}, viewer: Viewer = asAgency(DPMPTSP), to: Reader = person): Promise<void> {
    return server.services.db.as(viewer, (tx) => notifyPerson(tx, { personId: to.personId, ...aNotice(given) }));
  }

  async function addresses(of: Reader = person, address = '/pesan'): Promise<readonly string[]> {
    return addressesIn(await (await of.get(address)).text());
  }

  it('says that nothing has come yet and what will come', async () => {
    const text = await person.read('/pesan');
    assert.match(text, /Belum ada pesan Kabar tentang permohonan dan dokumen Anda muncul di sini/);
    assert.doesNotMatch(text, /Tandai semua/);
    assert.deepEqual(await person.ask('inbox'), { href: '/pesan', unread: 0 });
    assert.deepEqual(await person.ask('latest'), []);
    assert.deepEqual(await person.ask('task'), []);
  });

  it('lists what was written to a person, latest first, marked as unread by word and by weight', async () => {
    await tell({ number: 'SRG-1' });
    await tell({ number: 'SRG-2', at: AT.add({ minutes: 5 }) });
    const text = await person.read('/pesan');
    assert.match(text, /2 pesan belum dibaca/);
    assert.match(
      text,
      /Permohonan SRG-2 terkirim Dari DPMPTSP Sragen, 24 Nov 2026 09\.29 WIB Belum dibaca Permohonan SRG-1 terkirim/,
    );
    const html = await (await person.get('/pesan')).text();
    assert.equal([...html.matchAll(/class="row-title" href="\/pesan\//g)].length, 2);
    assert.deepEqual(await person.ask('inbox'), { href: '/pesan', unread: 2 });
  });

  it('opening a notice shows its words and the way to the matter, and marks it as read; again changes nothing', async () => {
    await tell();
    const [address] = await addresses();
    const text = await person.read(address!);
    assert.match(text, /Dari DPMPTSP Sragen, 24 Nov 2026 09\.24 WIB Permohonan SRG-2026-004417 terkirim/);
    assert.match(text, /DPMPTSP Sragen memeriksa permohonan SRG-2026-004417\. Dinkes Sragen memberi rekomendasi\./);
    const html = await (await person.get(address!)).text();
    assert.match(html, /href="\/permohonan\/SRG-2026-004417"[^>]*><span>Lihat permohonan/);
    const readAt = await readTimes();
    assert.equal(readAt.length, 1);
    await person.get(address!);
    assert.deepEqual(await readTimes(), readAt);
    assert.match(await person.read('/pesan'), /Semua pesan sudah dibaca/);
    const list = await (await person.get('/pesan')).text();
    assert.doesNotMatch(list, /class="row-title" href="\/pesan\//);
    assert.deepEqual(await person.ask('inbox'), { href: '/pesan', unread: 0 });
  });

  async function readTimes(): Promise<readonly string[]> {
    return server.services.db.as(asPerson(person.personId), async (tx) => {
      const { rows } = await sql<{ read_at: Temporal.Instant }>`
        select read_at from notices.person_notice where read_at is not null`.execute(tx);
      return rows.map((row) => row.read_at.toString());
    });
  }

  it('is written by the office, by the person about her own case, and by the worker', async () => {
    await tell({ number: 'SRG-1' }, asAgency(DPMPTSP));
    await tell({ number: 'SRG-2' }, asPerson(person.personId));
    await tell({ number: 'SRG-3' }, WORKER);
    assert.equal((await addresses()).length, 3);
  });

  it('a notice delivered twice is one notice, whoever repeats it', async () => {
    await tell({ key: 'permohonan/1:submitted' });
    await tell({ key: 'permohonan/1:submitted', number: 'SRG-9' });
    await tell({ key: 'permohonan/1:submitted' }, WORKER);
    assert.equal((await addresses()).length, 1);
    const other = await server.person();
    await tell({ key: 'permohonan/1:submitted' }, asAgency(DPMPTSP), other);
    assert.equal((await addresses(other)).length, 1);
  });

  it('a notice of a decision that was not saved is not there', async () => {
    await assert.rejects(
      server.services.db.as(asAgency(DPMPTSP), async (tx) => {
        await notifyPerson(tx, { personId: person.personId, ...aNotice() });
        throw new Error('the decision failed');
      }),
    );
    assert.deepEqual(await addresses(), []);
  });

  it('another person’s notice answers as if there were none', async () => {
    await tell();
    const [address] = await addresses();
    const other = await server.person();
    assert.equal((await other.get(address!)).status, 404);
    assert.match(await other.read(address!), /Pesan itu tidak ada di kotak pesan Anda/);
    assert.deepEqual(await addresses(other), []);
    assert.deepEqual(await person.ask('inbox'), { href: '/pesan', unread: 1 });
    const officer = await server.officer(DPMPTSP, ['licensing_verifier']);
    assert.equal((await officer.get(address!)).status, 404);
  });

  it('no other person, no other office and no stranger reads or changes a row of hers', async () => {
    await tell();
    for (const viewer of [asPerson(newId()), asAgency(DINKES), PUBLIC, WORKER]) {
      await server.services.db.as(viewer, async (tx) => {
        const seen = await sql`select 1 from notices.person_notice where person_id = ${person.personId}`.execute(tx);
        const changed =
          await sql`update notices.person_notice set read_at = now() where person_id = ${person.personId}`.execute(tx);
        assert.deepEqual([seen.rows.length, changed.numAffectedRows], [0, 0n], viewer.kind);
      });
    }
  });

  it('marks all as read up to the moment the page was drawn; what came since stays unread', async () => {
    await tell({ now: Temporal.Now.instant().subtract({ minutes: 5 }) });
    const drawn = Temporal.Now.instant().subtract({ minutes: 1 }).toString();
    await tell({ number: 'SRG-NEW' });
    const key = newId();
    const answer = await person.post('/pesan/dibaca', { sampai: drawn, idempotency_key: key });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/pesan']);
    assert.match(await person.read('/pesan'), /Satu pesan belum dibaca/);
    const again = await person.post('/pesan/dibaca', { sampai: drawn, idempotency_key: key });
    assert.equal(again.status, 303);
    const far = Temporal.Now.instant().add({ hours: 24 }).toString();
    await person.post('/pesan/dibaca', { sampai: far });
    await tell({ number: 'SRG-NEWER' });
    assert.match(await person.read('/pesan'), /Satu pesan belum dibaca/);
    const audited = await server.services.db.as(asPerson(person.personId), (tx) =>
      sql<{ event: string; rule: string }>`select event, rule from kernel.audit order by at`.execute(tx),
    );
    assert.deepEqual(audited.rows, [
      { event: 'inbox.marked_read', rule: 'NOT-05' },
      { event: 'inbox.marked_read', rule: 'NOT-05' },
    ]);
  });

  it('a form that does not say up to when is refused and marks nothing', async () => {
    await tell();
    for (const sampai of ['', 'kemarin', '2026-11-24', `${'9'.repeat(300)}`]) {
      assert.equal((await person.post('/pesan/dibaca', { sampai })).status, 400, sampai);
    }
    assert.deepEqual(await person.ask('inbox'), { href: '/pesan', unread: 1 });
  });

  it('goes on to older pages by a cursor, says when there is no more, and refuses a broken cursor', async () => {
    for (let at = 0; at < 21; at += 1) await tell({ number: `SRG-${at}`, at: AT.add({ minutes: at }) });
    const html = await (await person.get('/pesan')).text();
    assert.equal(addressesIn(html).length, 20);
    const next = /href="(\/pesan\?sesudah=[^"]+)"/.exec(html)?.[1] ?? assert.fail();
    const second = await person.read(next);
    assert.match(second, /Permohonan SRG-0 terkirim/);
    assert.match(second, /Ke pesan terbaru/);
    assert.match(
      await person.read(`/pesan?sesudah=2020-01-01T00:00:00Z~${newId()}`),
      /Tidak ada pesan yang lebih lama/,
    );
    assert.equal((await person.get('/pesan?sesudah=apa')).status, 400);
  });

  it('a kind without words, or whose words fail, never breaks the inbox, and the log names it', async () => {
    await tell({ kind: 'service.of_the_future' });
    await tell({ kind: 'application.broken' });
    await tell();
    const text = await person.read('/pesan');
    assert.equal(text.match(/Kabar tentang perkara Anda/g)?.length, 2);
    assert.match(text, /Permohonan SRG-2026-004417 terkirim/);
    const unknown = (await addresses()).at(-1)!;
    assert.match(await person.read(unknown), /Keadaan perkaranya dapat Anda lihat di halamannya\. Buka halamannya/);
    assert.ok(server.log.some((line) => line.includes('service.of_the_future')));
  });

  it('tells other pages of the latest and sums up what is unread', async () => {
    await tell({ number: 'SRG-1' });
    await tell({ number: 'SRG-2', at: AT.add({ minutes: 1 }) });
    await tell({ number: 'SRG-3', at: AT.add({ minutes: 2 }) });
    const [newest] = await addresses();
    await person.get(newest!);
    const latest = (await person.ask('latest')) as readonly { subject: string; isUnread: boolean; href: string }[];
    assert.deepEqual(
      latest.map(({ subject, isUnread }) => [subject, isUnread]),
      [
        ['Permohonan SRG-3 terkirim', false],
        ['Permohonan SRG-2 terkirim', true],
      ],
    );
    assert.equal(latest[0]?.href, newest);
    assert.deepEqual(await person.ask('task'), [
      {
        urgency: 'read',
        title: '2 pesan belum dibaca',
        detail: 'Terbaru: Permohonan SRG-2 terkirim',
        href: '/pesan',
        action: 'Baca pesan',
        dueOn: null,
      },
    ]);
  });

  it('refuses what is no reference, and any link but to a page of ours', async () => {
    const db = server.services.db;
    const write = (own: object) =>
      db.as(asAgency(DPMPTSP), (tx) => notifyPerson(tx, { personId: person.personId, ...aNotice(), ...own }));
    await assert.rejects(write({ values: { name: 'Wulan Ambarsari' } }), /not a reference/);
    await assert.rejects(write({ values: { nik: '3314034905920000' } }), /not a reference/);
    await assert.rejects(write({ href: 'https://lain.example/' }), /href_foreign/);
    await assert.rejects(write({ kind: 'Kabar' }), /kind_malformed/);
    assert.deepEqual(await addresses(), []);
  });

  it('odd addresses are refused in words', async () => {
    for (const address of ['/pesan/bukan-nomor', `/pesan/${newId()}`, '/pesan/dibaca']) {
      assert.equal((await person.get(address)).status, 404, address);
    }
  });

  it('removes notices after two years, read or not, and nothing before', async () => {
    await tell({ number: 'SRG-OLD', now: Temporal.Now.instant().subtract({ hours: 24 * 732 }) });
    await tell({ number: 'SRG-YOUNG', now: Temporal.Now.instant().subtract({ hours: 24 * 729 }) });
    const officer = await server.officer(DPMPTSP, ['licensing_head']);
    const old = { ...aNotice({ now: Temporal.Now.instant().subtract({ hours: 24 * 732 }) }), role: 'licensing_head' };
    await server.services.db.as(asAgency(DPMPTSP), (tx) => notifyRole(tx, old));
    const [address] = await addresses(officer);
    await officer.get(address!);
    assert.equal(await purgeNotices(server.services.db, Temporal.Now.instant()), 2);
    assert.match(await person.read('/pesan'), /Permohonan SRG-YOUNG terkirim/);
    assert.equal((await addresses()).length, 1);
    assert.deepEqual(await addresses(officer), []);
    const left = await server.services.db.as(asAgency(DPMPTSP), (tx) =>
      sql`select 1 from notices.office_reading where officer_id = ${officer.officerId}`.execute(tx),
    );
    assert.equal(left.rows.length, 0);
  });
});
