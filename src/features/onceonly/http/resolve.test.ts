import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openAccess, openOwnAccess } from '../../../kernel/access/access.ts';
import { readAccesses } from '../../../kernel/access/read-accesses.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson, type Viewer } from '../../../kernel/viewer.ts';
import { eraseCase, evidenceOf, resolve, type ResolveRequest } from '../index.ts';
import { onceonlyServer, type OnceonlyServer } from './onceonly-server.builder.tsx';
import { DPMPTSP, population, taxpayer } from './registers.builder.ts';

const ATTRIBUTES = ['person.name', 'person.address', 'str.number', 'diploma.level', 'npwp.number', 'sip.number'];

describe('fetching for a case', () => {
  let server: OnceonlyServer;
  let person: { readonly personId: string; readonly nik: string };
  let request: ResolveRequest;

  before(async () => {
    server = await onceonlyServer();
  });
  after(() => server.close());
  beforeEach(() => {
    person = server.registers.addPerson();
    request = {
      subject: { personId: person.personId },
      kind: 'application',
      id: newId(),
      attributes: ATTRIBUTES,
      purpose: 'sip.apply',
      consumer: DPMPTSP,
      caseRef: 'SRG-2026-004417',
      actor: { kind: 'person', personId: person.personId, acr: 'passkey' },
      signal: AbortSignal.timeout(20_000),
    };
    server.registers.restore();
  });

  async function resolved(changes: Partial<ResolveRequest> = {}) {
    const result = await resolve(server.services, server.port, { ...request, ...changes });
    assert.ok(result.ok, JSON.stringify(result));
    return result.value;
  }

  function readings(viewer: Viewer = asPerson(person.personId)) {
    const question = {
      personId: person.personId,
      now: server.services.clock.trueNow(),
      from: null,
      until: null,
      agencyId: null,
      purpose: null,
    };
    return server.services.db.as(viewer, (tx) => readAccesses(tx, question, { after: null, limit: 100 }));
  }

  it('asks five registers at once, each for what it holds, signed by the office, and keeps what they say', async () => {
    const before = server.registers.calls.length;
    const { evidence, waiting, unsupplied } = await resolved();
    assert.deepEqual([waiting, unsupplied], [[], []]);
    assert.deepEqual(
      evidence
        .map(({ attribute, value }) => [attribute, typeof value === 'string' ? value : 'alamat'])
        .toSorted(byText),
      [
        ['diploma.level', 'D-III'],
        ['npwp.number', person.nik],
        ['person.address', 'alamat'],
        ['person.name', 'Wulan Ambarsari'],
        ['sip.number', 'SIPB-3314-2021-009001'],
        ['str.number', 'SN03202390000017'],
      ],
    );
    const calls = server.registers.calls.slice(before);
    assert.equal(calls.length, 5);
    for (const call of calls) {
      assert.equal(call.consumer.subsystem, DPMPTSP.subsystem);
      assert.deepEqual([call.purpose, call.caseRef], ['sip.apply', 'SRG-2026-004417']);
      assert.doesNotMatch(call.path, /\d{16}/);
      assert.equal(call.body?.['nik'], person.nik);
    }
    assert.deepEqual(calls.find(({ holder }) => holder === 'dukcapil')?.body?.['unsur'], ['nama', 'alamat']);
  });

  it('every value has its source, its time, its assurance and the message that brought it', async () => {
    const { evidence } = await resolved();
    for (const item of evidence) {
      assert.equal(item.assurance, 'GOV');
      assert.match(item.messageId ?? '', /^[0-9a-f-]{36}$/);
      assert.match(item.digest, /^[0-9a-f]{64}$/);
      assert.equal(item.observedAt.toString(), '2026-11-24T02:12:03.418Z');
      assert.ok(Temporal.Instant.compare(item.validUntil, item.fetchedAt) > 0);
    }
  });

  it('leaves one record for each answer, which the person sees with its message', async () => {
    const { evidence } = await resolved();
    const { entries } = await readings();
    assert.equal(entries.length, 5);
    assert.deepEqual(
      new Set(entries.map(({ messageId }) => messageId)),
      new Set(evidence.map(({ messageId }) => messageId)),
    );
    for (const entry of entries) {
      assert.deepEqual(
        [entry.agencyId, entry.purpose, entry.caseRef],
        [DPMPTSP.agencyId, 'sip.apply', 'SRG-2026-004417'],
      );
      assert.equal(entry.actor.id, person.personId);
    }
  });

  it('the database holds no value and no NIK in the clear', async () => {
    await resolved();
    await server.services.db.as(asPerson(person.personId), async (tx) => {
      const { rows } = await sql<{ text: string }>`
        select (to_jsonb(e) || jsonb_build_object('sealed', encode(e.value_sealed, 'escape')))::text as text
        from onceonly.evidence e`.execute(tx);
      assert.equal(rows.length, 6);
      for (const { text } of rows) assert.doesNotMatch(text, new RegExp(`Wulan|Ngasem|SIPB|${person.nik}`));
    });
  });

  it('asks for nothing again that is fresh, and for everything when told to', async () => {
    await resolved();
    const count = server.registers.calls.length;
    const again = await resolved();
    assert.equal(server.registers.calls.length, count);
    assert.equal(again.evidence.length, 6);
    await resolved({ refresh: 'all' });
    assert.equal(server.registers.calls.length, count + 5);
  });

  it('one value of a list that is not there has the whole record fetched again, in one answer', async () => {
    await resolved({ attributes: ['str.number'] });
    const { evidence } = await resolved({ attributes: ['str.number', 'str.standing'] });
    const messages = evidence.map(({ attribute, messageId }) => [attribute, messageId] as const);
    assert.deepEqual(messages.map(([attribute]) => attribute).toSorted(), ['str.number', 'str.standing']);
    assert.equal(new Set(messages.map(([, messageId]) => messageId)).size, 1);
  });

  it('a source that is down holds up nothing: the others are there, and it is fetched when it is back', async () => {
    server.registers.fail('pddikti');
    const { evidence, waiting } = await resolved();
    assert.equal(evidence.length, 5);
    assert.deepEqual(waiting, [
      {
        source: 'pddikti.diplomas',
        holder: 'ditjen-diktiristek',
        attributes: ['diploma.level'],
        fault: 'service_unreachable',
      },
    ]);
    await server.drain({ seconds: 20 });
    assert.equal((await held()).length, 5);
    server.registers.restore('pddikti');
    await server.drain({ minutes: 1 });
    assert.equal((await held()).length, 6);
    assert.deepEqual(server.registers.arrivals.at(-1)?.attributes, ['diploma.level']);
    const calls = server.registers.callsTo('pddikti').length;
    await server.drain({ hours: 9 });
    assert.equal(server.registers.callsTo('pddikti').length, calls, 'asked again after the answer');
  });

  it('a slow source and one that breaks off are waiting, within their time', async () => {
    server.registers.hang('sisdmk');
    server.registers.breakOff('djp');
    const begun = performance.now();
    const { evidence, waiting } = await resolved();
    assert.ok(performance.now() - begun < 5_000);
    assert.equal(evidence.length, 4);
    assert.deepEqual(waiting.map(({ source, fault }) => [source, fault]).toSorted(byText), [
      ['djp.taxpayer', 'call_broke'],
      ['sisdmk.registrations', 'timed_out'],
    ]);
  });

  it('garbage is no answer, and half an answer is kept while the rest is asked for alone', async () => {
    server.registers.answer('pddikti', () => 'bukan objek');
    server.registers.answer('dukcapil', () => population({ alamat: 'Dukuh Ngasem' }));
    const { evidence, waiting } = await resolved();
    assert.ok(evidence.some(({ attribute }) => attribute === 'person.name'));
    assert.deepEqual(waiting.map(({ source, attributes, fault }) => [source, attributes, fault]).toSorted(byText), [
      ['dukcapil.summary', ['person.address'], 'answer_incomplete'],
      ['pddikti.diplomas', ['diploma.level'], 'answer_unreadable'],
    ]);
    server.registers.restore('dukcapil');
    await server.drain({ minutes: 10 });
    assert.deepEqual(server.registers.callsTo('dukcapil').at(-1)?.body?.['unsur'], ['alamat']);
    assert.ok((await held()).some(({ attribute }) => attribute === 'person.address'));
  });

  it('nothing of an answer about another person is kept, and an operator reads of it without a value', async () => {
    const other = server.registers.addPerson();
    server.registers.answer('djp', () => taxpayer(other.nik));
    const { evidence, waiting } = await resolved();
    assert.ok(evidence.every(({ attribute }) => !attribute.startsWith('npwp')));
    assert.equal(waiting[0]?.fault, 'wrong_person');
    assert.ok((await readings()).entries.every(({ attributes }) => !attributes.includes('npwp.number')));
    const lines = server.log.filter((line) => line.includes('another person'));
    assert.ok(lines.length > 0);
    for (const line of server.log) assert.doesNotMatch(line, /\d{16}|Wulan/);
  });

  it('a second fetch at the same moment asks nobody twice', async () => {
    const before = server.registers.calls.length;
    await Promise.all([resolved(), resolved(), resolved()]);
    assert.equal(server.registers.calls.length - before, 5);
    assert.equal((await held()).length, 6);
  });

  it('a process that dies in the middle of a call leaves the outbox to finish it, once', async () => {
    server.registers.hang('dukcapil');
    const gone = new AbortController();
    const dying = resolve(server.services, server.port, {
      ...request,
      attributes: ['person.name'],
      signal: gone.signal,
    });
    await new Promise((tick) => setTimeout(tick, 300));
    gone.abort();
    await dying;
    assert.equal((await held()).length, 0);
    server.registers.restore('dukcapil');
    await server.drain({ seconds: 30 });
    assert.equal((await held()).length, 1);
  });

  it('for somebody whom identity does not know, nobody is asked', async () => {
    const before = server.registers.calls.length;
    const personId = newId();
    const stranger = {
      ...request,
      subject: { personId },
      actor: { kind: 'person', personId, acr: 'passkey' } as const,
    };
    assert.deepEqual(await resolve(server.services, server.port, stranger), { ok: false, error: 'person_unknown' });
    assert.equal(server.registers.calls.length, before);
  });

  it('an officer who has it fetched again leaves a record of his own reading too', async () => {
    const officerId = newId();
    const officer = {
      kind: 'officer',
      officerId,
      agencyId: DPMPTSP.agencyId,
      agencyCode: DPMPTSP.code,
      roles: [],
      acr: 'passkey',
    } as const;
    await resolved({ actor: officer, purpose: 'sip.review' });
    const { entries } = await readings();
    assert.ok(entries.length >= 6);
    assert.ok(entries.every(({ actor, purpose }) => actor.id === officerId && purpose === 'sip.review'));
  });

  it('the office reads the evidence of its case, no other office does, and no other person', async () => {
    await resolved();
    const which = { keys: server.services.keys.data, personId: person.personId, kind: request.kind, id: request.id };
    const read = (viewer: Viewer, agencyId: string) =>
      server.services.db.as(viewer, async (tx) => {
        const actor = {
          kind: 'officer',
          officerId: newId(),
          agencyId,
          agencyCode: 'x',
          roles: [],
          acr: 'passkey',
        } as const;
        const at = server.services.clock.trueNow();
        const given = {
          actor,
          agencyId,
          purpose: 'sip.review',
          attributes: ATTRIBUTES,
          at,
          caseRef: request.caseRef,
          messageId: null,
        };
        return evidenceOf(tx, await openAccess(tx, { ...given, personId: person.personId }), which);
      });
    assert.equal((await read(asAgency(DPMPTSP.agencyId), DPMPTSP.agencyId)).length, 6);
    const other = newId();
    assert.deepEqual(await read(asAgency(other), other), []);
    const stranger = server.registers.addPerson();
    const seen = await server.services.db.as(asPerson(stranger.personId), (tx) =>
      sql<{ n: bigint }>`select count(*) as n from onceonly.evidence`.execute(tx),
    );
    assert.equal(seen.rows[0]?.n, 0n);
  });

  it('an Access that was opened for somebody else opens nothing', async () => {
    await resolved();
    const stranger = server.registers.addPerson();
    const keys = server.services.keys.data;
    await assert.rejects(
      server.services.db.as(asAgency(DPMPTSP.agencyId), async (tx) => {
        const actor = {
          kind: 'officer',
          officerId: newId(),
          agencyId: DPMPTSP.agencyId,
          agencyCode: 'x',
          roles: [],
          acr: 'passkey',
        } as const;
        const at = server.services.clock.trueNow();
        const given = {
          actor,
          agencyId: DPMPTSP.agencyId,
          purpose: 'sip.review',
          attributes: ['nik'],
          at,
          caseRef: null,
          messageId: null,
        };
        const access = await openAccess(tx, { ...given, personId: stranger.personId });
        return evidenceOf(tx, access, { keys, personId: person.personId, kind: request.kind, id: request.id });
      }),
      /not opened for the person/,
    );
  });

  it('an erased case is empty for good: nothing is read from it and nothing is fetched for it again', async () => {
    server.registers.fail('pddikti');
    await resolved();
    assert.equal((await held()).length, 5);
    assert.equal(await eraseCase(server.services, { kind: request.kind, id: request.id }), true);
    assert.deepEqual(await held(), []);
    assert.deepEqual(await resolve(server.services, server.port, request), { ok: false, error: 'case_erased' });
    server.registers.restore('pddikti');
    const hers = () => server.registers.callsTo('pddikti').filter(({ body }) => body?.['nik'] === person.nik).length;
    const calls = hers();
    await server.drain({ hours: 2 });
    assert.equal(hers(), calls);
    assert.equal(await eraseCase(server.services, { kind: request.kind, id: newId() }), false);
  });

  /** What the case holds, read by the person herself. */
  async function held() {
    return server.services.db.as(asPerson(person.personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId: person.personId, acr: 'passkey' });
      const which = { keys: server.services.keys.data, personId: person.personId, kind: request.kind, id: request.id };
      return evidenceOf(tx, access, which);
    });
  }
});

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
