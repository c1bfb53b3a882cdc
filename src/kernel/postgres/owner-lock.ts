import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedFault, errnoOf, fileFault } from './fault.ts';

/** The right to run a server in a folder, held until released or until this process ends, however it ends. */
export type OwnerLock = { release(): void };

const SQLITE_BUSY = 5;
const ERRNO_OF_SQLITE: Readonly<Record<number, string>> = { 8: 'EROFS', 13: 'ENOSPC', 14: 'EACCES' };
// A process killed a moment ago holds its locks until the system has taken it apart.
const PATIENCE_MS = 1_000;
const BETWEEN_TRIES_MS = 20;

/**
 * Takes the folder for this process. Throws EmbeddedFault `already_running` naming the process that has it.
 * SQLite's file lock is the only one in Node that the system drops by itself when a process is killed.
 */
export async function lockFolder(folder: string): Promise<OwnerLock> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const lock = tryLock(folder);
    if (lock !== null) return lock;
    const owner = ownerOf(folder);
    if (owner === String(process.pid) || Date.now() > until) {
      throw new EmbeddedFault(
        'already_running',
        `Terpadu is already running on ${folder} as process ${owner}; stop that one first, or choose another data folder.`,
      );
    }
    await sleep(BETWEEN_TRIES_MS);
  }
}

function tryLock(folder: string): OwnerLock | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path.join(folder, 'owner.lock'));
    // The default journal would be a file beside it, which a full disk refuses.
    database.exec('pragma journal_mode = memory; begin exclusive');
    writeFileSync(path.join(folder, 'owner.pid'), `${process.pid}\n`);
  } catch (error) {
    database?.close();
    const code = sqliteCode(error);
    if (code === SQLITE_BUSY) return null;
    throw fileFault(folder, code === null ? error : { code: ERRNO_OF_SQLITE[code], cause: error });
  }
  const held = database;
  return { release: () => held.close() };
}

function sqliteCode(error: unknown): number | null {
  if (errnoOf(error) !== 'ERR_SQLITE_ERROR' || !(error instanceof Error)) return null;
  const code: unknown = Reflect.get(error, 'errcode');
  return typeof code === 'number' ? code : null;
}

function ownerOf(folder: string): string {
  try {
    return readFileSync(path.join(folder, 'owner.pid'), 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
