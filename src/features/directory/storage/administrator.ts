import type { Tx } from '../../../kernel/database.ts';
import { canAct, type Officer, type RoleGrant } from '../domain/officer.ts';
import { directoryTables, type DirectoryTables } from './directory-tables.ts';

/**
 * Notes an officer's administrator grants for all organisations to see, in the transaction that appended
 * his events. A grant never disappears, so an officer without any has no rows to replace.
 */
export async function saveAdministrator(tx: Tx, agencyId: string, officer: Officer): Promise<void> {
  const grants = officer.grants.filter(({ role }) => role === 'administrator');
  if (grants.length === 0) return;
  const tables = directoryTables(tx);
  await tables.deleteFrom('directory.administrator').where('officer_id', '=', officer.officerId).execute();
  await tables
    .insertInto('directory.administrator')
    .values(
      grants.map(({ grantId, period }) => ({
        agency_id: agencyId,
        officer_id: officer.officerId,
        grant_id: grantId,
        version: officer.version,
        from_date: period.from,
        until_date: period.until,
        can_act: canAct(officer),
      })),
    )
    .execute();
}

const MOST_GRANTS = 5_000;

/**
 * Every officer of the installation who can act and was ever made administrator, with these grants only:
 * what the rules about administrators ask for. Whoever decides by it holds `lockOfficers`.
 */
export async function listAdministrators(tx: Tx): Promise<readonly Officer[]> {
  const rows = await directoryTables(tx)
    .selectFrom('directory.administrator')
    .select(['agency_id', 'officer_id', 'grant_id', 'version', 'from_date', 'until_date'])
    .where('can_act', '=', true)
    .orderBy('officer_id')
    .orderBy('from_date')
    .limit(MOST_GRANTS)
    .execute();
  return [...Map.groupBy(rows, (row) => row.officer_id).values()].flatMap((grants) => {
    const [first] = grants;
    if (first === undefined) return [];
    return [
      {
        officerId: first.officer_id,
        organisationId: first.agency_id,
        standing: { status: 'active', passkey: { state: 'held' } } as const,
        grants: grants.map(toGrant),
        version: first.version,
      },
    ];
  });
}

type GrantRow = Omit<DirectoryTables['directory.administrator'], 'version' | 'can_act' | 'officer_id'>;

function toGrant(row: GrantRow): RoleGrant {
  return {
    grantId: row.grant_id,
    role: 'administrator',
    organisationId: row.agency_id,
    period: { from: row.from_date, until: row.until_date },
  };
}
