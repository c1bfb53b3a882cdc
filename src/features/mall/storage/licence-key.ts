import { sql } from 'kysely';
import type { Database, Tx } from '../../../kernel/database.ts';
import { type DataKey, type DataKeys, type KeyId, keyId } from '../../../kernel/keys/data-keys.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';

/** What licences are kept with: rows, and keys that open them. */
export interface LicenceStore {
  readonly db: Database;
  readonly keys: DataKeys;
}

export interface KeyWish {
  readonly agencyId: string;
  readonly personIds: readonly string[];
  readonly now: Instant;
}

/** The key for a person's licences at an office, made at its first use. Never call it inside a transaction. */
export async function licenceKey(
  store: LicenceStore,
  { agencyId, personId, now }: { readonly agencyId: string; readonly personId: string; readonly now: Instant },
): Promise<DataKey> {
  return keyOf(await ensureKeys(store, { agencyId, personIds: [personId], now }), personId);
}

/** One key for each person; after an erasure a new one, which opens nothing of what was. */
export async function ensureKeys({ db, keys }: LicenceStore, wish: KeyWish): Promise<ReadonlyMap<string, DataKey>> {
  const known = await db.as(WORKER, (tx) => findKeys(tx, wish));
  // In one order, so that two loads wait for each other instead of deadlocking.
  const without = wish.personIds.filter((personId) => !known.has(personId)).toSorted();
  const chosen = without.length === 0 ? known : await db.as(WORKER, (tx) => addKeys(tx, wish, { keys, without }));
  const opened = await keys.openKeys([...chosen.values()]);
  return new Map(
    [...chosen].flatMap(([personId, id]) => {
      const key = opened.get(id);
      return key?.ok === true ? [[personId, key.value] as const] : [];
    }),
  );
}

/** The key of one of them. */
export function keyOf(keys: ReadonlyMap<string, DataKey>, personId: string): DataKey {
  const key = keys.get(personId);
  if (key === undefined) throw new Error('The key of a person’s licences does not open.');
  return key;
}

/** Erases what an office's register says about a person by destroying its key; false when it says nothing. */
export async function eraseLicences(
  { db, keys }: LicenceStore,
  { agencyId, personId, now }: { readonly agencyId: string; readonly personId: string; readonly now: Instant },
): Promise<boolean> {
  const erased = await db.as(WORKER, (tx) =>
    tx
      .$extendTables<KeyTables>()
      .updateTable('mall.licence_key')
      // Again changes nothing but makes sure: a process may have died between here and the key.
      .set({ erased_at: sql`coalesce(erased_at, ${now})` })
      .where('agency_id', '=', agencyId)
      .where('person_id', '=', personId)
      .returning('key_id')
      .executeTakeFirst(),
  );
  if (erased === undefined) return false;
  await keys.destroyKey(keyId(erased.key_id));
  return true;
}

type KeyTables = {
  'mall.licence_key': {
    readonly agency_id: string;
    readonly person_id: string;
    readonly key_id: string;
    readonly created_at: Instant;
    readonly erased_at: Instant | null;
  };
};

async function findKeys(tx: Tx, { agencyId, personIds }: KeyWish): Promise<ReadonlyMap<string, KeyId>> {
  const rows = await tx
    .$extendTables<KeyTables>()
    .selectFrom('mall.licence_key')
    .select(['person_id', 'key_id'])
    .where('agency_id', '=', agencyId)
    .where('person_id', 'in', [...personIds])
    .where('erased_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.person_id, keyId(row.key_id)]));
}

/** Makes a key for each of them; the keys that stand after this are ours, or those of whoever was first. */
async function addKeys(
  tx: Tx,
  wish: KeyWish,
  { keys, without }: { readonly keys: DataKeys; readonly without: readonly string[] },
): Promise<ReadonlyMap<string, KeyId>> {
  const { agencyId, now } = wish;
  const prepared = keys.prepareKeys('mall.licence', without.length);
  const fresh = prepared.keys.flatMap(({ id }, at) => {
    const personId = without[at];
    return personId === undefined
      ? []
      : [{ agency_id: agencyId, person_id: personId, key_id: id, created_at: now, erased_at: null }];
  });
  await tx
    .$extendTables<KeyTables>()
    .insertInto('mall.licence_key')
    .values(fresh)
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'person_id'])
        .doUpdateSet((eb) => ({ key_id: eb.ref('excluded.key_id'), created_at: now, erased_at: null }))
        .where('mall.licence_key.erased_at', 'is not', null),
    )
    .execute();
  const standing = await findKeys(tx, wish);
  await prepared.save(tx, [...standing.values()]);
  return standing;
}
