import { plainText } from '../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openAccess, openOwnAccess } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson } from '../../../kernel/viewer.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import { codeFrom, formatCode } from '../domain/code.ts';
import type { IssuedDocument } from '../domain/issue.ts';
import { fileOf, issued } from '../http/documents-services.builder.ts';
import { aLicence } from '../http/licence.builder.ts';
import { openDocument } from '../http/open-document.ts';
import { revokeDocument } from '../http/revoke-document.ts';
import { documentsServer, type DocumentsServer } from './documents-server.builder.tsx';

// Documents of long ago and of far ahead, so that the day of the test decides nothing.
const LASTING = { decidedOn: localDate('2025-01-02'), validUntil: localDate('2099-12-31') };

describe('checking a document', () => {
  let server: DocumentsServer;
  before(async () => {
    server = await documentsServer();
  });
  after(() => server.close());

  async function codeOf({ id: documentId, personId }: IssuedDocument): Promise<string> {
    const { services } = server;
    const opened = await services.db.as(asPerson(personId), async (tx) =>
      openDocument(tx, await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' }), {
        keys: services.keys.data,
        personId,
        documentId,
      }),
    );
    assert.ok(opened.ok);
    return formatCode(opened.value.code);
  }

  async function revoked(document: IssuedDocument): Promise<void> {
    const { agencyId, personId, id: documentId } = document;
    const at = Temporal.Now.instant();
    const done = await server.services.db.as(asAgency(agencyId), async (tx) => {
      const access = await openAccess(tx, {
        actor: { kind: 'worker' },
        agencyId,
        personId,
        purpose: 'documents.register',
        attributes: ['document'],
        caseRef: null,
        messageId: null,
        at,
      });
      return revokeDocument(tx, access, {
        personId,
        documentId,
        reasonCode: 'wrong_substance',
        legalSource: 'UU 30/2014 Pasal 64; SK 503/1/2026',
        officerId: newId(),
        on: localDate('2026-01-15'),
        at,
      });
    });
    assert.ok(done.ok);
  }

  it('by its code says valid, shows the lines to compare, and neither the whole name nor the decision maker’s data', async () => {
    const document = await issued(server.services, aLicence(LASTING));
    const said = await server.stranger.read(`/periksa/${await codeOf(document)}`);
    assert.match(said, /Dokumen ini asli dan berlaku/);
    for (const words of [document.number, 'Ratna P***', 'DPMPTSP Kabupaten Sragen', 'Bandingkan dengan kertas'])
      assert.ok(said.includes(words), words);
    assert.match(said, /Isi belum diperiksa: bandingkan sendiri dengan kertas/);
    for (const words of ['Puspitasari', 'BD00123456789', document.personId]) assert.ok(!said.includes(words), words);
  });

  it('by its file says valid only for the very bytes that were sealed', async () => {
    const document = await issued(server.services, aLicence(LASTING));
    const pdf = await fileOf(server.services, document);
    const good = await server.stranger.upload(pdf);
    assert.equal(good.status, 200);
    assert.match(plainText(await good.text()), /asli dan berlaku.*belum diubah.*Isi sama dengan saat disegel/);
    const changed = Buffer.from(pdf);
    changed.writeUInt8(changed.readUInt8(600) ^ 1, 600);
    const said = plainText(await (await server.stranger.upload(changed)).text());
    assert.match(said, /Berkas ini sudah diubah.*Isi berbeda dari saat disegel/);
    assert.ok(!said.includes('Ratna'));
    const appended = await server.stranger.upload(Buffer.concat([pdf, Buffer.from('\n%%EOF\n')]));
    assert.match(plainText(await appended.text()), /sudah diubah.*ada yang ditambahkan sesudah disegel/);
  });

  it('says revoked, since when and why, by code and by file', async () => {
    const document = await issued(server.services, aLicence(LASTING));
    const pdf = await fileOf(server.services, document);
    await revoked(document);
    for (const said of [
      await server.stranger.read(`/periksa/${await codeOf(document)}`),
      plainText(await (await server.stranger.upload(pdf)).text()),
    ]) {
      assert.match(said, /asli, tetapi sudah dicabut.*15 Januari 2026/);
      assert.match(said, /Alasan Isinya keliru atau datanya tidak benar/);
      assert.match(said, /UU 30\/2014 Pasal 64; SK 503\/1\/2026/);
    }
  });

  it('says expired after its last day', async () => {
    const request = aLicence({ decidedOn: localDate('2020-01-02'), validUntil: localDate('2025-01-02') });
    const said = await server.stranger.read(`/periksa/${await codeOf(await issued(server.services, request))}`);
    assert.match(said, /masa berlakunya sudah habis Berlaku sampai 2 Januari 2025/);
  });

  it('says that the office itself issued it, and by which law', async () => {
    const request = aLicence({ ...LASTING, basis: { by: 'system', legalSource: 'PP 28/2025 (contoh)' } });
    const said = await server.stranger.read(`/periksa/${await codeOf(await issued(server.services, request))}`);
    assert.match(said, /Terbit karena Tenggat keputusan lewat, menurut PP 28\/2025 \(contoh\)/);
  });

  it('says unknown for a code or a file that is not ours', async () => {
    const code = await server.stranger.get(`/periksa/${codeFrom(new Uint8Array(16).fill(9))}`);
    assert.equal(code.status, 404);
    assert.match(plainText(await code.text()), /Kode ini tidak kami kenal/);
    assert.equal((await server.stranger.get('/periksa/berkas')).status, 404);
    const file = await server.stranger.upload(Buffer.from('%PDF-1.7\nbukan dokumen kami\n%%EOF'));
    assert.match(plainText(await file.text()), /Berkas ini bukan dokumen kami/);
  });

  it('leads a typed code to its own page, and keeps one that was mistyped', async () => {
    const code = formatCode(codeFrom(new Uint8Array(16).fill(9)));
    const led = await server.stranger.get(`/periksa?kode=${encodeURIComponent(` ${code.toLowerCase()} `)}`);
    assert.deepEqual([led.status, led.headers.get('location')], [303, `/periksa/${code.replaceAll('-', '')}`]);
    const mistyped = await server.stranger.get('/periksa?kode=ABCD-0000');
    assert.equal(mistyped.status, 422);
    assert.match(await mistyped.text(), /value="ABCD-0000"/);
  });

  it('refuses no file, an empty one, one that is too large, and what is no upload', async () => {
    assert.equal((await server.stranger.upload(null)).status, 422);
    assert.equal((await server.stranger.upload(Buffer.alloc(0))).status, 422);
    assert.equal((await server.stranger.upload(Buffer.alloc(2 * 1024 * 1024 + 1))).status, 413);
    assert.equal((await server.stranger.post('/periksa', { berkas: 'x' })).status, 422);
  });

  it('limits how many codes one address may try', async () => {
    const fresh = await documentsServer();
    try {
      const statuses: number[] = [];
      for (let tries = 0; tries < 31; tries += 1)
        statuses.push((await fresh.stranger.get(`/periksa/${codeFrom(new Uint8Array(16).fill(tries))}`)).status);
      assert.deepEqual([statuses.at(0), statuses.at(-1)], [404, 429]);
    } finally {
      await fresh.close();
    }
  });
});
