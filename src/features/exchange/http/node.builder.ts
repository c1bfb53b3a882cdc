// One node with two members and a service, on a database of its own: what the tests of this feature stand on.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { testDatabase } from '../../../../test/support/postgres.ts';
import { readConfig } from '../../../kernel/config.ts';
import { errorCatalogue, kernelErrors } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordInstallation } from '../../../kernel/installation.ts';
import { createMasterKeys } from '../../../kernel/keys/master-key.ts';
import { openLog } from '../../../kernel/log.ts';
import { openServices } from '../../../kernel/open-services.ts';
import type { Services } from '../../../kernel/services.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Result } from '../../../vocabulary/result.ts';
import type { Grant } from '../domain/grant.ts';
import { parseFieldPath } from '../domain/granted-fields.ts';
import { memberOf, parseServiceId, parseSubsystemId } from '../domain/identifier.ts';
import { parsePathGlob } from '../domain/path-glob.ts';
import type { ExchangeCall } from './consumer-side.ts';
import { exchangeErrors } from './exchange-errors.ts';
import { type Exchange, type ExchangeOptions, openExchange } from './open-exchange.ts';
import type { ServiceHandler } from './serve-call.ts';

export function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.value;
}

export const SRAGEN = the(parseSubsystemId('ID-SAMPLE/LOC/kab-sragen-dpmptsp/perizinan'));
export const METRO = the(parseSubsystemId('ID-SAMPLE/LOC/kota-metro-dpmptsp/perizinan'));
export const PENDUDUK = the(parseServiceId('ID-SAMPLE/GOV/dukcapil/kependudukan/penduduk'));
export const SRAGEN_AGENCY = newId();
export const METRO_AGENCY = newId();
export const DUKCAPIL_AGENCY = newId();
export const IN_2026 = Temporal.Instant.from('2026-01-01T00:00:00Z');
export const A_PERSON = { nama: 'Contoh Rekaan', lahir: '1994-02-03', agama: 'tidak untuk perizinan' };

export const OPERATOR_AGENCY = newId();

export interface NodeWishes extends ExchangeOptions {
  /** null registers none: a test sets an endpoint instead. */
  readonly handler?: ServiceHandler | null;
  readonly grants?: readonly Partial<Grant>[];
  readonly quotaPerMinute?: number;
  readonly poolSize?: number;
}

export interface TestNode {
  readonly services: Services;
  readonly exchange: Exchange;
  /** The database as its owner and as the application's role. */
  readonly owner: pg.ClientConfig;
  readonly role: pg.ClientConfig;
  readonly masterKeyFile: string;
  /** Faults that the node's own log would show. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export function aGrantId(): string {
  return newId();
}

export function aGrant(wishes: Partial<Grant> = {}): Grant {
  return {
    id: aGrantId(),
    consumer: SRAGEN,
    service: PENDUDUK,
    method: 'POST',
    pathGlob: the(parsePathGlob('/ringkas/v2')),
    purpose: 'sip.apply',
    legalBasis: 'UU 24/2013 Pasal 58 ayat (4)',
    validFrom: IN_2026,
    validUntil: null,
    fields: [the(parseFieldPath('nama')), the(parseFieldPath('lahir'))],
    ...wishes,
  };
}

export function aCall(wishes: Partial<ExchangeCall> = {}): ExchangeCall {
  return {
    consumer: SRAGEN,
    service: PENDUDUK,
    method: 'POST',
    path: '/ringkas/v2',
    body: { nik: 'rekaan' },
    purpose: 'sip.apply',
    caseRef: 'SRG-2026-004417',
    personKey: null,
    ...wishes,
  };
}

/** A node that hosts DPMPTSP Sragen, DPMPTSP Metro (without grant) and Dukcapil. */
export async function aNode(wishes: NodeWishes = {}): Promise<TestNode> {
  const test = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-uji-'));
  const createdAt = Temporal.Now.instant();
  await test.db.as(WORKER, (tx) =>
    recordInstallation(tx, {
      kind: 'sample',
      nodeId: newId(),
      operatorAgencyId: OPERATOR_AGENCY,
      createdAt,
      seed: 'uji',
    }),
  );
  const faults: string[] = [];
  const { services, masterKeyFile } = await servicesIn(folder, {
    connection: test.app,
    faults,
    poolSize: wishes.poolSize ?? 8,
  });
  const exchange = await openExchange(services, wishes);
  await registerAll(exchange, wishes);
  if (wishes.handler !== null)
    exchange.provideService(PENDUDUK, wishes.handler ?? (async () => ({ status: 200, body: A_PERSON })));
  return {
    services,
    exchange,
    owner: test.owner,
    role: test.app,
    masterKeyFile,
    faults,
    async close() {
      await exchange.stop();
      await services.close();
      await test.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function servicesIn(
  folder: string,
  given: { readonly connection: pg.ClientConfig; readonly faults: string[]; readonly poolSize: number },
) {
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: String(given.poolSize) }, folder);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  const { masterKeyFile } = config.value;
  createMasterKeys(masterKeyFile, Temporal.Now.instant());
  const log = openLog('warn', { write: (line) => void given.faults.push(line) });
  const errors = errorCatalogue([kernelErrors, exchangeErrors]);
  return {
    masterKeyFile,
    services: await openServices({ config: config.value, connection: given.connection, errors, log }),
  };
}

export async function registerAll(
  exchange: Exchange,
  { grants = [{}], quotaPerMinute = 10_000_000 }: NodeWishes = {},
): Promise<void> {
  const since = { registeredAt: IN_2026, endedAt: null };
  const members = [
    { id: memberOf(SRAGEN), agencyId: SRAGEN_AGENCY, name: 'DPMPTSP Kabupaten Sragen', shortName: 'DPMPTSP Sragen' },
    { id: memberOf(METRO), agencyId: METRO_AGENCY, name: 'DPMPTSP Kota Metro', shortName: 'DPMPTSP Metro' },
    { id: memberOf(PENDUDUK), agencyId: DUKCAPIL_AGENCY, name: 'Ditjen Dukcapil', shortName: 'Dukcapil' },
  ];
  for (const member of members) await exchange.registerMember({ ...member, ...since });
  const subsystems = [
    { id: SRAGEN, agencyId: SRAGEN_AGENCY, name: 'Perizinan' },
    { id: METRO, agencyId: METRO_AGENCY, name: 'Perizinan' },
    {
      id: the(parseSubsystemId('ID-SAMPLE/GOV/dukcapil/kependudukan')),
      agencyId: DUKCAPIL_AGENCY,
      name: 'Kependudukan',
    },
  ];
  for (const subsystem of subsystems) await exchange.registerSubsystem({ ...subsystem, ...since });
  await exchange.registerService({
    id: PENDUDUK,
    agencyId: DUKCAPIL_AGENCY,
    title: { id: 'Data penduduk', en: 'Population data' },
    about: { id: 'Data ringkas seorang penduduk.', en: 'Short data of one resident.' },
    quotaPerMinute,
    ...since,
  });
  const about = { id: 'Mengisi permohonan SIP', en: 'Filling in an SIP application' };
  await exchange.grant(
    grants.map((grant) => ({ grant: aGrant(grant), agencyId: DUKCAPIL_AGENCY, about, grantedAt: IN_2026 })),
  );
  await exchange.refresh();
}
