import type { Services } from '../../../kernel/services.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { findLastHead } from '../storage/sealing.ts';

/** The last signed head of this node's log, as a paper prints it. */
export interface PrintedHead {
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
  readonly at: Instant;
  readonly keyId: string;
}

/** Whoever prints it can later be shown that the log has only grown since (RFC 9162); null before the first. */
export async function latestHead({
  db,
  installation,
}: Pick<Services, 'db' | 'installation'>): Promise<PrintedHead | null> {
  const last = await db.as(WORKER, (tx) => findLastHead(tx, installation.nodeId));
  if (last === null) return null;
  const { size, root, at, keyId } = last.head;
  return { size, root: Buffer.from(root).toString('hex'), at, keyId };
}
