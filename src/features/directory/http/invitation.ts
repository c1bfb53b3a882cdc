import type { Instant, Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Services } from '../../../kernel/services.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import type { Invitation, Officer } from '../domain/officer.ts';
import { acceptInvitation as decideAcceptance } from '../domain/officer-decisions.ts';
import { roleOf } from '../domain/role.ts';
import { findOfficer, officerNames } from '../storage/officer.ts';
import {
  addOfficerAccount,
  findInvitation,
  findOfficerOfAccount,
  type InvitedPlace,
  type OfficerPlace,
} from '../storage/officer-place.ts';
import { findOrganisations } from '../storage/organisation.ts';
import { changeOfficer } from './change-officer.ts';
import { invitationHash, isInvitationToken } from './invitation-link.ts';
import { todayAt, zoneOfOffice } from './office-time.ts';

type Ground = Pick<Services, 'db' | 'keys'>;

/** Why a one-time link does not work. */
export type InvitationFault = 'invitation_unknown' | 'invitation_used' | 'invitation_expired' | 'officer_suspended';

export interface OpenInvitation {
  readonly officerId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly organisation: string;
  /** The names of the roles that wait for whoever accepts. */
  readonly roles: readonly Readonly<Record<Lang, string>>[];
  /** `replacement`: two administrators approved a new passkey. */
  readonly kind: 'first' | 'replacement';
  readonly expiresAt: Instant;
  readonly zone: Zone;
}

/** What a one-time link is for; changes nothing. */
export async function peekInvitation(
  ground: Ground,
  token: string,
  now: Instant,
): Promise<Result<OpenInvitation, InvitationFault>> {
  const place = await placeOf(ground, token);
  if (place === null) return err('invitation_unknown');
  return ground.db.as(asAgency(place.agencyId), async (tx) => {
    const officer = await findOfficer(tx, place.officerId);
    if (officer === null) throw new Error('An invitation for an officer without events.');
    const decision = decideAcceptance(officer, place.invitationId, now);
    return decision.ok
      ? ok(await describe(tx, officer, { agencyId: place.agencyId, now }))
      : err(faultOf(decision.error.code));
  });
}

/** The holder of the link has registered his passkey under this account: notes it, and uses the link up. */
export async function acceptInvitation(
  ground: Ground,
  given: { readonly token: string; readonly accountId: string },
  now: Instant,
): Promise<Result<OfficerPlace, InvitationFault>> {
  const place = await placeOf(ground, given.token);
  if (place === null) return err('invitation_unknown');
  const { officerId, agencyId, invitationId } = place;
  const known = await ground.db.as(WORKER, (tx) => findOfficerOfAccount(tx, given.accountId));
  if (known !== null && known.officerId !== officerId) throw new Error('This account belongs to another officer.');
  return ground.db.as(asAgency(agencyId), async (tx) => {
    const change = { officerId, agencyId, lookup: ground.keys.lookup, seen: null };
    const changed = await changeOfficer(tx, change, (officer) => decideAcceptance(officer, invitationId, now));
    if (!changed.ok) return err(faultOf(changed.error.code));
    if (known === null) await addOfficerAccount(tx, given.accountId, { officerId, agencyId });
    return ok({ officerId, agencyId });
  });
}

async function placeOf({ db }: Ground, token: string): Promise<InvitedPlace | null> {
  return isInvitationToken(token) ? db.as(WORKER, (tx) => findInvitation(tx, invitationHash(token))) : null;
}

async function describe(
  tx: Tx,
  officer: Officer,
  { agencyId, now }: { readonly agencyId: string; readonly now: Instant },
): Promise<OpenInvitation> {
  const { officerId } = officer;
  const [organisation] = await findOrganisations(tx, [agencyId], todayAt({ regionCode: null }, now));
  const name = (await officerNames(tx, [officerId])).get(officerId);
  if (organisation === undefined || name === undefined) throw new Error('An officer without name or organisation.');
  const today = todayAt(organisation, now);
  const waiting = officer.grants.filter(({ period }) => period.until === null || period.until > today);
  const invitation = openInvitation(officer);
  if (invitation === null) throw new Error('An open link without invitation.');
  return {
    officerId,
    agencyId,
    name,
    organisation: organisation.name,
    roles: [...new Set(waiting.map(({ role }) => role))].map((role) => roleOf(role).name),
    kind: officer.standing.status === 'invited' ? 'first' : 'replacement',
    expiresAt: invitation.expiresAt,
    zone: zoneOfOffice(organisation),
  };
}

/** The one-time link an officer may use, expired or not; null when he waits for none. */
export function openInvitation({ standing }: Officer): Invitation | null {
  if (standing.status === 'invited') return standing.invitation;
  return standing.status === 'active' && standing.passkey.state === 'replacing' ? standing.passkey.invitation : null;
}

function faultOf(code: string): InvitationFault {
  switch (code) {
    case 'invitation_unknown':
    case 'invitation_used':
    case 'invitation_expired':
    case 'officer_suspended':
      return code;
    default:
      throw new Error(`An invitation is not refused with ${code}.`);
  }
}
