import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import type { Wrapped } from './wrapping.ts';

export interface NewWrappedKey extends Wrapped {
  readonly id: string;
  readonly purpose: string;
  readonly created_at: Instant;
}

export interface WrappedKey {
  readonly id: string;
  readonly purpose: string;
  readonly master_id: string;
  /** null once the key was destroyed. */
  readonly wrapped: Buffer | null;
}

type Tables = {
  'kernel.wrapped_key': WrappedKey & { readonly created_at: Instant; readonly destroyed_at: Instant | null };
};

export async function addWrappedKeys(tx: Tx, keys: readonly NewWrappedKey[]): Promise<void> {
  await tables(tx)
    .insertInto('kernel.wrapped_key')
    .values(keys.map((key) => ({ ...key, destroyed_at: null })))
    .execute();
}

export async function findWrappedKeys(tx: Tx, ids: readonly string[]): Promise<readonly WrappedKey[]> {
  return tables(tx)
    .selectFrom('kernel.wrapped_key')
    .select(['id', 'purpose', 'master_id', 'wrapped'])
    .where('id', 'in', [...ids])
    .execute();
}

/** The key that all look-up keys are derived from; the first caller's stands. */
export async function findOrAddLookupKey(tx: Tx, key: NewWrappedKey): Promise<WrappedKey> {
  await tables(tx)
    .insertInto('kernel.wrapped_key')
    .values({ ...key, destroyed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tables(tx)
    .selectFrom('kernel.wrapped_key')
    .select(['id', 'purpose', 'master_id', 'wrapped'])
    .where('purpose', '=', 'lookup')
    .executeTakeFirstOrThrow();
}

/** Forgets the material for good; false when there is no such key. A second time changes nothing. */
export async function destroyWrappedKey(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const destroyed = await tables(tx)
    .updateTable('kernel.wrapped_key')
    .set({ wrapped: null, destroyed_at: now })
    .where('id', '=', id)
    .where('wrapped', 'is not', null)
    .executeTakeFirst();
  if (destroyed.numUpdatedRows > 0n) return true;
  const rows = await findWrappedKeys(tx, [id]);
  return rows.length > 0;
}

function tables(tx: Tx) {
  return tx.$extendTables<Tables>();
}
