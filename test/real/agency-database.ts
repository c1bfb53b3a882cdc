import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readConfig, type Config } from '../../src/kernel/config.ts';

/** The roles and one database of an agency, made by the server's superuser as the guide says. */
export interface Agency {
  readonly database: string;
  /** Everything the program reads from its environment, with a data folder of its own. */
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  /** The same environment, parsed, with some of it changed. */
  config(changed?: Readonly<Record<string, string>>): Config;
  asApp<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]>;
  asOwner<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]>;
  asSuperuser<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]>;
}

const PASSWORD = 'hanya-untuk-uji';

const ROLES: Readonly<Record<string, string>> = {
  terpadu_owner: 'login',
  terpadu_app: 'login',
  terpadu_backup: 'login bypassrls in role pg_read_all_data',
};

/** Makes the roles where they are missing, and a database; `template` copies another one's tables and rows. */
export async function makeAgency(
  adminUrl: string,
  { database, template = 'template0' }: { readonly database: string; readonly template?: string },
): Promise<Agency> {
  for (const [role, options] of Object.entries(ROLES)) {
    await query(
      adminUrl,
      `do $$ begin create role ${role} ${options} password '${PASSWORD}'; exception when duplicate_object then null; end $$`,
    );
  }
  await query(adminUrl, `create database ${database} template ${template} encoding 'UTF8' owner terpadu_owner`);
  await query(adminUrl, `revoke all on database ${database} from public`);
  await query(adminUrl, `grant connect on database ${database} to terpadu_app, terpadu_backup`);
  return agencyOn(adminUrl, database);
}

function agencyOn(adminUrl: string, database: string): Agency {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-instansi-'));
  const url = (role: string) => urlOf(adminUrl, { role, database });
  const env = {
    TERPADU_DATA: join(folder, 'data'),
    DATABASE_URL: url('terpadu_app'),
    DATABASE_OWNER_URL: url('terpadu_owner'),
    DATABASE_BACKUP_URL: url('terpadu_backup'),
    PUBLIC_URL: 'https://localhost:1',
  };
  return {
    database,
    folder,
    env,
    config: (changed = {}) => configOf({ ...env, ...changed }),
    asApp: (sql) => query(url('terpadu_app'), sql),
    asOwner: (sql) => query(url('terpadu_owner'), sql),
    asSuperuser: (sql) => query(urlOf(adminUrl, { role: null, database }), sql),
  };
}

function configOf(env: Readonly<Record<string, string>>): Config {
  const config = readConfig(env, fileURLToPath(new URL('../..', import.meta.url)));
  assert.ok(config.ok, JSON.stringify(config));
  return config.value;
}

/** The superuser's address for another role, or for himself on another database. */
function urlOf(
  adminUrl: string,
  { role, database }: { readonly role: string | null; readonly database: string },
): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role === null) return url.href;
  url.username = role;
  url.password = PASSWORD;
  return url.href;
}

async function query<Row extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
