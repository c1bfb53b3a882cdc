import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { migrationSets } from '../src/app.ts';
import {
  type Exchange,
  memberIdOf,
  openExchange,
  parseFieldPath,
  parsePathGlob,
  parseServiceId,
  parseSubsystemId,
  personKey,
} from '../src/features/exchange/index.ts';
import { createPersons, readNik } from '../src/features/identity/index.ts';
import {
  type Consumer,
  evidenceOf,
  fetchThrough,
  onceonlyHandlers,
  onceonlyMigrations,
  type OnceonlyPort,
  resolve,
  type ResolveRequest,
  sources,
} from '../src/features/onceonly/index.ts';
import { openOwnAccess } from '../src/kernel/access/access.ts';
import { readConfig } from '../src/kernel/config.ts';
import { errorCatalogue, kernelErrors } from '../src/kernel/errors.ts';
import { newId } from '../src/kernel/ids.ts';
import { recordInstallation } from '../src/kernel/installation.ts';
import { createMasterKeys } from '../src/kernel/keys/master-key.ts';
import { openLog } from '../src/kernel/log.ts';
import { migrate } from '../src/kernel/migrate.ts';
import { openServices, type OpenServices } from '../src/kernel/open-services.ts';
import { asPerson, WORKER } from '../src/kernel/viewer.ts';
import { start as startDjp } from '../src/sandbox/djp/index.ts';
import { decideCorrection, start as startDukcapil } from '../src/sandbox/dukcapil/index.ts';
import {
  prepareSandboxes,
  type RunningSandbox,
  SANDBOX_NAMES,
  type SandboxConnections,
  type SandboxName,
  setBehaviour,
} from '../src/sandbox/machine/index.ts';
import { start as startPddikti } from '../src/sandbox/pddikti/index.ts';
import { start as startSisdmk } from '../src/sandbox/sisdmk/index.ts';
import { parseNik } from '../src/vocabulary/nik.ts';
import type { Result } from '../src/vocabulary/result.ts';
import { Secret } from '../src/vocabulary/secret.ts';
import { superuser, testDatabase } from './support/postgres.ts';
import { loadRegisters, MIXED_UP, OTHER, WULAN } from './support/small-registers.ts';

const INSTANCE = 'ID-SAMPLE';
const OFFICE: Consumer = {
  agencyId: newId(),
  code: 'kab-sragen-dpmptsp',
  subsystem: `${INSTANCE}/LOC/kab-sragen-dpmptsp/perizinan`,
};
const HOLDERS: Readonly<Record<string, SandboxName>> = {
  dukcapil: 'dukcapil',
  'ditjen-nakes': 'sisdmk',
  'ditjen-diktiristek': 'pddikti',
  djp: 'djp',
};
const SINCE = Temporal.Instant.from('2023-06-20T00:00:00Z');

function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('own data through the real exchange, from the four registers as they are played', () => {
  const person = { personId: newId(), nik: the(parseNik(WULAN)) };
  const mixedUp = { personId: newId(), nik: the(parseNik(MIXED_UP)) };
  let services: OpenServices;
  let exchange: Exchange;
  let connections: SandboxConnections;
  let port: OnceonlyPort;
  let close: () => Promise<void>;

  before(async () => {
    const test = await testDatabase();
    const others = migrationSets().filter(({ feature }) => feature !== 'onceonly');
    await migrate({
      owner: test.owner,
      appRole: 'terpadu_app',
      sets: [...others, onceonlyMigrations],
      now: Temporal.Now.instant(),
    });
    const createdAt = Temporal.Now.instant();
    const installation = {
      kind: 'sample',
      nodeId: newId(),
      operatorAgencyId: newId(),
      createdAt,
      seed: 'uji',
    } as const;
    await test.db.as(WORKER, (tx) => recordInstallation(tx, installation));
    const folder = mkdtempSync(join(tmpdir(), 'terpadu-register-'));
    const config = the(readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '10' }, folder));
    createMasterKeys(config.masterKeyFile, createdAt);
    const log = openLog('error', { write: () => {} });
    services = await openServices({ config, connection: test.app, errors: errorCatalogue([kernelErrors]), log });
    const running = await startRegisters();
    exchange = await openExchange(services);
    await registerAll(running);
    await createPersons(store(), [person, mixedUp], createdAt);
    port = thePort();
    close = async () => {
      await exchange.stop();
      await Promise.all(Object.values(running.sandboxes).map((sandbox) => sandbox.stop()));
      await services.close();
      await test.close();
      rmSync(folder, { recursive: true });
    };
  });
  after(() => close());

  function store() {
    return { db: services.db, keys: services.keys };
  }

  function thePort(): OnceonlyPort {
    return {
      fetchFrom: fetchThrough(exchange),
      nikOf: (personId, open) => readNik(store(), personId, open),
      personKey: (personId) => personKey(services.keys.lookup, personId),
      portal: OFFICE,
      officesOf: async () => [],
      arrived: async () => {},
      words: {
        purposes: [],
        attributes: {},
        agencies: async () => new Map(),
        holders: async () => new Map(),
        readers: async () => new Map(),
        zoneOf: async () => 'Asia/Jakarta',
        evidenceHref: () => null,
        caseLink: () => null,
      },
    };
  }

  function requestFor({ personId } = person, changes: Partial<ResolveRequest> = {}): ResolveRequest {
    return {
      subject: { personId },
      kind: 'application',
      id: newId(),
      attributes: sources.flatMap(({ holder, readings }) =>
        holder.kind === 'agency' ? readings.map(({ attribute }) => attribute) : [],
      ),
      purpose: 'sip.apply',
      consumer: OFFICE,
      caseRef: 'SRG-2026-004417',
      actor: { kind: 'person', personId, acr: 'passkey' },
      signal: AbortSignal.timeout(20_000),
      ...changes,
    };
  }

  it('every value that the registers hold arrives, and nothing waits', async () => {
    const { evidence, waiting } = the(await resolve(services, port, requestFor()));
    assert.deepEqual(waiting, []);
    const values = new Map(evidence.map(({ attribute, value }) => [attribute, value]));
    assert.equal(values.size, 30);
    assert.deepEqual(
      ['person.name', 'person.status', 'str.number', 'str.valid_until', 'diploma.level', 'npwp.number'].map((id) =>
        values.get(id),
      ),
      ['Wulan Ambarsari', 'active', 'SN03202390000017', null, 'D-III', WULAN],
    );
    const photo = values.get('person.photo');
    assert.ok(typeof photo === 'object' && photo !== null && 'base64' in photo);
    assert.match(Buffer.from(photo.base64, 'base64').toString(), /^<svg/);
  });

  it('each value leads to a message that both sides have logged, whose answer has the kept digest', async () => {
    const { evidence } = the(await resolve(services, port, requestFor()));
    for (const messageId of new Set(evidence.map((item) => item.messageId))) {
      const proof = await exchange.evidenceOf(OFFICE.agencyId, messageId ?? '');
      assert.ok(proof !== null);
      assert.equal(proof.entries.length, 4);
      const item = evidence.find((one) => one.messageId === messageId);
      const digest = `sha-256=:${Buffer.from(item?.digest ?? '', 'hex').toString('base64')}:`;
      const responses = proof.entries.filter(({ entry }) => entry.kind === 'response');
      assert.deepEqual(new Set(responses.map(({ entry }) => entry.digest)), new Set([digest]));
      for (const { entry } of proof.entries) assert.doesNotMatch(entry.head, new RegExp(WULAN));
    }
  });

  it('PDDikti off: the others arrive; PDDikti back: the outbox fetches the rest', async () => {
    await set('pddikti', { outage: true });
    const request = requestFor();
    const { evidence, waiting } = the(await resolve(services, port, request));
    assert.equal(evidence.length, 24);
    assert.deepEqual(
      waiting.map(({ source, fault }) => [source, fault]),
      [['pddikti.diplomas', 'service_unreachable']],
    );
    await set('pddikti', { outage: false });
    const effect = await onlyEffect('onceonly.fetch', request.id);
    const [handler] = onceonlyHandlers(services, port);
    await handler?.handle(effect, AbortSignal.timeout(10_000));
    const held = await services.db.as(asPerson(person.personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId: person.personId, acr: 'passkey' });
      return evidenceOf(tx, access, {
        keys: services.keys.data,
        personId: person.personId,
        kind: request.kind,
        id: request.id,
      });
    });
    assert.equal(held.length, 30);
  });

  for (const [kind, fault] of [
    ['malformed_json', /service_answer_malformed/],
    ['truncated_body', /service_/],
    ['status_500', /service_failed/],
    ['hang', /timed_out|provider_silent/],
  ] as const) {
    it(`a register that answers with ${kind} is waited for, and the others arrive`, async () => {
      await set('sisdmk', { errorRate: 1, errorKind: kind });
      const { evidence, waiting } = the(await resolve(services, port, requestFor()));
      await set('sisdmk', { errorRate: 0 });
      assert.equal(evidence.length, 23);
      assert.match(waiting[0]?.fault ?? '', fault);
    });
  }

  it('a register that has mixed up two people gives nothing of the other', async () => {
    const { evidence, waiting } = the(await resolve(services, port, requestFor(mixedUp)));
    assert.deepEqual(
      waiting.map(({ source, fault }) => [source, fault]),
      [['djp.taxpayer', 'wrong_person']],
    );
    assert.ok(evidence.every(({ value }) => value !== OTHER));
  });

  it('somebody whom no register knows has no values, and the registers say so themselves', async () => {
    const unknown = { personId: newId(), nik: the(parseNik('3314034905929099')) };
    await createPersons(store(), [unknown], Temporal.Now.instant());
    const { evidence, waiting } = the(await resolve(services, port, requestFor(unknown)));
    assert.deepEqual(waiting, []);
    assert.equal(evidence.length, 30);
    assert.ok(evidence.every(({ value, messageId }) => value === null && messageId !== null));
  });

  it('without a grant nothing is asked, and the code says why', async () => {
    const { evidence, waiting } = the(await resolve(services, port, requestFor(person, { purpose: 'sip.review' })));
    assert.deepEqual(evidence, []);
    assert.deepEqual(new Set(waiting.map(({ fault }) => fault)), new Set(['purpose_not_granted']));
  });

  it('a report reaches the desk of the register, and its decision comes back', async () => {
    const requestId = newId();
    const answer = the(
      await port.fetchFrom({
        consumer: OFFICE,
        memberClass: 'GOV',
        holder: 'dukcapil',
        service: 'penduduk/koreksi',
        method: 'POST',
        path: '/penduduk/koreksi/v1',
        body: { requestId, nik: WULAN, field: 'pekerjaan', claimed: 'Bidan Desa', note: null },
        purpose: 'correction',
        caseRef: `koreksi/${requestId}`,
        personKey: port.personKey(person.personId),
        timeoutMs: 5_000,
        signal: AbortSignal.timeout(5_000),
      }),
    );
    assert.equal(answer.status, 201);
    const ticket = String(Reflect.get(Object(answer.body), 'ticket'));
    const now = Temporal.Now.instant();
    const decision = { ticket, outcome: 'accepted', note: 'Sesuai SK.', value: 'Bidan Desa', now } as const;
    the(await decideCorrection(connections.dukcapil, decision));
    const { evidence } = the(await resolve(services, port, requestFor(person, { attributes: ['person.occupation'] })));
    assert.deepEqual([evidence[0]?.value, evidence[0]?.sourceVersion], ['Bidan Desa', '2']);
  });

  async function set(sandbox: SandboxName, change: Partial<Parameters<typeof setBehaviour>[1]>): Promise<void> {
    the(await setBehaviour(connections[sandbox], { ...change, at: Temporal.Now.instant() }));
  }

  /** The effect that goes on for a case, as the drainer would hand it over. */
  async function onlyEffect(kind: string, caseId: string) {
    const { rows } = await services.db.as(WORKER, (tx) =>
      sql<{ id: string; key: string; payload: Record<string, string> }>`
        select id, key, payload from kernel.outbox
        where kind = ${kind} and payload->>'caseId' = ${caseId} and payload->>'source' = 'pddikti.diplomas'`.execute(
        tx,
      ),
    );
    const [row] = rows;
    assert.ok(row);
    return { ...row, kind, viewer: asPerson(person.personId), attempt: 1 };
  }

  interface Running {
    readonly sandboxes: Readonly<Record<SandboxName, RunningSandbox>>;
    readonly token: Secret;
  }

  async function startRegisters(): Promise<Running> {
    const suffix = `${process.pid}_9001`;
    connections = await prepareSandboxes({
      superuser: await superuser(),
      passwordFor: (role) => `uji-${role}`,
      suffix,
    });
    await loadRegisters(connections);
    for (const name of SANDBOX_NAMES) await set(name, { medianMs: 0, p99Ms: 0 });
    const token = new Secret('token-uji-token-uji-token-uji-token-uji');
    const { clock, log } = services;
    const start = (name: SandboxName, open: typeof startDukcapil) =>
      open({ connection: connections[name], token, clock, log });
    const sandboxes = {
      dukcapil: await start('dukcapil', startDukcapil),
      sisdmk: await start('sisdmk', startSisdmk),
      djp: await start('djp', startDjp),
      pddikti: await start('pddikti', startPddikti),
    };
    return { sandboxes, token };
  }

  async function registerAll({ sandboxes, token }: Running): Promise<void> {
    await registerMember('LOC', OFFICE.code, OFFICE.agencyId);
    await exchange.registerSubsystem({
      id: the(parseSubsystemId(OFFICE.subsystem)),
      agencyId: OFFICE.agencyId,
      name: 'Perizinan',
      registeredAt: SINCE,
      endedAt: null,
    });
    for (const [holder, sandbox] of Object.entries(HOLDERS)) {
      const agencyId = newId();
      await registerMember('GOV', holder, agencyId);
      const source = sources.find((one) => one.holder.kind === 'agency' && one.holder.code === holder);
      assert.ok(source !== undefined && source.correction !== null);
      const offered = [
        { service: source.service, method: 'POST', glob: source.path, purpose: 'sip.apply' },
        { service: source.correction.service, method: 'POST', glob: source.correction.path, purpose: 'correction' },
      ] as const;
      for (const { service, method, glob, purpose } of offered) {
        const id = the(parseServiceId(`${INSTANCE}/GOV/${holder}/${service}`));
        const subsystem = the(parseSubsystemId(`${INSTANCE}/GOV/${holder}/${service.split('/')[0]}`));
        await exchange.registerSubsystem({
          id: subsystem,
          agencyId,
          name: service,
          registeredAt: SINCE,
          endedAt: null,
        });
        const words = { id: service, en: service };
        const registered = {
          id,
          agencyId,
          title: words,
          about: words,
          quotaPerMinute: 6_000,
          registeredAt: SINCE,
          endedAt: null,
        };
        await exchange.registerService(registered);
        await exchange.setEndpoint({ serviceId: id, url: sandboxes[sandbox].url, timeoutMs: 10_000, token });
        const grant = {
          id: newId(),
          consumer: the(parseSubsystemId(OFFICE.subsystem)),
          service: id,
          method,
          pathGlob: the(parsePathGlob(glob)),
          purpose,
          legalBasis: source.legalBasis,
          validFrom: SINCE,
          validUntil: null,
          fields: [the(parseFieldPath('*'))],
        };
        await exchange.grant([{ grant, agencyId, about: words, grantedAt: SINCE }]);
      }
    }
    await exchange.refresh();
  }

  async function registerMember(memberClass: 'GOV' | 'LOC', code: string, agencyId: string): Promise<void> {
    const id = memberIdOf(INSTANCE, memberClass, code);
    await exchange.registerMember({ id, agencyId, name: code, shortName: code, registeredAt: SINCE, endedAt: null });
  }
});
