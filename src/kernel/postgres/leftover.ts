import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SOCKET_FILE } from './access.ts';
import { EmbeddedFault, errnoOf } from './fault.ts';

const SHUTDOWNS = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 6_000],
] as const;
// Above the highest pid of every system we run on, so it is certainly nobody's.
const NO_PROCESS = 2_147_483_646;

/**
 * Ends a server that outlived its Node. Call it only while holding the folder's lock: a server is then nobody's.
 * Also frees the lock files whose number belongs to a stranger by now (common in containers) or to a zombie, which
 * PostgreSQL would take for a running server. Throws EmbeddedFault if the server does not end.
 */
export async function endLeftover(folder: string, log: (line: string) => void): Promise<void> {
  const data = path.join(folder, 'pg');
  const file = path.join(data, 'postmaster.pid');
  const pid = readPid(file);
  if (pid !== null && isServerOf(pid, data)) {
    log(`A PostgreSQL (process ${pid}) was left over in ${folder} by a killed process; stopping it.`);
    await endServer(pid, data);
  }
  if (pid !== null && readPid(file) === pid && isAlive(pid)) disown(file);
  rmSync(path.join(folder, `${SOCKET_FILE}.lock`), { force: true });
}

async function endServer(pid: number, data: string): Promise<void> {
  for (const [signal, limitMs] of SHUTDOWNS) {
    signalTo(pid, signal);
    const until = Date.now() + limitMs;
    while (isServerOf(pid, data) && Date.now() < until) await sleep(10);
    if (!isServerOf(pid, data)) return;
  }
  throw new EmbeddedFault(
    'start_failed',
    `A PostgreSQL left over in ${data} does not stop; end process ${pid} by hand.`,
  );
}

function readPid(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH') throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}

/** By its command line: a pid alone may belong to a stranger, and a zombie has no command line. */
function isServerOf(pid: number, data: string): boolean {
  if (process.platform === 'win32' || !isAlive(pid)) return false;
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(` ${data} `);
  } catch {
    return false;
  }
}

/** Changes the number only: the rest of the file lets PostgreSQL see whether old backends still hold its memory. */
function disown(file: string): void {
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [NO_PROCESS, ...rest].join('\n'));
}
