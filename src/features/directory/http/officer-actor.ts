import type { Acr, Actor } from '../../../vocabulary/authority.ts';
import type { Instant, Zone } from '../../../vocabulary/instant.ts';
import type { Database } from '../../../kernel/database.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import { canAct, type Officer, rolesHeld } from '../domain/officer.ts';
import type { RoleCode } from '../domain/role.ts';
import { findOfficer, officerNames } from '../storage/officer.ts';
import { findOfficerOfAccount, type OfficerPlace } from '../storage/officer-place.ts';
import { findOffice, findOrganisations } from '../storage/organisation.ts';
import { todayAt, zoneOfOffice } from './office-time.ts';

/**
 * Who an officer is at this moment: his events are folded at each request, so that a role that ended or a
 * suspension counts at once. Suspended, without passkey or unknown in this organisation, he is the public.
 */
export async function officerActor(
  db: Database,
  hat: OfficerPlace & { readonly acr: Acr },
  now: Instant,
): Promise<Actor> {
  const { officerId, agencyId, acr } = hat;
  const nobody: Actor = { kind: 'public' };
  return db.as(asAgency(agencyId), async (tx): Promise<Actor> => {
    const officer = await findOfficer(tx, officerId);
    if (officer === null || !canAct(officer)) return nobody;
    const office = await findOffice(tx, agencyId);
    if (office === null) return nobody;
    const roles = rolesIn(officer, agencyId, todayAt(office, now));
    return { kind: 'officer', officerId, agencyId, agencyCode: office.code, roles, acr };
  });
}

/** The officer who signs in by this account, wherever he is; null for an account of nobody. */
export function officerOfAccount(db: Database, accountId: string): Promise<OfficerPlace | null> {
  return db.as(WORKER, (tx) => findOfficerOfAccount(tx, accountId));
}

/** An officer with the name, the office and the roles he has now. */
export interface OfficerSeat extends OfficerPlace {
  readonly agencyCode: string;
  readonly organisation: string;
  readonly name: string;
  readonly roles: readonly RoleCode[];
  /** The time at the office. */
  readonly zone: Zone;
}

/** The seat of an account now; null while suspended, without passkey or before accepting. Roles may be none. */
export async function officerSeat(db: Database, accountId: string, now: Instant): Promise<OfficerSeat | null> {
  const place = await officerOfAccount(db, accountId);
  if (place === null) return null;
  const { officerId, agencyId } = place;
  return db.as(asAgency(agencyId), async (tx) => {
    const officer = await findOfficer(tx, officerId);
    const office = await findOffice(tx, agencyId);
    if (officer === null || office === null || !canAct(officer)) return null;
    const today = todayAt(office, now);
    const roles = rolesIn(officer, agencyId, today);
    const [organisation] = await findOrganisations(tx, [agencyId], today);
    const name = (await officerNames(tx, [officerId])).get(officerId);
    if (organisation === undefined || name === undefined) throw new Error('An officer without name or organisation.');
    return {
      ...place,
      agencyCode: office.code,
      organisation: organisation.shortName,
      name,
      roles,
      zone: zoneOfOffice(office),
    };
  });
}

/** One seat is one organisation: a role held elsewhere does not act here. */
function rolesIn(officer: Officer, agencyId: string, today: ReturnType<typeof todayAt>): readonly RoleCode[] {
  const held = rolesHeld(officer, today).filter(({ organisationId }) => organisationId === agencyId);
  return [...new Set(held.map(({ role }) => role))];
}
