import { sql } from 'kysely';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { CounterCode } from '../domain/counter-code.ts';
import type { IdentityTables } from './identity-tables.ts';

/** A code with what its digits are compared to; null while it waits for the second officer. */
export interface StoredCode {
  readonly code: CounterCode;
  readonly hmac: string | null;
}

/** False when a code of that id exists: the form came twice. Withdraws what the person had before. */
export async function addCode(tx: Tx, stored: StoredCode): Promise<boolean> {
  const { code } = stored;
  if ((await findCode(tx, code.id)) !== null) return false;
  await withdrawCodes(tx, code.personId, code.issuedAt);
  const result = await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.counter_code')
    .values({
      id: code.id,
      person_id: code.personId,
      kind: code.kind,
      agency_id: code.agencyId,
      issued_by: code.issuedBy,
      issued_at: code.issuedAt,
      browser_hash: null,
      code_hmac: stored.hmac,
      ...changing(code),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findCode(tx: Tx, id: string): Promise<CounterCode | null> {
  const row = await codes(tx).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toCode(row);
}

/** Holds the code until the transaction ends, so that two decisions on it follow one another. */
export async function lockCode(tx: Tx, id: string): Promise<CounterCode | null> {
  const row = await codes(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toCode(row);
}

/** The code that is alive for a NIK, locked; null also when the NIK is unknown, with the same one statement. */
export async function lockLiveCodeOf(tx: Tx, personId: string | null): Promise<StoredCode | null> {
  const row = await codes(tx)
    .select('code_hmac')
    .where('person_id', '=', personId ?? NOBODY)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { code: toCode(row), hmac: row.code_hmac };
}

/** The code that was opened in this browser last. */
export async function findOpenedCode(tx: Tx, browserHash: string): Promise<CounterCode | null> {
  const row = await codes(tx)
    .where('browser_hash', '=', browserHash)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toCode(row);
}

/** Recoveries of an office that no second officer has confirmed, newest first; 50 at most. */
export async function listWaiting(tx: Tx, agencyId: string, now: Instant): Promise<readonly CounterCode[]> {
  const rows = await codes(tx)
    .where('agency_id', '=', agencyId)
    .where('kind', '=', 'recover')
    .where('confirmed_by', 'is', null)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('issued_at', 'desc')
    .limit(50)
    .execute();
  return rows.map(toCode);
}

/** Writes what a decision changed; the caller holds the row. */
export async function saveCode(
  tx: Tx,
  code: CounterCode,
  also: { readonly hmac?: string; readonly browserHash?: string } = {},
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.counter_code')
    .set({
      ...changing(code),
      ...(also.hmac === undefined ? {} : { code_hmac: also.hmac }),
      ...(also.browserHash === undefined ? {} : { browser_hash: also.browserHash }),
    })
    .where('id', '=', code.id)
    .execute();
}

async function withdrawCodes(tx: Tx, personId: string, at: Instant): Promise<void> {
  // Two officers who issue for one person at once follow one another here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`counter_code ${personId}`}, 0))`.execute(tx);
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.counter_code')
    .set({ withdrawn_at: at })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}

// The nil UUID (RFC 9562 section 5.9), which no person has.
const NOBODY = '00000000-0000-0000-0000-000000000000';

const COLUMNS = [
  'id',
  'person_id',
  'kind',
  'agency_id',
  'issued_by',
  'issued_at',
  'confirmed_by',
  'confirmed_at',
  'expires_at',
  'attempts',
  'opened_at',
  'used_at',
  'withdrawn_at',
] as const;

function codes(tx: Tx) {
  return tx.$extendTables<IdentityTables>().selectFrom('identity.counter_code').select(COLUMNS);
}

function changing(code: CounterCode) {
  return {
    confirmed_by: code.confirmedBy,
    confirmed_at: code.confirmedAt,
    expires_at: code.expiresAt,
    attempts: code.attempts,
    opened_at: code.openedAt,
    used_at: code.usedAt,
    withdrawn_at: code.withdrawnAt,
  };
}

function toCode(row: Pick<IdentityTables['identity.counter_code'], (typeof COLUMNS)[number]>): CounterCode {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    agencyId: row.agency_id,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
    attempts: row.attempts,
    openedAt: row.opened_at,
    usedAt: row.used_at,
    withdrawnAt: row.withdrawn_at,
  };
}
