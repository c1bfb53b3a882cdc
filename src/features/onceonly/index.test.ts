import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openOwnAccess } from '../../kernel/access/access.ts';
import { newId } from '../../kernel/ids.ts';
import { asPerson } from '../../kernel/viewer.ts';
import { localDate } from '../../vocabulary/local-date.ts';
import { onceonlyServer, type OnceonlyServer } from './http/onceonly-server.builder.tsx';
import { DPMPTSP } from './http/registers.builder.ts';
import {
  absentWords,
  addExplicitRequest,
  attributeName,
  bindingFaultWords,
  checkBindings,
  classOf,
  declare,
  eraseCase,
  evidenceOf,
  explicitRequest,
  fetchedAttributes,
  type EvidenceItem,
  type FieldBinding,
  type JsonPointer,
  listExplicitRequests,
  listPending,
  onceonlyErrors,
  onceonlyPaths,
  outcomeOf,
  pointer,
  publicParts,
  reAskRate,
  resolve,
  type ResolveRequest,
  sources,
  valueWords,
  type Waiting,
} from './index.ts';

const today = localDate('2026-11-24');

/** The midwife's licence as a service would bind it: seven things fetched, two asked. */
const bindings: readonly FieldBinding[] = [
  fetched('/nama', 'person.name'),
  fetched('/alamat', 'person.address'),
  fetched('/nomor_str', 'str.number', { attribute: 'str.profession', equals: 'bidan' }),
  fetched('/str_berlaku', 'str.valid_until', { attribute: 'str.profession', equals: 'bidan' }),
  fetched('/npwp', 'npwp.number'),
  fetched('/jenjang', 'diploma.level'),
  fetched('/sip_lama', 'sip.number'),
  { pointer: pointer('/umur'), mode: 'DERIVE', from: ['person.birth_date'] },
  { pointer: pointer('/tempat_praktik'), mode: 'ASK', attribute: null },
  { pointer: pointer('/jadwal'), mode: 'ASK', attribute: null },
];
const form: readonly JsonPointer[] = bindings.map((binding) => binding.pointer);

function fetched(
  at: string,
  attribute: string,
  pick: { attribute: string; equals: string } | null = null,
): FieldBinding {
  const common = { onMissing: 'ASK', onConflict: 'PREFER', maxAgeDays: null } as const;
  return { pointer: pointer(at), mode: 'FETCH', attribute, pick, ...common };
}

describe('a service that asks nothing the state already holds', () => {
  let server: OnceonlyServer;
  before(async () => {
    server = await onceonlyServer();
  });
  after(() => server.close());

  it('may be published; the same with one asked field that the state holds may not, and says which and whose', () => {
    assert.deepEqual(checkBindings(form, bindings, today), { ok: true, value: undefined });
    const asking = bindings.map((one): FieldBinding => {
      return one.pointer === '/npwp' ? { pointer: one.pointer, mode: 'ASK', attribute: 'npwp.number' } : one;
    });
    const refused = checkBindings(form, asking, today);
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.error.map((fault) => bindingFaultWords(fault, 'id')),
      ['Isian /npwp tidak boleh ditanyakan: NPWP sudah dicatat oleh Direktorat Jenderal Pajak.'],
    );
  });

  it('is filled from five registers for whoever asks, with her request on record, and re-asks nothing', async () => {
    const { personId } = server.registers.addPerson();
    const request = requestFor(personId);
    const record = explicitRequest({
      id: newId(),
      personId,
      about: { kind: request.kind, id: request.id },
      purpose: request.purpose,
      attributes: request.attributes,
      text: 'Ambil data saya untuk permohonan ini',
      channel: 'SELF',
      officerId: null,
      givenAt: server.services.clock.trueNow(),
    });
    assert.ok(record.ok);
    await server.services.db.as(asPerson(personId), (tx) => addExplicitRequest(tx, DPMPTSP.agencyId, record.value));
    const result = await resolve(server.services, server.port, request);
    assert.ok(result.ok);
    const waiting: readonly Waiting[] = result.value.waiting;
    assert.deepEqual(waiting, []);
    assert.deepEqual(wordsOf(result.value.evidence).slice(0, 4), [
      'Wulan Ambarsari',
      'Dukuh Ngasem RT 004 RW 002, Jirapan, Masaran, Kabupaten Sragen, Jawa Tengah',
      'SN03202390000017',
      'missing',
    ]);
    assert.equal(absentWords('str.valid_until', 'id'), 'Seumur hidup');
    const met = bindings.map((one) => ({
      fieldClass: classOf(one, { sources, on: today }),
      isTyped: one.mode === 'ASK',
    }));
    assert.equal(reAskRate(met), 0);

    assert.equal((await evidenceFor(personId, request)).length, result.value.evidence.length);
    await server.services.db.as(asPerson(personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
      const about = { kind: request.kind, id: request.id };
      assert.deepEqual(await listPending(tx, access, { personId, about }), []);
      assert.equal((await listExplicitRequests(tx, access, { personId, about })).length, 1);
    });
  });

  it('keeps what she says beside what was fetched; the register goes before her word, and erasing takes both', async () => {
    const { personId } = server.registers.addPerson();
    const request = requestFor(personId);
    await resolve(server.services, server.port, request);
    const values = [
      { attribute: 'practice.schedule', value: 'Senin sampai Jumat' },
      { attribute: 'person.name', value: 'Wulan A.' },
    ];
    const said = { subject: { personId }, kind: request.kind, id: request.id, agencyId: DPMPTSP.agencyId, values };
    assert.ok((await declare(server.services, said)).ok);
    const held = await evidenceFor(personId, request);
    assert.equal(held.find(({ attribute }) => attribute === 'practice.schedule')?.value, 'Senin sampai Jumat');
    const name = bindings[0];
    assert.ok(name?.mode === 'FETCH');
    const outcome = outcomeOf(name, held, server.services.clock.trueNow());
    assert.ok(outcome.kind === 'value');
    assert.deepEqual(
      [outcome.settled.chosen.value, outcome.settled.differing.map(({ value }) => value)],
      ['Wulan Ambarsari', ['Wulan A.']],
    );
    await eraseCase(server.services, { kind: request.kind, id: request.id });
    assert.deepEqual(await evidenceFor(personId, request), []);
    assert.deepEqual(await declare(server.services, said), { ok: false, error: 'case_erased' });
  });

  it('with a register off, the field waits and the others are filled', async () => {
    server.registers.fail('djp');
    const { personId } = server.registers.addPerson();
    const result = await resolve(server.services, server.port, requestFor(personId));
    assert.ok(result.ok);
    assert.equal(wordsOf(result.value.evidence)[4], 'waiting');
    assert.equal(result.value.waiting.length, 1);
    server.registers.restore();
  });

  it('offers the public page only addresses that it serves, and refuses in codes of its own', () => {
    for (const lang of ['id', 'en'] as const) {
      assert.deepEqual(
        publicParts(lang).map(({ href }) => href),
        [onceonlyPaths.ownData.to({})],
      );
    }
    assert.ok(Object.keys(onceonlyErrors).every((code) => code.startsWith('onceonly_')));
    assert.equal(attributeName('str.number', 'en'), 'STR number');
  });

  function evidenceFor(personId: string, { kind, id }: ResolveRequest): Promise<readonly EvidenceItem[]> {
    return server.services.db.as(asPerson(personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
      return evidenceOf(tx, access, { keys: server.services.keys.data, personId, kind, id });
    });
  }

  function requestFor(personId: string): ResolveRequest {
    return {
      subject: { personId },
      kind: 'application',
      id: newId(),
      attributes: fetchedAttributes(bindings),
      purpose: 'sip.apply',
      consumer: DPMPTSP,
      caseRef: 'SRG-2026-004417',
      actor: { kind: 'person', personId, acr: 'passkey' },
      signal: AbortSignal.timeout(20_000),
    };
  }

  function wordsOf(evidence: readonly EvidenceItem[]): readonly (string | null)[] {
    return bindings.flatMap((binding) => {
      if (binding.mode !== 'FETCH') return [];
      const outcome = outcomeOf(binding, evidence, server.services.clock.trueNow());
      if (outcome.kind !== 'value') return [outcome.kind];
      const { attribute, value } = outcome.settled.chosen;
      return [value === null ? null : valueWords(attribute, value, 'id')];
    });
  }
});
