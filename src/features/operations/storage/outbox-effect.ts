import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { EffectState, OutboxTables } from '../../../kernel/outbox/outbox-tables.ts';
import type { References } from '../../../kernel/outbox/references.ts';
import type { Instant } from '../../../vocabulary/instant.ts';

/** One effect in whatever state, for its own page. */
export interface OutboxEffect {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: References;
  readonly state: EffectState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  /** When it is tried next; of a settled one, when it was tried last. */
  readonly runAt: Instant;
  readonly settledAt: Instant | null;
  readonly setAsideReason: string | null;
}

/** In a worker's transaction. */
export async function findEffect(tx: Tx, id: string): Promise<OutboxEffect | null> {
  const row = await tx
    .$extendTables<OutboxTables>()
    .selectFrom('kernel.outbox')
    .select([
      'id',
      'kind',
      'key',
      'payload',
      'state',
      'attempts',
      'last_error',
      'created_at',
      'run_at',
      'settled_at',
      'set_aside_reason',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    payload: row.payload,
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    runAt: row.run_at,
    settledAt: row.settled_at,
    setAsideReason: row.set_aside_reason,
  };
}

/** Of each kind, since when its oldest effect could have been taken up and was not. 200 kinds at most. */
export async function readBehind(tx: Tx, now: Instant): Promise<ReadonlyMap<string, Instant>> {
  const { rows } = await sql<{ kind: string; since: Instant }>`
    select kind, min(run_at) as since from kernel.outbox where state = 'waiting' and run_at <= ${now}
    group by kind order by kind limit 200`.execute(tx);
  return new Map(rows.map(({ kind, since }) => [kind, since]));
}

/** How many were set aside. */
export async function countSetAside(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from kernel.outbox where state = 'set_aside'`.execute(tx);
  return Number(rows[0]?.count ?? 0n);
}
