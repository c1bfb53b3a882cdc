import { sql } from 'kysely';
import { boundedLimit, pageOf, type Cursor, type PageOf } from '../../../kernel/cursor.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Side } from '../domain/entry.ts';
import { ENTRY_COLUMNS, storedEntry, type StoredEntry } from './log-entry.ts';
import type { ExchangeTables } from './exchange-tables.ts';

/** One call as one organisation's side logged it. */
export interface LoggedCall {
  readonly id: string;
  readonly at: Instant;
  readonly request: StoredEntry;
  /** null: no answer was logged on this side. */
  readonly response: StoredEntry | null;
}

export interface CallQuestion {
  readonly nodeId: string;
  readonly agencyId: string;
  readonly side: Side | null;
  readonly service: string | null;
  readonly messageId: string | null;
  readonly after: Cursor | null;
  /** 100 at most. */
  readonly limit: number;
}

/** The calls of one organisation, latest first, in its own transaction. */
export async function listCalls(tx: Tx, question: CallQuestion): Promise<PageOf<LoggedCall>> {
  const limit = boundedLimit(question.limit, 100);
  const { side, service, messageId, after } = question;
  let query = tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.entry')
    .select(ENTRY_COLUMNS)
    .where('agency_id', '=', question.agencyId)
    .where('kind', '=', 'request')
    .where('node_id', '=', question.nodeId);
  if (side !== null) query = query.where('side', '=', side);
  if (service !== null) query = query.where('service_id', '=', service);
  if (messageId !== null) query = query.where('message_id', '=', messageId);
  if (after !== null) query = query.where(sql<boolean>`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const requests = rows.map(storedEntry);
  const responses = await responsesTo(
    tx,
    question,
    requests.map(({ entry }) => entry.messageId),
  );
  return pageOf(
    requests.map((request): LoggedCall => {
      const response = responses.get(slotOf(request)) ?? null;
      return { id: request.entry.id, at: request.entry.at, request, response };
    }),
    limit,
  );
}

async function responsesTo(
  tx: Tx,
  { nodeId, agencyId }: CallQuestion,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, StoredEntry>> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.entry')
    .select(ENTRY_COLUMNS)
    .where('node_id', '=', nodeId)
    .where('message_id', 'in', [...messageIds])
    .where('kind', '=', 'response')
    .where('agency_id', '=', agencyId)
    .limit(1_000)
    .execute();
  return new Map(rows.map(storedEntry).map((response) => [slotOf(response), response]));
}

function slotOf({ entry }: StoredEntry): string {
  return `${entry.side} ${entry.peer} ${entry.messageId}`;
}
