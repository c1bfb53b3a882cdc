import type { Tx } from '../../../kernel/database.ts';
import type { Hash } from '../domain/tree.ts';
import { tileWidth } from '../domain/tree-edge.ts';
import type { TreeReader } from '../domain/tree-proof.ts';
import type { ExchangeTables } from './exchange-tables.ts';

/** Reads the tree of a node as the sealer left it, within one transaction of anybody. */
export function treeReader(tx: Tx, nodeId: string): TreeReader {
  const tables = tx.$extendTables<ExchangeTables>();
  return {
    async leaves(from, to) {
      const rows = await tables
        .selectFrom('exchange.sealed')
        .select('leaf')
        .where('node_id', '=', nodeId)
        .where('idx', '>=', BigInt(from))
        .where('idx', '<', BigInt(to))
        .orderBy('idx')
        .limit(tileWidth)
        .execute();
      return rows.map((row) => row.leaf);
    },
    async tile(level, n) {
      const row = await tables
        .selectFrom('exchange.tile')
        .select('hashes')
        .where('node_id', '=', nodeId)
        .where('level', '=', level)
        .where('n', '=', BigInt(n))
        .executeTakeFirst();
      if (row === undefined) throw new Error(`The tree of ${nodeId} lacks the full tile ${level}/${n}.`);
      return hashesOf(row.hashes);
    },
    async tileRoots(level, from, to) {
      const rows = await tables
        .selectFrom('exchange.tile')
        .select('root')
        .where('node_id', '=', nodeId)
        .where('level', '=', level)
        .where('n', '>=', BigInt(from))
        .where('n', '<', BigInt(to))
        .orderBy('n')
        .limit(tileWidth)
        .execute();
      return rows.map((row) => row.root);
    },
  };
}

/** Where entries stand in the tree; those not sealed yet are left out. */
export async function findPlaces(
  tx: Tx,
  nodeId: string,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.sealed')
    .select(['entry_id', 'idx'])
    .where('node_id', '=', nodeId)
    .where('entry_id', 'in', [...entryIds])
    .limit(1_000)
    .execute();
  return new Map(rows.map((row) => [row.entry_id, Number(row.idx)]));
}

export interface SealedPlace {
  readonly index: number;
  readonly id: string;
  readonly ownerId: string;
}

/** The entries at the places `from` (included) to `to` (not included), in order; 1,000 at most. */
export async function listSealed(
  tx: Tx,
  nodeId: string,
  range: { readonly from: number; readonly to: number },
): Promise<readonly SealedPlace[]> {
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.sealed')
    .select(['idx', 'entry_id', 'owner_id'])
    .where('node_id', '=', nodeId)
    .where('idx', '>=', BigInt(range.from))
    .where('idx', '<', BigInt(range.to))
    .orderBy('idx')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({ index: Number(row.idx), id: row.entry_id, ownerId: row.owner_id }));
}

function hashesOf(bytes: Buffer): readonly Hash[] {
  return Array.from({ length: tileWidth }, (_, at) => bytes.subarray(at * 32, at * 32 + 32));
}
