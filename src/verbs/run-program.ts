import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { connectionUrl, type Connection } from '../kernel/postgres/access.ts';
import { errnoOf } from '../kernel/postgres/fault.ts';

export interface ProgramEnd {
  readonly isFine: boolean;
  /** The last of what it complained about. */
  readonly words: string;
}

export interface ProgramOrder {
  readonly file: string;
  readonly args: readonly string[];
  /** Whom it connects to; passwords travel in the environment, where `ps` does not show them. */
  readonly connection?: pg.ClientConfig;
  /** Written to it piece by piece. */
  readonly input?: AsyncIterable<Buffer | string>;
}

/** The input cannot be given to its end; the program is then killed, before it takes a part for the whole. */
export class InputFault extends Error {}

const KEPT_WORDS = 8_192;

/** Runs one of PostgreSQL's programs to its end. Its own settings of the user (PGOPTIONS, .psqlrc) are left out. */
export async function runProgram({ file, args, connection, input }: ProgramOrder): Promise<ProgramEnd> {
  const child = spawn(file, args, {
    stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], LC_ALL: 'C', ...(connection === undefined ? {} : libpqEnvironment(connection)) },
  });
  let words = '';
  child.stderr?.on('data', (piece: Buffer) => void (words = (words + piece.toString()).slice(-KEPT_WORDS)));
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', (fault) => {
      words += fault.message;
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  if (input === undefined || child.stdin === null) return { isFine: await ended, words: words.trim() };
  try {
    await pipeline(Readable.from(input), child.stdin);
    return { isFine: await ended, words: words.trim() };
  } catch (fault) {
    const isLeft = LEFT_EARLY.has(errnoOf(fault) ?? '');
    if (!isLeft) child.kill('SIGKILL');
    await ended;
    if (isLeft) return { isFine: false, words: words.trim() };
    if (!(fault instanceof InputFault)) throw fault;
    return { isFine: false, words: fault.message };
  }
}

/** The program went before the input's end; its last words tell why. */
const LEFT_EARLY = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED']);

/** What libpq calls the parts of a connection. */
function libpqEnvironment(connection: pg.ClientConfig): Readonly<Record<string, string>> {
  const url = new URL(connection.connectionString ?? connectionUrl(connection as Connection));
  const given = Object.fromEntries(url.searchParams);
  const parts = {
    PGHOST: given['host'] ?? url.hostname,
    PGPORT: given['port'] ?? url.port,
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    PGSSLMODE: given['sslmode'] ?? '',
    PGSSLROOTCERT: given['sslrootcert'] ?? '',
    PGCONNECT_TIMEOUT: '10',
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}
