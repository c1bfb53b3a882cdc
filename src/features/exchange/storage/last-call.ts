import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { SubsystemId } from '../domain/identifier.ts';
import type { ExchangeTables } from './exchange-tables.ts';

/** The last request that a subsystem made or was asked, as its member's log has it. */
export interface LastCall {
  readonly at: Instant;
  readonly messageId: string;
}

/** Looks back to `since` in the log of one member, in that member's transaction; null: nothing. */
export async function findLastCall(
  tx: Tx,
  which: {
    readonly nodeId: string;
    readonly agencyId: string;
    readonly subsystem: SubsystemId;
    readonly since: Instant;
  },
): Promise<LastCall | null> {
  const { nodeId, agencyId, subsystem, since } = which;
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.entry')
    .select(['at', 'message_id'])
    .where('node_id', '=', nodeId)
    .where('agency_id', '=', agencyId)
    .where('kind', '=', 'request')
    .where('at', '>=', since)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('side', '=', 'consumer'),
          sql<boolean>`substring(head from '"x-road-client": ([^\n]+)') = ${subsystem}`,
        ]),
        eb.and([eb('side', '=', 'provider'), sql<boolean>`starts_with(service_id, ${`${subsystem}/`})`]),
      ]),
    )
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { at: row.at, messageId: row.message_id };
}

/** Whether a member's log has a request under that number, in that member's transaction. */
export async function isLogged(
  tx: Tx,
  { nodeId, messageId }: { readonly nodeId: string; readonly messageId: string },
): Promise<boolean> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.entry')
    .select('id')
    .where('node_id', '=', nodeId)
    .where('message_id', '=', messageId)
    .where('kind', '=', 'request')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
