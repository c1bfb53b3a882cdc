import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { boundedMap, type BoundedMap } from '../bounded-map.ts';
import type { Tx } from '../database.ts';
import { newId } from '../ids.ts';
import { WORKER } from '../viewer.ts';
import { KEYS_CHANNEL, OPENED_KEY_AGE_MS, type KeyStoreOptions } from './data-keys.ts';
import { newKeyPair, readPrivateKey, signEs256 } from './es256.ts';
import type { MasterKeys } from './master-key.ts';
import {
  addSigningKey,
  findSigningKey,
  isValidAt,
  listSigningKeys,
  lockKeyUse,
  retireSigningKey,
  retireSigningKeys,
  type KeyUse,
  type SigningKey,
  type StoredSigningKey,
} from './signing-key.ts';
import { unwrap, wrap } from './wrapping.ts';

export interface NewKey extends KeyUse {
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

export interface Rotation extends KeyUse {
  /** The new key is published at once and signs from here on: time for others to fetch it. */
  readonly signsFrom: Instant;
  readonly notAfter: Instant;
  /** Until then the old keys' signatures are still accepted; at least `signsFrom`. */
  readonly oldUntil: Instant;
}

export interface Signer {
  readonly key: SigningKey;
  /** ES256, 64 bytes r||s. */
  sign(bytes: Uint8Array): Buffer;
}

/** The private keys of this installation's members and node. */
export class SigningKeys {
  readonly #options: KeyStoreOptions;
  readonly #opened: BoundedMap<string, readonly Signer[]>;
  #forgotten = 0;

  constructor(options: KeyStoreOptions) {
    this.#options = options;
    const { nowMs } = options;
    this.#opened = boundedMap({ maxEntries: OPENED_USES, maxAgeMs: OPENED_KEY_AGE_MS, nowMs });
  }

  create(given: NewKey): Promise<SigningKey> {
    return this.#change(given, (tx) => this.#add(tx, given));
  }

  /** The key in use, or a new one valid from now if there is none. */
  ensure(use: KeyUse, notAfter: Instant): Promise<SigningKey> {
    return this.#change(use, async (tx) => {
      const at = this.#options.now();
      const current = (await listSigningKeys(tx, use)).find((key) => isValidAt(key, at));
      return current === undefined ? this.#add(tx, { ...use, notBefore: at, notAfter }) : publicHalf(current);
    });
  }

  /** The latest 100, newest first, retired ones included. */
  async list(use: KeyUse): Promise<readonly SigningKey[]> {
    return (await this.#options.db.as(WORKER, (tx) => listSigningKeys(tx, use))).map(publicHalf);
  }

  async find(id: string): Promise<SigningKey | null> {
    const row = await this.#options.db.as(WORKER, (tx) => findSigningKey(tx, id));
    return row === null ? null : publicHalf(row);
  }

  /** The newest key that is valid now; opened keys are kept for a minute. */
  async signer(use: KeyUse): Promise<Result<Signer, 'signing_key_missing'>> {
    const at = this.#options.now();
    // Newest first: from its first moment a new key signs, although the old one is still valid.
    const signer = (await this.#signers(use)).find(({ key }) => isValidAt(key, at));
    return signer === undefined ? err('signing_key_missing') : ok(signer);
  }

  async rotate(given: Rotation): Promise<SigningKey> {
    const { owner, usage, signsFrom, oldUntil, notAfter } = given;
    if (Temporal.Instant.compare(oldUntil, signsFrom) < 0) {
      throw new Error('Old keys stay valid at least until the new one signs.');
    }
    return this.#change(given, async (tx) => {
      await retireSigningKeys(tx, given, oldUntil);
      return this.#add(tx, { owner, usage, notBefore: signsFrom, notAfter });
    });
  }

  /** Ends one key, as after a leak; signatures made before stay valid. */
  async retire(id: string, at: Instant): Promise<Result<void, 'signing_key_unknown'>> {
    const isKnown = await this.#options.db.as(WORKER, async (tx) => {
      await announceChange(tx);
      return retireSigningKey(tx, id, at);
    });
    this.forget();
    return isKnown ? ok(undefined) : err('signing_key_unknown');
  }

  /** Drops every opened key from memory. */
  forget(): void {
    this.#forgotten += 1;
    this.#opened.clear();
  }

  async #add(tx: Tx, given: NewKey): Promise<SigningKey> {
    const { owner, usage, notBefore, notAfter } = given;
    const { masters, now } = this.#options;
    const id = newId();
    const pair = newKeyPair();
    const key: SigningKey = { id, owner, usage, publicJwk: pair.publicJwk, notBefore, notAfter, retiredAt: null };
    const stored = wrap(masters, pair.privateDer, ['signing_key', id, usage]);
    await addSigningKey(tx, { ...key, createdAt: now(), stored });
    await announceChange(tx);
    return key;
  }

  /** Makes changes for one use one after another, then lets go of what was opened before. */
  async #change<T>(use: KeyUse, work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await this.#options.db.as(WORKER, async (tx) => {
      await lockKeyUse(tx, use);
      return work(tx);
    });
    this.forget();
    return result;
  }

  async #signers(use: KeyUse): Promise<readonly Signer[]> {
    const known = this.#opened.get(nameOf(use));
    if (known !== undefined) return known;
    const { db, masters, now } = this.#options;
    const at = now();
    const asOf = this.#forgotten;
    const rows = await db.as(WORKER, (tx) => listSigningKeys(tx, use));
    const signers = rows.filter((row) => maySignAfter(row, at)).map((row) => signerOf(row, masters));
    if (asOf === this.#forgotten) this.#opened.set(nameOf(use), signers);
    return signers;
  }
}

const OPENED_USES = 1_000;

async function announceChange(tx: Tx): Promise<void> {
  await sql`select pg_notify(${KEYS_CHANNEL}, '')`.execute(tx);
}

function signerOf(row: StoredSigningKey, masters: MasterKeys): Signer {
  const privateKey = readPrivateKey(unwrap(masters, row.stored, ['signing_key', row.id, row.usage]));
  return { key: publicHalf(row), sign: (bytes) => signEs256(privateKey, bytes) };
}

function publicHalf({ stored: _, ...key }: StoredSigningKey): SigningKey {
  return key;
}

/** Whether there is a moment from then on in which it signs; one that is not yet valid will. */
function maySignAfter(key: SigningKey, at: Instant): boolean {
  const isOpen = (end: Instant | null) => end === null || Temporal.Instant.compare(at, end) < 0;
  return isOpen(key.notAfter) && isOpen(key.retiredAt);
}

function nameOf(use: KeyUse): string {
  return `${use.usage} ${use.owner}`;
}
