import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import type { Revocation } from '../domain/verdict.ts';
import { documentsTables } from './documents-tables.ts';

export interface NewRevocation extends Revocation {
  readonly agencyId: string;
  readonly codeKey: string;
  readonly documentId: string;
  readonly officerId: string | null;
  /** True time. */
  readonly at: Instant;
}

/** False when the document was revoked before; that stands. */
export async function addRevocation(tx: Tx, given: NewRevocation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await documentsTables(tx)
    .insertInto('documents.revocation')
    .values({
      agency_id: given.agencyId,
      code_key: given.codeKey,
      document_id: given.documentId,
      reason: given.reason,
      legal_source: given.legalSource,
      officer_id: given.officerId,
      revoked_on: given.on,
      at: given.at,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'code_key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Revocations by code key, of up to 100 documents. */
export async function findRevocations(tx: Tx, codeKeys: readonly string[]): Promise<ReadonlyMap<string, Revocation>> {
  if (codeKeys.length === 0) return new Map();
  const rows = await documentsTables(tx)
    .selectFrom('documents.revocation')
    .select(['code_key', 'reason', 'legal_source', 'revoked_on'])
    .where('code_key', 'in', [...codeKeys])
    .limit(100)
    .execute();
  return new Map(
    rows.map((row) => [
      row.code_key,
      { on: localDate(row.revoked_on), reason: row.reason, legalSource: row.legal_source },
    ]),
  );
}
