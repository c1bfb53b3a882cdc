import { plainText } from '../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { isId, newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson, WORKER } from '../../../kernel/viewer.ts';
import { fileOf, issued } from '../http/documents-services.builder.ts';
import { aLicence } from '../http/licence.builder.ts';
import { documentsServer, type DocumentsServer } from './documents-server.builder.tsx';

describe('the documents of a person', () => {
  let server: DocumentsServer;
  before(async () => {
    server = await documentsServer();
  });
  after(() => server.close());

  it('are listed to her, opened and downloaded as they were sealed', async () => {
    const request = aLicence();
    const document = await issued(server.services, request);
    const holder = await server.person(request.personId);
    assert.ok((await holder.read('/dokumen')).includes(document.number));
    const said = await holder.read(`/dokumen/${document.id}`);
    assert.match(said, /Tunjukkan kepada orang lain [2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}/);
    const file = await holder.get(`/dokumen/${document.id}/berkas.pdf`);
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    assert.equal(file.headers.get('cache-control'), 'no-store');
    assert.match(file.headers.get('content-disposition') ?? '', /SIP-3314-2026-\d{6}\.pdf/);
    const expected = await fileOf(server.services, document);
    assert.ok(Buffer.from(await file.arrayBuffer()).equals(expected));
  });

  it('do not exist for anybody else', async () => {
    const document = await issued(server.services, aLicence());
    const other = await server.person(newId());
    assert.match(await other.read('/dokumen'), /Belum ada dokumen/);
    for (const address of [`/dokumen/${document.id}`, `/dokumen/${document.id}/berkas.pdf`, '/dokumen/x'])
      assert.equal((await other.get(address)).status, 404, address);
    assert.equal((await server.stranger.get('/dokumen')).status, 401);
  });
});

describe('the register of an office', () => {
  let server: DocumentsServer;
  before(async () => {
    server = await documentsServer();
  });
  after(() => server.close());

  const accessesOf = (personId: string) =>
    server.services.db.as(asPerson(personId), async (tx) => {
      const { rows } = await sql<{ purpose: string }>`
        select purpose from kernel.access_record where person_id = ${personId} order by at`.execute(tx);
      return rows.map(({ purpose }) => purpose);
    });

  it('lists what the office issued, finds by number, and records whom the list named once a day', async () => {
    const request = aLicence({ agencyId: newId() });
    const document = await issued(server.services, request);
    const head = await server.officer(request.agencyId, 'licensing_head');
    assert.ok((await head.read('/dokumen/terbitan')).includes(document.number));
    await head.read('/dokumen/terbitan');
    assert.deepEqual(await accessesOf(request.personId), ['documents.register']);
    assert.ok((await head.read('/dokumen/terbitan?nomor=sip-3314-2026')).includes(document.number));
    assert.match(await head.read('/dokumen/terbitan?nomor=SIP_'), /Tidak ada nomor yang berawal begitu/);
    assert.equal((await head.get('/dokumen/terbitan?sesudah=x')).status, 400);
  });

  it('is closed to other roles, and shows nothing of other offices', async () => {
    const request = aLicence({ agencyId: newId() });
    const document = await issued(server.services, request);
    const verifier = await server.officer(request.agencyId, 'licensing_verifier');
    assert.equal((await verifier.get('/dokumen/terbitan')).status, 403);
    const other = await server.officer(newId(), 'licensing_head');
    assert.match(await other.read('/dokumen/terbitan'), /Belum ada dokumen terbit/);
    for (const address of ['', '/cabut', '/berkas.pdf'])
      assert.equal((await other.get(`/dokumen/terbitan/${document.id}${address}`)).status, 404, address);
    assert.equal((await server.stranger.get('/dokumen/terbitan')).status, 401);
  });

  it('goes on to its next page', async () => {
    const agencyId = newId();
    for (let count = 0; count < 51; count += 1) await issued(server.services, aLicence({ agencyId }));
    const head = await server.officer(agencyId, 'licensing_head');
    const html = await (await head.get('/dokumen/terbitan')).text();
    assert.match(plainText(html), /50 dokumen ditampilkan/);
    const next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.match(await head.read(next), /SIP-3314-2026-000001.*1 dokumen ditampilkan/);
  });

  it('revokes once, with reason and decision, tells other features, and shows it to the holder', async () => {
    const request = aLicence({ agencyId: newId() });
    const document = await issued(server.services, request);
    const head = await server.officer(request.agencyId, 'licensing_head');
    const address = `/dokumen/terbitan/${document.id}/cabut`;
    assert.match(await head.read(address), /Pencabutan tidak dapat dibatalkan/);
    const missing = await head.post(address, { keputusan: 'SK' });
    assert.equal(missing.status, 422);
    assert.match(await missing.text(), /value="SK"/);
    const fields = { alasan: 'sanction', keputusan: 'SK Kepala Dinas 503/12/2026', yakin: 'ya' };
    const done = await head.post(address, { ...fields, idempotency_key: 'pencabutan-0000001' });
    assert.deepEqual([done.status, done.headers.get('location')], [303, `/dokumen/terbitan/${document.id}`]);
    const again = await head.post(address, { ...fields, idempotency_key: 'pencabutan-0000001' });
    assert.equal(again.status, 303);
    assert.equal((await head.post(address, fields)).status, 409);
    const holder = await server.person(request.personId);
    assert.match(
      await holder.read(`/dokumen/${document.id}`),
      /Dokumen ini dicabut sejak .* Dicabut sebagai sanksi administratif\. Dasar: UU 30\/2014 .*SK Kepala Dinas 503\/12\/2026/,
    );
    const effects = await server.services.db.as(WORKER, async (tx) => {
      const { rows } = await sql<{ payload: Readonly<Record<string, string>> }>`
        select payload from kernel.outbox where kind = 'documents.revoked' and key like ${`%${document.id}`}`.execute(
        tx,
      );
      return rows.map(({ payload }) => payload);
    });
    const { kind: aboutKind, id: aboutId } = request.about;
    assert.deepEqual(
      effects.map(({ officerId, ...others }) => [isId(officerId ?? ''), others]),
      [[true, { documentId: document.id, agencyId: request.agencyId, aboutKind, aboutId, reason: 'sanction' }]],
    );
    const audited = await server.services.db.as(asAgency(request.agencyId), async (tx) => {
      const { rows } = await sql<{ event: string; rule: string }>`
        select event, rule from kernel.audit where subject_id = ${document.id}`.execute(tx);
      return rows;
    });
    assert.deepEqual(audited, [{ event: 'document.revoked', rule: 'DOC-06' }]);
  });

  it('refuses a decision that holds a NIK, for everybody may read it', async () => {
    const request = aLicence({ agencyId: newId() });
    const document = await issued(server.services, request);
    const head = await server.officer(request.agencyId, 'licensing_head');
    const refused = await head.post(`/dokumen/terbitan/${document.id}/cabut`, {
      alasan: 'sanction',
      keputusan: 'atas 3314 0799 0990 9001',
      yakin: 'ya',
    });
    assert.equal(refused.status, 422);
    assert.match(plainText(await refused.text()), /tidak boleh memuat NIK/);
  });
});
