import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import type { SignedHead } from '../domain/head.ts';
import type { Hash } from '../domain/tree.ts';
import type { Tile } from '../domain/tree-edge.ts';
import type { ExchangeTables } from './exchange-tables.ts';
import { HEAD_COLUMNS, headOf } from './head.ts';

/**
 * Whether this transaction may append to the tree of the node. The right ends with the transaction, so a
 * process that dies leaves it to the next one (exchange.md section 9).
 */
export async function takeSealingTurn(tx: Tx, nodeId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`exchange.sealing ${nodeId}`}, 0)) as taken`.execute(tx);
  return rows[0]?.taken === true;
}

/** A leaf on its way into the tree. */
export interface Unsealed {
  readonly entryId: string;
  readonly ownerId: string;
  readonly leaf: Hash;
}

export interface Collected {
  /** In the order of their ids, which is about that of their times. */
  readonly leaves: readonly Unsealed[];
  /** Every row of an earlier transaction is sealed once these are; see `since`. */
  readonly mark: string;
  /** More is waiting than was taken. */
  readonly isCut: boolean;
}

export interface CollectOptions {
  readonly nodeId: string;
  readonly agencyIds: readonly string[];
  /** The last head's mark; '0' before the first. */
  readonly since: string;
  /** Of each agency. */
  readonly most: number;
}

/**
 * The committed entries that no leaf stands for. The snapshot is read first: every transaction below its
 * xmin has ended, so what it wrote is seen by the second statement and the mark may move up to there.
 */
export async function collectUnsealed(tx: Tx, { nodeId, agencyIds, since, most }: CollectOptions): Promise<Collected> {
  const snapshot = await sql<{ xmin: string; xmax: string }>`
    select pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax from pg_current_snapshot() s`.execute(
    tx,
  );
  const [{ xmin, xmax } = { xmin: '0', xmax: '0' }] = snapshot.rows;
  // After a restore into a new cluster transaction numbers begin again: look at everything once.
  const isRestored = BigInt(since) > BigInt(xmin);
  const { rows } = await sql<{ id: string; owner_id: string; leaf: Buffer; tx: string }>`
    select id, owner_id, leaf, tx::text as tx from exchange.unsealed(${nodeId}, ${[...agencyIds]}::uuid[],
      ${isRestored ? '0' : since}::xid8, ${isRestored ? null : xmax}::xid8, ${most})`.execute(tx);
  const cutAt = cutMarks(rows, most);
  const leaves = rows
    .map((row) => ({ entryId: row.id, ownerId: row.owner_id, leaf: row.leaf }))
    .toSorted((one, other) => (one.entryId < other.entryId ? -1 : 1));
  const marks = [BigInt(xmin), ...cutAt].toSorted((one, other) => (one < other ? -1 : 1));
  // While a restored log is read in parts, the next part must look at everything again.
  const mark = isRestored && cutAt.length > 0 ? since : String(marks[0]);
  return { leaves, mark, isCut: cutAt.length > 0 };
}

/** For each owner that gave as much as was asked for, the transaction at which it was cut off. */
function cutMarks(
  rows: readonly { readonly owner_id: string; readonly tx: string }[],
  most: number,
): readonly bigint[] {
  const byOwner = new Map<string, { count: number; last: bigint }>();
  for (const { owner_id: owner, tx: number } of rows) {
    byOwner.set(owner, { count: (byOwner.get(owner)?.count ?? 0) + 1, last: BigInt(number) });
  }
  return [...byOwner.values()].filter(({ count }) => count >= most).map(({ last }) => last);
}

/** The last head and its mark; null before the first. */
export async function findLastHead(
  tx: Tx,
  nodeId: string,
): Promise<{ readonly head: SignedHead; readonly mark: string } | null> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.head')
    .select([...HEAD_COLUMNS, 'mark'])
    .where('node_id', '=', nodeId)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { head: headOf(row), mark: row.mark };
}

export interface Growth {
  readonly nodeId: string;
  /** Where the new leaves begin. */
  readonly from: number;
  readonly leaves: readonly Unsealed[];
  readonly tiles: readonly Tile[];
  readonly head: SignedHead;
  readonly mark: string;
}

/** Appends leaves, full tiles and the head over them: all of it or nothing (exchange.md section 9). */
export async function appendGrowth(tx: Tx, growth: Growth): Promise<void> {
  const { nodeId, from, leaves, tiles, head } = growth;
  await sql`
    insert into exchange.sealed (node_id, idx, entry_id, owner_id, leaf)
    select ${nodeId}, ${from}::bigint + g.ordinality - 1, g.entry_id, g.owner_id, g.leaf
    from unnest(${leaves.map(({ entryId }) => entryId)}::uuid[], ${leaves.map(({ ownerId }) => ownerId)}::uuid[],
      ${leaves.map(({ leaf }) => leaf)}::bytea[]) with ordinality as g (entry_id, owner_id, leaf, ordinality)`.execute(
    tx,
  );
  const tables = tx.$extendTables<ExchangeTables>();
  if (tiles.length > 0) {
    await tables
      .insertInto('exchange.tile')
      .values(
        tiles.map((tile) => ({
          node_id: nodeId,
          level: tile.level,
          n: BigInt(tile.n),
          root: Buffer.from(tile.root),
          hashes: Buffer.concat(tile.hashes),
        })),
      )
      .execute();
  }
  await tables
    .insertInto('exchange.head')
    .values({
      node_id: nodeId,
      size: BigInt(head.size),
      root: Buffer.from(head.root),
      at: head.at,
      key_id: head.keyId,
      signature: Buffer.from(head.signature),
      mark: growth.mark,
    })
    .execute();
}
