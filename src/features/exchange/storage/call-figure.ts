import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Side } from '../domain/entry.ts';
import {
  type MemberId,
  parseMemberId,
  parseServiceId,
  parseSubsystemId,
  type ServiceId,
  type SubsystemId,
  subsystemOf,
} from '../domain/identifier.ts';
import { fromRow } from './parsed-row.ts';

/** How often one member's log has one subsystem calling one service, in a span of time; digests of nobody's data. */
export interface CallFigure {
  /** Whose log it was counted in, and which side of the call that is. */
  readonly agencyId: string;
  readonly side: Side;
  readonly peer: MemberId;
  readonly service: ServiceId;
  /** The consumer's subsystem as it signed the request. */
  readonly client: SubsystemId;
  /** The provider's. */
  readonly server: SubsystemId;
  readonly calls: number;
  /** Answered by the service with a status from 200 to 299, under its signature. */
  readonly succeeded: number;
}

export interface CallSpan {
  readonly nodeId: string;
  readonly agencyIds: readonly string[];
  readonly from: Instant;
  /** Not included. */
  readonly until: Instant;
}

/** Whoever calls more services than this within a span is counted no further. */
const MOST_OF_ONE = 2_000;

/** Counts the log of each member in turn, read as that member, in a worker's transaction. */
export async function countCalls(tx: Tx, { nodeId, agencyIds, from, until }: CallSpan): Promise<readonly CallFigure[]> {
  const figures: CallFigure[] = [];
  for (const agencyId of agencyIds) {
    await sql`select exchange.become_agency(${agencyId}::uuid)`.execute(tx);
    const { rows } = await sql<FigureRow>`
      select q.side, q.peer_id, q.service_id, substring(q.head from '"x-road-client": ([^\n]+)') as client,
        count(*) as calls,
        count(*) filter (where substring(r.head from '"@status": 2([0-9][0-9])') is not null
          and position('"x-road-error": ' in r.head) = 0) as succeeded
      from exchange.entry q
      left join exchange.entry r on r.node_id = q.node_id and r.message_id = q.message_id and r.side = q.side
        and r.kind = 'response' and r.agency_id = q.agency_id and r.peer_id = q.peer_id
      where q.node_id = ${nodeId} and q.agency_id = ${agencyId} and q.kind = 'request'
        and q.at >= ${from}::timestamptz and q.at < ${until}::timestamptz
      group by 1, 2, 3, 4 order by 1, 2, 3, 4 limit ${MOST_OF_ONE}`.execute(tx);
    figures.push(...rows.map((row) => figureOf(agencyId, row)));
  }
  await sql`select exchange.become_worker()`.execute(tx);
  return figures;
}

interface FigureRow {
  readonly side: Side;
  readonly peer_id: string;
  readonly service_id: string;
  readonly client: string;
  readonly calls: bigint;
  readonly succeeded: bigint;
}

function figureOf(agencyId: string, row: FigureRow): CallFigure {
  const service = fromRow(parseServiceId(row.service_id));
  return {
    agencyId,
    side: row.side,
    peer: fromRow(parseMemberId(row.peer_id)),
    service,
    client: fromRow(parseSubsystemId(row.client)),
    server: subsystemOf(service),
    calls: Number(row.calls),
    succeeded: Number(row.succeeded),
  };
}
