import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connectionUrl } from '../../src/kernel/postgres/access.ts';
import { startEmbedded } from '../../src/kernel/postgres/server.ts';
import { findClientPrograms } from '../../src/verbs/client-programs.ts';
import { freePort } from '../support/program.ts';

/** A PostgreSQL as an agency has it: its superuser's address, and nothing of Terpadu on it. */
export interface Cluster {
  readonly adminUrl: string;
  readonly major: number;
  /** Whether pg_dump, pg_restore and psql for it are on this machine. */
  readonly hasPrograms: boolean;
  stop(): Promise<void>;
}

/** Debian's PostgreSQL in a cluster of its own where it is installed, else the embedded one. */
export async function startCluster(): Promise<Cluster> {
  const bin = debianPrograms();
  const started = bin === null ? await startEmbeddedServer() : await startDebian(bin);
  const client = new pg.Client({ connectionString: started.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  await client.end();
  const major = rows[0]?.major ?? 0;
  return { ...started, major, hasPrograms: findClientPrograms(major) !== null };
}

type Started = Pick<Cluster, 'adminUrl' | 'stop'>;

/** The oldest Debian release of the server that is installed: it shows what newer ones hide. */
function debianPrograms(): string | null {
  const series = '/usr/lib/postgresql';
  const releases = existsSync(series) ? readdirSync(series).toSorted((one, other) => Number(one) - Number(other)) : [];
  const bins = releases.map((release) => join(series, release, 'bin')).filter((bin) => existsSync(join(bin, 'initdb')));
  return bins[0] ?? null;
}

async function startEmbeddedServer(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-server-'));
  const embedded = await startEmbedded({ folder: join(folder, 'pg'), durable: false });
  return {
    adminUrl: connectionUrl({ ...embedded.superuser, database: 'postgres' }),
    async stop() {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

async function startDebian(bin: string): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-debian-'));
  const password = randomBytes(16).toString('hex');
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
  const prefix = asServerUser(folder);
  const options = { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } };
  const [first, ...initdb] = [...prefix, join(bin, 'initdb')];
  const auth = ['--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`];
  execFileSync(
    first,
    [...initdb, '-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C', ...auth, '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...FAST];
  const [file = '', ...args] = [
    ...prefix,
    join(bin, 'postgres'),
    '-D',
    data,
    ...settings.flatMap((one) => ['-c', one]),
  ];
  const server = spawn(file, args, { ...options, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await untilReady(adminUrl);
  server.unref();
  return {
    adminUrl,
    async stop() {
      server.ref();
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function untilReady(connectionString: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (fault) {
      if (attempt === 200) throw fault;
      await sleep(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** PostgreSQL refuses to run as root: Debian's own user runs it, or nobody where that one is missing. It dies with us. */
function asServerUser(folder: string): readonly string[] {
  const withUs = ['setpriv', '--pdeathsig', 'INT'];
  if (process.getuid?.() !== 0) return [...withUs, '--'];
  const found = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const uid = found.status === 0 ? found.stdout.trim() : '65534';
  for (const name of ['', 'password']) chownSync(join(folder, name), Number(uid), Number(uid));
  return [...withUs, '--reuid', uid, '--regid', uid, '--clear-groups', '--'];
}
