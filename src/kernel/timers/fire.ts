import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Clock } from '../clock.ts';
import type { Tx } from '../database.ts';
import { enqueueAll } from '../outbox/enqueue.ts';
import { toViewer } from '../outbox/viewer-columns.ts';
import type { TimerTables } from './timer-tables.ts';

export const FIRED_AT_ONCE = 50;

/**
 * Turns due timers into effects, each exactly once: both are written in this one worker's transaction.
 * Returns how many fired, 50 at most.
 */
export async function fireDue(tx: Tx, clock: Clock): Promise<number> {
  const now = clock.trueNow();
  await applyCancellations(tx, now);
  // Casework time is never behind true time, so the later bound finds both kinds through one index.
  const { rows } = await sql<Row>`
    select id, kind, key, viewer_kind, viewer_id, payload from kernel.timer as t
    where state = 'waiting' and due_at <= ${clock.caseworkNow()} and (clock = 'casework' or due_at <= ${now})
      and not exists (select from kernel.timer_cancelled as c where c.key = t.key)
    order by due_at, id limit ${FIRED_AT_ONCE} for update skip locked`.execute(tx);
  if (rows.length === 0) return 0;
  await enqueueAll(
    tx,
    rows.map((row) => ({
      kind: row.kind,
      key: `timer:${row.key}`,
      viewer: toViewer(row),
      payload: row.payload,
      notBefore: null,
      now,
    })),
  );
  await tx
    .$extendTables<TimerTables>()
    .updateTable('kernel.timer')
    .set({ state: 'fired', settled_at: now })
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  return rows.length;
}

/** How many timers are due and not yet fired; in a worker's transaction. */
export async function countDue(tx: Tx, clock: Clock): Promise<number> {
  const { rows } = await sql<{ due: bigint }>`
    select count(*) as due from kernel.timer
    where state = 'waiting' and due_at <= ${clock.caseworkNow()} and (clock = 'casework' or due_at <= ${clock.trueNow()})`.execute(
    tx,
  );
  return Number(rows[0]?.due ?? 0n);
}

/** Forgets timers that fired or were cancelled before then, 5,000 at most. Returns how many. */
export async function purgeTimers(tx: Tx, before: Instant): Promise<number> {
  await sql`
    delete from kernel.timer_cancelled where id in (
      select c.id from kernel.timer_cancelled as c
      where c.at < ${before} and not exists (select from kernel.timer as t where t.key = c.key and t.state = 'waiting')
      order by c.at limit 5000)`.execute(tx);
  const { numAffectedRows } = await sql`
    delete from kernel.timer where id in
      (select id from kernel.timer where state <> 'waiting' and settled_at < ${before} order by settled_at limit 5000)`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}

interface Row extends Pick<
  TimerTables['kernel.timer'],
  'id' | 'kind' | 'key' | 'viewer_kind' | 'viewer_id' | 'payload'
> {}

async function applyCancellations(tx: Tx, now: Instant): Promise<void> {
  await sql`
    with applied as (
      update kernel.timer as t set state = 'cancelled', settled_at = ${now}
      from kernel.timer_cancelled as c where c.key = t.key and t.state = 'waiting' returning c.id
    )
    delete from kernel.timer_cancelled where id in (select id from applied)`.execute(tx);
}
