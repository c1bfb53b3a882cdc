import { sql } from 'kysely';
import type { Clock } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';

/** How long the latest due timer is overdue, each by its own clock; 0 when none is. In a worker's transaction. */
export async function readTimerLateness(tx: Tx, clock: Clock): Promise<number> {
  const [now, casework] = [clock.trueNow(), clock.caseworkNow()];
  const { rows } = await sql<{ late_ms: bigint }>`
    select coalesce(max(extract(epoch from
      case clock when 'casework' then ${casework}::timestamptz else ${now}::timestamptz end - due_at) * 1000), 0)::bigint as late_ms
    from kernel.timer
    where state = 'waiting' and due_at <= ${casework} and (clock = 'casework' or due_at <= ${now})`.execute(tx);
  return Number(rows[0]?.late_ms ?? 0n);
}

export interface StoreFigures {
  readonly version: string;
  readonly sizeBytes: number;
  /** Steps of the database's history. */
  readonly steps: number;
}

export async function readStore(tx: Tx): Promise<StoreFigures> {
  const { rows } = await sql<{ version: string; size: bigint; steps: bigint }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as size,
      (select count(*) from kernel.migration) as steps`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('The database told nothing of itself.');
  return { version: row.version.split(' ')[0] ?? '', sizeBytes: Number(row.size), steps: Number(row.steps) };
}

/** How many keys each master key wraps, by its id. In a worker's transaction. */
export async function countWrapped(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ master_id: string; count: bigint }>`
    select master_id, sum(count)::bigint as count from (
      select master_id, count(*) as count from kernel.wrapped_key where wrapped is not null group by master_id
      union all select master_id, count(*) from kernel.signing_key group by master_id
    ) as wrapped group by master_id order by master_id limit 50`.execute(tx);
  return new Map(rows.map((row) => [row.master_id, Number(row.count)]));
}

/**
 * Uses whose last signing key ends before then and was not retired on purpose, the first to end first;
 * 20 at most. In a worker's transaction.
 */
export async function listEndingKeys(
  tx: Tx,
  before: Instant,
): Promise<readonly { readonly owner: string; readonly usage: string; readonly until: Instant }[]> {
  const { rows } = await sql<{ owner: string; usage: string; until: Instant }>`
    select owner, usage, max(least(not_after, retired_at)) as until from kernel.signing_key
    group by owner, usage
    having max(least(not_after, retired_at)) < ${before} and bool_or(retired_at is null)
    order by until, owner, usage limit 20`.execute(tx);
  return rows;
}
