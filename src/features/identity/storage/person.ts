import { sql } from 'kysely';
import type { Instant } from '../../../vocabulary/instant.ts';
import { parseNik, type Nik } from '../../../vocabulary/nik.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Access } from '../../../kernel/access/access.ts';
import type { Database, Tx } from '../../../kernel/database.ts';
import { keyId, type DataKey, type DataKeys, type KeyId } from '../../../kernel/keys/data-keys.ts';
import type { Lookup } from '../../../kernel/keys/lookup.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { IdentityTables } from './identity-tables.ts';

/** What persons are kept with: rows, and keys that open them. */
export interface PersonStore {
  readonly db: Database;
  readonly keys: { readonly data: DataKeys; readonly lookup: Lookup };
}

export interface NewPerson {
  readonly personId: string;
  readonly nik: Nik;
}

/**
 * Adds persons in batches, each under a key of its own; a NIK that is known already is left as it is.
 * Returns how many were new. Killed midway it can be run again with the same persons.
 */
export async function addPersons(store: PersonStore, persons: readonly NewPerson[], now: Instant): Promise<number> {
  let added = 0;
  for (let from = 0; from < persons.length; from += BATCH) {
    added += await addBatch(store, persons.slice(from, from + BATCH), now);
  }
  return added;
}

/** The id of whoever has this NIK; null when nobody we know has. Says nothing else about a person. */
export async function findPersonId(tx: Tx, lookup: Lookup, nik: Nik): Promise<string | null> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.nik_lookup')
    .select('person_id')
    .where('nik_hmac', '=', nikHmac(lookup, nik))
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** The encrypted NIK of a person whose reading was recorded; null when there is no such person. */
export async function readSealedNik(tx: Tx, access: Access, personId: string): Promise<SealedNik | null> {
  access.require(personId);
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.person')
    .select(['key_id', 'nik_sealed'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row === undefined ? null : { personId, keyId: row.key_id, sealed: row.nik_sealed };
}

export interface SealedNik {
  readonly personId: string;
  readonly keyId: string;
  readonly sealed: Buffer;
}

/** Opens it outside the transaction that read it: keys have connections of their own. */
export async function openNik(keys: DataKeys, given: SealedNik): Promise<Result<Nik, 'person_erased'>> {
  const opened = await keys.decrypt(keyId(given.keyId), given.sealed, placeOf(given.personId));
  if (!opened.ok && opened.error === 'key_destroyed') return err('person_erased');
  if (!opened.ok) throw new Error(`The NIK of person ${given.personId} does not open: ${opened.error}.`);
  const nik = parseNik(opened.value.toString('utf8'));
  if (!nik.ok) throw new Error(`The NIK of person ${given.personId} is none.`);
  return ok(nik.value);
}

/** The most that one statement of the key store takes. */
const BATCH = 500;

async function addBatch(store: PersonStore, batch: readonly NewPerson[], now: Instant): Promise<number> {
  const { db, keys } = store;
  const byHmac = new Map(batch.map((person) => [nikHmac(keys.lookup, person.nik), person]));
  const known = await db.as(WORKER, (tx) => knownHmacs(tx, [...byHmac.keys()]));
  const fresh = [...byHmac].filter(([hmac]) => !known.has(hmac));
  if (fresh.length === 0) return 0;
  const prepared = keys.data.prepareKeys('identity.person', fresh.length);
  const rows = prepared.keys.flatMap((key, index) => {
    const [hmac, person] = fresh[index] ?? [];
    return hmac === undefined || person === undefined
      ? []
      : [{ hmac, personId: person.personId, keyId: key.id, sealed: sealNik(key, person) }];
  });
  return db.as(WORKER, async (tx) => {
    const added = await insertPersons(tx, rows, now);
    await prepared.save(tx, added);
    return added.length;
  });
}

async function knownHmacs(tx: Tx, hmacs: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ nik_hmac: string }>`
    select nik_hmac from identity.nik_lookup where nik_hmac = any(${hmacs}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.nik_hmac));
}

interface PersonRow {
  readonly hmac: string;
  readonly personId: string;
  readonly keyId: KeyId;
  readonly sealed: Buffer;
}

/** Two who add the same NIK at once: the first look-up row stands, and only its person is added. Returns their keys. */
async function insertPersons(tx: Tx, rows: readonly PersonRow[], now: Instant): Promise<readonly KeyId[]> {
  const { rows: won } = await sql<{ nik_hmac: string }>`
    insert into identity.nik_lookup (nik_hmac, person_id)
    select * from unnest(${rows.map((row) => row.hmac)}::text[], ${rows.map((row) => row.personId)}::uuid[])
    on conflict (nik_hmac) do nothing returning nik_hmac`.execute(tx);
  const winners = new Set(won.map((row) => row.nik_hmac));
  const added = rows.filter((row) => winners.has(row.hmac));
  await sql`
    insert into identity.person (person_id, key_id, nik_sealed, created_at)
    select person_id, key_id, nik_sealed, ${now}::timestamptz
    from unnest(${added.map((row) => row.personId)}::uuid[], ${added.map((row) => row.keyId)}::uuid[],
      ${added.map((row) => row.sealed)}::bytea[]) as given (person_id, key_id, nik_sealed)`.execute(tx);
  return added.map((row) => row.keyId);
}

function sealNik(key: DataKey, { personId, nik }: NewPerson): Buffer {
  return key.encrypt(Buffer.from(nik.reveal(), 'utf8'), placeOf(personId));
}

function placeOf(personId: string) {
  return { table: 'identity.person', column: 'nik_sealed', row: personId };
}

function nikHmac(lookup: Lookup, nik: Nik): string {
  return lookup.hmac('person.nik', nik.reveal()).toString('hex');
}
