import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { boundedMap, type BoundedMap } from '../bounded-map.ts';
import type { Database, Tx } from '../database.ts';
import { isId, newId } from '../ids.ts';
import { WORKER } from '../viewer.ts';
import type { MasterKeys } from './master-key.ts';
import { seal, unseal, type SealFault } from './sealed-bytes.ts';
import { addWrappedKeys, destroyWrappedKey, findWrappedKeys, type WrappedKey } from './wrapped-key.ts';
import { unwrapSecret, wrap } from './wrapping.ts';

declare const keyIdBrand: unique symbol;
/** Names a data key; stands in the row that it encrypts. */
export type KeyId = string & { readonly [keyIdBrand]: true };

/** `key_destroyed`: what it encrypted is erased, for good. */
export type KeyFault = 'key_unknown' | 'key_destroyed';

/** Where the ciphertext stands; it opens nowhere else. */
export interface Place {
  /** With its schema: `mall.evidence`. */
  readonly table: string;
  readonly column: string;
  /** The row's primary key, as text. */
  readonly row: string;
}

/** An opened key, for several values at once. Hold it no longer than one request. */
export interface DataKey {
  readonly id: KeyId;
  encrypt(plaintext: Uint8Array, place: Place): Buffer;
  decrypt(sealed: Uint8Array, place: Place): Result<Buffer, SealFault>;
}

/** New keys that nothing has kept yet: killed before they are saved, no trace of them stays. */
export interface PreparedKeys {
  readonly keys: readonly DataKey[];
  /** Keeps those of the ids, in a worker's transaction; the others are gone with the memory that holds them. */
  readonly save: (tx: Tx, ids: readonly KeyId[]) => Promise<void>;
}

export interface KeyStoreOptions {
  /** Best a pool of its own: a caller inside a transaction must not wait for a second connection of the same pool. */
  readonly db: Database;
  readonly masters: MasterKeys;
  readonly now: () => Instant;
  /** A clock that never goes back, for the age of opened keys. */
  readonly nowMs: () => number;
}

/** A process that missed the news of a destroyed key may use it for so long at most. */
export const OPENED_KEY_AGE_MS = 60_000;
export const KEYS_CHANNEL = 'terpadu_keys';
const OPENED_KEYS = 2_000;
const KEY_BYTES = 32;
const BATCH = 500;

export function keyId(text: string): KeyId {
  if (!isId(text)) throw new Error('A key id is a UUID in lower case.');
  return text as KeyId;
}

/** Keys for data, one per case or person; each value opens only at its place. */
export class DataKeys {
  readonly #options: KeyStoreOptions;
  readonly #opened: BoundedMap<KeyId, KeyObject>;
  /** Counts forgettings: what was read before one is not kept after it. */
  #forgotten = 0;

  constructor(options: KeyStoreOptions) {
    this.#options = options;
    const { nowMs } = options;
    this.#opened = boundedMap({ maxEntries: OPENED_KEYS, maxAgeMs: OPENED_KEY_AGE_MS, nowMs });
  }

  async createKey(purpose: string): Promise<KeyId> {
    const [id] = await this.createKeys(purpose, 1);
    if (id === undefined) throw new Error('No key was made.');
    return id;
  }

  /** 1 to 500 keys in one statement. Whoever writes as a worker makes them with his rows instead: `prepareKeys`. */
  async createKeys(purpose: string, count: number): Promise<readonly KeyId[]> {
    const prepared = this.prepareKeys(purpose, count);
    const ids = prepared.keys.map(({ id }) => id);
    await this.#options.db.as(WORKER, (tx) => prepared.save(tx, ids));
    return ids;
  }

  /** 1 to 500 keys that are in memory only, until they are saved in the transaction of the rows they seal. */
  prepareKeys(purpose: string, count: number): PreparedKeys {
    if (!Number.isInteger(count) || count < 1 || count > BATCH)
      throw new Error(`Keys are made 1 to ${BATCH} at a time.`);
    const { masters, now } = this.#options;
    const at = now();
    const made = Array.from({ length: count }, () => {
      const [id, material] = [newId(), randomBytes(KEY_BYTES)];
      const row = { id, purpose, created_at: at, ...wrap(masters, material, ['wrapped_key', id, purpose]) };
      return { row, key: dataKey(keyId(id), createSecretKey(material)) };
    });
    return {
      keys: made.map(({ key }) => key),
      async save(tx, ids) {
        const wanted = new Set<string>(ids);
        const rows = made.flatMap(({ row }) => (wanted.has(row.id) ? [row] : []));
        if (rows.length > 0) await addWrappedKeys(tx, rows);
      },
    };
  }

  async openKey(id: KeyId): Promise<Result<DataKey, KeyFault>> {
    return (await this.openKeys([id])).get(id) ?? err('key_unknown');
  }

  /** Up to 500 keys in one query; every id asked for is in the answer. */
  async openKeys(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, Result<DataKey, KeyFault>>> {
    if (ids.length > BATCH) throw new Error(`Keys are opened ${BATCH} at a time.`);
    const answer = new Map<KeyId, Result<DataKey, KeyFault>>();
    for (const id of ids) {
      const key = this.#opened.get(id);
      answer.set(id, key === undefined ? err('key_unknown') : ok(dataKey(id, key)));
    }
    const missing = [...answer].filter(([, found]) => !found.ok).map(([id]) => id);
    if (missing.length === 0) return answer;
    const { db, masters } = this.#options;
    const asOf = this.#forgotten;
    for (const row of await db.as(WORKER, (tx) => findWrappedKeys(tx, missing))) {
      const id = keyId(row.id);
      const key = unwrapped(masters, row);
      if (key !== null && asOf === this.#forgotten) this.#opened.set(id, key);
      answer.set(id, key === null ? err('key_destroyed') : ok(dataKey(id, key)));
    }
    return answer;
  }

  /** Erases everything written under the key, here at once and in other processes as they hear of it. */
  async destroyKey(id: KeyId): Promise<Result<void, 'key_unknown'>> {
    const { db, now } = this.#options;
    const isKnown = await db.as(WORKER, async (tx) => {
      await sql`select pg_notify(${KEYS_CHANNEL}, '')`.execute(tx);
      return destroyWrappedKey(tx, id, now());
    });
    this.forget();
    return isKnown ? ok(undefined) : err('key_unknown');
  }

  async encrypt(id: KeyId, plaintext: Uint8Array, place: Place): Promise<Result<Buffer, KeyFault>> {
    const key = await this.openKey(id);
    return key.ok ? ok(key.value.encrypt(plaintext, place)) : key;
  }

  async decrypt(id: KeyId, sealed: Uint8Array, place: Place): Promise<Result<Buffer, KeyFault | SealFault>> {
    const key = await this.openKey(id);
    return key.ok ? key.value.decrypt(sealed, place) : key;
  }

  /** Drops every opened key from memory. */
  forget(): void {
    this.#forgotten += 1;
    this.#opened.clear();
  }
}

function unwrapped(masters: MasterKeys, row: WrappedKey): KeyObject | null {
  if (row.wrapped === null) return null;
  return unwrapSecret(masters, { wrapped: row.wrapped, master_id: row.master_id }, [
    'wrapped_key',
    row.id,
    row.purpose,
  ]);
}

function dataKey(id: KeyId, key: KeyObject): DataKey {
  const context = (place: Place) => ['value', id, place.table, place.column, place.row];
  return {
    id,
    encrypt: (plaintext, place) => seal(key, plaintext, context(place)),
    decrypt: (sealed, place) => unseal(key, sealed, context(place)),
  };
}
