import type { Tx } from '../../../kernel/database.ts';
import { documentsTables } from './documents-tables.ts';

export interface SealedRecord {
  readonly agencyId: string;
  readonly codeKey: string;
  readonly sealed: Buffer;
}

export async function addVerification(tx: Tx, record: SealedRecord): Promise<void> {
  await documentsTables(tx)
    .insertInto('documents.verification')
    .values({ agency_id: record.agencyId, code_key: record.codeKey, sealed: record.sealed })
    .execute();
}

export async function findVerification(tx: Tx, codeKey: string): Promise<SealedRecord | null> {
  const row = await documentsTables(tx)
    .selectFrom('documents.verification')
    .select(['agency_id', 'code_key', 'sealed'])
    .where('code_key', '=', codeKey)
    .executeTakeFirst();
  return row === undefined ? null : { agencyId: row.agency_id, codeKey: row.code_key, sealed: row.sealed };
}

/** How many documents were ever issued here. */
export async function countVerifications(tx: Tx): Promise<number> {
  const { count } = await documentsTables(tx)
    .selectFrom('documents.verification')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
