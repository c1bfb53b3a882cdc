import { sql } from 'kysely';
import type { Database, Tx } from '../database.ts';
import { WORKER } from '../viewer.ts';
import type { MasterKeys } from './master-key.ts';
import { unwrap, wrap, type WrapContext } from './wrapping.ts';

type Tables = {
  'kernel.wrapped_key': { id: string; purpose: string; wrapped: Buffer | null; master_id: string };
  'kernel.signing_key': { id: string; usage: string; wrapped: Buffer; master_id: string };
};

interface Due {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly master_id: string;
  readonly context: WrapContext;
}

export interface RotationOptions {
  readonly db: Database;
  readonly masters: MasterKeys;
  /** Told after each batch how many keys were wrapped anew so far. */
  readonly onProgress?: (rewrapped: number) => void;
}

/**
 * Wraps every key by the newest master key, in short transactions. Interrupted at any point it goes on
 * where it stopped; nothing else has to stop for it. Returns how many keys were wrapped anew.
 */
export async function rotateMaster(options: RotationOptions): Promise<number> {
  let rewrapped = 0;
  for (const table of ['wrapped_key', 'signing_key'] as const) {
    for (;;) {
      const count = await options.db.as(WORKER, (tx) => rewrapBatch(tx, table, options.masters));
      if (count === 0) break;
      rewrapped += count;
      options.onProgress?.(rewrapped);
    }
  }
  return rewrapped;
}

/** The master keys that anything still needs; all others may leave the file. */
export async function mastersInUse(db: Database): Promise<readonly string[]> {
  return db.as(WORKER, async (tx) => {
    const { rows } = await sql<{ master_id: string }>`
      select master_id from kernel.wrapped_key where wrapped is not null
      union select master_id from kernel.signing_key order by 1`.execute(tx);
    return rows.map((row) => row.master_id);
  });
}

const BATCH = 200;

async function rewrapBatch(tx: Tx, table: 'wrapped_key' | 'signing_key', masters: MasterKeys): Promise<number> {
  const due = await (table === 'wrapped_key' ? dueDataKeys : dueSigningKeys)(tx, masters.newest().id);
  if (due.length === 0) return 0;
  const anew = due.map((row) => wrap(masters, unwrap(masters, row, row.context), row.context));
  await sql`
    update ${sql.table(`kernel.${table}`)} as k set wrapped = n.wrapped, master_id = n.master_id
    from unnest(${due.map((row) => row.id)}::uuid[], ${anew.map((row) => row.wrapped)}::bytea[], ${anew.map((row) => row.master_id)}::text[])
      as n (id, wrapped, master_id)
    where k.id = n.id`.execute(tx);
  return due.length;
}

async function dueDataKeys(tx: Tx, newest: string): Promise<readonly Due[]> {
  const rows = await tx
    .$extendTables<Tables>()
    .selectFrom('kernel.wrapped_key')
    .select(['id', 'purpose', 'wrapped', 'master_id'])
    .where('master_id', '<>', newest)
    .where('wrapped', 'is not', null)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .execute();
  return rows.flatMap(({ id, purpose, wrapped, master_id }): Due[] =>
    wrapped === null ? [] : [{ id, wrapped, master_id, context: ['wrapped_key', id, purpose] }],
  );
}

async function dueSigningKeys(tx: Tx, newest: string): Promise<readonly Due[]> {
  const rows = await tx
    .$extendTables<Tables>()
    .selectFrom('kernel.signing_key')
    .select(['id', 'usage', 'wrapped', 'master_id'])
    .where('master_id', '<>', newest)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .execute();
  return rows.map(({ id, usage, wrapped, master_id }): Due => ({
    id,
    wrapped,
    master_id,
    context: ['signing_key', id, usage],
  }));
}
