import { sql } from 'kysely';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import { parsePublicJwk, type PublicJwk } from './es256.ts';
import type { Wrapped } from './wrapping.ts';

/** Who signs with it, and what: `member:ID/GOV/7110/DUKCAPIL`, `message`; `node:<id>`, `tree-head`. */
export interface KeyUse {
  readonly owner: string;
  readonly usage: string;
}

/** The public half, which others check against. */
export interface SigningKey extends KeyUse {
  readonly id: string;
  readonly publicJwk: PublicJwk;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** From then on nothing signed by it is accepted as new; null while it is in use. */
  readonly retiredAt: Instant | null;
}

export interface StoredSigningKey extends SigningKey {
  readonly stored: Wrapped;
}

export interface NewSigningKey extends StoredSigningKey {
  readonly createdAt: Instant;
}

interface Row extends Wrapped {
  readonly id: string;
  readonly owner: string;
  readonly usage: string;
  readonly public_jwk: unknown;
  readonly not_before: Instant;
  readonly not_after: Instant;
  readonly retired_at: Instant | null;
}

type Tables = {
  'kernel.signing_key': Row & { readonly created_at: Instant };
};

/** Whether a signature made at that time counts. */
export function isValidAt(key: SigningKey, at: Instant): boolean {
  const isBefore = (one: Instant, other: Instant) => Temporal.Instant.compare(one, other) < 0;
  return (
    !isBefore(at, key.notBefore) &&
    isBefore(at, key.notAfter) &&
    (key.retiredAt === null || isBefore(at, key.retiredAt))
  );
}

/** Two processes never make keys for one use at the same time; held until the transaction ends. */
export async function lockKeyUse(tx: Tx, use: KeyUse): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`signing_key ${use.usage} ${use.owner}`}, 0))`.execute(tx);
}

export async function addSigningKey(tx: Tx, key: NewSigningKey): Promise<void> {
  await tables(tx)
    .insertInto('kernel.signing_key')
    .values({
      id: key.id,
      owner: key.owner,
      usage: key.usage,
      public_jwk: { ...key.publicJwk },
      wrapped: key.stored.wrapped,
      master_id: key.stored.master_id,
      created_at: key.createdAt,
      not_before: key.notBefore,
      not_after: key.notAfter,
      retired_at: key.retiredAt,
    })
    .execute();
}

/** The latest 100, newest first. */
export async function listSigningKeys(tx: Tx, use: KeyUse): Promise<readonly StoredSigningKey[]> {
  const rows = await tables(tx)
    .selectFrom('kernel.signing_key')
    .select(COLUMNS)
    .where('owner', '=', use.owner)
    .where('usage', '=', use.usage)
    .orderBy('not_before', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toKey);
}

export async function findSigningKey(tx: Tx, id: string): Promise<StoredSigningKey | null> {
  const row = await tables(tx).selectFrom('kernel.signing_key').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toKey(row);
}

/** Sets the end of every key of the use that has none yet. */
export async function retireSigningKeys(tx: Tx, use: KeyUse, at: Instant): Promise<void> {
  await tables(tx)
    .updateTable('kernel.signing_key')
    .set({ retired_at: at })
    .where('owner', '=', use.owner)
    .where('usage', '=', use.usage)
    .where('retired_at', 'is', null)
    .execute();
}

/** Ends one key; an earlier end stays. False when there is no such key. */
export async function retireSigningKey(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('kernel.signing_key')
    .set({ retired_at: sql<Instant>`least(retired_at, ${at}::timestamptz)` })
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

const COLUMNS = [
  'id',
  'owner',
  'usage',
  'public_jwk',
  'wrapped',
  'master_id',
  'not_before',
  'not_after',
  'retired_at',
] as const;

function toKey(row: Row): StoredSigningKey {
  return {
    id: row.id,
    owner: row.owner,
    usage: row.usage,
    publicJwk: parsePublicJwk(row.public_jwk),
    notBefore: row.not_before,
    notAfter: row.not_after,
    retiredAt: row.retired_at,
    stored: { wrapped: row.wrapped, master_id: row.master_id },
  };
}

function tables(tx: Tx) {
  return tx.$extendTables<Tables>();
}
