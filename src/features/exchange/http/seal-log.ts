import type { Database } from '../../../kernel/database.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { type SignedHead, signHead } from '../domain/head.ts';
import { sameHash } from '../domain/tree.ts';
import { appendLeaves, edgeRoot, emptyEdge, type TreeEdge } from '../domain/tree-edge.ts';
import { loadEdge } from '../domain/tree-proof.ts';
import { listHostedAgencies } from '../storage/member.ts';
import { appendGrowth, collectUnsealed, findLastHead, takeSealingTurn } from '../storage/sealing.ts';
import { treeReader } from '../storage/tree-storage.ts';
import { type KeyRing, wholeMs } from './key-ring.ts';

export interface LogSealer {
  /**
   * Appends what was committed to the tree and signs the new head. Resolves to whether there may be more;
   * does nothing while another process does it.
   */
  readonly seal: () => Promise<boolean>;
}

export interface LogSealerOptions {
  readonly nodeId: string;
  readonly db: Database;
  readonly keyRing: KeyRing;
  readonly now: () => Instant;
  /** The most leaves of one member in one head. */
  readonly most?: number;
}

const MOST_OF_EACH = 4_096;

/**
 * The one that grows the tree of a node (exchange.md section 9). Leaves, tiles and head are one
 * transaction: a head is never seen before its rows, so that a crash cannot fork the tree.
 */
export function logSealer(options: LogSealerOptions): LogSealer {
  const { nodeId, db, keyRing } = options;
  // What the last head left; another process may have gone on since.
  let known: TreeEdge = emptyEdge;
  let sealing: Promise<unknown> = Promise.resolve();

  async function seal(): Promise<boolean> {
    const signer = await keyRing.nodeSigner();
    if (!signer.ok) throw new Error('The node has no key to sign the heads of its log.');
    const sealed = await db.as(WORKER, async (tx) => {
      if (!(await takeSealingTurn(tx, nodeId))) return null;
      const last = await findLastHead(tx, nodeId);
      const agencyIds = await listHostedAgencies(tx, nodeId);
      const most = options.most ?? MOST_OF_EACH;
      const { leaves, mark, isCut } = await collectUnsealed(tx, { nodeId, agencyIds, since: last?.mark ?? '0', most });
      if (leaves.length === 0) return null;
      const size = last?.head.size ?? 0;
      const edge = known.size === size ? known : await loadEdge(size, treeReader(tx, nodeId));
      requireUnbroken(edge, last?.head ?? null);
      const grown = appendLeaves(
        edge,
        leaves.map(({ leaf }) => leaf),
      );
      const at = later(wholeMs(options.now()), last?.head.at ?? null);
      const head = await signHead({ nodeId, size: grown.edge.size, root: edgeRoot(grown.edge), at }, signer.value);
      await appendGrowth(tx, { nodeId, from: size, leaves, tiles: grown.tiles, head, mark });
      return { edge: grown.edge, isCut };
    });
    if (sealed === null) return false;
    known = sealed.edge;
    return sealed.isCut;
  }

  return {
    seal() {
      // One after another, whoever asks.
      const next = sealing.then(seal);
      sealing = next.catch(() => {});
      return next;
    },
  };
}

/** A tree that does not lead to its own last head was altered; signing on would hide that. */
function requireUnbroken(edge: TreeEdge, head: SignedHead | null): void {
  if (head === null || sameHash(edgeRoot(edge), head.root)) return;
  throw new Error(
    `The tree of ${head.nodeId} does not lead to its head ${head.size}: it was altered. No further head is signed.`,
  );
}

/** Heads never go back in time, whatever the clock does. */
function later(now: Instant, last: Instant | null): Instant {
  return last === null || Temporal.Instant.compare(now, last) > 0 ? now : last.add({ milliseconds: 1 });
}
