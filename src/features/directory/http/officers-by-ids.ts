import type { Database } from '../../../kernel/database.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { rolesHeld } from '../domain/officer.ts';
import type { RoleCode } from '../domain/role.ts';
import { findOfficer, officerNames } from '../storage/officer.ts';
import { findOfficerPlaces } from '../storage/officer-place.ts';

export interface KnownOfficer {
  readonly name: string;
  /** Those he has in his own organisation that day; none once all have ended. */
  readonly roles: readonly RoleCode[];
}

/** Officers by id, wherever they are, for whoever is told who read or decided; 200 at most. */
export async function officersByIds(
  db: Database,
  ids: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, KnownOfficer>> {
  const wanted = [...new Set(ids)].slice(0, 200);
  const places = await db.as(WORKER, (tx) => findOfficerPlaces(tx, wanted));
  const known = new Map<string, KnownOfficer>();
  for (const [agencyId, there] of Map.groupBy(places, (place) => place.agencyId)) {
    await db.as(asAgency(agencyId), async (tx) => {
      const names = await officerNames(
        tx,
        there.map(({ officerId }) => officerId),
      );
      for (const { officerId } of there) {
        const officer = await findOfficer(tx, officerId);
        const name = names.get(officerId);
        if (officer === null || name === undefined) continue;
        const held = rolesHeld(officer, on).filter(({ organisationId }) => organisationId === agencyId);
        known.set(officerId, { name, roles: held.map(({ role }) => role) });
      }
    });
  }
  return known;
}
