import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { connectionUrl } from '../../src/kernel/postgres/access.ts';
import { startEmbedded } from '../../src/kernel/postgres/server.ts';
import { findClientPrograms } from '../../src/verbs/client-programs.ts';
import { freePort } from '../support/program.ts';

/** A PostgreSQL as an agency has it: its superuser's address, and nothing of Terpadu on it. */
export interface RealServer {
  readonly adminUrl: string;
  readonly major: number;
  /** Whether pg_dump, pg_restore and psql for it are on this machine. */
  readonly hasPrograms: boolean;
}

/** What backups need and the embedded server lacks; a reason to skip, or false. */
export function withoutPrograms(server: RealServer): string | false {
  if (server.hasPrograms) return false;
  return `no pg_dump for PostgreSQL ${server.major} is on this machine (on Debian: apt install postgresql)`;
}

let server: Promise<RealServer> | null = null;
let stop: () => void | Promise<void> = () => {};

// All tests run in one process, so this hook belongs to the whole run.
after(() => stop());

/** Debian's PostgreSQL in a cluster of its own where it is installed, else the embedded one. Started once. */
export function realServer(): Promise<RealServer> {
  server ??= start();
  return server;
}

async function start(): Promise<RealServer> {
  const bin = debianPrograms();
  const adminUrl = bin === null ? await startEmbeddedServer() : await startDebian(bin);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ major: number }>("select current_setting('server_version_num')::int / 10000 as major");
  await client.end();
  const major = rows[0]?.major ?? 0;
  return { adminUrl, major, hasPrograms: findClientPrograms(major) !== null };
}

/** The oldest Debian release of the server that is installed: it shows what newer ones hide. */
function debianPrograms(): string | null {
  const series = '/usr/lib/postgresql';
  const releases = existsSync(series) ? readdirSync(series).toSorted((one, other) => Number(one) - Number(other)) : [];
  const bins = releases.map((release) => join(series, release, 'bin')).filter((bin) => existsSync(join(bin, 'initdb')));
  return bins[0] ?? null;
}

async function startEmbeddedServer(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-server-'));
  const embedded = await startEmbedded({ folder: join(folder, 'pg'), durable: false });
  stop = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  return connectionUrl({ ...embedded.superuser, database: 'postgres' });
}

async function startDebian(bin: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-debian-'));
  const password = randomBytes(16).toString('hex');
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
  const as = asServerUser(folder);
  const run = (program: string, args: readonly string[]) =>
    execFileSync(as[0] ?? join(bin, program), [...as.slice(1), ...(as.length > 0 ? [join(bin, program)] : []), ...args], {
      cwd: folder,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    });
  const pwfile = `--pwfile=${join(folder, 'password')}`;
  run('initdb', ['-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', pwfile, '--no-sync']);
  const port = await freePort();
  const fast = '-c fsync=off -c synchronous_commit=off -c full_page_writes=off';
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= ${fast}`;
  run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-s', '-o', options, 'start']);
  stop = () => {
    run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', '-s', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** PostgreSQL refuses to run as root: Debian's own user runs it, or nobody where that one is missing. */
function asServerUser(folder: string): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  const found = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const uid = found.status === 0 ? found.stdout.trim() : '65534';
  for (const name of ['', 'password']) chownSync(join(folder, name), Number(uid), Number(uid));
  return ['setpriv', '--reuid', uid, '--regid', uid, '--clear-groups', '--'];
}
