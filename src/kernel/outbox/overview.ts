import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';

export interface KindOverview {
  readonly kind: string;
  readonly waiting: number;
  readonly failing: number;
  /** When the longest waiting one was enqueued; null when none waits. A kind that no process handles grows old here. */
  readonly oldestWaiting: Instant | null;
}

/** What is unfinished, by kind; in a worker's transaction. 200 kinds at most. */
export async function overviewOutbox(tx: Tx): Promise<readonly KindOverview[]> {
  const { rows } = await sql<{ kind: string; waiting: bigint; failing: bigint; oldest: Instant | null }>`
    select kind, count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'failing') as failing,
      min(created_at) filter (where state = 'waiting') as oldest
    from (
      select kind, state, created_at from kernel.outbox where state = 'waiting'
      union all select kind, state, created_at from kernel.outbox where state = 'failing'
    ) as unfinished
    group by kind order by kind limit 200`.execute(tx);
  return rows.map((row) => ({
    kind: row.kind,
    waiting: Number(row.waiting),
    failing: Number(row.failing),
    oldestWaiting: row.oldest,
  }));
}

/** Forgets what was carried out before then, 5,000 at most; their keys may then be used again. Returns how many. */
export async function purgeDone(tx: Tx, before: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from kernel.outbox where id in
      (select id from kernel.outbox where state = 'done' and settled_at < ${before} order by settled_at limit 5000)`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}
