import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { testDatabase } from '../../../../test/support/postgres.ts';
import { readAccesses } from '../../../kernel/access/read-accesses.ts';
import { readConfig } from '../../../kernel/config.ts';
import { errorCatalogue, kernelErrors } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordInstallation } from '../../../kernel/installation.ts';
import { createMasterKeys } from '../../../kernel/keys/master-key.ts';
import { openLog } from '../../../kernel/log.ts';
import { openServices, type OpenServices } from '../../../kernel/open-services.ts';
import { asAgency, asPerson, WORKER } from '../../../kernel/viewer.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import { addDays } from '../../../vocabulary/local-date.ts';
import { parseNik } from '../../../vocabulary/nik.ts';
import type { Result } from '../../../vocabulary/result.ts';
import { loadDirectory, organisationByCode, organisationCode } from '../../directory/index.ts';
import {
  type Exchange,
  type JsonValue,
  memberOf,
  openExchange,
  parseFieldPath,
  parsePathGlob,
  parseServiceId,
  parseSubsystemId,
  type ServedRequest,
  type SubsystemId,
} from '../../exchange/index.ts';
import { createPersons, readNik } from '../../identity/index.ts';
import { fetchThrough, type OnceonlyPort, resolve } from '../../onceonly/index.ts';
import { parseLicenceNumber } from '../domain/licence.ts';
import { addIssuedLicence, addLicences, markRevoked, type NewLicence } from '../storage/licence.ts';
import { licenceKey } from '../storage/licence-key.ts';
import { licenceRegister, provideLicenceRegisters } from './licence-register.ts';
import { serviceDefinitions } from './service-data.ts';

const SIP = ['sip.number', 'sip.profession', 'sip.practice_place', 'sip.issued_on', 'sip.valid_until', 'sip.standing'];
const SINCE = Temporal.Instant.from('2023-06-20T00:00:00Z');

function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const officeOf = (code: string) => the(parseSubsystemId(`ID-SAMPLE/LOC/${code}/perizinan`));
const SRAGEN = officeOf('kab-sragen-dpmptsp');
const METRO = officeOf('kota-metro-dpmptsp');
const registerOf = (office: SubsystemId) => the(parseServiceId(`${office}/sip`));

describe('the register of a licensing office behind the exchange', () => {
  let services: OpenServices;
  let exchange: Exchange;
  let port: OnceonlyPort;
  let close: () => Promise<void>;
  let serial = 9_000;
  let person: { readonly personId: string; readonly nik: string };
  const agencies = new Map<SubsystemId, string>();

  before(async () => {
    const test = await testDatabase();
    const createdAt = Temporal.Now.instant();
    const operatorAgencyId = newId();
    await test.db.as(WORKER, (tx) =>
      recordInstallation(tx, { kind: 'sample', nodeId: newId(), operatorAgencyId, createdAt, seed: 'uji' }),
    );
    const folder = mkdtempSync(join(tmpdir(), 'terpadu-sip-'));
    const config = the(readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '10' }, folder));
    createMasterKeys(config.masterKeyFile, createdAt);
    const log = openLog('error', { write: () => {} });
    services = await openServices({ config, connection: test.app, errors: errorCatalogue([kernelErrors]), log });
    const directory = { operatorCode: organisationCode('kominfo'), operatorAgencyId, now: createdAt };
    await loadDirectory(services.db, { ...directory, idOf: () => newId() });
    exchange = await openExchange(services);
    await register(SRAGEN);
    await register(METRO);
    await exchange.refresh();
    provideLicenceRegisters(exchange, services);
    port = thePort();
    close = async () => {
      await exchange.stop();
      await services.close();
      await test.close();
      rmSync(folder, { recursive: true });
    };
  });
  after(() => close());
  beforeEach(async () => {
    person = await aPerson();
  });

  /** Registers an office and its register, which it may ask itself. */
  async function register(office: SubsystemId): Promise<void> {
    const id = memberOf(office);
    const code = id.split('/')[2] ?? '';
    const found = await organisationByCode(services.db, code, localDateIn(Temporal.Now.instant(), 'Asia/Jakarta'));
    assert.ok(found);
    const { id: agencyId, name, shortName } = found;
    agencies.set(office, agencyId);
    const since = { agencyId, registeredAt: SINCE, endedAt: null };
    await exchange.registerMember({ id, name, shortName, ...since });
    await exchange.registerSubsystem({ id: office, name: 'Perizinan', ...since });
    const words = { id: 'Register SIP', en: 'Licence register' };
    const service = registerOf(office);
    await exchange.registerService({ id: service, title: words, about: words, quotaPerMinute: 6_000, ...since });
    const grant = {
      id: newId(),
      consumer: office,
      service,
      method: 'POST',
      pathGlob: the(parsePathGlob('/sip/v1')),
      purpose: 'sip.apply',
      legalBasis: 'UU 17/2023 Pasal 263',
      validFrom: SINCE,
      validUntil: null,
      fields: ['observedAt', 'licences'].map((field) => the(parseFieldPath(field))),
    } as const;
    await exchange.grant([{ agencyId, about: words, grantedAt: SINCE, grant }]);
  }

  function thePort(): OnceonlyPort {
    const unreachable = () => assert.fail('not asked here');
    return {
      fetchFrom: fetchThrough(exchange),
      nikOf: (personId, open) => readNik(services, personId, open),
      personKey: () => new Uint8Array(32),
      portal: consumerOf(SRAGEN),
      officesOf: unreachable,
      arrived: unreachable,
      words: {
        purposes: [],
        attributes: {},
        agencies: unreachable,
        holders: unreachable,
        readers: unreachable,
        zoneOf: unreachable,
        evidenceHref: unreachable,
        caseLink: unreachable,
      },
    };
  }

  function consumerOf(office: SubsystemId) {
    return { agencyId: agencyOf(office), code: memberOf(office).split('/')[2] ?? '', subsystem: office };
  }

  function agencyOf(office: SubsystemId): string {
    return agencies.get(office) ?? assert.fail('no such office');
  }

  async function aPerson() {
    serial += 1;
    const nik = `331403490592${serial}`;
    const personId = newId();
    await createPersons(services, [{ personId, nik: the(parseNik(nik)) }], Temporal.Now.instant());
    return { personId, nik };
  }

  /** By default one that an earlier office granted, valid for a month to come. */
  function aLicence(changes: Partial<NewLicence> = {}): NewLicence {
    const today = localDateIn(services.clock.caseworkNow(), 'Asia/Jakarta');
    return {
      id: newId(),
      personId: person.personId,
      agencyId: agencyOf(SRAGEN),
      number: the(parseLicenceNumber('SIPB-3314-2021-009001')),
      register: 'sip',
      facts: { profession: 'bidan', practicePlace: 'Puskesmas Masaran, Jl. Kenanga No. 12' },
      issuedOn: addDays(today, -1_000),
      validUntil: addDays(today, 30),
      documentId: null,
      ...changes,
    };
  }

  function add(...licences: readonly NewLicence[]): Promise<number> {
    return addLicences(store(), licences, Temporal.Now.instant());
  }

  function store() {
    return { db: services.db, keys: services.keys.data };
  }

  const ask = (body: JsonValue, changes: Partial<Parameters<Exchange['call']>[0]> = {}) =>
    exchange.call({
      consumer: SRAGEN,
      service: registerOf(SRAGEN),
      method: 'POST',
      path: '/sip/v1',
      body,
      purpose: 'sip.apply',
      caseRef: 'SRG-2026-004417',
      personKey: null,
      ...changes,
    });

  async function standings(): Promise<readonly unknown[]> {
    const { body } = the(await ask({ nik: person.nik }));
    return licencesIn(body).map((one) => [Reflect.get(one, 'standing'), Reflect.get(one, 'recordVersion')]);
  }

  function licencesIn(body: JsonValue): readonly object[] {
    const found: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'licences') : null;
    assert.ok(Array.isArray(found));
    return found;
  }

  async function readings() {
    const { personId } = person;
    const anything = { from: null, until: null, agencyId: null, purpose: null };
    const question = { personId, now: services.clock.trueNow(), ...anything };
    return services.db.as(asPerson(personId), (tx) => readAccesses(tx, question, { after: null, limit: 100 }));
  }

  function resolved(attributes: readonly string[] = SIP) {
    return resolve(services, port, {
      subject: { personId: person.personId },
      kind: 'application',
      id: newId(),
      attributes,
      purpose: 'sip.apply',
      consumer: consumerOf(SRAGEN),
      caseRef: 'SRG-2026-004417',
      actor: { kind: 'person', personId: person.personId, acr: 'passkey' },
      signal: AbortSignal.timeout(20_000),
    });
  }

  it('gives the once-only feature every value of an earlier licence, as a register of the state', async () => {
    const licence = aLicence();
    await add(licence);
    const { evidence, waiting, unsupplied } = the(await resolved());
    assert.deepEqual([waiting, unsupplied], [[], []]);
    assert.deepEqual(Object.fromEntries(evidence.map(({ attribute, value }) => [attribute, value])), {
      'sip.number': 'SIPB-3314-2021-009001',
      'sip.profession': 'bidan',
      'sip.practice_place': 'Puskesmas Masaran, Jl. Kenanga No. 12',
      'sip.issued_on': licence.issuedOn,
      'sip.valid_until': licence.validUntil,
      'sip.standing': 'in_force',
    });
    for (const item of evidence) {
      assert.deepEqual([item.holder, item.assurance, item.sourceVersion], ['kab-sragen-dpmptsp', 'GOV', '1']);
      assert.match(item.messageId ?? '', /^[0-9a-f-]{36}$/);
    }
  });

  it('somebody without a licence has none, and the register says so itself', async () => {
    const { evidence, waiting } = the(await resolved());
    assert.deepEqual(waiting, []);
    assert.deepEqual(new Set(evidence.map(({ value }) => value)), new Set([null]));
    assert.equal(evidence.length, SIP.length);
  });

  it('several licences come the latest first', async () => {
    const today = localDateIn(services.clock.caseworkNow(), 'Asia/Jakarta');
    await add(aLicence(), aLicence({ issuedOn: addDays(today, -10), number: the(parseLicenceNumber('SIPB-2')) }));
    const { evidence } = the(await resolved(['sip.number']));
    assert.deepEqual(
      evidence.map(({ record, value }) => [record, value]),
      [
        [0, 'SIPB-2'],
        [1, 'SIPB-3314-2021-009001'],
      ],
    );
  });

  it('a place with a very long address arrives shortened instead of not at all', async () => {
    await add(aLicence({ facts: { practicePlace: `Praktik Mandiri Bidan 🏥, ${'Jl. Kenanga '.repeat(30)}` } }));
    const { evidence, waiting } = the(await resolved(['sip.practice_place']));
    assert.deepEqual(waiting, []);
    const place = evidence[0]?.value;
    assert.ok(typeof place === 'string');
    assert.match(place, /^Praktik Mandiri Bidan 🏥, Jl\. Kenanga .+…$/u);
    assert.equal(Array.from(place).length, 200);
  });

  it('a licence of another office is not shown, and the other office shows its own', async () => {
    await add(aLicence({ agencyId: agencyOf(METRO), number: the(parseLicenceNumber('SIPB-METRO-1')) }));
    assert.deepEqual(await standings(), []);
    const other = the(await ask({ nik: person.nik }, { consumer: METRO, service: registerOf(METRO) }));
    assert.deepEqual(
      licencesIn(other.body).map((one) => Reflect.get(one, 'number')),
      ['SIPB-METRO-1'],
    );
    const foreign = await ask({ nik: person.nik }, { consumer: METRO });
    assert.deepEqual(foreign.ok ? null : foreign.error.code, 'no_grant');
  });

  it('a person whom nobody knows gets the answer of one without a licence', async () => {
    const known = the(await ask({ nik: person.nik }));
    const unknown = the(await ask({ nik: '3314034905920999' }));
    assert.deepEqual(
      [known, unknown].map(({ status, body }) => [status, Object.keys(Object(body)), licencesIn(body)]),
      [
        [200, ['observedAt', 'licences'], []],
        [200, ['observedAt', 'licences'], []],
      ],
    );
  });

  it('an expired licence and a revoked one say so', async () => {
    const today = localDateIn(services.clock.caseworkNow(), 'Asia/Jakarta');
    await add(aLicence({ validUntil: addDays(today, -1) }));
    assert.deepEqual(await standings(), [['expired', '1']]);
    const agencyId = agencyOf(SRAGEN);
    const { personId } = person;
    const now = services.clock.trueNow();
    const key = await licenceKey(store(), { agencyId, personId, now });
    const documentId = newId();
    const issued = { ...aLicence({ issuedOn: today }), documentId, now };
    await services.db.as(asAgency(agencyId), (tx) => addIssuedLicence(tx, key, issued));
    assert.deepEqual(await standings(), [
      ['in_force', '1'],
      ['expired', '1'],
    ]);
    const at = services.clock.caseworkNow();
    await services.db.as(asAgency(agencyId), (tx) => markRevoked(tx, { personId, documentId, at }));
    assert.deepEqual(await standings(), [
      ['revoked', '2'],
      ['expired', '1'],
    ]);
  });

  it('each reading is recorded for the person, with purpose, case and message; a repeat is no second one', async () => {
    await add(aLicence());
    const messageId = newId();
    const first = the(await ask({ nik: person.nik }, { messageId }));
    const again = the(await ask({ nik: person.nik }, { messageId }));
    assert.deepEqual(again.body, first.body);
    const { entries } = await readings();
    assert.deepEqual(
      entries.map((entry) => [entry.agencyId, entry.actor.kind, entry.purpose, entry.caseRef, entry.messageId]),
      Array.from({ length: 2 }, () => [agencyOf(SRAGEN), 'worker', 'sip.apply', 'SRG-2026-004417', messageId]),
    );
    assert.deepEqual(entries.map(({ attributes }) => attributes).toSorted(byLength), [['nik'], SIP]);
  });

  for (const [what, body, code] of [
    ['no object', [], 'body_malformed'],
    ['nothing', null, 'body_malformed'],
    ['a text', '3314034905929001', 'body_malformed'],
    ['no NIK', {}, 'field_missing'],
    ['a NIK under another name', { NIK: '3314034905929001' }, 'field_missing'],
    ['more than the NIK', { nik: '3314034905929001', nama: 'Wulan' }, 'field_unknown'],
    ['a number', { nik: 3_314_034_905_929_001 }, 'nik_malformed'],
    ['15 digits', { nik: '331403490592900' }, 'nik_malformed'],
    ['markup', { nik: '<b>3314034905929</b>' }, 'nik_malformed'],
    ['a day that is none', { nik: '3314037205929001' }, 'nik_bad_date'],
    ['serial 0000', { nik: '3314034905920000' }, 'nik_bad_serial'],
  ] as const) {
    it(`a request with ${what} is refused with its code, and repeats nothing of it`, async () => {
      const { status, body: answer } = the(await ask(body));
      assert.deepEqual([status, answer], [400, { type: 'about:blank', title: 'Bad Request', status: 400, code }]);
    });
  }

  it('is offered for each of the 21 licensing offices that the directory begins with', () => {
    const offered: string[] = [];
    provideLicenceRegisters({ provideService: (id) => void offered.push(id) }, services);
    assert.equal(new Set(offered).size, 21);
    for (const id of offered) assert.match(id, /^ID-SAMPLE\/LOC\/(?:kab|kota)-[a-z-]+-dpmptsp\/perizinan\/sip$/);
  });

  it('knows no other way of being asked', async () => {
    const request: ServedRequest = {
      consumer: SRAGEN,
      service: registerOf(SRAGEN),
      method: 'POST',
      path: '/sip/v1',
      query: '',
      purpose: 'sip.apply',
      caseRef: null,
      messageId: newId(),
      body: { nik: person.nik },
    };
    const register = serviceDefinitions().get('sip')?.register;
    assert.ok(register);
    const serve = licenceRegister(services, register);
    assert.equal((await serve(request)).status, 200);
    for (const change of [{ method: 'GET' }, { path: '/sip/v2' }, { path: '' }, { query: '?nik=1' }])
      assert.equal((await serve({ ...request, ...change })).status, 404);
  });
});

function byLength(one: readonly string[], other: readonly string[]): number {
  return one.length - other.length;
}
