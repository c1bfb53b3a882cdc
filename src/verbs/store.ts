import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../kernel/config.ts';
import { EmbeddedFault } from '../kernel/postgres/fault.ts';
import { startEmbedded } from '../kernel/postgres/server.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { refuseRealFolder } from './data-folder.ts';

/** The database of this installation, embedded or on a server, and the roles that reach it. */
export interface Store {
  readonly kind: 'embedded' | 'server';
  readonly app: pg.ClientConfig;
  readonly appRole: string;
  /** null on a server unless DATABASE_OWNER_URL is set. */
  readonly owner: pg.ClientConfig | null;
  /** Of the embedded cluster, for the stores of the sandboxes; null on a server. */
  readonly superuser: pg.ClientConfig | null;
  stop(): Promise<void>;
}

export type StoreFault = { readonly code: string; readonly sentence: string };

export interface StoreOptions {
  readonly config: Config;
  /** Told when the embedded server ends by itself. */
  readonly onLost: (fault: StoreFault) => void;
}

/** Opens the store that the configuration names: the embedded one unless DATABASE_URL is set. */
export async function openStore(options: StoreOptions): Promise<Result<Store, StoreFault>> {
  return options.config.databaseUrl === null
    ? openEmbedded(options)
    : openServer(options.config, options.config.databaseUrl.reveal());
}

async function openEmbedded({ config, onLost }: StoreOptions): Promise<Result<Store, StoreFault>> {
  const free = refuseRealFolder(config.dataFolder);
  if (!free.ok) return free;
  try {
    const embedded = await startEmbedded({
      folder: join(config.dataFolder, 'postgres'),
      durable: true,
      onExit: (fault) => onLost({ code: fault.code, sentence: fault.message }),
    });
    const { owner, app, superuser } = embedded;
    return ok({ kind: 'embedded', app, appRole: app.user, owner, superuser, stop: () => embedded.stop() });
  } catch (fault) {
    if (!(fault instanceof EmbeddedFault)) throw fault;
    return err({ code: fault.code, sentence: fault.message });
  }
}

async function openServer(config: Config, url: string): Promise<Result<Store, StoreFault>> {
  const app = { connectionString: url };
  const ownerUrl = config.databaseOwnerUrl?.reveal() ?? null;
  const checked = await checkRole(app);
  if (!checked.ok) return checked;
  const owner = ownerUrl === null ? null : { connectionString: ownerUrl };
  return ok({ kind: 'server', app, appRole: checked.value, owner, superuser: null, stop: async () => {} });
}

const OLDEST_SERVER = 150_000;

/** Requests are served only by a role that row security binds; returns its name. */
async function checkRole(app: pg.ClientConfig): Promise<Result<string, StoreFault>> {
  const client = new pg.Client({ ...app, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; strong: boolean; owns: boolean; version: number }>(`
      select rolname as name, rolsuper or rolbypassrls as strong, current_setting('server_version_num')::int as version,
        exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relowner = r.oid and n.nspname !~ '^pg_' and n.nspname <> 'information_schema') as owns
      from pg_roles r where rolname = current_user`);
    const role = rows[0];
    if (role === undefined) return err({ code: 'role_unknown', sentence: 'The role of DATABASE_URL does not exist.' });
    if (role.version < OLDEST_SERVER)
      return err({ code: 'server_too_old', sentence: 'Terpadu needs PostgreSQL 15 to 18.' });
    if (role.strong || role.owns) {
      return err({
        code: 'role_too_strong',
        sentence: `The role ${role.name} of DATABASE_URL is a superuser, bypasses row security or owns tables. Requests must be served by a role that does none of these; see docs/guides/production.md.`,
      });
    }
    return ok(role.name);
  } catch {
    return err({
      code: 'database_unreachable',
      sentence: 'The PostgreSQL of DATABASE_URL cannot be reached with this role and password.',
    });
  } finally {
    await client.end().catch(() => {});
  }
}
