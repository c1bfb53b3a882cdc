import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Database, Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../kernel/services.ts';
import { asAgency, PUBLIC } from '../../../kernel/viewer.ts';
import { administratorsAt } from '../domain/administrators.ts';
import { applyOfficerEvent, type Officer } from '../domain/officer.ts';
import { acceptInvitation, grantRole, inviteOfficer, type OfficerDecision } from '../domain/officer-decisions.ts';
import type { Organisation, OrganisationCode } from '../domain/organisation.ts';
import type { RoleCode } from '../domain/role.ts';
import { listAdministrators } from '../storage/administrator.ts';
import { addOfficer, appendOfficerEvents, findOfficer, lockOfficers } from '../storage/officer.ts';
import { addOfficerAccount } from '../storage/officer-place.ts';
import { findOrganisations, organisationIds } from '../storage/organisation.ts';
import { todayAt } from './office-time.ts';

/** Somebody who is an officer from the start, as setup and a sample installation make them. */
export interface FirstOfficer {
  readonly officerId: string;
  /** The account he signs in by; null leaves that to a later step. */
  readonly accountId: string | null;
  readonly name: string;
  readonly organisationCode: OrganisationCode;
  readonly roles: readonly RoleCode[];
}

/**
 * Invites, accepts and appoints at once, by the system, from today on. Those who are officers already stay as
 * they are, so a load that was killed can be repeated. One transaction for each organisation.
 */
export async function appointFirst(db: Database, officers: readonly FirstOfficer[], now: Instant): Promise<void> {
  const byOrganisation = Map.groupBy(officers, ({ organisationCode }) => organisationCode);
  const ids = await db.as(PUBLIC, (tx) => organisationIds(tx, [...byOrganisation.keys()]));
  for (const [code, together] of byOrganisation) {
    const agencyId = ids.get(code);
    if (agencyId === undefined) throw new Error(`The directory has no organisation ${code}.`);
    await db.as(asAgency(agencyId), async (tx) => {
      await lockOfficers(tx);
      const organisation = await organisationOf(tx, agencyId, now);
      for (const officer of together) await appointOne(tx, officer, { organisation, now });
    });
  }
}

/** The first administrator of a real installation, in the organisation that runs it; refused once one can act. */
export async function appointFirstAdministrator(
  services: Pick<Services, 'db' | 'installation'>,
  given: { readonly officerId: string; readonly accountId: string; readonly name: string },
  now: Instant,
): Promise<Result<void, 'administrator_exists'>> {
  const agencyId = services.installation.operatorAgencyId;
  return services.db.as(asAgency(agencyId), async (tx) => {
    await lockOfficers(tx);
    const organisation = await organisationOf(tx, agencyId, now);
    if (administratorsAt(await listAdministrators(tx), todayAt(organisation, now)).length > 0) {
      return err('administrator_exists');
    }
    const first = { ...given, organisationCode: organisation.code, roles: ['administrator'] as const };
    await appointOne(tx, first, { organisation, now });
    return ok(undefined);
  });
}

async function organisationOf(tx: Tx, agencyId: string, now: Instant): Promise<Organisation> {
  const [organisation] = await findOrganisations(tx, [agencyId], todayAt({ regionCode: null }, now));
  if (organisation === undefined)
    throw new Error('The organisation is not in the directory; load the directory first.');
  return organisation;
}

async function appointOne(
  tx: Tx,
  given: FirstOfficer,
  { organisation, now }: { readonly organisation: Organisation; readonly now: Instant },
): Promise<void> {
  const { officerId, accountId, name } = given;
  if ((await findOfficer(tx, officerId)) !== null) return;
  const agencyId = organisation.id;
  await addOfficer(tx, { officerId, agencyId, name });
  const events = eventsOf(given, organisation, { at: now, today: todayAt(organisation, now), by: null });
  const appended = await appendOfficerEvents(tx, { agencyId, officer: null }, events);
  if (!appended.ok) throw new Error('Somebody else appointed this officer at the same time.');
  if (accountId !== null) await addOfficerAccount(tx, accountId, { officerId, agencyId });
}

function eventsOf(
  { officerId, roles }: FirstOfficer,
  organisation: Organisation,
  acting: { readonly at: Instant; readonly today: LocalDate; readonly by: null },
) {
  const invitationId = newId();
  const invited = decided(inviteOfficer({ officerId, organisation, invitationId }, acting));
  const accepted = decided(acceptInvitation(folded(invited), invitationId, acting.at));
  const granted = roles.flatMap((role) => {
    const grant = { grantId: newId(), role, organisation, period: { from: acting.today, until: null } };
    return decided(grantRole(folded([...invited, ...accepted]), grant, acting));
  });
  return [...invited, ...accepted, ...granted];
}

type Events = Extract<OfficerDecision, { readonly ok: true }>['value'];

function decided(decision: OfficerDecision): Events {
  if (!decision.ok) throw new Error(`A first officer cannot be appointed: ${decision.error.code}`);
  return decision.value;
}

function folded(events: Events): Officer {
  const officer = events.reduce<Officer | null>(applyOfficerEvent, null);
  if (officer === null) throw new Error('No events to fold.');
  return officer;
}
