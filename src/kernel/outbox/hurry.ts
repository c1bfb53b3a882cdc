import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import { OUTBOX_CHANNEL } from './enqueue.ts';

/**
 * Tries every effect that waits for its next attempt at once, in a worker's transaction: for when what they
 * failed at is known to be back. Returns how many.
 */
export async function hurryRetries(tx: Tx, now: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    update kernel.outbox set run_at = ${now}
    where state = 'waiting' and lease is null and attempts > 0 and run_at > ${now}`.execute(tx);
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
