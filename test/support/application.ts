import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { application, catalogue } from '../../src/app.ts';
import { openExchange } from '../../src/features/exchange/index.ts';
import { openPorts } from '../../src/joined/ports.ts';
import { provideServices } from '../../src/joined/provide-services.ts';
import { readConfig, type Config } from '../../src/kernel/config.ts';
import { csrfToken } from '../../src/kernel/http/csrf.ts';
import type { Route } from '../../src/kernel/http/route.ts';
import { newId } from '../../src/kernel/ids.ts';
import { recordInstallation, type InstallationKind } from '../../src/kernel/installation.ts';
import { createMasterKeys } from '../../src/kernel/keys/master-key.ts';
import { openLog } from '../../src/kernel/log.ts';
import { openServices } from '../../src/kernel/open-services.ts';
import type { Services } from '../../src/kernel/services.ts';
import { findSession, openSession, type NewSession } from '../../src/kernel/session.ts';
import { WORKER } from '../../src/kernel/viewer.ts';
import { testDatabase } from './postgres.ts';

const ORIGIN = 'http://localhost:3000';

export interface Visitor {
  readonly personId: string;
  readonly csrf: string;
  /** The session's cookie, to send along. */
  readonly headers: Readonly<Record<string, string>>;
}

type Headers = Readonly<Record<string, string>>;

export interface TestApplication {
  readonly services: Services;
  readonly routes: readonly Route[];
  /** Asks as a browser does; answers are not followed. */
  get(address: string, headers?: Headers): Promise<Response>;
  post(address: string, fields: Readonly<Record<string, string>>, headers?: Headers): Promise<Response>;
  send(address: string, request: RequestInit): Promise<Response>;
  signInPerson(): Promise<Visitor>;
  signIn(hat: NewSession['hat']): Promise<Omit<Visitor, 'personId'>>;
  close(): Promise<void>;
}

export interface TestApplicationOptions {
  readonly routes?: readonly Route[];
  readonly kind?: InstallationKind;
}

/** The whole program on a database of its own, asked without a port. */
export async function testApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  const test = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-uji-'));
  const kind = options.kind ?? 'sample';
  await test.db.as(WORKER, (tx) =>
    recordInstallation(tx, {
      kind,
      nodeId: newId(),
      operatorAgencyId: newId(),
      createdAt: Temporal.Now.instant(),
      seed: kind === 'sample' ? 'uji' : null,
    }),
  );
  const config = configIn(folder);
  createMasterKeys(config.masterKeyFile, Temporal.Now.instant());
  const log = openLog('error', { write: () => {} });
  const services = await openServices({ config, connection: test.app, errors: catalogue(), log });
  const exchange = await openExchange(services);
  provideServices(services, exchange);
  const ports = await openPorts(services, { exchange, origin: ORIGIN });
  const app = await application({
    services,
    origin: ORIGIN,
    sandboxes: null,
    ports,
    extraRoutes: options.routes ?? [],
  });
  const ask = async (address: string, request: RequestInit) =>
    app.server.request(`${ORIGIN}${address}`, request, {
      incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } },
    });
  return {
    services,
    routes: app.routes,
    get: (address, headers = {}) => ask(address, { headers: { accept: 'text/html', ...headers } }),
    post: (address, fields, headers = {}) =>
      ask(address, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          accept: 'text/html',
          origin: ORIGIN,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
      }),
    send: ask,
    async signInPerson() {
      const personId = newId();
      return { personId, ...(await signIn(services, { personId })) };
    },
    signIn: (hat) => signIn(services, hat),
    async close() {
      await app.stop();
      await ports.portfolio.inventory.stop();
      await exchange.stop();
      await services.close();
      await test.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function signIn(services: Services, hat: NewSession['hat']): Promise<Omit<Visitor, 'personId'>> {
  const now = Temporal.Now.instant();
  const { token } = await openSession(services.db, {
    accountId: newId(),
    hat,
    acr: 'sample',
    displayName: 'Orang Uji',
    now,
  });
  const session = await findSession(services.db, token, now);
  if (session === null) throw new Error('The session was not found.');
  return { csrf: csrfToken(session.csrfSecret), headers: { cookie: `terpadu-sesi=${token}` } };
}

function configIn(folder: string): Config {
  const config = readConfig(
    { TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '8' },
    fileURLToPath(new URL('../..', import.meta.url)),
  );
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  return config.value;
}
