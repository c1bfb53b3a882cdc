import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import { OUTBOX_CHANNEL } from './enqueue.ts';

/** Put off by no more than this, an effect only stands in for an attempt made before it was taken up. */
const STAND_IN_MS = 30_000;

/**
 * Tries every effect that waits for its next attempt at once, in a worker's transaction: for when what they
 * failed at is known to be back. Those that wait for a later day wait on. Returns how many.
 */
export async function hurryRetries(tx: Tx, now: Instant): Promise<number> {
  const soon = now.add({ milliseconds: STAND_IN_MS });
  const { numAffectedRows } = await sql`
    update kernel.outbox set run_at = ${now}
    where state = 'waiting' and lease is null and run_at > ${now} and (attempts > 0 or run_at < ${soon})`.execute(tx);
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
