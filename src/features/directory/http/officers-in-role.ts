import type { Database } from '../../../kernel/database.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { rolesHeld } from '../domain/officer.ts';
import type { RoleCode } from '../domain/role.ts';
import { listOfficers } from '../storage/officer.ts';

/** Somebody who has a role in an organisation that day, and whatever he holds, wherever. */
export interface OfficerInRole {
  readonly officerId: string;
  readonly name: string;
  readonly held: readonly { readonly role: RoleCode; readonly organisationId: string }[];
}

/** Who can act in a role of an organisation that day, by name; 1,000 at most. */
export async function officersInRole(
  db: Database,
  which: { readonly agencyId: string; readonly role: RoleCode; readonly on: LocalDate },
): Promise<readonly OfficerInRole[]> {
  const { agencyId, role, on } = which;
  const officers = await db.as(asAgency(agencyId), listOfficers);
  return officers
    .map(({ officer, name }) => ({ officerId: officer.officerId, name, held: rolesHeld(officer, on) }))
    .filter(({ held }) => held.some((grant) => grant.role === role && grant.organisationId === agencyId))
    .map(({ held, ...officer }) => ({
      ...officer,
      held: held.map((grant) => ({ role: grant.role, organisationId: grant.organisationId })),
    }));
}
