import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';

/** One step by which the clock of casework was moved on. */
export interface ClockMoved {
  /** True time. */
  readonly at: Instant;
  readonly stepMs: number;
}

/** The latest ten, latest first. */
export async function listMoves(tx: Tx): Promise<readonly ClockMoved[]> {
  const { rows } = await sql<{ moved_at: Instant; step_ms: bigint }>`
    select moved_at, step_ms from kernel.clock order by moved_at desc, id desc limit 10`.execute(tx);
  return rows.map((row) => ({ at: row.moved_at, stepMs: Number(row.step_ms) }));
}

/** How far the clock is ahead, with nobody else moving it until the worker's transaction ends. */
export async function lockAhead(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('operations.clock', 0))`.execute(tx);
  const { rows } = await sql<{ ahead: bigint }>`
    select coalesce(sum(step_ms), 0)::bigint as ahead from kernel.clock`.execute(tx);
  return Number(rows[0]?.ahead ?? 0n);
}

export interface Deadlines {
  /** Deadlines of casework that fall due until then. */
  readonly count: number;
  /** The next one of all; null when there is none. */
  readonly next: Instant | null;
}

/** Deadlines of casework after one moment, counted until another. In a worker's transaction. */
export async function readDeadlines(
  tx: Tx,
  { after, until }: { readonly after: Instant; readonly until: Instant },
): Promise<Deadlines> {
  const { rows } = await sql<{ count: bigint; next: Instant | null }>`
    select count(*) filter (where due_at <= ${until}) as count, min(due_at) as next from kernel.timer
    where state = 'waiting' and clock = 'casework' and due_at > ${after}`.execute(tx);
  return { count: Number(rows[0]?.count ?? 0n), next: rows[0]?.next ?? null };
}
