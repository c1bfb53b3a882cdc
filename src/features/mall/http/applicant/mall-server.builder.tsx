import { plainText } from '../../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '../../../../../test/support/postgres.ts';
import { readConfig } from '../../../../kernel/config.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../../kernel/errors.ts';
import type { Presenter } from '../../../../kernel/http/answer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken, ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import { kernelRoutes } from '../../../../kernel/http/own-routes.ts';
import type { PageReply } from '../../../../kernel/http/reply.ts';
import { httpServer } from '../../../../kernel/http/server.ts';
import { newId } from '../../../../kernel/ids.ts';
import { recordInstallation } from '../../../../kernel/installation.ts';
import { createMasterKeys } from '../../../../kernel/keys/master-key.ts';
import { openLog } from '../../../../kernel/log.ts';
import { openServices } from '../../../../kernel/open-services.ts';
import { startDrainer } from '../../../../kernel/outbox/drainer.ts';
import { handlersOf } from '../../../../kernel/outbox/handler.ts';
import type { Services } from '../../../../kernel/services.ts';
import { findSession, openSession, type NewSession } from '../../../../kernel/session.ts';
import { fireDue } from '../../../../kernel/timers/fire.ts';
import { WORKER } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { regionCode } from '../../../../vocabulary/region-code.ts';
import { listAssets } from '../../../../web/assets.ts';
import { citizenFrame } from '../../../../web/gallery/sample-frame.ts';
import { Page, renderPage } from '../../../../web/layout.tsx';
import { loadDirectory, organisationCode } from '../../../directory/index.ts';
import { onceonlyErrors, onceonlyFeature, onceonlyHandlers } from '../../../onceonly/index.ts';
import { DPMPTSP, Registers } from '../../../onceonly/http/registers.builder.ts';
import { applicantRoutes } from '../../pages/applicant/routes.ts';
import { applicantErrors } from '../errors-applicant.ts';
import { servicesErrors } from '../errors-services.ts';
import { oneTransaction } from '../casework/one-transaction.builder.ts';
import type { MallPort } from '../mall-port.ts';
import { openService } from '../service-versions.ts';
import { draftHandlers } from './draft-timers.ts';

const ORIGIN = 'http://localhost:3000';

/** Somebody with a browser of her own, signed in. */
export interface Citizen {
  readonly personId: string;
  get(address: string): Promise<Response>;
  html(address: string): Promise<string>;
  /** The page as it reads: without tags, with single spaces. */
  read(address: string): Promise<string>;
  /** Posts a form with the session's token and a fresh idempotency key, or the one given. */
  post(address: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
}

export interface MallServer {
  readonly services: Services;
  readonly registers: Registers;
  readonly port: MallPort;
  /** A new person, or another device of one who is there. */
  citizen(personId?: string): Promise<Citizen>;
  officer(): Promise<Citizen>;
  request(address: string, init?: RequestInit): Promise<Response>;
  /** What timers and the outbox would do by then; returns when nothing is due. */
  drain(ahead?: Temporal.DurationLike): Promise<void>;
  /** Moves casework time on. */
  move(by: Temporal.DurationLike): void;
  close(): Promise<void>;
}

/** The citizen's side of the mall with once-only, on a database of its own, with invented registers behind the exchange. */
export async function mallServer(): Promise<MallServer> {
  const { services: opened, close } = await openAll();
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const caseworkNow = () => Temporal.Now.instant().add(ahead);
  const db = oneTransaction(opened.db);
  const services: Services = { ...opened, db, clock: { ...opened.clock, caseworkNow } };
  const registers = new Registers();
  const onceonly = registers.port(() => services.db, [DPMPTSP.code]);
  const port: MallPort = { exchange: { call: unreachable }, onceonly, origin: ORIGIN };
  const cookies = { isSecure: false };
  const server = httpServer({
    services,
    routes: [
      ...kernelRoutes({ cookies, assets: listAssets(), metricsText: async () => '' }),
      ...onceonlyFeature(onceonly).routes,
      ...applicantRoutes(port),
    ],
    cookies,
    origin: ORIGIN,
    presenter: PRESENTER,
    actorOf: async ({ personId, officerId, agencyId, acr }) => {
      if (personId !== null) return { kind: 'person', personId, acr };
      if (officerId === null || agencyId === null) return { kind: 'public' };
      return { kind: 'officer', officerId, agencyId, agencyCode: DPMPTSP.code, roles: ['licensing_head'], acr };
    },
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
    request,
    async citizen(personId = registers.addPerson().personId) {
      return { personId, ...(await signIn(services, request, { personId })) };
    },
    async officer() {
      const hat = { officerId: newId(), agencyId: DPMPTSP.agencyId };
      return { personId: '', ...(await signIn(services, request, hat)) };
    },
    drain: (by = { seconds: 1 }) => drain(services, port, Temporal.Now.instant().add(by)),
    move: (by) => {
      ahead = ahead.add(by);
    },
    close,
  };
}

type Request = MallServer['request'];

async function signIn(
  services: Services,
  request: Request,
  hat: NewSession['hat'],
): Promise<Omit<Citizen, 'personId'>> {
  const now = services.clock.trueNow();
  const given = { accountId: newId(), hat, acr: 'passkey', displayName: 'Wulan Ambarsari', now } as const;
  const { token } = await openSession(services.db, given);
  const session = await findSession(services.db, token, now);
  assert.ok(session);
  const headers = { accept: 'text/html', cookie: `terpadu-sesi=${token}` };
  const get = (address: string) => request(address, { headers });
  const html = async (address: string) => (await get(address)).text();
  return {
    get,
    html,
    read: async (address) => plainText(await html(address)),
    post: (address, fields = {}) =>
      request(address, {
        method: 'POST',
        headers: { ...headers, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ csrf: csrfToken(session.csrfSecret), [ONCE_FIELD]: newId(), ...fields }).toString(),
      }),
  };
}

async function drain(services: Services, port: MallPort, at: Temporal.Instant): Promise<void> {
  await services.db.as(WORKER, (tx) => fireDue(tx, services.clock));
  const handlers = handlersOf([...onceonlyHandlers(services, port.onceonly), ...draftHandlers(services)]);
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

async function openAll() {
  const test = await testDatabase();
  const now = Temporal.Now.instant();
  const operatorAgencyId = newId();
  const installation = { kind: 'sample', nodeId: newId(), operatorAgencyId, createdAt: now, seed: 'uji' } as const;
  await test.db.as(WORKER, (tx) => recordInstallation(tx, installation));
  await loadDirectory(test.db, {
    operatorCode: organisationCode('kemenpanrb'),
    operatorAgencyId,
    idOf: (code) => (code === DPMPTSP.code ? DPMPTSP.agencyId : newId()),
    now,
  });
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-mall-'));
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '8' }, folder);
  assert.ok(config.ok);
  createMasterKeys(config.value.masterKeyFile, now);
  const services = await openServices({
    config: config.value,
    connection: test.app,
    errors: errorCatalogue([kernelErrors, onceonlyErrors, servicesErrors, applicantErrors]),
    log: openLog('error', { write: () => {} }),
  });
  const opened = await openService(services, {
    agencyId: DPMPTSP.agencyId,
    region: regionCode('33.14'),
    service: 'sip',
    inForceFrom: localDate('2023-06-20'),
    publishedBy: null,
  });
  assert.ok(opened.ok);
  const close = async () => {
    await services.close();
    await test.close();
    rmSync(folder, { recursive: true });
  };
  return { services, close };
}

function unreachable(): never {
  throw new Error('Nobody calls the exchange here.');
}

/** The real layout around each page, with an invented frame. */
const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) => framed(ask, refusal.code, <p>{fill(text[ask.lang], refusal.values)}</p>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  return renderPage(<Page frame={citizenFrame(ask.lang, '/permohonan', { title, path: ask.address })}>{body}</Page>);
}
