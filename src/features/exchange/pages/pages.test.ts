import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import { faultsOfPage } from '../../../web/page-faults.ts';
import { parseEvidence, parseHeadFile } from '../domain/evidence-file.ts';
import { parseLogHeader } from '../domain/log-export.ts';
import { startLogVerifier } from '../domain/log-verify.ts';
import { verifyEvidence } from '../domain/verify.ts';
import {
  aCall,
  aNode,
  DUKCAPIL_AGENCY,
  METRO,
  METRO_AGENCY,
  OPERATOR_AGENCY,
  SRAGEN_AGENCY,
  type TestNode,
  the,
} from '../http/node.builder.ts';
import { personKey } from '../http/person-key.ts';
import { type ExchangeServer, exchangeServer } from './exchange-server.builder.tsx';

const personId = newId();
const person: Actor = { kind: 'person', personId, acr: 'passkey' };

function officer(agencyId: string, ...roles: readonly string[]): Actor {
  return { kind: 'officer', officerId: newId(), agencyId, agencyCode: 'kab-sragen-dpmptsp', roles, acr: 'passkey' };
}

describe('the pages of the exchange', () => {
  let node: TestNode;
  let server: ExchangeServer;
  let messageId: string;
  let refusedId: string;

  before(async () => {
    node = await aNode({
      handler: async ({ caseRef }) => {
        if (caseRef === 'gagal') throw new Error('rusak');
        return { status: 200, body: { nama: 'Contoh' } };
      },
    });
    server = exchangeServer(node.services);
    messageId = the(
      await node.exchange.call(aCall({ personKey: personKey(node.services.keys.lookup, personId) })),
    ).messageId;
    const failed = await node.exchange.call(aCall({ caseRef: 'gagal' }));
    assert.ok(!failed.ok);
    refusedId = failed.error.messageId!;
    await node.exchange.sealNow();
  });
  after(async () => {
    assert.deepEqual(server.faults, []);
    await node.close();
  });

  const page = async (address: string, actor?: Actor) => {
    const answer = await server.get(address, actor);
    assert.equal(answer.status, 200, answer.text.slice(0, 500));
    assert.deepEqual(faultsOfPage(answer.text), []);
    return answer.text;
  };

  it('anybody reads the catalogue: each service, who may call it, why and on which basis', async () => {
    const text = await page('/pertukaran');
    for (const shown of [
      'Data penduduk',
      'Mengisi permohonan SIP',
      'UU 24/2013 Pasal 58 ayat (4)',
      'DPMPTSP Sragen',
      'lahir',
    ]) {
      assert.ok(text.includes(shown), shown);
    }
    assert.ok(!text.includes('Panggilan instansi Anda'), 'a stranger is offered the calls');
  });

  it('the catalogue is searched by words of service and agency; odd words find nothing and break nothing', async () => {
    assert.ok((await page('/pertukaran?kata=dukcapil')).includes('Data penduduk'));
    for (const words of ['100%25', '_', "'; drop table", '%5C', 'a%00b', 'x'.repeat(3000)]) {
      assert.ok((await page(`/pertukaran?kata=${words}`)).includes('Tidak ada layanan'), words);
    }
  });

  it('anybody reads a member’s page with its keys; an unknown one is not there', async () => {
    assert.ok((await page(`/pertukaran/anggota/${DUKCAPIL_AGENCY}`)).includes('Ditjen Dukcapil'));
    assert.ok((await page(`/pertukaran/anggota/${SRAGEN_AGENCY}`)).includes('Mengisi permohonan SIP'));
    for (const id of [newId(), 'dukcapil', '..%2F'])
      assert.equal((await server.get(`/pertukaran/anggota/${id}`)).status, 404);
  });

  it('an auditor and an operator see the calls of their own agency, with how each ended', async () => {
    for (const role of ['auditor', 'operator']) {
      const text = await page('/pertukaran/panggilan', officer(SRAGEN_AGENCY, role));
      assert.ok(text.includes(messageId) && text.includes(refusedId));
      assert.ok(text.includes('Dijawab, status 200') && text.includes('Gagal'));
    }
    const provider = await page('/pertukaran/panggilan', officer(DUKCAPIL_AGENCY, 'auditor'));
    assert.ok(provider.includes(messageId) && provider.includes('Menjawab'));
    assert.ok(!(await page('/pertukaran/panggilan', officer(METRO_AGENCY, 'auditor'))).includes(messageId));
    assert.ok((await page('/pertukaran/panggilan', officer(newId(), 'auditor'))).includes('belum terdaftar'));
  });

  it('calls are filtered by direction, service and message number', async () => {
    const auditor = officer(SRAGEN_AGENCY, 'auditor');
    assert.ok(!(await page('/pertukaran/panggilan?arah=provider', auditor)).includes(messageId));
    const one = await page(`/pertukaran/panggilan?pesan=${messageId.toUpperCase()}`, auditor);
    assert.ok(one.includes(messageId) && !one.includes(refusedId));
    await page('/pertukaran/panggilan?arah=x&layanan=%00&pesan=%25&sesudah=x~y', auditor);
  });

  it('nobody else opens the list of calls', async () => {
    assert.equal((await server.get('/pertukaran/panggilan')).status, 401);
    for (const actor of [person, officer(SRAGEN_AGENCY), officer(SRAGEN_AGENCY, 'licensing_verifier')]) {
      assert.equal((await server.get('/pertukaran/panggilan', actor)).status, 403);
    }
  });

  it('evidence is shown to both agencies with the verdict in words, both signatures, the path and what one node means', async () => {
    for (const agencyId of [SRAGEN_AGENCY, DUKCAPIL_AGENCY]) {
      const text = await page(`/pertukaran/panggilan/${messageId}`, officer(agencyId, 'auditor'));
      for (const shown of [
        'Bukti utuh: ',
        'Peminta: DPMPTSP Sragen',
        'Penyedia: Dukcapil',
        '= kepala pohon',
        'Satu simpul memegang kedua sisi',
        'UU 24/2013',
      ]) {
        assert.ok(text.includes(shown), shown);
      }
    }
  });

  it('the person whom a call is about sees its evidence; another person and another agency do not', async () => {
    const text = await page(`/pertukaran/panggilan/${messageId}`, person);
    assert.ok(text.includes('Satu orang, yang dapat melihat panggilan ini'));
    assert.equal((await server.get(`/pertukaran/panggilan/${refusedId}`, person)).status, 404);
    assert.equal(
      (await server.get(`/pertukaran/panggilan/${messageId}`, { ...person, personId: newId() })).status,
      404,
    );
    assert.equal(
      (await server.get(`/pertukaran/panggilan/${messageId}`, officer(METRO_AGENCY, 'auditor'))).status,
      404,
    );
    assert.equal(
      (await server.get(`/pertukaran/panggilan/${messageId}`, officer(SRAGEN_AGENCY, 'licensing_head'))).status,
      403,
    );
    assert.equal((await server.get(`/pertukaran/panggilan/${messageId}`)).status, 401);
    for (const id of ['x', '%00', '..%2F..', newId()]) {
      assert.equal(
        (await server.get(`/pertukaran/panggilan/${id}`, officer(SRAGEN_AGENCY, 'auditor'))).status,
        404,
        id,
      );
    }
  });

  it('evidence is downloaded as a file that a stranger finds intact, also against a head kept earlier', async () => {
    const head = await latestHead();
    const answer = await server.get(`/pertukaran/bukti/${messageId}.json?sejak=${head.head.size}`, person);
    assert.match(answer.disposition, /attachment; filename="bukti-/);
    const evidence = the(parseEvidence(answer.text));
    assert.equal(verifyEvidence(evidence, { against: head, trustedKey: null }).verdict, 'intact');
    assert.equal((await server.get(`/pertukaran/bukti/${messageId}.json`)).status, 401);
    assert.equal((await server.get(`/pertukaran/bukti/${messageId}`, person)).status, 404);
  });

  it('anybody reads and downloads the heads; a head that is not there is not made up', async () => {
    const { head } = await latestHead();
    const text = await page('/pertukaran/kepala');
    assert.ok(text.includes(`/pertukaran/kepala/${head.size}.json`));
    assert.ok(!text.includes('/pertukaran/log'), 'a stranger is offered the whole log');
    for (const file of ['999999.json', '0.json', 'x.json', `${head.size}`, '-1.json', '1e3.json']) {
      assert.equal((await server.get(`/pertukaran/kepala/${file}`)).status, 404, file);
    }
  });

  it('an auditor of the operating organisation streams the whole log, and it is noted who did', async () => {
    const auditor = officer(OPERATOR_AGENCY, 'auditor');
    assert.ok((await page('/pertukaran/kepala', auditor)).includes('/pertukaran/log'));
    const { text, type } = await server.get('/pertukaran/log', auditor);
    assert.match(type, /^application\/x-ndjson/);
    const [header, ...rows] = text.trimEnd().split('\n');
    const verifier = startLogVerifier(the(parseLogHeader(header!)), { against: await latestHead(), trustedKey: null });
    for (const row of rows) verifier.add(row);
    assert.equal(verifier.finish().verdict, 'intact');
    for (const actor of [officer(OPERATOR_AGENCY, 'operator'), officer(SRAGEN_AGENCY, 'auditor'), person]) {
      assert.equal((await server.get('/pertukaran/log', actor)).status, 403);
    }
    assert.ok(server.denied.includes('log.export'));
  });

  it('anybody changes a copy of the log, deletes a row of it or cuts its tail, and sees that it shows', async () => {
    assert.ok((await page('/pertukaran/uji')).includes('Coba ubah log, lihat apakah ketahuan'));
    assert.ok((await page('/pertukaran/uji?cara=intact')).includes('Salinan log yang utuh lulus semua pemeriksaan'));
    for (const [kind, title, fault] of [
      ['changed', 'Satu huruf diubah, dan pemeriksaan gagal', 'akar berbeda'],
      ['deleted', 'Satu baris dihapus, dan pemeriksaan gagal', 'ada baris yang hilang'],
      ['cut', 'Ujung log dipotong, dan pemeriksaan gagal', 'ujung log dipotong'],
    ] as const) {
      const text = await page(`/pertukaran/uji?cara=${kind}`);
      assert.ok(text.includes(title) && text.includes(fault), kind);
    }
    assert.ok((await page('/pertukaran/uji?cara=intact')).includes('lulus semua'), 'the log itself was touched');
    for (const kind of ['', 'x', 'toString']) {
      assert.equal((await server.get(`/pertukaran/uji?cara=${kind}`)).status, 400, kind);
    }
  });

  it('a member without grants is told plainly that it holds none', async () => {
    assert.ok(METRO.includes('kota-metro'));
    assert.ok((await page(`/pertukaran/anggota/${METRO_AGENCY}`)).includes('tidak memegang izin'));
  });

  async function latestHead() {
    const text = (await server.get('/pertukaran/kepala')).text;
    const [, size] = /kepala\/(\d+)\.json/.exec(text) ?? [];
    return the(parseHeadFile((await server.get(`/pertukaran/kepala/${size}.json`)).text));
  }
});
