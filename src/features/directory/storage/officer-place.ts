import type { Tx } from '../../../kernel/database.ts';
import { directoryTables } from './directory-tables.ts';

/** An officer and the organisation whose rows tell about him. */
export interface OfficerPlace {
  readonly officerId: string;
  readonly agencyId: string;
}

/** In a worker's transaction: where these officers are. */
export async function findOfficerPlaces(tx: Tx, officerIds: readonly string[]): Promise<readonly OfficerPlace[]> {
  if (officerIds.length === 0) return [];
  const rows = await directoryTables(tx)
    .selectFrom('directory.officer_place')
    .select(['officer_id', 'agency_id'])
    .where('officer_id', 'in', officerIds)
    .execute();
  return rows.map(toPlace);
}

const MOST_ORGANISATIONS = 10_000;

/** In a worker's transaction: how many officers each organisation has, invited and suspended ones too. */
export async function countOfficers(
  tx: Tx,
): Promise<readonly { readonly agencyId: string; readonly officers: number }[]> {
  const rows = await directoryTables(tx)
    .selectFrom('directory.officer_place')
    .select((eb) => ['agency_id', eb.fn.countAll<bigint>().as('officers')] as const)
    .groupBy('agency_id')
    .orderBy('agency_id')
    .limit(MOST_ORGANISATIONS)
    .execute();
  return rows.map((row) => ({ agencyId: row.agency_id, officers: Number(row.officers) }));
}

/** Notes by which account an officer signs in; any viewer may add, only the worker looks it up. */
export async function addOfficerAccount(tx: Tx, accountId: string, place: OfficerPlace): Promise<void> {
  await directoryTables(tx)
    .insertInto('directory.officer_account')
    .values({ account_id: accountId, officer_id: place.officerId, agency_id: place.agencyId })
    .execute();
}

/** In a worker's transaction: the officer who signs in by an account. */
export async function findOfficerOfAccount(tx: Tx, accountId: string): Promise<OfficerPlace | null> {
  const row = await directoryTables(tx)
    .selectFrom('directory.officer_account')
    .select(['officer_id', 'agency_id'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row === undefined ? null : toPlace(row);
}

export interface InvitedPlace extends OfficerPlace {
  readonly invitationId: string;
}

/** Notes a one-time link by the hash of its token; any viewer may add, only the worker looks it up. */
export async function addInvitation(tx: Tx, tokenHash: string, invited: InvitedPlace): Promise<void> {
  await directoryTables(tx)
    .insertInto('directory.invitation')
    .values({
      token_hash: tokenHash,
      invitation_id: invited.invitationId,
      officer_id: invited.officerId,
      agency_id: invited.agencyId,
    })
    .execute();
}

/** In a worker's transaction: what a link was made for, whether it still works or not. */
export async function findInvitation(tx: Tx, tokenHash: string): Promise<InvitedPlace | null> {
  const row = await directoryTables(tx)
    .selectFrom('directory.invitation')
    .select(['invitation_id', 'officer_id', 'agency_id'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row === undefined ? null : { ...toPlace(row), invitationId: row.invitation_id };
}

function toPlace(row: { readonly officer_id: string; readonly agency_id: string }): OfficerPlace {
  return { officerId: row.officer_id, agencyId: row.agency_id };
}
