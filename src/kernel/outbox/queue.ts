import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import type { Effect } from './handler.ts';
import type { EffectState, OutboxTables } from './outbox-tables.ts';
import { toViewer } from './viewer-columns.ts';

export const MOST_AT_ONCE = 50;

export interface Claim {
  /** How many of each kind may be taken. */
  readonly room: ReadonlyMap<string, number>;
  /** How many in all; 50 at most. */
  readonly limit: number;
  readonly lease: string;
  readonly now: Instant;
  /** From then on others may take what was not settled. */
  readonly leaseUntil: Instant;
}

/**
 * Takes due effects for one drainer, and counts the attempt before it is made: an effect that kills the
 * process is tried no oftener than any other.
 */
export async function claimDue(tx: Tx, claim: Claim): Promise<readonly Effect[]> {
  const kinds = [...claim.room.keys()];
  const rooms = [...claim.room.values()];
  const { rows } = await sql<Row>`
    with due as (
      select o.id from unnest(${kinds}::text[], ${rooms}::int[]) as k (kind, room)
      cross join lateral (
        select id from kernel.outbox
        where kind = k.kind and state = 'waiting' and run_at <= ${claim.now}
        order by run_at, id limit k.room for update skip locked
      ) as o limit ${Math.min(claim.limit, MOST_AT_ONCE)}
    )
    update kernel.outbox as o set attempts = o.attempts + 1, lease = ${claim.lease}, run_at = ${claim.leaseUntil}
    from due where o.id = due.id
    returning o.id, o.kind, o.key, o.viewer_kind, o.viewer_id, o.payload, o.attempts`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    key: row.key,
    viewer: toViewer(row),
    payload: row.payload,
    attempt: row.attempts,
  }));
}

export interface Held {
  readonly id: string;
  readonly lease: string;
  readonly now: Instant;
}

/** All of these do nothing when the lease has run out and another drainer holds the effect. */
export async function settleDone(tx: Tx, held: Held): Promise<void> {
  await settle(tx, held, { state: 'done', settled_at: held.now, last_error: null });
}

export async function settleForRetry(
  tx: Tx,
  held: Held,
  again: { readonly at: Instant; readonly error: string },
): Promise<void> {
  await settle(tx, held, { run_at: again.at, last_error: again.error });
}

export async function settleFailing(tx: Tx, held: Held, error: string): Promise<void> {
  await settle(tx, held, { state: 'failing', settled_at: held.now, last_error: error });
}

/** Gives back what was not finished because the process stops; the attempt does not count. */
export async function giveBack(tx: Tx, held: Held): Promise<void> {
  await sql`
    update kernel.outbox set lease = null, run_at = ${held.now}, attempts = attempts - 1
    where id = ${held.id} and lease = ${held.lease} and state = 'waiting'`.execute(tx);
}

/**
 * Frees what a killed process had in hand, for a store that one process at a time can own: nobody else can hold a
 * lease. Elsewhere leases run out by themselves. Returns how many.
 */
export async function freeLeases(tx: Tx, now: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    update kernel.outbox set lease = null, run_at = ${now} where state = 'waiting' and lease is not null`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

interface Row extends Pick<
  OutboxTables['kernel.outbox'],
  'id' | 'kind' | 'key' | 'viewer_kind' | 'viewer_id' | 'payload' | 'attempts'
> {}

interface Change {
  readonly state?: EffectState;
  readonly settled_at?: Instant;
  readonly run_at?: Instant;
  readonly last_error: string | null;
}

async function settle(tx: Tx, held: Held, change: Change): Promise<void> {
  await tx
    .$extendTables<OutboxTables>()
    .updateTable('kernel.outbox')
    .set({ ...change, lease: null })
    .where('id', '=', held.id)
    .where('lease', '=', held.lease)
    .where('state', '=', 'waiting')
    .execute();
}
