import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { documentsTables } from './documents-tables.ts';

export interface SealCertificate {
  readonly agencyId: string;
  /** `key:<signing key>` or `file:<fingerprint>`. */
  readonly keyRef: string;
  /** SHA-256 of the first of the chain, hexadecimal. */
  readonly fingerprint: string;
  /** DER, the sealing certificate first, the root last. */
  readonly chain: readonly Buffer[];
}

/** Keeps a certificate unless one for its key is there; returns the one that stands. */
export async function keepSealCertificate(tx: Tx, given: SealCertificate, now: Instant): Promise<SealCertificate> {
  await documentsTables(tx)
    .insertInto('documents.seal_certificate')
    .values({
      agency_id: given.agencyId,
      key_ref: given.keyRef,
      fingerprint: given.fingerprint,
      chain: given.chain.map((der) => der.toString('base64')),
      recorded_at: now,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'key_ref']).doNothing())
    .execute();
  const kept = await findSealCertificate(tx, given.agencyId, given.keyRef);
  if (kept === null) throw new Error('The certificate of the seal was not kept.');
  return kept;
}

export async function findSealCertificate(tx: Tx, agencyId: string, keyRef: string): Promise<SealCertificate | null> {
  const row = await documentsTables(tx)
    .selectFrom('documents.seal_certificate')
    .select(COLUMNS)
    .where('agency_id', '=', agencyId)
    .where('key_ref', '=', keyRef)
    .executeTakeFirst();
  return row === undefined ? null : toCertificate(row);
}

/** Whose seal a certificate is; null when it never sealed a document here. */
export async function findByFingerprint(tx: Tx, fingerprint: string): Promise<SealCertificate | null> {
  const row = await documentsTables(tx)
    .selectFrom('documents.seal_certificate')
    .select(COLUMNS)
    .where('fingerprint', '=', fingerprint)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toCertificate(row);
}

/** Keeps the certificate of the development authority unless its key has one; returns the one that stands. */
export async function keepAuthorityCertificate(tx: Tx, keyId: string, made: { der: Buffer; now: Instant }) {
  await documentsTables(tx)
    .insertInto('documents.authority_certificate')
    .values({ key_id: keyId, der: made.der, recorded_at: made.now })
    .onConflict((conflict) => conflict.column('key_id').doNothing())
    .execute();
  const kept = await findAuthorityCertificate(tx, keyId);
  if (kept === null) throw new Error('The certificate of the development authority was not kept.');
  return kept;
}

export async function findAuthorityCertificate(tx: Tx, keyId: string): Promise<Buffer | null> {
  const row = await documentsTables(tx)
    .selectFrom('documents.authority_certificate')
    .select('der')
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  return row?.der ?? null;
}

const COLUMNS = ['agency_id', 'key_ref', 'fingerprint', 'chain'] as const;

function toCertificate(row: {
  readonly agency_id: string;
  readonly key_ref: string;
  readonly fingerprint: string;
  readonly chain: readonly string[];
}): SealCertificate {
  const chain = row.chain.map((der) => Buffer.from(der, 'base64'));
  return { agencyId: row.agency_id, keyRef: row.key_ref, fingerprint: row.fingerprint, chain };
}
