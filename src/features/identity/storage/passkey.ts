import type { Instant } from '../../../vocabulary/instant.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Ground, PasskeyAcr } from '../domain/binding.ts';
import { mostPasskeys } from '../domain/binding.ts';
import type { Passkey } from '../domain/passkey.ts';
import type { IdentityTables } from './identity-tables.ts';

/** What an authenticator said of itself when the passkey was made. */
export interface Credential {
  /** base64url, as the authenticator gave it. */
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly deviceType: 'singleDevice' | 'multiDevice';
  readonly backedUp: boolean;
  readonly aaguid: string;
}

export interface NewPasskey extends Credential {
  readonly id: string;
  readonly accountId: string;
  readonly acr: PasskeyAcr;
  readonly boundBy: Ground['kind'];
  readonly name: string;
  readonly createdAt: Instant;
}

/** A passkey as a sign-in checks it. */
export interface StoredPasskey extends Credential {
  readonly id: string;
  readonly accountId: string;
  readonly acr: PasskeyAcr;
}

/** False when the credential is registered already, for whomever. */
export async function addPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
  const result = await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.passkey')
    .values({
      id: passkey.id,
      credential_id: passkey.credentialId,
      account_id: passkey.accountId,
      public_key: passkey.publicKey,
      counter: BigInt(passkey.counter),
      transports: [...passkey.transports],
      device_type: passkey.deviceType,
      backed_up: passkey.backedUp,
      aaguid: passkey.aaguid,
      acr: passkey.acr,
      bound_by: passkey.boundBy,
      name: passkey.name,
      created_at: passkey.createdAt,
      last_used_at: null,
      removed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The live passkeys of an account, oldest first. */
export async function listPasskeys(tx: Tx, accountId: string): Promise<readonly Passkey[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.passkey')
    .select(['id', 'name', 'acr', 'device_type', 'created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(mostPasskeys)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    acr: row.acr,
    kept: row.device_type === 'multiDevice' ? 'synced' : 'device',
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** What the browser must not register a second time. */
export async function listCredentials(
  tx: Tx,
  accountId: string,
): Promise<readonly Pick<Credential, 'credentialId' | 'transports'>[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.passkey')
    .select(['credential_id', 'transports'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .limit(mostPasskeys)
    .execute();
  return rows.map((row) => ({ credentialId: row.credential_id, transports: row.transports }));
}

/** A live passkey; a removed one is as unknown as one we never had. */
export async function findPasskey(tx: Tx, credentialId: string): Promise<StoredPasskey | null> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.passkey')
    .select([
      'id',
      'credential_id',
      'account_id',
      'public_key',
      'counter',
      'transports',
      'device_type',
      'backed_up',
      'aaguid',
      'acr',
    ])
    .where('credential_id', '=', credentialId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    credentialId: row.credential_id,
    accountId: row.account_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
    deviceType: row.device_type,
    backedUp: row.backed_up,
    aaguid: row.aaguid,
    acr: row.acr,
  };
}

export async function recordUse(
  tx: Tx,
  id: string,
  used: { readonly counter: number; readonly backedUp: boolean; readonly at: Instant },
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.passkey')
    .set({ counter: BigInt(used.counter), backed_up: used.backedUp, last_used_at: used.at })
    .where('id', '=', id)
    .execute();
}

export async function renamePasskey(tx: Tx, id: string, name: string): Promise<void> {
  await tx.$extendTables<IdentityTables>().updateTable('identity.passkey').set({ name }).where('id', '=', id).execute();
}

/** The row stays, so that the credential is never accepted for anybody again. */
export async function markRemoved(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.passkey')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute();
}

/** Removes all live passkeys of an account; returns how many there were. */
export async function markAllRemoved(tx: Tx, accountId: string, at: Instant): Promise<number> {
  const result = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.passkey')
    .set({ removed_at: at })
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Takes the passkeys of an account away that were made until then; returns how many went. */
export async function markRemovedUntil(
  tx: Tx,
  accountId: string,
  { until, at }: { readonly until: Instant; readonly at: Instant },
): Promise<number> {
  const result = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.passkey')
    .set({ removed_at: at })
    .where('account_id', '=', accountId)
    .where('created_at', '<=', until)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
