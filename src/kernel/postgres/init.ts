import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SUPERUSER } from './access.ts';
import type { Binaries } from './binaries.ts';
import { outputFault } from './fault.ts';
import type { RunAs } from './run-as.ts';
import { spawnAs } from './run-as.ts';

const TIME_LIMIT_MS = 120_000;
const UNFINISHED = 'pg.new-';

export type Init = {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly durable: boolean;
};

/**
 * Makes `folder`/pg with an empty cluster, unless it is there. It appears whole or not at all: initdb works beside it.
 * Expects the superuser's password in `folder`/secret. Throws EmbeddedFault.
 */
export async function initialise(init: Init): Promise<void> {
  const { folder } = init;
  removeUnfinished(folder);
  if (existsSync(path.join(folder, 'pg'))) return;
  const fresh = path.join(folder, `${UNFINISHED}${randomBytes(4).toString('hex')}`);
  try {
    await runInitdb(init, fresh);
    renameSync(fresh, path.join(folder, 'pg'));
    if (init.durable) syncFolder(folder);
  } finally {
    removeUnfinished(folder);
  }
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    // A killed start's initdb may still be writing for a moment.
    rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

function runInitdb({ folder, binaries, runAs, durable }: Init, fresh: string): Promise<void> {
  const words = [
    ...runAs.prefix,
    binaries.initdb,
    `--pgdata=${fresh}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${path.join(folder, 'secret')}`,
    '--encoding=UTF8',
    '--locale=C',
    '--auth-local=reject',
    '--auth-host=scram-sha-256',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const [file = '', ...args] = words;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...spawnAs(runAs, binaries),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      timeout: TIME_LIMIT_MS,
    });
    let printed = '';
    const keep = (chunk: Buffer): void => void (printed = (printed + chunk.toString()).slice(-16_384));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => reject(outputFault(folder, error.message)));
    child.once('close', (code) => (code === 0 ? resolve() : reject(outputFault(folder, printed))));
  });
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
