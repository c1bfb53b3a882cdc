import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../kernel/config.ts';
import { APP, chooseTransport, connectionOf, folderSecret, OWNER, SUPERUSER } from '../kernel/postgres/access.ts';
import { EmbeddedFault } from '../kernel/postgres/fault.ts';
import { startEmbedded } from '../kernel/postgres/server.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { StoreFault } from './store.ts';

/** The database as the verbs of operating reach it, also beside a running program. */
export interface ReachedStore {
  readonly kind: 'embedded' | 'server';
  readonly app: pg.ClientConfig;
  /** null on a server unless DATABASE_OWNER_URL is set. */
  readonly owner: pg.ClientConfig | null;
  /** Sees every row; null on a server unless DATABASE_BACKUP_URL or DATABASE_OWNER_URL is set. */
  readonly backup: pg.ClientConfig | null;
  stop(): Promise<void>;
}

/** Looks at no role and makes nothing; the embedded database is started only where it exists and stands still. */
export async function reachStore(config: Config): Promise<Result<ReachedStore, StoreFault>> {
  if (config.databaseUrl !== null) return ok(serverOf(config, config.databaseUrl.reveal()));
  const folder = join(config.dataFolder, 'postgres');
  if (!existsSync(join(folder, 'pg'))) {
    const sentence = `DATABASE_URL is not set, and ${config.dataFolder} holds no installation. npm start makes a sample there.`;
    return err({ code: 'nothing_here', sentence });
  }
  try {
    return ok(await startOrJoin(folder));
  } catch (fault) {
    if (!(fault instanceof EmbeddedFault)) throw fault;
    return err({ code: fault.code, sentence: fault.message });
  }
}

function serverOf(config: Config, url: string): ReachedStore {
  const at = (secret: Config['databaseUrl']) => (secret === null ? null : { connectionString: secret.reveal() });
  const owner = at(config.databaseOwnerUrl);
  return {
    kind: 'server',
    app: { connectionString: url },
    owner,
    backup: at(config.databaseBackupUrl) ?? owner,
    stop: async () => {},
  };
}

async function startOrJoin(folder: string): Promise<ReachedStore> {
  try {
    const { app, owner, superuser, ...embedded } = await startEmbedded({ folder, durable: true });
    return { kind: 'embedded', app, owner, backup: superuser, stop: () => embedded.stop() };
  } catch (fault) {
    if (!(fault instanceof EmbeddedFault) || fault.code !== 'already_running') throw fault;
    const transport = await chooseTransport(folder);
    // On loopback the running program alone knows the port.
    if (transport.kind === 'tcp') throw fault;
    const secret = folderSecret(folder);
    const as = (role: string) => connectionOf(role, secret, transport);
    return { kind: 'embedded', app: as(APP), owner: as(OWNER), backup: as(SUPERUSER), stop: async () => {} };
  }
}
