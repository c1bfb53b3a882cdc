import type { Instant } from '../../../vocabulary/instant.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { IdentityTables } from './identity-tables.ts';

/** One hat: a person, or an officer of an organisation. */
export interface Account {
  readonly id: string;
  readonly holder: AccountHolder;
}

export type AccountHolder =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'officer'; readonly officerId: string };

/** The holder's account; `id` names the one that is opened when there is none yet. */
export async function ensureAccount(
  tx: Tx,
  holder: AccountHolder,
  given: { readonly id: string; readonly now: Instant },
): Promise<Account> {
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.account')
    .values({ id: given.id, ...holderColumns(holder), created_at: given.now, closed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const account = await findAccountOf(tx, holder);
  if (account === null) throw new Error('The account of this holder is closed.');
  return account;
}

/** The open account of a holder. */
export async function findAccountOf(tx: Tx, holder: AccountHolder): Promise<Account | null> {
  const [column, value] =
    holder.kind === 'person' ? (['person_id', holder.personId] as const) : (['officer_id', holder.officerId] as const);
  const row = await accounts(tx).where(column, '=', value).executeTakeFirst();
  return row === undefined ? null : toAccount(row);
}

/** An open account; nobody signs in to a closed one. */
export async function findAccount(tx: Tx, id: string): Promise<Account | null> {
  const row = await accounts(tx).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toAccount(row);
}

/** Lets one writer at a time change what belongs to the account. */
export async function lockAccount(tx: Tx, id: string): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

function accounts(tx: Tx) {
  return tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select(['id', 'person_id', 'officer_id'])
    .where('closed_at', 'is', null);
}

function holderColumns(holder: AccountHolder) {
  return holder.kind === 'person'
    ? { person_id: holder.personId, officer_id: null }
    : { person_id: null, officer_id: holder.officerId };
}

function toAccount(row: {
  readonly id: string;
  readonly person_id: string | null;
  readonly officer_id: string | null;
}): Account {
  if (row.person_id !== null) return { id: row.id, holder: { kind: 'person', personId: row.person_id } };
  if (row.officer_id !== null) return { id: row.id, holder: { kind: 'officer', officerId: row.officer_id } };
  throw new Error('An account without holder.');
}
