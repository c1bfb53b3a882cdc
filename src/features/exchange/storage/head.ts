import type { Tx } from '../../../kernel/database.ts';
import type { SignedHead } from '../domain/head.ts';
import type { ExchangeTables } from './exchange-tables.ts';

/** Heads of a node, largest first, smaller than `below`; 1,000 at most. */
export async function listHeads(
  tx: Tx,
  { nodeId, below, limit }: { readonly nodeId: string; readonly below: number | null; readonly limit: number },
): Promise<readonly SignedHead[]> {
  let query = tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.head')
    .select(HEAD_COLUMNS)
    .where('node_id', '=', nodeId);
  if (below !== null) query = query.where('size', '<', BigInt(below));
  const rows = await query.orderBy('size', 'desc').limit(Math.min(limit, 1_000)).execute();
  return rows.map(headOf);
}

export async function findHead(tx: Tx, nodeId: string, size: number): Promise<SignedHead | null> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.head')
    .select(HEAD_COLUMNS)
    .where('node_id', '=', nodeId)
    .where('size', '=', BigInt(size))
    .executeTakeFirst();
  return row === undefined ? null : headOf(row);
}

export const HEAD_COLUMNS = ['node_id', 'size', 'root', 'at', 'key_id', 'signature'] as const;

export function headOf(row: Omit<ExchangeTables['exchange.head'], 'mark'>): SignedHead {
  return {
    nodeId: row.node_id,
    size: Number(row.size),
    root: row.root,
    at: row.at,
    keyId: row.key_id,
    signature: row.signature,
  };
}
