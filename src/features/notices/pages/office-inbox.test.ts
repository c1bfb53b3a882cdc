import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson, PUBLIC, WORKER, type Viewer } from '../../../kernel/viewer.ts';
import { addressesIn, aNotice, aPort, type Written } from '../http/notice.builder.ts';
import { noticesServer, type NoticesServer, type Reader } from '../http/notices-server.builder.tsx';
import { notifyOfficer, notifyRole } from '../index.ts';

describe('the inbox of an officer', () => {
  let server: NoticesServer;
  const ROLE = 'licensing_verifier';
  before(async () => {
    server = await noticesServer(aPort);
  });
  after(() => server.close());

  /** An office with nothing in its inbox. */
  const anOffice = () => newId();

  function tellRole(agencyId: string, given: Written = {}, viewer: Viewer = asAgency(agencyId)): Promise<void> {
    return server.services.db.as(viewer, (tx) => notifyRole(tx, { ...aNotice(given), agencyId, role: ROLE }));
  }

  async function addresses(of: Reader): Promise<readonly string[]> {
    return addressesIn(await (await of.get('/pesan')).text());
  }

  it('holds what was written to his role, by the office or by a person who submits something', async () => {
    const office = anOffice();
    const officer = await server.officer(office, [ROLE]);
    await tellRole(office);
    await tellRole(office, { number: 'SRG-2' }, asPerson(newId()));
    await tellRole(office, { number: 'SRG-3' }, WORKER);
    const text = await officer.read('/pesan');
    assert.match(text, /3 pesan belum dibaca/);
    assert.match(text, /Untuk peran Anda, 24 Nov 2026 09\.24 WIB/);
    assert.deepEqual(await officer.ask('inbox'), { href: '/pesan', unread: 3 });
  });

  it('a notice to his role delivered twice is one notice, also by a person who cannot read it', async () => {
    const office = anOffice();
    const officer = await server.officer(office, [ROLE]);
    for (const viewer of [asAgency(office), asPerson(newId()), asPerson(newId())]) {
      await tellRole(office, { key: 'permohonan/1:submitted' }, viewer);
    }
    assert.equal((await addresses(officer)).length, 1);
  });

  it('of two officers with one role each keeps a reading state of his own', async () => {
    const office = anOffice();
    const one = await server.officer(office, [ROLE]);
    const other = await server.officer(office, [ROLE, 'auditor']);
    await tellRole(office);
    const [address] = await addresses(one);
    await one.get(address!);
    await one.get(address!);
    assert.deepEqual(await one.ask('inbox'), { href: '/pesan', unread: 0 });
    assert.deepEqual(await other.ask('inbox'), { href: '/pesan', unread: 1 });
    await other.post('/pesan/dibaca', { sampai: Temporal.Now.instant().toString() });
    assert.deepEqual(await other.ask('inbox'), { href: '/pesan', unread: 0 });
    await tellRole(office, { number: 'SRG-2' });
    for (const reader of [one, other]) assert.deepEqual(await reader.ask('inbox'), { href: '/pesan', unread: 1 });
  });

  it('marking all as read with an older page takes nothing back', async () => {
    const office = anOffice();
    const officer = await server.officer(office, [ROLE]);
    await tellRole(office);
    await officer.post('/pesan/dibaca', { sampai: Temporal.Now.instant().toString() });
    await officer.post('/pesan/dibaca', { sampai: '2026-01-01T00:00:00Z' });
    assert.deepEqual(await officer.ask('inbox'), { href: '/pesan', unread: 0 });
  });

  it('another role of the office and the same role of another office see nothing of it', async () => {
    const office = anOffice();
    const officer = await server.officer(office, [ROLE]);
    await tellRole(office);
    const [address] = await addresses(officer);
    for (const reader of [await server.officer(office, ['licensing_head']), await server.officer(anOffice(), [ROLE])]) {
      assert.deepEqual(await addresses(reader), []);
      assert.equal((await reader.get(address!)).status, 404);
      assert.deepEqual(await reader.ask('inbox'), { href: '/pesan', unread: 0 });
    }
    for (const viewer of [asAgency(anOffice()), asPerson(newId()), PUBLIC, WORKER]) {
      const seen = await server.services.db.as(viewer, (tx) =>
        sql`select 1 from notices.office_notice where agency_id = ${office}`.execute(tx),
      );
      assert.equal(seen.rows.length, 0, viewer.kind);
    }
  });

  it('a notice to one officer is his alone', async () => {
    const office = anOffice();
    const officer = await server.officer(office, [ROLE]);
    const colleague = await server.officer(office, [ROLE]);
    const { officerId } = officer;
    await server.services.db.as(asAgency(office), (tx) =>
      notifyOfficer(tx, { ...aNotice(), agencyId: office, officerId }),
    );
    assert.match(await officer.read('/pesan'), /Untuk Anda sendiri, 24 Nov 2026/);
    const [address] = await addresses(officer);
    assert.equal((await officer.get(address!)).status, 200);
    assert.deepEqual(await addresses(colleague), []);
    assert.equal((await colleague.get(address!)).status, 404);
  });
});
