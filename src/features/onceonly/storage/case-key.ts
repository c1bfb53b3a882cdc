import type { Database, Tx } from '../../../kernel/database.ts';
import { keyId, type DataKeys, type KeyId } from '../../../kernel/keys/data-keys.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { CaseName } from '../domain/evidence.ts';
import { onceonlyTables } from './onceonly-tables.ts';

export interface KeyStore {
  readonly db: Database;
  readonly keys: DataKeys;
}

export interface KeyWish {
  readonly about: CaseName;
  /** What to do when the case was erased before: a case stays erased, the person's own view begins anew. */
  readonly whenErased: 'refuse' | 'begin_anew';
  readonly now: Instant;
}

/** The key of a case, made at its first use. Never call it inside a transaction. */
export async function ensureCaseKey(store: KeyStore, wish: KeyWish): Promise<Result<KeyId, 'case_erased'>> {
  const known = await store.db.as(WORKER, (tx) => touch(tx, wish));
  if (known !== null) return ok(known);
  const fresh = await store.keys.createKey('onceonly.case');
  const chosen = await store.db.as(WORKER, (tx) => choose(tx, wish, fresh));
  if (chosen === fresh) return ok(fresh);
  // Another process made one at the same moment, or the case is erased: ours was never used.
  await store.keys.destroyKey(fresh);
  return chosen === null ? err('case_erased') : ok(chosen);
}

/** Erases every value of a case by destroying its key; again changes nothing. False when there is no such case. */
export async function destroyCaseKey(store: KeyStore, about: CaseName, now: Instant): Promise<boolean> {
  const key = await store.db.as(WORKER, (tx) => markErased(tx, about, now));
  if (key === null) return false;
  await store.keys.destroyKey(key);
  return true;
}

/** Cases of one kind that nobody has fetched for since then and that are not erased; 200 at most. */
export async function listUnused(
  tx: Tx,
  { kind, before }: { readonly kind: string; readonly before: Instant },
): Promise<readonly CaseName[]> {
  const rows = await onceonlyTables(tx)
    .selectFrom('onceonly.case_key')
    .select(['kind', 'ref_id'])
    .where('kind', '=', kind)
    .where('used_at', '<', before)
    .where('erased_at', 'is', null)
    .orderBy('used_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({ kind: row.kind, id: row.ref_id }));
}

async function touch(tx: Tx, { about, now }: KeyWish): Promise<KeyId | null> {
  const row = await onceonlyTables(tx)
    .updateTable('onceonly.case_key')
    .set({ used_at: now })
    .where('kind', '=', about.kind)
    .where('ref_id', '=', about.id)
    .where('erased_at', 'is', null)
    .returning('key_id')
    .executeTakeFirst();
  return row === undefined ? null : keyId(row.key_id);
}

/** The key that stands after this: ours, that of whoever was first, or null for an erased case. */
async function choose(tx: Tx, { about, whenErased, now }: KeyWish, fresh: KeyId): Promise<KeyId | null> {
  const tables = onceonlyTables(tx);
  const key = { key_id: fresh, created_at: now, used_at: now, erased_at: null };
  await tables
    .insertInto('onceonly.case_key')
    .values({ kind: about.kind, ref_id: about.id, ...key })
    .onConflict((conflict) => {
      const named = conflict.columns(['kind', 'ref_id']);
      return whenErased === 'refuse'
        ? named.doNothing()
        : named.doUpdateSet(key).where('onceonly.case_key.erased_at', 'is not', null);
    })
    .execute();
  const row = await tables
    .selectFrom('onceonly.case_key')
    .select(['key_id', 'erased_at'])
    .where('kind', '=', about.kind)
    .where('ref_id', '=', about.id)
    .executeTakeFirstOrThrow();
  return row.erased_at === null ? keyId(row.key_id) : null;
}

async function markErased(tx: Tx, about: CaseName, now: Instant): Promise<KeyId | null> {
  const tables = onceonlyTables(tx);
  await tables
    .updateTable('onceonly.case_key')
    .set({ erased_at: now })
    .where('kind', '=', about.kind)
    .where('ref_id', '=', about.id)
    .where('erased_at', 'is', null)
    .execute();
  const row = await tables
    .selectFrom('onceonly.case_key')
    .select('key_id')
    .where('kind', '=', about.kind)
    .where('ref_id', '=', about.id)
    .executeTakeFirst();
  return row === undefined ? null : keyId(row.key_id);
}
