import { plainText } from '../../../../test/support/plain-text.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '../../../../test/support/postgres.ts';
import { readConfig } from '../../../kernel/config.ts';
import { openDatabase } from '../../../kernel/database.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../kernel/errors.ts';
import type { Presenter } from '../../../kernel/http/answer.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { csrfToken, ONCE_FIELD } from '../../../kernel/http/csrf.ts';
import { kernelRoutes } from '../../../kernel/http/own-routes.ts';
import type { PageReply } from '../../../kernel/http/reply.ts';
import { httpServer } from '../../../kernel/http/server.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordInstallation } from '../../../kernel/installation.ts';
import { createMasterKeys } from '../../../kernel/keys/master-key.ts';
import { openLog } from '../../../kernel/log.ts';
import { migrate } from '../../../kernel/migrate.ts';
import { kernelMigrations } from '../../../kernel/migrations.ts';
import { openServices } from '../../../kernel/open-services.ts';
import { startDrainer } from '../../../kernel/outbox/drainer.ts';
import { handlersOf } from '../../../kernel/outbox/handler.ts';
import type { Services } from '../../../kernel/services.ts';
import { findSession, openSession } from '../../../kernel/session.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { listAssets } from '../../../web/assets.ts';
import { citizenFrame } from '../../../web/gallery/sample-frame.ts';
import { Page, renderPage } from '../../../web/layout.tsx';
import { onceonlyFeature, onceonlyHandlers } from '../index.ts';
import type { OnceonlyPort } from './onceonly-port.ts';
import { Registers } from './registers.builder.ts';

const ORIGIN = 'http://localhost:3000';

/** Somebody with a browser of her own, signed in. */
export interface Citizen {
  readonly personId: string;
  readonly nik: string;
  readonly cookie: string;
  get(address: string): Promise<Response>;
  read(address: string): Promise<string>;
  /** Posts a form with the session's token and a fresh idempotency key, or the one given. */
  post(address: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
}

export interface OnceonlyServer {
  readonly services: Services;
  readonly registers: Registers;
  readonly port: OnceonlyPort;
  /** What was logged, line by line. */
  readonly log: readonly string[];
  citizen(): Promise<Citizen>;
  request(address: string, init?: RequestInit): Promise<Response>;
  /** What the outbox would do by then; returns when nothing is due. */
  drain(ahead?: Temporal.DurationLike): Promise<void>;
  move(by: Temporal.DurationLike): void;
  close(): Promise<void>;
}

/** This feature alone on a database of its own, with invented registers behind the exchange. */
export async function onceonlyServer(offices: readonly string[] = []): Promise<OnceonlyServer> {
  const log: string[] = [];
  const { services: opened, close } = await openAll(log);
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const now = () => Temporal.Now.instant().add(ahead);
  const services: Services = { ...opened, clock: { ...opened.clock, trueNow: now } };
  const registers = new Registers();
  const port = registers.port(() => services.db, offices);
  const cookies = { isSecure: false };
  const feature = onceonlyFeature(port);
  const server = httpServer({
    services,
    routes: [...kernelRoutes({ cookies, assets: listAssets(), metricsText: async () => '' }), ...feature.routes],
    cookies,
    origin: ORIGIN,
    presenter: PRESENTER,
    actorOf: async ({ personId, acr }) => (personId === null ? { kind: 'public' } : { kind: 'person', personId, acr }),
    observe: {
      limit: () => null,
      answered: () => {},
      denied: async () => {},
      failed: (fault) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
    },
  });
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  const request = async (address: string, init: RequestInit = {}) =>
    server.request(`${ORIGIN}${address}`, init, socket);
  return {
    services,
    registers,
    port,
    log,
    request,
    citizen: () => signIn(services, registers, request),
    drain: (by = { seconds: 1 }) => drain(services, port, now().add(by)),
    move: (by) => {
      ahead = ahead.add(by);
    },
    close,
  };
}

async function signIn(services: Services, registers: Registers, request: OnceonlyServer['request']): Promise<Citizen> {
  const { personId, nik } = registers.addPerson();
  const now = services.clock.trueNow();
  const hat = { personId };
  const { token } = await openSession(services.db, {
    accountId: newId(),
    hat,
    acr: 'passkey',
    displayName: 'Wulan A.',
    now,
  });
  const session = await findSession(services.db, token, now);
  if (session === null) throw new Error('The session was not found.');
  const cookie = `terpadu-sesi=${token}`;
  const headers = { accept: 'text/html', cookie };
  const get = (address: string) => request(address, { headers });
  return {
    personId,
    nik,
    cookie,
    get,
    read: async (address) => plainText(await (await get(address)).text()),
    post: (address, fields = {}) =>
      request(address, {
        method: 'POST',
        headers: { ...headers, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ csrf: csrfToken(session.csrfSecret), [ONCE_FIELD]: newId(), ...fields }).toString(),
      }),
  };
}

async function drain(services: Services, port: OnceonlyPort, at: Temporal.Instant): Promise<void> {
  const handlers = handlersOf(onceonlyHandlers(services, port));
  let busy = 0;
  const counted = new Map(
    [...handlers].map(([kind, handler]) => [
      kind,
      {
        ...handler,
        handle: async (...given: Parameters<typeof handler.handle>) => {
          busy += 1;
          await handler.handle(...given).finally(() => (busy -= 1));
        },
      },
    ]),
  );
  const drainer = await startDrainer({
    db: services.db,
    handlers: counted,
    now: () => at,
    random: () => 0,
    onFault: () => {},
  });
  let quiet = 0;
  while (quiet < 5) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    quiet = busy === 0 ? quiet + 1 : 0;
  }
  await drainer.stop(2_000);
}

async function openAll(log: string[]) {
  const { owner, app } = await emptyDatabase();
  const feature = onceonlyFeature(new Registers().port(() => unopened()));
  const sets = [kernelMigrations, feature.migrations];
  await migrate({ owner, appRole: 'terpadu_app', sets, now: Temporal.Now.instant() });
  const first = openDatabase({ connection: app, poolSize: 1, onBroken: () => {} });
  const operatorAgencyId = new Registers().port(() => unopened()).portal.agencyId;
  const installation = {
    kind: 'sample',
    nodeId: newId(),
    operatorAgencyId,
    createdAt: Temporal.Now.instant(),
    seed: 'uji',
  } as const;
  await first.as(WORKER, (tx) => recordInstallation(tx, installation));
  await first.close();
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-onceonly-'));
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '6' }, folder);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  createMasterKeys(config.value.masterKeyFile, Temporal.Now.instant());
  const errors = errorCatalogue([kernelErrors, feature.errors]);
  const services = await openServices({
    config: config.value,
    connection: app,
    errors,
    log: openLog('debug', { write: (line) => void log.push(line) }),
  });
  const close = async () => {
    await services.close();
    rmSync(folder, { recursive: true });
  };
  return { services, close };
}

function unopened(): never {
  throw new Error('The database is not open yet.');
}

/** The real layout around each page, with an invented frame. */
const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) => framed(ask, refusal.code, <p>{fill(text[ask.lang], refusal.values)}</p>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  return renderPage(<Page frame={citizenFrame(ask.lang, '/data-saya', { title, path: ask.address })}>{body}</Page>);
}
