import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '../../../test/support/postgres.ts';
import { readConfig } from '../../kernel/config.ts';
import { openDatabase } from '../../kernel/database.ts';
import { errorCatalogue, kernelErrors } from '../../kernel/errors.ts';
import { kernelRoutes } from '../../kernel/http/own-routes.ts';
import { httpServer } from '../../kernel/http/server.ts';
import { newId } from '../../kernel/ids.ts';
import { recordInstallation } from '../../kernel/installation.ts';
import { createMasterKeys } from '../../kernel/keys/master-key.ts';
import { openLog } from '../../kernel/log.ts';
import { migrate } from '../../kernel/migrate.ts';
import { kernelMigrations } from '../../kernel/migrations.ts';
import { openServices } from '../../kernel/open-services.ts';
import { openSession, type NewSession } from '../../kernel/session.ts';
import { WORKER } from '../../kernel/viewer.ts';
import { listAssets } from '../../web/assets.ts';
import { type Contributions, presenterOf } from '../presenter.tsx';
import type { HomeContributions } from './home.ts';
import { homeNavigation, homeRoutes } from './routes.ts';

const ORIGIN = 'http://localhost:3000';

export interface HomeServer {
  /** What was logged, line by line. */
  readonly log: readonly string[];
  /** The page, asked by somebody who has just signed in, or by a stranger. */
  ask(hat: NewSession['hat'] | null, address?: string): Promise<Response>;
  close(): Promise<void>;
}

export interface HomeServerOptions {
  /** Read at each request, so that a test may change it. */
  readonly home: () => HomeContributions;
  readonly inboxOf: Contributions['inboxOf'];
}

/** The home page in the real frame, on a database that holds sessions only. */
export async function homeServer(options: HomeServerOptions): Promise<HomeServer> {
  const log: string[] = [];
  const { services, close } = await openAll(log);
  const cookies = { isSecure: false };
  const server = httpServer({
    services,
    routes: [
      ...kernelRoutes({ cookies, assets: listAssets(), metricsText: async () => '' }),
      ...homeRoutes(following(options.home)),
    ],
    cookies,
    origin: ORIGIN,
    presenter: presenterOf({
      navigation: [homeNavigation],
      footer: [],
      signIn: { href: '/masuk', label: () => 'Masuk', seenBy: ['anyone'] },
      account: '/akun',
      officeOf: async () => undefined,
      sampleStrip: () => null,
      inboxOf: options.inboxOf ?? (async () => undefined),
      origin: ORIGIN,
    }),
    actorOf: async ({ personId, officerId, agencyId, acr }) => {
      if (personId !== null) return { kind: 'person', personId, acr };
      if (officerId === null || agencyId === null) return { kind: 'public' };
      return { kind: 'officer', officerId, agencyId, agencyCode: 'kab-sragen-dpmptsp', roles: ['licensing_head'], acr };
    },
    observe: {
      limit: () => null,
      answered: () => {},
      denied: async () => {},
      failed: (fault) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
    },
  });
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  return {
    log,
    async ask(hat, address = '/beranda') {
      const headers: Record<string, string> = { accept: 'text/html' };
      if (hat !== null) {
        const now = services.clock.trueNow();
        const given = { accountId: newId(), hat, acr: 'passkey', displayName: 'Ratna Puspitasari', now } as const;
        headers['cookie'] = `terpadu-sesi=${(await openSession(services.db, given)).token}`;
      }
      return server.request(`${ORIGIN}${address}`, { headers }, socket);
    },
    close,
  };
}

/** Contributions that stand in for those of the moment. */
function following(home: () => HomeContributions): HomeContributions {
  return {
    nameOf: (ask) => home().nameOf(ask),
    zoneOf: (ask) => home().zoneOf(ask),
    get tasks() {
      return home().tasks;
    },
    cases: (ask) => home().cases(ask),
    documents: (ask) => home().documents(ask),
    readings: (ask) => home().readings(ask),
    services: (ask) => home().services(ask),
    get queues() {
      return home().queues;
    },
    desks: (ask) => home().desks(ask),
  };
}

async function openAll(log: string[]) {
  const { owner, app } = await emptyDatabase();
  await migrate({ owner, appRole: 'terpadu_app', sets: [kernelMigrations], now: Temporal.Now.instant() });
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
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-beranda-'));
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '4' }, folder);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  createMasterKeys(config.value.masterKeyFile, Temporal.Now.instant());
  const services = await openServices({
    config: config.value,
    connection: app,
    errors: errorCatalogue([kernelErrors]),
    log: openLog('debug', { write: (line) => void log.push(line) }),
  });
  const close = async () => {
    await services.close();
    rmSync(folder, { recursive: true });
  };
  return { services, close };
}
