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
import { httpServer } from '../../../kernel/http/server.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordInstallation } from '../../../kernel/installation.ts';
import { createMasterKeys } from '../../../kernel/keys/master-key.ts';
import { openLog } from '../../../kernel/log.ts';
import { migrate } from '../../../kernel/migrate.ts';
import { kernelMigrations } from '../../../kernel/migrations.ts';
import { openServices } from '../../../kernel/open-services.ts';
import type { Services } from '../../../kernel/services.ts';
import { findSession, openSession, type NewSession } from '../../../kernel/session.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Html } from '../../../kernel/html.ts';
import { listAssets } from '../../../web/assets.ts';
import { citizenFrame } from '../../../web/gallery/sample-frame.ts';
import { Page, renderPage } from '../../../web/layout.tsx';
import { inboxOf, latestNotices, noticesFeature, type NoticesPort, unreadTask } from '../index.ts';

const ORIGIN = 'http://localhost:3000';

/** Somebody with a browser of his own, signed in. */
export interface Reader {
  readonly personId: string;
  readonly officerId: string;
  get(address: string): Promise<Response>;
  /** The page as it reads: without tags, with single spaces. */
  read(address: string): Promise<string>;
  post(address: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** What front doors answer to whoever asks, as JSON. */
  ask(what: 'inbox' | 'latest' | 'task'): Promise<unknown>;
}

export interface NoticesServer {
  readonly services: Services;
  /** What was logged, line by line. */
  readonly log: readonly string[];
  person(): Promise<Reader>;
  officer(agencyId: string, roles: readonly string[]): Promise<Reader>;
  close(): Promise<void>;
}

/** This feature alone on a database of its own. */
export async function noticesServer(port: NoticesPort): Promise<NoticesServer> {
  const log: string[] = [];
  const { services, close } = await openAll(log, port);
  const roles = new Map<string, readonly string[]>();
  const cookies = { isSecure: false };
  const asked = {
    inbox: inboxOf,
    latest: (ask: Ask) => latestNotices(port, ask, 2),
    task: (ask: Ask) => unreadTask(port, ask),
  };
  const server = httpServer({
    services,
    routes: [
      ...kernelRoutes({ cookies, assets: listAssets(), metricsText: async () => '' }),
      ...noticesFeature(port).routes,
    ],
    cookies,
    origin: ORIGIN,
    presenter: presenterOf(asked),
    actorOf: async ({ personId, officerId, agencyId, acr }) => {
      if (personId !== null) return { kind: 'person', personId, acr };
      if (officerId === null || agencyId === null) return { kind: 'public' };
      const held = roles.get(officerId) ?? [];
      return { kind: 'officer', officerId, agencyId, agencyCode: 'kab-sragen-dpmptsp', roles: held, acr };
    },
    observe: {
      limit: () => null,
      answered: () => {},
      denied: async () => {},
      failed: (fault) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
    },
  });
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  const request: Request = async (address, init = {}) => server.request(`${ORIGIN}${address}`, init, socket);
  return {
    services,
    log,
    async person() {
      const personId = newId();
      return { personId, officerId: '', ...(await signIn(services, request, { personId })) };
    },
    async officer(agencyId, held) {
      const officerId = newId();
      roles.set(officerId, held);
      return { personId: '', officerId, ...(await signIn(services, request, { officerId, agencyId })) };
    },
    close,
  };
}

type Request = (address: string, init?: RequestInit) => Promise<Response>;

async function signIn(services: Services, request: Request, hat: NewSession['hat']) {
  const now = services.clock.trueNow();
  const given = { accountId: newId(), hat, acr: 'passkey', displayName: 'Wulan A.', now } as const;
  const { token } = await openSession(services.db, given);
  const session = await findSession(services.db, token, now);
  if (session === null) throw new Error('The session was not found.');
  const headers = { accept: 'text/html', cookie: `terpadu-sesi=${token}` };
  const get = (address: string) => request(address, { headers });
  return {
    get,
    read: async (address: string) => plainText(await (await get(address)).text()),
    post: (address: string, fields: Readonly<Record<string, string>> = {}) =>
      request(address, {
        method: 'POST',
        headers: { ...headers, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ csrf: csrfToken(session.csrfSecret), [ONCE_FIELD]: newId(), ...fields }).toString(),
      }),
    ask: async (what: string): Promise<unknown> => {
      const answer = await request('/pesan', { headers: { ...headers, 'x-asked': what } });
      return JSON.parse(await answer.text());
    },
  };
}

async function openAll(log: string[], port: NoticesPort) {
  const { owner, app } = await emptyDatabase();
  const feature = noticesFeature(port);
  const sets = [kernelMigrations, feature.migrations];
  await migrate({ owner, appRole: 'terpadu_app', sets, now: Temporal.Now.instant() });
  const first = openDatabase({ connection: app, poolSize: 1, onBroken: () => {} });
  const installation = {
    kind: 'sample',
    nodeId: newId(),
    operatorAgencyId: newId(),
    createdAt: Temporal.Now.instant(),
    seed: 'uji',
  } as const;
  await first.as(WORKER, (tx) => recordInstallation(tx, installation));
  await first.close();
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-notices-'));
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '6' }, folder);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  createMasterKeys(config.value.masterKeyFile, Temporal.Now.instant());
  const services = await openServices({
    config: config.value,
    connection: app,
    errors: errorCatalogue([kernelErrors, feature.errors]),
    log: openLog('debug', { write: (line) => void log.push(line) }),
  });
  const close = async () => {
    await services.close();
    rmSync(folder, { recursive: true });
  };
  return { services, close };
}

/** The real layout around each page, with an invented frame; `x-asked` answers with a front door instead. */
function presenterOf(asked: Readonly<Record<string, (ask: Ask) => Promise<unknown>>>): Presenter {
  return {
    async page(ask, page) {
      const front = asked[ask.headers.get('x-asked') ?? ''];
      return front === undefined ? framed(ask, page.title, page.body) : JSON.stringify(await front(ask));
    },
    refusal: async (ask, refusal, text) => framed(ask, refusal.code, <p>{fill(text[ask.lang], refusal.values)}</p>),
  };
}

function framed(ask: Ask, title: string, body: Html): string {
  return renderPage(<Page frame={citizenFrame(ask.lang, '/pesan', { title, path: ask.address })}>{body}</Page>);
}
