import pg from 'pg';
import { errnoOf } from '../kernel/postgres/fault.ts';
import { err, type Result } from '../vocabulary/result.ts';
import type { Io } from './io.ts';
import type { StoreFault } from './store.ts';

type VerbResult = Result<void, StoreFault | readonly StoreFault[]>;

/** Runs a verb's work and gives its exit code. What is refused is said in one sentence each, never as a stack. */
export async function endVerb(io: Io, work: () => Promise<VerbResult>): Promise<number> {
  const done: VerbResult = await work().catch((cause: unknown) => err(databaseFault(cause)));
  if (done.ok) return 0;
  for (const { sentence, code } of [done.error].flat()) io.complain(`${sentence} (${code})`);
  return 1;
}

/** What PostgreSQL or the way to it refused in the middle of the work; anything else is a fault of ours and thrown. */
function databaseFault(cause: unknown): StoreFault {
  if (cause instanceof pg.DatabaseError) {
    const sentence = `PostgreSQL refused a statement: ${cause.message} (SQLSTATE ${cause.code}). What was committed before stands; the same command goes on from there.`;
    return { code: 'database_refused', sentence };
  }
  const code = errnoOf(cause);
  const isLost = cause instanceof Error && /^Connection terminated|^Client has encountered/.test(cause.message);
  if (isLost || (code !== null && LOST.has(code))) {
    const sentence =
      'The connection to PostgreSQL broke. What was committed before stands; the same command goes on from there.';
    return { code: 'database_lost', sentence };
  }
  throw cause;
}

const LOST = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);
