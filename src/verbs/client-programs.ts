import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { StoreFault } from './store.ts';

/** PostgreSQL's own programs for backup and restore, all of one release. */
export interface ClientPrograms {
  readonly major: number;
  readonly dump: string;
  readonly restore: string;
  readonly psql: string;
}

/** Where distributions keep them beside PATH; Debian's own on PATH only choose one of these. */
const SERIES = ['/usr/lib/postgresql', '/usr/local/lib/postgresql'];

/**
 * The oldest programs that can read a server of this major release: a dump from the same release fits
 * every later server too. null when there are none; those on PATH come last.
 */
export function findClientPrograms(serverMajor: number, folders = candidates()): ClientPrograms | null {
  const fit = folders
    .flatMap((folder) => programsIn(folder))
    .filter(({ major }) => major >= serverMajor)
    .toSorted((one, other) => one.major - other.major);
  return fit[0] ?? null;
}

export function noPrograms(major: number): StoreFault {
  return {
    code: 'pg_dump_missing',
    sentence: `pg_dump, pg_restore and psql of PostgreSQL ${major} or newer are not on this machine; install PostgreSQL's client programs (on Debian: apt install postgresql-client). The embedded PostgreSQL brings none.`,
  };
}

function candidates(): readonly string[] {
  const own = SERIES.flatMap((series) => entriesOf(series).map((release) => join(series, release, 'bin')));
  return [...own, ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')];
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function programsIn(folder: string): readonly ClientPrograms[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const at = (name: string) => join(folder, `${name}${suffix}`);
  const programs = { dump: at('pg_dump'), restore: at('pg_restore'), psql: at('psql') };
  if (!Object.values(programs).every(isProgram)) return [];
  const { stdout, status } = spawnSync(programs.dump, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const major = status === 0 ? /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] : undefined;
  return major === undefined ? [] : [{ ...programs, major: Number(major) }];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
