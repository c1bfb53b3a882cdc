import type { Instant } from '../../../vocabulary/instant.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { IdentityTables } from './identity-tables.ts';

export interface SetupLink {
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** The new link is the only one that works: earlier ones go. */
export async function replaceSetupLink(
  tx: Tx,
  link: { readonly tokenHash: string; readonly now: Instant; readonly expiresAt: Instant },
): Promise<void> {
  const tables = tx.$extendTables<IdentityTables>();
  await tables.deleteFrom('identity.setup_link').where('used_at', 'is', null).execute();
  await tables
    .insertInto('identity.setup_link')
    .values({ token_hash: link.tokenHash, created_at: link.now, expires_at: link.expiresAt, used_at: null })
    .execute();
}

export async function findSetupLink(tx: Tx, tokenHash: string): Promise<SetupLink | null> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.setup_link')
    .select(['expires_at', 'used_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row === undefined ? null : { expiresAt: row.expires_at, usedAt: row.used_at };
}

/** True for the one caller who used the link. */
export async function useSetupLink(tx: Tx, tokenHash: string, now: Instant): Promise<boolean> {
  const result = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.setup_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
