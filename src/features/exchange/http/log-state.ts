import type { Database } from '../../../kernel/database.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { listHostedAgencies } from '../storage/member.ts';
import { collectUnsealed, findLastHead } from '../storage/sealing.ts';

export interface LogState {
  /** Entries under the last head; 0 before the first. */
  readonly sealed: number;
  /** When it was signed; null before the first. */
  readonly headAt: Instant | null;
  /** When the oldest entry was logged that no head covers yet; null when all are. */
  readonly unsealedSince: Instant | null;
}

/** The oldest is among the first of each member; more need not be read. */
const MOST_OF_EACH = 100;

/** How far the sealer of a node has come, as any process sees it. */
export async function readLogState(db: Database, nodeId: string): Promise<LogState> {
  return db.as(WORKER, async (tx) => {
    const last = await findLastHead(tx, nodeId);
    const agencyIds = await listHostedAgencies(tx, nodeId);
    const given = { nodeId, agencyIds, since: last?.mark ?? '0', most: MOST_OF_EACH };
    const [oldest] = (await collectUnsealed(tx, given)).leaves;
    return {
      sealed: last?.head.size ?? 0,
      headAt: last?.head.at ?? null,
      unsealedSince: oldest === undefined ? null : timeOf(oldest.entryId),
    };
  });
}

/** Entries bear UUIDs of version 7 (RFC 9562 section 5.7): the first 48 bits are milliseconds. */
function timeOf(id: string): Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}
