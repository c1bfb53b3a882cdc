import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readConfig, type Config } from '../../src/kernel/config.ts';
import { runVerb, type VerbEnd } from './run-verb.ts';
import { realServer } from './server.ts';

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
let count = 0;
const folders: string[] = [];

// All tests run in one process, so this hook belongs to the whole run.
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** `like` copies another agency's database, its data folder left behind. */
export async function anAgency(given: { readonly like?: Agency } = {}): Promise<Agency> {
  const { adminUrl } = await realServer();
  const database = `real_${process.pid}_${++count}`;
  await query(adminUrl, ROLES);
  const template = given.like === undefined ? 'template0' : given.like.database;
  await query(adminUrl, `create database ${database} template ${template} encoding 'UTF8' owner terpadu_owner`);
  await query(adminUrl, `revoke all on database ${database} from public`);
  await query(adminUrl, `grant connect on database ${database} to terpadu_app, terpadu_backup`);
  return agencyOn(adminUrl, database);
}

export const OPERATOR = 'kab-sragen-dpmptsp';

let first: Promise<{ readonly agency: Agency; readonly setup: VerbEnd }> | null = null;

/** The agency of the first setup of this run, which no test changes, and what that setup said. */
export function firstInstallation(): Promise<{ readonly agency: Agency; readonly setup: VerbEnd }> {
  first ??= (async () => {
    const agency = await anAgency();
    return { agency, setup: await runVerb(['setup', '--organisation', OPERATOR], agency.env) };
  })();
  return first;
}

/** A copy of the first installation, database and data folder, to do with as a test likes. */
export async function anInstallation(): Promise<Agency> {
  const { agency: original } = await firstInstallation();
  const copy = await anAgency({ like: original });
  cpSync(original.env['TERPADU_DATA'] ?? '', copy.env['TERPADU_DATA'] ?? '', { recursive: true });
  return copy;
}

function agencyOn(adminUrl: string, database: string): Agency {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-instansi-'));
  folders.push(folder);
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

const ROLES = `do $$ begin
  create role terpadu_owner login password '${PASSWORD}';
  create role terpadu_app login password '${PASSWORD}';
  create role terpadu_backup login bypassrls password '${PASSWORD}';
  grant pg_read_all_data to terpadu_backup;
exception when duplicate_object then null; end $$`;

/** The superuser's address for another role, or for himself on another database. */
function urlOf(adminUrl: string, { role, database }: { readonly role: string | null; readonly database: string }): string {
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
