import pg from 'pg';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { errnoOf } from '../postgres/fault.ts';

export interface Unreachable {
  readonly code: 'database_unreachable';
  /** Why, without the address: it may hold a password. */
  readonly sentence: string;
}

const LIMITS = { connectionTimeoutMillis: 5_000, query_timeout: 15_000 };

/** A connection of its own for a look, closed afterwards. Faults of `work` itself are thrown. */
export async function withClient<T>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<Result<T, Unreachable>> {
  const client = new pg.Client({ ...LIMITS, ...connection });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (cause) {
    await client.end().catch(() => {});
    return err({ code: 'database_unreachable', sentence: whyNot(cause) });
  }
  try {
    return ok(await work(client));
  } finally {
    await client.end().catch(() => {});
  }
}

/** SQLSTATE and system codes that an operator meets; anything else is quoted by its code only. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that host and port',
  ENOTFOUND: 'its host name is not known here',
  EAI_AGAIN: 'its host name could not be looked up',
  ENOENT: 'its socket is not there',
  ETIMEDOUT: 'its host does not answer',
  '28P01': 'it refuses this role with this password',
  '28000': 'its pg_hba.conf does not admit this role',
  '3D000': 'it has no database of that name',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up or shutting down',
  '42501': 'the role may not connect to that database',
};

function whyNot(cause: unknown): string {
  const code = errnoOf(cause) ?? 'no code';
  const late = cause instanceof Error && /timeout/i.test(cause.message) ? 'it did not answer within 5 seconds' : null;
  return `PostgreSQL cannot be used: ${REASONS[code] ?? late ?? `it answered ${code}`}.`;
}
