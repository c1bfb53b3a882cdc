import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { application, catalogue, migrationSets, startWorkers } from '../app.ts';
import type { Config } from '../kernel/config.ts';
import { type Database, openDatabase } from '../kernel/database.ts';
import { distanceOf, listTakenSteps } from '../kernel/doctor/release-steps.ts';
import { findInstallation, type Installation } from '../kernel/installation.ts';
import { openMasterKeys } from '../kernel/keys/master-key.ts';
import { openLog, type Log } from '../kernel/log.ts';
import { logDestination } from '../kernel/log-file.ts';
import { migrate, MigrationRefused } from '../kernel/migrate.ts';
import { freeLeases } from '../kernel/outbox/queue.ts';
import { PUBLIC, WORKER } from '../kernel/viewer.ts';
import { openServices } from '../kernel/open-services.ts';
import { openPorts } from '../joined/ports.ts';
import { provideServices } from '../joined/provide-services.ts';
import { openExchange } from '../features/exchange/index.ts';
import { loadExchange, loadNation } from '../nation/index.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { Io } from './io.ts';
import { listen } from './listen.ts';
import { progressBar } from './progress-bar.ts';
import { ensureSample } from './sample.ts';
import { prepareStores, type Sandboxes, startSandboxes } from './sandboxes.ts';
import type { Store, StoreFault } from './store.ts';
import { welcome } from './welcome.ts';

export interface Program {
  stop(): Promise<void>;
}

interface Given {
  readonly store: Store;
  readonly io: Io;
}

/** Opens everything on an open store, from the migrations to the port; what was opened is closed if a later step fails. */
export async function openProgram(config: Config, given: Given): Promise<Result<Program, StoreFault>> {
  const installation = await prepare(config, given);
  if (!installation.ok) return installation;
  const masters = openMasterKeys(config.masterKeyFile);
  if (!masters.ok) return masters;
  const log = logOf(config, installation.value.kind);
  const services = await openServices({ config, connection: given.store.app, errors: catalogue(), log });
  const closing: (() => Promise<void>)[] = [() => services.close()];
  const stop = async (): Promise<void> => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const sandboxes = await openSample(services, given);
    if (sandboxes !== null) closing.push(() => sandboxes.stop());
    const exchange = await openExchange(services);
    closing.push(() => exchange.stop());
    provideServices(services, exchange);
    if (sandboxes !== null) await loadExchange({ services, exchange, endpoints: sandboxes.services });
    const origin = config.publicUrl ?? `http://localhost:${config.port}`;
    const ports = await openPorts(services, { exchange, origin });
    const app = await application({ services, origin, sandboxes, ports });
    closing.push(() => app.stop());
    if (given.store.kind === 'embedded') await services.db.as(WORKER, (tx) => freeLeases(tx, services.clock.trueNow()));
    const workers = await startWorkers(services, ports);
    closing.push(() => workers.stop());
    const listening = await listen(app.server, config);
    if (!listening.ok) {
      await stop();
      return listening;
    }
    closing.push(() => listening.value.stop());
    await welcome(services, { io: given.io, origin });
    return ok({ stop });
  } catch (fault) {
    await stop();
    throw fault;
  }
}

type Services = Awaited<ReturnType<typeof openServices>>;

/** Migrates an embedded store and makes it a sample installation if it is new; a server must have been set up. */
async function prepare(config: Config, { store, io }: Given): Promise<Result<Installation, StoreFault>> {
  if (store.kind === 'embedded') {
    const migrated = await migrateStore(store, io);
    if (!migrated.ok) return migrated;
  }
  const db = openDatabase({ connection: store.app, poolSize: 2, onBroken: () => {} });
  try {
    const installation =
      store.kind === 'embedded' ? await ensureSample(config, db) : await findInstallation(db).catch(() => null);
    if (installation === null) return err(SETUP_NEEDED);
    const behind = await behindRelease(db);
    if (behind !== null) return err(behind);
    if (installation.kind === 'sample' && !isLoopback(config.host)) return err(loopbackOnly(config));
    return ok(installation);
  } finally {
    await db.close();
  }
}

const SETUP_NEEDED: StoreFault = {
  code: 'setup_needed',
  sentence: 'The database of DATABASE_URL is empty. Run `node terpadu.mjs setup` once; see docs/guides/production.md.',
};

/** An embedded store was just migrated; a server is migrated by its owner, on purpose. */
async function behindRelease(db: Database): Promise<StoreFault | null> {
  const { due, unknown } = distanceOf(await db.as(PUBLIC, listTakenSteps), migrationSets());
  if (unknown.length > 0) {
    return {
      code: 'release_too_old',
      sentence: 'The database was made by a newer release. Start that release, or a newer one.',
    };
  }
  if (due.length === 0) return null;
  return {
    code: 'migration_needed',
    sentence: `The database lacks ${due.length} steps of this release. Run \`node terpadu.mjs migrate\` with DATABASE_OWNER_URL.`,
  };
}

function loopbackOnly({ host }: Config): StoreFault {
  const sentence = `A sample installation listens on loopback only; TERPADU_HOST is ${host}.`;
  return { code: 'sample_on_loopback_only', sentence };
}

/** Loads what is missing of the synthetic nation and starts the played agencies; null in a real installation. */
async function openSample(services: Services, { store, io }: Given): Promise<Sandboxes | null> {
  if (services.installation.kind === 'real' || store.superuser === null) return null;
  const connections = await prepareStores(store.superuser);
  const bar = progressBar(io, 'Loading the sample country');
  await loadNation({ services, sandboxes: connections, progress: bar.show });
  bar.done();
  return startSandboxes(connections, services);
}

async function migrateStore(store: Store, io: Io): Promise<Result<void, StoreFault>> {
  if (store.owner === null) return ok(undefined);
  try {
    const taken = await migrate({
      owner: store.owner,
      appRole: store.appRole,
      sets: migrationSets(),
      now: Temporal.Now.instant(),
    });
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
  return openLog(config.logLevel, logDestination(join(folder, 'terpadu.log')));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
