import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Side } from '../domain/entry.ts';
import type { EntryRow, ExchangeTables } from './exchange-tables.ts';
import { storedEntry, type StoredEntry } from './log-entry.ts';

export interface UnansweredSpan {
  readonly nodeId: string;
  readonly side: Side;
  readonly agencyIds: readonly string[];
  readonly from: Instant;
  readonly until: Instant;
  /** Of each agency. */
  readonly most: number;
}

/** Requests of a span of time that never got a response on that side, in a worker's transaction. */
export async function listUnanswered(tx: Tx, span: UnansweredSpan): Promise<readonly StoredEntry[]> {
  const { rows } = await sql<EntryRow>`
    select * from exchange.unanswered(${span.nodeId}, ${span.side}, ${[...span.agencyIds]}::uuid[],
      ${span.from}::timestamptz, ${span.until}::timestamptz, ${span.most})`.execute(tx);
  return rows.map(storedEntry);
}

/** Until when requests have been looked for; null before the first look. */
export async function findClosedUntil(tx: Tx, nodeId: string): Promise<Instant | null> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.closing')
    .select('closed_until')
    .where('node_id', '=', nodeId)
    .executeTakeFirst();
  return row?.closed_until ?? null;
}

export async function saveClosedUntil(tx: Tx, nodeId: string, until: Instant): Promise<void> {
  await tx
    .$extendTables<ExchangeTables>()
    .insertInto('exchange.closing')
    .values({ node_id: nodeId, closed_until: until })
    .onConflict((conflict) => conflict.column('node_id').doUpdateSet({ closed_until: until }))
    .execute();
}
