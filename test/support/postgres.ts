import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrationSets } from '../../src/app.ts';
import { openDatabase, type Database } from '../../src/kernel/database.ts';
import { migrate } from '../../src/kernel/migrate.ts';
import { EmbeddedFault } from '../../src/kernel/postgres/fault.ts';
import { startEmbedded } from '../../src/kernel/postgres/server.ts';

/** A migrated database of its own for one test file, and the roles that reach it. */
export interface TestDatabase {
  readonly db: Database;
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
  close(): Promise<void>;
}

const OWNER = 'terpadu_owner';
const APP = 'terpadu_app';

/**
 * Clones the migrated template. Databases are never dropped during a run (a create after a drop costs
 * 250 ms); leftovers of earlier runs go at the start of the next.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = await theCluster();
  const name = `t_${process.pid}_${++cluster.count}`;
  await cluster.admin.query(`create database ${name} template ${cluster.template} owner ${OWNER}`);
  const app = { ...cluster.server, user: APP, database: name };
  const db = openDatabase({ connection: app, poolSize: 10, onBroken: () => {} });
  return { db, app, owner: { ...cluster.server, user: OWNER, database: name }, close: () => db.close() };
}

/** An empty database with the two roles, for tests of setting up and restoring. */
export async function emptyDatabase(): Promise<{ readonly owner: pg.ClientConfig; readonly app: pg.ClientConfig }> {
  const cluster = await theCluster();
  const name = `e_${process.pid}_${++cluster.count}`;
  await cluster.admin.query(`create database ${name} owner ${OWNER}`);
  return {
    owner: { ...cluster.server, user: OWNER, database: name },
    app: { ...cluster.server, user: APP, database: name },
  };
}

/** The superuser of the cluster, for tests of what makes roles and databases; what it makes ends in `_<pid>_<n>`. */
export async function superuser(): Promise<pg.ClientConfig> {
  return (await theCluster()).superuser;
}

interface Cluster {
  readonly server: pg.ClientConfig;
  readonly superuser: pg.ClientConfig;
  readonly admin: pg.Pool;
  readonly template: string;
  count: number;
}

let cluster: Promise<Cluster> | null = null;
let stopServer: () => Promise<void> = async () => {};

// All tests run in one process, so this hook belongs to the whole run.
after(() => stopServer());

function theCluster(): Promise<Cluster> {
  cluster ??= openCluster();
  return cluster;
}

async function openCluster(): Promise<Cluster> {
  const server = await serverOfTests();
  const admin = new pg.Pool({ ...server, database: 'postgres', max: 2, allowExitOnIdle: true });
  admin.on('error', () => {});
  await ensureRoles(admin);
  await dropLeftovers(admin);
  const template = await ensureTemplate(admin, server);
  const superuser = { ...server, database: 'postgres' };
  return { server: { ...server, password: ROLE_PASSWORD }, superuser, admin, template, count: 0 };
}

// The roles of a test server hold nothing but test data; over TCP a password is still asked for.
const ROLE_PASSWORD = 'hanya-untuk-uji';

async function ensureRoles(admin: pg.Pool): Promise<void> {
  for (const role of [OWNER, APP]) {
    await admin.query(
      `do $$ begin create role ${role} login password '${ROLE_PASSWORD}' nosuperuser nobypassrls;
       exception when duplicate_object then alter role ${role} login password '${ROLE_PASSWORD}'; end $$`,
    );
  }
}

async function dropLeftovers(admin: pg.Pool): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^([te]|sandbox)_[0-9]+_[0-9]+$'",
  );
  const abandoned = rows.filter(({ datname }) => !isRunning(Number(datname.split('_')[1])));
  for (const { datname } of abandoned) await admin.query(`drop database if exists ${datname} with (force)`);
  const roles = await admin.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname ~ '^sandbox_[a-z]+_[0-9]+_[0-9]+$'",
  );
  const ownerless = roles.rows.filter(({ rolname }) => !isRunning(Number(rolname.split('_')[2])));
  for (const { rolname } of ownerless) await admin.query(`drop role if exists ${rolname}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The template's name carries the content of all migrations, so a change makes a new one. */
async function ensureTemplate(admin: pg.Pool, server: pg.ClientConfig): Promise<string> {
  const template = `template_${contentOfMigrations().slice(0, 16)}`;
  const client = await admin.connect();
  try {
    await client.query('select pg_advisory_lock(7461)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      template,
    ]);
    if (rowCount === 1) return template;
    await client.query(`drop database if exists ${template}`);
    await client.query(`create database ${template} owner ${OWNER}`);
    const owner = { ...server, user: OWNER, password: ROLE_PASSWORD, database: template };
    await migrate({ owner, appRole: APP, sets: migrationSets(), now: Temporal.Now.instant() });
    await client.query(`alter database ${template} is_template true`);
    return template;
  } finally {
    await client.query('select pg_advisory_unlock(7461)');
    client.release();
  }
}

function contentOfMigrations(): string {
  const hash = createHash('sha256');
  for (const { folder } of migrationSets()) {
    for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** The server named by TERPADU_TEST_DATABASE (a superuser's address), else an embedded one kept between runs. */
async function serverOfTests(): Promise<pg.ClientConfig> {
  const given = process.env['TERPADU_TEST_DATABASE'];
  if (given === undefined || given === '') return embeddedServer();
  const url = new URL(given);
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || '5432'),
    user: decodeURIComponent(url.username),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
  };
}

const MOST_RUNS_AT_ONCE = 8;

/** Runs beside each other take the next free folder. */
async function embeddedServer(): Promise<pg.ClientConfig> {
  for (let run = 1; run <= MOST_RUNS_AT_ONCE; run += 1) {
    const folder = fileURLToPath(new URL(`../../.work/postgres-${run}`, import.meta.url));
    try {
      const embedded = await startEmbedded({ folder, durable: false });
      stopServer = () => embedded.stop();
      const { database: _, ...server } = embedded.superuser;
      return server;
    } catch (fault) {
      if (!(fault instanceof EmbeddedFault && fault.code === 'already_running')) throw fault;
    }
  }
  throw new Error(`${MOST_RUNS_AT_ONCE} test runs are under way in this folder.`);
}
