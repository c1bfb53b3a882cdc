import { createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { application, catalogue, migrationSets } from '../app.ts';
import { openDatabase } from '../kernel/database.ts';
import { findInstallation, type Installation } from '../kernel/installation.ts';
import type { Config } from '../kernel/config.ts';
import { openLog, type Log } from '../kernel/log.ts';
import { migrate, MigrationRefused } from '../kernel/migrate.ts';
import { openServices } from '../kernel/open-services.ts';
import { endWithParent } from '../kernel/parent.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { Io } from './io.ts';
import { listen, type Listening } from './listen.ts';
import { readConfiguration } from './read-configuration.ts';
import { makeSample } from './sample.ts';
import { portFault } from './port-fault.ts';
import { openStore, type Store, type StoreFault } from './store.ts';
import { welcome } from './welcome.ts';

/** Starts the program and stays until it is told to stop. Every reason not to start is one sentence. */
export async function start(_words: readonly string[], io: Io): Promise<number> {
  const config = readConfiguration(io);
  if (config === null) return 2;
  const stopping = stopSignal();
  const opened = await openStore({ config, onLost: (fault) => stopping.lose(fault.sentence) });
  if (!opened.ok) return complain(io, opened.error);
  const store = opened.value;
  try {
    const running = await run(config, { store, io });
    if (!running.ok) return complain(io, running.error);
    const lost = await stopping.wait;
    if (lost !== null) io.complain(lost);
    await running.value.stop();
    return lost === null ? 0 : 1;
  } finally {
    await store.stop();
  }
}

interface Running {
  stop(): Promise<void>;
}

async function run(config: Config, given: { readonly store: Store; readonly io: Io }): Promise<Result<Running, StoreFault>> {
  const { store, io } = given;
  const port = await freePort(config);
  if (!port.ok) return port;
  const ready = await prepare(config, given);
  if (!ready.ok) return ready;
  const log = logOf(config, ready.value.kind);
  const services = await openServices({ config, connection: store.app, errors: catalogue(), log });
  const listening = await listenAs(services, { config, io });
  if (!listening.ok) {
    await services.close();
    return listening;
  }
  return ok({
    async stop() {
      io.say('\nStopping …');
      await listening.value.stop();
      await services.close();
      io.say('Stopped. Everything acknowledged is stored.');
    },
  });
}

type Services = Awaited<ReturnType<typeof openServices>>;

async function listenAs(services: Services, given: { readonly config: Config; readonly io: Io }): Promise<Result<Listening, StoreFault>> {
  const { config, io } = given;
  const isSample = services.installation.kind === 'sample';
  if (isSample && !isLoopback(config.host)) {
    return err({ code: 'sample_on_loopback_only', sentence: `A sample installation listens on loopback only; TERPADU_HOST is ${config.host}.` });
  }
  const origin = config.publicUrl ?? `http://localhost:${config.port}`;
  const app = application({ services, origin });
  const listening = await listen(app.server, config);
  if (!listening.ok) return listening;
  await welcome(services, { io, origin: config.port === 0 ? `http://localhost:${listening.value.port}` : origin });
  return ok({
    port: listening.value.port,
    async stop() {
      await listening.value.stop();
      await app.stop();
    },
  });
}

/** Migrates where the owner's role is at hand, and makes a sample installation on an empty embedded store. */
async function prepare(config: Config, given: { readonly store: Store; readonly io: Io }): Promise<Result<Installation, StoreFault>> {
  const { store, io } = given;
  if (store.kind === 'embedded' && store.owner !== null) {
    const migrated = await migrateStore(store, io);
    if (!migrated.ok) return migrated;
  }
  const db = openDatabase({ connection: store.app, poolSize: 4, onBroken: () => {} });
  try {
    const installation = await findInstallation(db).catch(() => null);
    if (installation === null && store.kind === 'server') {
      return err({ code: 'setup_needed', sentence: 'The database of DATABASE_URL is empty. Run `node terpadu.mjs setup` once; see docs/guides/production.md.' });
    }
    if (installation?.kind === 'real') return ok(installation);
    return ok(await makeSample({ config, db, io }));
  } finally {
    await db.close();
  }
}

async function migrateStore(store: Store, io: Io): Promise<Result<void, StoreFault>> {
  if (store.owner === null) return ok(undefined);
  try {
    const taken = await migrate({ owner: store.owner, appRole: store.appRole, sets: migrationSets(), now: Temporal.Now.instant() });
    if (taken.length > 0) io.say(`Database brought to this release: ${taken.length} steps.`);
    return ok(undefined);
  } catch (fault) {
    if (fault instanceof MigrationRefused) return err({ code: fault.code, sentence: fault.message });
    throw fault;
  }
}

function logOf(config: Config, kind: Installation['kind']): Log {
  const to = config.logTo ?? (kind === 'sample' ? 'file' : 'stdout');
  if (to === 'stdout') return openLog(config.logLevel);
  const folder = join(config.dataFolder, 'log');
  mkdirSync(folder, { recursive: true });
  return openLog(config.logLevel, createWriteStream(join(folder, 'terpadu.log'), { flags: 'a', mode: 0o600 }));
}

/** Looks before anything is changed, so that a taken port costs nothing. */
function freePort(config: Config): Promise<Result<void, StoreFault>> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (fault) => resolve(err(portFault(config, fault))));
    probe.listen(config.port, config.host, () => probe.close(() => resolve(ok(undefined))));
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function stopSignal() {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(null));
  endWithParent(() => resolve(null));
  return { wait: promise, lose: (sentence: string) => resolve(sentence) };
}

function complain(io: Io, fault: StoreFault): number {
  io.complain(`${fault.sentence} (${fault.code})`);
  return 1;
}
