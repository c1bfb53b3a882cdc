import type pg from 'pg';
import { openClock } from './clock.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database.ts';
import type { ErrorCatalogue } from './errors.ts';
import { findInstallation } from './installation.ts';
import { openKeys } from './keys/keys.ts';
import { openMasterKeys } from './keys/master-key.ts';
import type { Log } from './log.ts';
import type { Services } from './services.ts';

export interface ServiceOptions {
  readonly config: Config;
  /** The application role. */
  readonly connection: pg.ClientConfig;
  readonly errors: ErrorCatalogue;
  readonly log: Log;
}

export interface OpenServices extends Services {
  close(): Promise<void>;
}

const KEY_CONNECTIONS = 2;

/** Opens what routes and workers need, on a database that is migrated and knows what installation it is. */
export async function openServices(options: ServiceOptions): Promise<OpenServices> {
  const { config, errors, log } = options;
  const master = openMasterKeys(config.masterKeyFile);
  if (!master.ok) throw new Error(master.error.sentence);
  const open = (poolSize: number) =>
    openDatabase({
      connection: options.connection,
      poolSize,
      onBroken: (fault) => log.warn('A connection to the database broke.', { err: fault }),
    });
  const db = open(config.databasePool);
  // Keys are opened while a caller may hold the last connection of the other pool.
  const keysDb = open(KEY_CONNECTIONS);
  const installation = await findInstallation(db);
  if (installation === null) throw new Error('The database does not know yet what installation it is.');
  const trueNow = () => Temporal.Now.instant();
  const clock = await openClock({
    db,
    trueNow,
    onFault: (fault) => log.error('The clock was not read again.', { err: fault }),
  });
  const keys = await openKeys({ db: keysDb, masters: master.value, now: trueNow, nowMs: () => performance.now() });
  return {
    config,
    installation,
    db,
    errors,
    keys,
    clock,
    log,
    async close() {
      await Promise.all([clock.stop(), keys.stop()]);
      await Promise.all([db.close(), keysDb.close()]);
    },
  };
}
