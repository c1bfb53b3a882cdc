import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { catalogue } from '../../src/app.ts';
import { readConfig } from '../../src/kernel/config.ts';
import { openDatabase, type Tx } from '../../src/kernel/database.ts';
import { openLog } from '../../src/kernel/log.ts';
import { openServices } from '../../src/kernel/open-services.ts';
import { APP, chooseTransport, connectionOf, folderSecret, SUPERUSER } from '../../src/kernel/postgres/access.ts';
import type { Services } from '../../src/kernel/services.ts';
import { WORKER } from '../../src/kernel/viewer.ts';

/**
 * The program's own parts beside a running program on the same data folder: as the application role, bound by row
 * security, with the folder's keys.
 */
export async function withServices<T>(data: string, work: (services: Services) => Promise<T>): Promise<T> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const config = readConfig({ TERPADU_DATA: data, TERPADU_DATABASE_POOL: '4' }, root);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  const services = await openServices({
    config: config.value,
    connection: await connectionIn(data, APP),
    errors: catalogue(),
    log: openLog('error', { write: (line) => void process.stderr.write(line) }),
  });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}

/** One transaction past row security: only who sees every row can say that none is lost or doubled. */
export async function seeingAll<T>(data: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const db = openDatabase({ connection: await connectionIn(data, SUPERUSER), poolSize: 1, onBroken: () => {} });
  try {
    return await db.as(WORKER, work);
  } finally {
    await db.close();
  }
}

async function connectionIn(data: string, role: string): Promise<pg.ClientConfig> {
  const folder = join(data, 'postgres');
  return connectionOf(role, folderSecret(folder), await chooseTransport(folder));
}
