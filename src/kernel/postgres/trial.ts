// What the tests of this folder share: a folder that goes away, one query, and a process of its own to kill.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Connection } from './access.ts';

const WAIT_MS = 20_000;

export type TrialFolder = {
  readonly folder: string;
  /** Waits for a server whose Node was killed, so that nobody writes while the folder goes. */
  remove(): Promise<void>;
};

export function trialFolder(): TrialFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'terpadu-pg-'));
  const folder = path.join(root, 'db');
  return {
    folder,
    async remove() {
      const hasServer = (): boolean => existsSync(pidFile(folder)) && isAlive(postmasterPid(folder));
      await waitUntil(
        () => !hasServer(),
        () => `a server is still running in ${folder}`,
      );
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

export async function query(
  connection: Connection | string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(typeof connection === 'string' ? { connectionString: connection } : connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A Node of its own that starts the server, says so, and stays; or prints why it could not. */
export type Holder = {
  readonly pid: number;
  readonly ended: Promise<string>;
  /** Waits for a line of output that holds `text`, and returns all output so far. */
  sees(text: string): Promise<string>;
  kill(signal: NodeJS.Signals): void;
};

export type HolderOptions = {
  readonly then?: 'stay' | 'leave' | 'write';
  readonly uid?: number;
  readonly path?: string;
};

export function holdInOwnProcess(folder: string, options: HolderOptions = {}): Holder {
  const { uid } = options;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', HOLDER, folder, options.then ?? 'stay'], {
    cwd: '/',
    env: { PATH: options.path ?? process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let output = '';
  let isOver = false;
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      isOver = true;
      resolve(output);
    });
  });
  return {
    pid: child.pid ?? -1,
    ended,
    async sees(text) {
      await waitUntil(
        () => output.includes(text) || isOver,
        () => `"${text}" was not printed, but: ${output}`,
      );
      if (!output.includes(text)) throw new Error(`"${text}" was not printed, but: ${output}`);
      return output;
    },
    kill: (signal) => void child.kill(signal),
  };
}

export async function waitUntil(isTrue: () => boolean, whatIsWrong: () => string): Promise<void> {
  const until = Date.now() + WAIT_MS;
  while (!isTrue()) {
    if (Date.now() > until) throw new Error(whatIsWrong());
    await sleep(5);
  }
}

/** A process that ended but was not yet taken note of by its parent counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

export function postmasterPid(folder: string): number {
  return Number.parseInt(readFileSync(pidFile(folder), 'utf8'), 10);
}

function pidFile(folder: string): string {
  return path.join(folder, 'pg', 'postmaster.pid');
}

const HOLDER = `
import { Client } from ${JSON.stringify(import.meta.resolve('pg'))};
import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./server.ts'))};
const [, folder, then] = process.argv;
try {
  const log = (line) => console.log('note: ' + line);
  const embedded = await startEmbedded({ folder, durable: true, log });
  console.log('ready ' + embedded.pid);
  if (then === 'stay') setInterval(() => {}, 1000);
  if (then === 'write') {
    const client = new Client(embedded.owner);
    client.on('error', () => {});
    await client.connect();
    await client.query('create table if not exists kept (n int primary key)');
    for (let n = 1; ; n += 1) {
      await client.query('insert into kept values ($1)', [n]);
      console.log('kept ' + n);
    }
  }
} catch (fault) {
  console.log(fault.code + ': ' + fault.message);
}
`;
