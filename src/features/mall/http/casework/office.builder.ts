// A licensing office and the health office of its region, on a real database and the real exchange; registers are played.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { testDatabase } from '../../../../../test/support/postgres.ts';
import { readConfig } from '../../../../kernel/config.ts';
import { errorCatalogue, kernelErrors } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { recordInstallation } from '../../../../kernel/installation.ts';
import { createMasterKeys } from '../../../../kernel/keys/master-key.ts';
import { openLog } from '../../../../kernel/log.ts';
import { openServices } from '../../../../kernel/open-services.ts';
import { startDrainer } from '../../../../kernel/outbox/drainer.ts';
import { handlersOf } from '../../../../kernel/outbox/handler.ts';
import type { Services } from '../../../../kernel/services.ts';
import { fireDue } from '../../../../kernel/timers/fire.ts';
import { asAgency, type Viewer, WORKER } from '../../../../kernel/viewer.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { localDate, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { parseNik } from '../../../../vocabulary/nik.ts';
import { regionCode } from '../../../../vocabulary/region-code.ts';
import type { Result } from '../../../../vocabulary/result.ts';
import { loadDirectory, type Organisation, organisationByCode, organisationCode } from '../../../directory/index.ts';
import {
  type Exchange,
  memberIdOf,
  openExchange,
  parseFieldPath,
  parsePathGlob,
  parseServiceId,
  parseSubsystemId,
} from '../../../exchange/index.ts';
import { createPersons, readNik } from '../../../identity/index.ts';
import { registrations, Registers } from '../../../onceonly/http/registers.builder.ts';
import { fetchedAttributes, onceonlyHandlers, resolve } from '../../../onceonly/index.ts';
import type { MallPort } from '../mall-port.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { openService, openVersion } from '../service-versions.ts';
import { type CaseGround, caseGround, consumerOf } from './case-ground.ts';
import { noteEvidenceArrived } from './evidence-arrived.ts';
import { mallHandlers } from './handlers.ts';
import { oneTransaction } from './one-transaction.builder.ts';
import { provideRecommendations } from './recommendation-services.ts';
import { ABOUT } from './weigh.ts';

const SINCE = Temporal.Instant.from('2023-06-20T00:00:00Z');

export function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, result.ok ? '' : inspect(result.error, { depth: 4 }));
  return result.value;
}

export interface TestOffices {
  readonly services: Services;
  readonly exchange: Exchange;
  readonly port: MallPort;
  readonly registers: Registers;
  readonly licensing: Organisation;
  readonly health: Organisation;
  readonly ground: CaseGround;
  /** Faults of effects, to be looked at when a test wonders. */
  readonly faults: readonly unknown[];
  /** A person whom identity and the registers know. */
  addPerson(): Promise<{ readonly personId: string; readonly nik: string }>;
  /** Moves the casework clock to a time of day at the office; never back. */
  moveTo(date: LocalDate, time: string): void;
  /** The health register writes her name otherwise from now on, and the case has it. */
  respell(applicant: { readonly personId: string; readonly id: string }, name: string): Promise<void>;
  /** All notices about a case, whoever reads them. */
  noticesOf(application: { readonly caseNumber: string }): Promise<readonly string[]>;
  /** Lets what sources said about a case be too old. */
  makeStale(id: string): Promise<void>;
  /** Lets timers fire and effects happen, as they would so much later, until nothing is due. */
  settle(later?: Temporal.DurationLike): Promise<void>;
  close(): Promise<void>;
}

/** Which service the office offers, and where. */
export interface Opening {
  /** Codes of the two offices begin so. */
  readonly pilot: string;
  readonly region: string;
  /** null: the practice licence, as the program brings it. */
  readonly definition: ServiceDefinition | null;
}

const PRACTICE_LICENCE: Opening = { pilot: 'kab-sragen', region: '33.14', definition: null };

export async function testOffices(opening: Opening = PRACTICE_LICENCE): Promise<TestOffices> {
  const opened = await openAll();
  let aheadMs = 0;
  const trueNow = () => Temporal.Now.instant();
  const caseworkNow = () => trueNow().add({ milliseconds: aheadMs });
  const db = oneTransaction(opened.services.db);
  const services: Services = { ...opened.services, db, clock: { ...opened.services.clock, trueNow, caseworkNow } };
  await loadDirectory(services.db, {
    operatorCode: organisationCode('kominfo'),
    operatorAgencyId: opened.operatorAgencyId,
    now: trueNow(),
    idOf: () => newId(),
  });
  const today = localDateIn(trueNow(), 'Asia/Jakarta');
  const licensing = await organisation(services, `${opening.pilot}-dpmptsp`, today);
  const health = await organisation(services, `${opening.pilot}-dinkes`, today);
  const exchange = await openExchange(services);
  const purpose = opening.definition?.purposes.recommend ?? 'sip.recommend';
  await registerOffices(exchange, { licensing, health, purpose });
  provideRecommendations(exchange, services);
  const registers = new Registers();
  const port = portOf(services, exchange, registers);
  const ground = await openAt(services, licensing, opening);
  const faults: unknown[] = [];
  return {
    services,
    exchange,
    port,
    registers,
    licensing,
    health,
    ground,
    faults,
    async addPerson() {
      const person = registers.addPerson();
      await createPersons(services, [{ personId: person.personId, nik: the(parseNik(person.nik)) }], trueNow());
      return person;
    },
    moveTo(date, time) {
      const to = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ground.zone, plainTime: time }).toInstant();
      aheadMs = Math.max(aheadMs, to.epochMilliseconds - trueNow().epochMilliseconds);
    },
    respell: (applicant, name) => respell({ services, port, registers, ground }, applicant, name),
    // The office wrote all of them, so it sees hers too.
    noticesOf: ({ caseNumber }) => noticesFor({ services }, asAgency(licensing.id), caseNumber),
    makeStale: (id) => makeStale(opened.owner, id),
    settle: (later = { seconds: 1 }) => settle(services, port, { later, faults }),
    async close() {
      await exchange.stop();
      await opened.close();
    },
  };
}

function portOf(services: Services, exchange: Exchange, registers: Registers): MallPort {
  return {
    exchange,
    origin: 'https://layanan.contoh.go.id',
    onceonly: {
      ...registers.port(() => services.db),
      nikOf: (personId, open) => readNik(services, personId, open),
      arrived: (tx, late) => noteEvidenceArrived(tx, services, late),
    },
  };
}

async function openAt(
  services: Services,
  { id: agencyId }: Organisation,
  { region, definition }: Opening,
): Promise<CaseGround> {
  const service = definition?.key ?? 'sip';
  const inForceFrom = localDate('2024-08-01');
  const opening = { agencyId, region: regionCode(region), service, inForceFrom, publishedBy: null };
  const at = services.clock.trueNow();
  const opened =
    definition === null
      ? await openService(services, opening)
      : await services.db.as(asAgency(agencyId), (tx) => openVersion(tx, { ...opening, definition, at }));
  return caseGround(services, { versionId: the(opened).id });
}

async function openAll() {
  const test = await testDatabase();
  const operatorAgencyId = newId();
  const createdAt = Temporal.Now.instant();
  await test.db.as(WORKER, (tx) =>
    recordInstallation(tx, { kind: 'sample', nodeId: newId(), operatorAgencyId, createdAt, seed: 'uji' }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-kantor-'));
  const config = the(readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '10' }, folder));
  createMasterKeys(config.masterKeyFile, createdAt);
  const log = openLog('error', { write: () => {} });
  const errors = errorCatalogue([kernelErrors]);
  const services = await openServices({ config, connection: test.app, errors, log });
  const close = async () => {
    await services.close();
    await test.close();
    rmSync(folder, { recursive: true });
  };
  return { services, operatorAgencyId, owner: test.owner, close };
}

/** Fetches the certificate anew, which has another spelling of her name now. */
async function respell(
  { services, port, registers, ground }: Pick<TestOffices, 'services' | 'port' | 'registers' | 'ground'>,
  { personId, id }: { readonly personId: string; readonly id: string },
  name: string,
): Promise<void> {
  const [registration] = registrations().registrations;
  registers.answer('sisdmk', () => ({ ...registrations(), registrations: [{ ...registration, name }] }));
  const { definition } = ground.version;
  const resolved = await resolve(services, port.onceonly, {
    subject: { personId },
    kind: ABOUT,
    id,
    attributes: fetchedAttributes(definition.bindings).filter((attribute) => attribute.startsWith('str.')),
    purpose: definition.purposes.review,
    consumer: consumerOf(services, ground.office),
    caseRef: null,
    actor: { kind: 'worker' },
    refresh: 'all',
    signal: AbortSignal.timeout(20_000),
  });
  the(resolved);
}

/** Nobody may change evidence, so this goes past the application's role, as only a test can. */
async function makeStale(owner: pg.ClientConfig, id: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('alter table onceonly.evidence no force row level security');
    const changed = await client.query(
      "update onceonly.evidence set valid_until = now() - interval '1 hour' where ref_id = $1 and assurance = 'GOV'",
      [id],
    );
    assert.ok((changed.rowCount ?? 0) > 0);
    await client.query('alter table onceonly.evidence force row level security');
  } finally {
    await client.end();
  }
}

async function organisation({ db }: Services, code: string, on: LocalDate): Promise<Organisation> {
  const found = await organisationByCode(db, code, on);
  assert.ok(found, code);
  return found;
}

async function registerOffices(
  exchange: Exchange,
  offices: { readonly licensing: Organisation; readonly health: Organisation; readonly purpose: string },
): Promise<void> {
  const { licensing, health, purpose } = offices;
  const member = (office: Organisation) => memberIdOf('ID-SAMPLE', 'LOC', office.code);
  const since = { registeredAt: SINCE, endedAt: null };
  const words = { id: 'Rekomendasi', en: 'Recommendation' };
  const sides = [
    {
      office: licensing,
      subsystem: 'perizinan',
      service: 'jawaban-rekomendasi',
      partner: `${member(health)}/rekomendasi`,
    },
    { office: health, subsystem: 'rekomendasi', service: 'permintaan', partner: `${member(licensing)}/perizinan` },
  ];
  for (const { office, subsystem } of sides) {
    const { id: agencyId, name, shortName } = office;
    await exchange.registerMember({ id: member(office), agencyId, name, shortName, ...since });
    const id = the(parseSubsystemId(`${member(office)}/${subsystem}`));
    await exchange.registerSubsystem({ id, agencyId, name: subsystem, ...since });
  }
  for (const { office, subsystem, service, partner } of sides) {
    const id = the(parseServiceId(`${member(office)}/${subsystem}/${service}`));
    const about = { agencyId: office.id, title: words, about: words, quotaPerMinute: 6_000, ...since };
    await exchange.registerService({ id, ...about });
    const grant = {
      id: newId(),
      consumer: the(parseSubsystemId(partner)),
      service: id,
      method: 'POST',
      pathGlob: the(parsePathGlob(service === 'permintaan' ? '/rekomendasi/v1' : '/rekomendasi/v1/jawaban')),
      purpose,
      legalBasis: 'UU 17/2023 Pasal 264',
      validFrom: SINCE,
      validUntil: null,
      fields: ['task', 'receivedAt', 'dueOn'].map((field) => the(parseFieldPath(field))),
    } as const;
    await exchange.grant([{ agencyId: office.id, about: words, grantedAt: SINCE, grant }]);
  }
  await exchange.refresh();
}

async function settle(
  services: Services,
  port: MallPort,
  { later, faults }: { readonly later: Temporal.DurationLike; readonly faults: unknown[] },
): Promise<void> {
  const handlers = [...mallHandlers(services, port), ...onceonlyHandlers(services, port.onceonly)];
  let busy = 0;
  const counted = handlers.map((handler) => ({
    ...handler,
    async handle(...given: Parameters<typeof handler.handle>) {
      busy += 1;
      await handler.handle(...given).finally(() => (busy -= 1));
    },
  }));
  const drainer = await startDrainer({
    db: services.db,
    handlers: handlersOf(counted),
    now: () => services.clock.trueNow().add(later),
    random: () => 0,
    onFault: (fault) => void faults.push(fault),
  });
  let quiet = 0;
  while (quiet < 4) {
    const fired = await services.db.as(WORKER, (tx) => fireDue(tx, services.clock));
    if (fired > 0) drainer.wake();
    await new Promise((tick) => setTimeout(tick, 40));
    quiet = busy === 0 && fired === 0 ? quiet + 1 : 0;
  }
  await drainer.stop(5_000);
}

/** The kinds of notices that a viewer's inbox has about a case, oldest first. */
export function noticesFor(
  { services }: Pick<TestOffices, 'services'>,
  viewer: Viewer,
  caseNumber: string,
): Promise<readonly string[]> {
  return services.db.as(viewer, async (tx) => {
    const { rows } = await sql<{ kind: string }>`
      select kind from (
        select kind, at, id, refs from notices.person_notice union all select kind, at, id, refs from notices.office_notice
      ) as inbox where refs->>'caseNumber' = ${caseNumber} order by at, id`.execute(tx);
    return rows.map(({ kind }) => kind);
  });
}
