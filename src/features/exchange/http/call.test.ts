import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import type { ExchangeFaultCode } from '../domain/fault.ts';
import { parseServiceId, parseSubsystemId } from '../domain/identifier.ts';
import { parsePathGlob } from '../domain/path-glob.ts';
import { findOwnEntries } from '../storage/log-entry.ts';
import type { ExchangeCall } from './consumer-side.ts';
import {
  A_PERSON,
  aCall,
  aGrantId,
  aNode,
  DUKCAPIL_AGENCY,
  METRO,
  SRAGEN,
  SRAGEN_AGENCY,
  type TestNode,
  the,
} from './node.builder.ts';
import type { ServedRequest } from './serve-call.ts';

describe('a call between two agencies', () => {
  let node: TestNode;
  const asked: ServedRequest[] = [];
  const revoked = aGrantId();

  before(async () => {
    const glob = (text: string) => the(parsePathGlob(text));
    node = await aNode({
      async handler(request) {
        asked.push(request);
        if (request.path === '/gagal/v1') throw new Error('rusak');
        if (request.path === '/tidak-ada/v1')
          return { status: 404, body: { code: 'nik_unknown', nama: 'Contoh', lain: 1 } };
        return { status: 200, body: A_PERSON };
      },
      grants: [
        {},
        { pathGlob: glob('/gagal/v1') },
        { pathGlob: glob('/tidak-ada/v1') },
        { pathGlob: glob('/lama/v1'), validUntil: Temporal.Now.instant().subtract({ hours: 1 }) },
        { pathGlob: glob('/nanti/v1'), validFrom: Temporal.Now.instant().add({ hours: 24 }) },
        { pathGlob: glob('/dicabut/v1'), id: revoked },
      ],
    });
    await node.exchange.revoke({
      grantId: revoked,
      agencyId: DUKCAPIL_AGENCY,
      at: Temporal.Now.instant(),
      reason: 'uji',
    });
  });
  after(() => node.close());

  const refusal = async (wishes: Partial<ExchangeCall>) => {
    const result = await node.exchange.call(aCall(wishes));
    assert.ok(!result.ok, 'the call was answered');
    return result.error;
  };
  const entriesOf = (agencyId: string, messageId: string) =>
    node.services.db.as(asAgency(agencyId), (tx) => findOwnEntries(tx, node.services.installation.nodeId, messageId));

  it('is answered with the granted fields only, and the service learns who asks and why', async () => {
    const answer = the(await node.exchange.call(aCall()));
    assert.deepEqual(answer.body, { nama: A_PERSON.nama, lahir: A_PERSON.lahir });
    assert.equal(answer.status, 200);
    const { consumer, purpose, caseRef, messageId, body } = asked.at(-1)!;
    assert.deepEqual(
      { consumer, purpose, caseRef, messageId, body },
      {
        consumer: SRAGEN,
        purpose: 'sip.apply',
        caseRef: 'SRG-2026-004417',
        messageId: answer.messageId,
        body: { nik: 'rekaan' },
      },
    );
  });

  it('stands in both logs when it is answered, request and response, under the ids it gives back', async () => {
    const { messageId, entries } = the(await node.exchange.call(aCall()));
    const consumer = await entriesOf(SRAGEN_AGENCY, messageId);
    const provider = await entriesOf(DUKCAPIL_AGENCY, messageId);
    assert.deepEqual(
      consumer.map(({ entry }) => entry.id),
      [entries.request, entries.response],
    );
    assert.deepEqual(
      [...consumer, ...provider].map(({ entry }) => `${entry.side} ${entry.kind}`),
      ['consumer request', 'consumer response', 'provider request', 'provider response'],
    );
    assert.deepEqual(consumer[0]?.entry.signature, provider[0]?.entry.signature, 'both hold the consumer’s signature');
    assert.deepEqual(consumer[1]?.entry.signature, provider[1]?.entry.signature, 'both hold the provider’s signature');
  });

  it('names the person by a key only, on the consumer’s side', async () => {
    const personKey = Buffer.alloc(32, 7);
    const { messageId } = the(await node.exchange.call(aCall({ personKey })));
    const [request] = await entriesOf(SRAGEN_AGENCY, messageId);
    const [received] = await entriesOf(DUKCAPIL_AGENCY, messageId);
    assert.deepEqual(request?.entry.personHmac, personKey);
    assert.equal(received?.entry.personHmac, null);
  });

  const refusals: readonly [string, Partial<ExchangeCall>, ExchangeFaultCode][] = [
    ['an agency without grant', { consumer: METRO }, 'no_grant'],
    ['another method', { method: 'GET', body: null }, 'no_grant'],
    ['another path', { path: '/semua/v1' }, 'no_grant'],
    ['another purpose', { purpose: 'penasaran' }, 'purpose_not_granted'],
    ['a grant that has ended', { path: '/lama/v1' }, 'grant_expired'],
    ['a grant that has not begun', { path: '/nanti/v1' }, 'grant_not_yet_valid'],
    ['a grant that was revoked', { path: '/dicabut/v1' }, 'grant_expired'],
    [
      'an unregistered agency',
      { consumer: the(parseSubsystemId('ID-SAMPLE/LOC/kab-hantu/perizinan')) },
      'client_unknown',
    ],
    [
      'an unregistered service',
      { service: the(parseServiceId('ID-SAMPLE/GOV/dukcapil/kependudukan/hantu')) },
      'service_unknown',
    ],
    ['a NIK in the query', { query: '?nik=3314079909900000' }, 'call_names_person'],
    ['a NIK in the case number', { caseRef: '3314079909900000' }, 'call_names_person'],
    ['a path that leaves the service', { path: '/ringkas/../v2' }, 'call_malformed'],
    ['a malformed purpose', { purpose: 'dua kata' }, 'call_malformed'],
    ['a message id that is no UUID', { messageId: 'satu' }, 'call_malformed'],
    ['a body over 1 MB', { body: 'x'.repeat(1024 * 1024) }, 'call_too_large'],
  ];
  for (const [what, wishes, code] of refusals) {
    it(`with ${what} is refused before the service hears of it`, async () => {
      const before = asked.length;
      const fault = await refusal(wishes);
      assert.equal(fault.code, code);
      assert.equal(fault.at, 'client');
      assert.equal(asked.length, before);
    });
  }

  it('a service that breaks is named as the one at fault, with a signed and logged refusal', async () => {
    const fault = await refusal({ path: '/gagal/v1' });
    assert.deepEqual([fault.code, fault.at, fault.retry], ['service_failed', 'service', 'new_message']);
    assert.equal((await entriesOf(SRAGEN_AGENCY, fault.messageId!)).length, 2);
    assert.equal((await entriesOf(DUKCAPIL_AGENCY, fault.messageId!)).length, 2);
  });

  it('"unknown" is an answer, and tells no more than its code and the granted fields', async () => {
    const answer = the(await node.exchange.call(aCall({ path: '/tidak-ada/v1' })));
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, { nama: 'Contoh', code: 'nik_unknown' });
  });

  it('one that is given up goes on at the provider, and can be asked for again', async () => {
    const messageId = newId();
    const fault = await refusal({ messageId, signal: AbortSignal.abort() });
    assert.deepEqual([fault.code, fault.retry], ['call_cancelled', 'same_message']);
    const before = asked.length;
    const again = the(await node.exchange.call(aCall({ messageId })));
    assert.equal(again.status, 200);
    assert.ok(asked.length - before <= 1, 'asked again although it was under way');
    assert.equal((await entriesOf(SRAGEN_AGENCY, messageId)).length, 2);
  });

  it('nothing of what was asked or answered stands anywhere in the log', async () => {
    await node.exchange.call(aCall({ body: { nik: '3314079909900000', nama: 'Rahasia Benar' } }));
    for (const agencyId of [SRAGEN_AGENCY, DUKCAPIL_AGENCY]) {
      const rows = await node.services.db.as(asAgency(agencyId), (tx) =>
        tx
          .$extendTables<{ 'exchange.entry': Record<string, unknown> }>()
          .selectFrom('exchange.entry')
          .selectAll()
          .execute(),
      );
      const text = JSON.stringify(rows);
      assert.ok(rows.length > 0);
      for (const secret of ['3314079909900000', 'Rahasia Benar', A_PERSON.nama])
        assert.ok(!text.includes(secret), secret);
      assert.doesNotMatch(text, /"\d{16}"/);
    }
  });
});
