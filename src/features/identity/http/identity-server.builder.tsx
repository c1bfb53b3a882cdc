import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { emptyDatabase } from '../../../../test/support/postgres.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { readConfig } from '../../../kernel/config.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../kernel/errors.ts';
import type { Presenter } from '../../../kernel/http/answer.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { kernelPaths, kernelRoutes } from '../../../kernel/http/own-routes.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import type { PageReply } from '../../../kernel/http/reply.ts';
import { httpServer } from '../../../kernel/http/server.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordInstallation, type InstallationKind } from '../../../kernel/installation.ts';
import { createMasterKeys } from '../../../kernel/keys/master-key.ts';
import { openLog } from '../../../kernel/log.ts';
import { migrate } from '../../../kernel/migrate.ts';
import { kernelMigrations } from '../../../kernel/migrations.ts';
import { openDatabase } from '../../../kernel/database.ts';
import { openServices } from '../../../kernel/open-services.ts';
import type { Services } from '../../../kernel/services.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Asset } from '../../../web/assets.ts';
import { publicFrame } from '../../../web/gallery/sample-frame.ts';
import { Page, renderPage } from '../../../web/layout.tsx';
import { actorOf, identityErrors, identityFeature, identityMigrations } from '../index.ts';
import { Office } from './office.builder.ts';
import { TestBrowser } from './test-browser.builder.ts';

export const ORIGIN = 'http://localhost:3000';

export interface IdentityServerOptions {
  readonly kind: InstallationKind;
  /** What browsers call it; `http://localhost:<port>` for a real browser. */
  readonly origin: string;
  readonly assets: readonly Asset[];
}

export interface IdentityServer {
  readonly services: Services;
  /** To be listened with, for a real browser. */
  readonly hono: Hono;
  readonly office: Office;
  readonly routes: readonly { readonly method: string; readonly path: { readonly pattern: string } }[];
  /** A browser with cookies of its own. */
  browser(): TestBrowser;
  /** Lets the server's clock run ahead. */
  move(by: Temporal.DurationLike): void;
  now(): Instant;
  close(): Promise<void>;
}

/** This feature with the kernel below it and the office beside it, on a database of its own, without a port. */
export async function identityServer(options: Partial<IdentityServerOptions> = {}): Promise<IdentityServer> {
  const { kind = 'sample', origin = ORIGIN, assets = [] } = options;
  const { services: opened, close } = await openAll(kind);
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const now = () => Temporal.Now.instant().add(ahead);
  // What may be moved in a test is true time, which nobody may move elsewhere.
  const services: Services = { ...opened, clock: { ...opened.clock, trueNow: now } };
  const office = new Office();
  const cookies = { isSecure: kind === 'real' };
  const feature = identityFeature({
    installation: kind,
    origin,
    cookies,
    officerGate: office,
    home: { person: '/beranda', officer: '/meja' },
    personName: async () => null,
  });
  const routes = [...kernelRoutes({ cookies, assets, metricsText: async () => '' }), ...feature.routes];
  const observe = {
    limit: () => null,
    answered: () => {},
    denied: async () => {},
    failed: (fault: unknown) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
  };
  const server = httpServer({
    services,
    routes,
    cookies,
    origin,
    presenter: PRESENTER,
    actorOf: actorOf(office),
    observe,
  });
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  return {
    services,
    hono: server,
    office,
    routes,
    browser: () =>
      new TestBrowser(origin, async (address, request) => server.request(`${origin}${address}`, request, socket)),
    move: (by) => {
      ahead = ahead.add(by);
    },
    now,
    close,
  };
}

async function openAll(kind: InstallationKind) {
  const { owner, app } = await emptyDatabase();
  await migrate({
    owner,
    appRole: 'terpadu_app',
    sets: [kernelMigrations, identityMigrations],
    now: Temporal.Now.instant(),
  });
  const first = openDatabase({ connection: app, poolSize: 1, onBroken: () => {} });
  const installation = {
    kind,
    nodeId: newId(),
    operatorAgencyId: newId(),
    createdAt: Temporal.Now.instant(),
    seed: kind === 'sample' ? 'uji' : null,
  };
  await first.as(WORKER, (tx) => recordInstallation(tx, installation));
  await first.close();
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-identitas-'));
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '6' }, folder);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  createMasterKeys(config.value.masterKeyFile, Temporal.Now.instant());
  const log = openLog('error', { write: () => {} });
  const errors = errorCatalogue([kernelErrors, identityErrors]);
  const services = await openServices({ config: config.value, connection: app, errors, log });
  const close = async () => {
    await services.close();
    rmSync(folder, { recursive: true });
  };
  return { services, close };
}

/** The real layout around each page, in a frame that knows who is signed in. */
const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) => framed(ask, refusal.code, <p>{fill(text[ask.lang], refusal.values)}</p>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  const { session, services } = ask;
  const person =
    session === null
      ? null
      : { name: session.displayName, signOutAction: kernelPaths.signOut.to({}), csrf: csrfToken(session.csrfSecret) };
  const own = {
    title,
    person,
    path: ask.address,
    ...(services.installation.kind === 'real' ? { sampleStrip: null } : {}),
  };
  return renderPage(<Page frame={publicFrame(ask.lang, own)}>{body}</Page>);
}
