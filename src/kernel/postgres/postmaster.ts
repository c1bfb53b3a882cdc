import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Transport } from './access.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedFault } from './fault.ts';
import type { RunAs } from './run-as.ts';
import { spawnAs } from './run-as.ts';
import type { ServerLog } from './server-log.ts';

// Recovery after a crash replays at most about 1 GB of log, which a slow disk does in this time.
const READY_LIMIT_MS = 120_000;
const FAST_SHUTDOWN_MS = 4_000;
const IMMEDIATE_SHUTDOWN_MS = 6_000;
const KEPT_CHARACTERS = 8_192;

export type Launch = {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly transport: Transport;
  readonly durable: boolean;
  readonly serverLog: ServerLog;
};

/** A server that accepts connections. `ended` resolves with its last words when its process is gone. */
export type Postmaster = {
  readonly pid: number;
  readonly ended: Promise<string>;
  /** Fast shutdown, after 4 s an immediate one; resolves when the process is gone. */
  stop(): Promise<void>;
};

/** Starts the server once and waits until it is ready; returns its last words if it ended instead. */
export async function launch(order: Launch): Promise<Postmaster | { readonly refused: string }> {
  const [file = '', ...args] = [...order.runAs.prefix, order.binaries.postgres, ...serverArguments(order)];
  // A group of its own: Ctrl-C in a terminal reaches Node alone, which stops the server when its work is done.
  const child = spawn(file, args, {
    ...spawnAs(order.runAs, order.binaries),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const words = listen(child.stderr, order.serverLog);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(words.last()));
  });
  const endWithUs = (): void => void child.kill('SIGINT');
  process.once('exit', endWithUs);
  void ended.then(() => process.off('exit', endWithUs));
  const outcome = await Promise.race([words.ready.then(() => 'ready' as const), ended, timeLimit(ended)]);
  if (outcome === 'late') {
    await stop(child, ended);
    throw new EmbeddedFault(
      'start_failed',
      `PostgreSQL in ${order.folder} was not ready after 120 s; see server.log there.`,
    );
  }
  if (outcome !== 'ready' || child.pid === undefined) return { refused: outcome };
  letNodeEnd(child);
  let stopping: Promise<void> | null = null;
  return { pid: child.pid, ended, stop: () => (stopping ??= stop(child, ended)) };
}

function serverArguments({ folder, transport, durable }: Launch): readonly string[] {
  const settings = {
    hba_file: path.join(folder, 'access.conf'),
    listen_addresses: transport.kind === 'socket' ? '' : transport.host,
    unix_socket_directories: transport.kind === 'socket' ? transport.host : '',
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '64MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', path.join(folder, 'pg'), '-p', String(transport.port), ...options];
}

function listen(stderr: Readable, serverLog: ServerLog): { readonly ready: Promise<void>; last(): string } {
  let kept = '';
  const ready = new Promise<void>((resolve) => {
    stderr.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      serverLog.write(text);
      kept = (kept + text).slice(-KEPT_CHARACTERS);
      if (kept.includes('ready to accept connections')) resolve();
    });
  });
  return { ready, last: () => kept };
}

function timeLimit(ended: Promise<unknown>): Promise<'late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), READY_LIMIT_MS);
    timer.unref();
    void ended.then(() => clearTimeout(timer));
  });
}

/** The server alone keeps no process alive; when Node ends, it ends. */
function letNodeEnd(child: ChildProcess): void {
  child.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.ref();
  const steps: readonly (readonly [NodeJS.Signals, number])[] = [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
    ['SIGKILL', IMMEDIATE_SHUTDOWN_MS],
  ];
  for (const [signal, limitMs] of steps) {
    child.kill(signal);
    if (await isDoneIn(ended, limitMs)) return;
  }
}

function isDoneIn(ended: Promise<unknown>, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs);
    void ended.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
