import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';
import { keyId, type DataKey, type DataKeys, type KeyId } from '../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { MemberId } from '../domain/identifier.ts';
import type { ExchangeTables } from './exchange-tables.ts';

/** Whose answer to whom, to which message. */
export interface AnswerName {
  readonly nodeId: string;
  readonly provider: MemberId;
  readonly consumer: MemberId;
  readonly messageId: string;
}

/** An answer as it is kept for a day. */
export interface SealedAnswer {
  readonly keyId: KeyId;
  readonly sealed: Buffer;
  readonly expiresAt: Instant;
}

/** How long a repeated message gets its first answer again (DESIGN invariant 15). */
export const ANSWER_KEPT_HOURS = 24;

export function sealAnswer(key: DataKey, name: AnswerName, answer: Uint8Array): Buffer {
  return key.encrypt(answer, placeOf(name));
}

/** The kept answer, opened; null when none is kept or its key is destroyed. In a worker's transaction. */
export async function findAnswer(tx: Tx, name: AnswerName): Promise<Omit<SealedAnswer, 'expiresAt'> | null> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.answer')
    .select(['key_id', 'sealed'])
    .where('node_id', '=', name.nodeId)
    .where('message_id', '=', name.messageId)
    .where('provider', '=', name.provider)
    .where('consumer', '=', name.consumer)
    .executeTakeFirst();
  return row === undefined ? null : { keyId: keyId(row.key_id), sealed: row.sealed };
}

/** Opens it outside the transaction that read it: keys have connections of their own. */
export async function openAnswer(
  keys: DataKeys,
  name: AnswerName,
  { keyId: id, sealed }: Omit<SealedAnswer, 'expiresAt'>,
): Promise<Buffer | null> {
  const opened = await keys.decrypt(id, sealed, placeOf(name));
  if (opened.ok) return opened.value;
  if (opened.error === 'key_destroyed') return null;
  throw new Error(`The kept answer to message ${name.messageId} does not open: ${opened.error}.`);
}

/** The key of the hour; the first process to need one sets it. In a worker's transaction. */
export async function findAnswerKey(tx: Tx, nodeId: string, startsAt: Instant): Promise<KeyId | null> {
  const row = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.answer_key')
    .select('key_id')
    .where('node_id', '=', nodeId)
    .where('starts_at', '=', startsAt)
    .executeTakeFirst();
  return row === undefined ? null : keyId(row.key_id);
}

/** Sets the key of the hour unless another process was faster; returns the one that stands. */
export async function setAnswerKey(
  tx: Tx,
  given: { readonly nodeId: string; readonly startsAt: Instant; readonly keyId: KeyId },
): Promise<KeyId> {
  await tx
    .$extendTables<ExchangeTables>()
    .insertInto('exchange.answer_key')
    .values({ node_id: given.nodeId, starts_at: given.startsAt, key_id: given.keyId, destroyed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const standing = await findAnswerKey(tx, given.nodeId, given.startsAt);
  if (standing === null) throw new Error('The key of the hour was not set.');
  return standing;
}

/** Keys whose last answer is over: of hours that began before the given time. 100 at most. */
export async function listOverdueAnswerKeys(tx: Tx, nodeId: string, startedBefore: Instant): Promise<readonly KeyId[]> {
  const rows = await tx
    .$extendTables<ExchangeTables>()
    .selectFrom('exchange.answer_key')
    .select('key_id')
    .where('node_id', '=', nodeId)
    .where('starts_at', '<=', startedBefore)
    .where('destroyed_at', 'is', null)
    .orderBy('starts_at')
    .limit(100)
    .execute();
  return rows.map((row) => keyId(row.key_id));
}

export async function markAnswerKeyDestroyed(tx: Tx, id: KeyId, at: Instant): Promise<void> {
  await tx
    .$extendTables<ExchangeTables>()
    .updateTable('exchange.answer_key')
    .set({ destroyed_at: at })
    .where('key_id', '=', id)
    .execute();
}

/** Removes answers that are over, 5,000 at most; returns how many. */
export async function removeExpiredAnswers(tx: Tx, nodeId: string, now: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from exchange.answer where (node_id, message_id, provider, consumer) in
      (select node_id, message_id, provider, consumer from exchange.answer
       where node_id = ${nodeId} and expires_at < ${now} order by expires_at limit 5000)`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

function placeOf({ provider, consumer, messageId }: AnswerName) {
  return { table: 'exchange.answer', column: 'sealed', row: `${provider} ${consumer} ${messageId}` };
}
