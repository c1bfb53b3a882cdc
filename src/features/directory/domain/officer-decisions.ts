import type { Instant } from '../../../vocabulary/instant.ts';
import { type DateRange, inRange, type LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { administratorsAt, leavesNoAdministrator } from './administrators.ts';
import { applyOfficerEvent, type Invitation, type Officer, type RoleGrant } from './officer.ts';
import type { OfficerEvent, SuspensionReason } from './officer-event.ts';
import type { Organisation } from './organisation.ts';
import { type RoleCode, roleOf } from './role.ts';

/** Every decision answers with the events to append, or with the reason why none may be. */
export type OfficerDecision = Result<readonly OfficerEvent[], OfficerRefusal>;

export type OfficerRefusal =
  | { readonly code: 'organisation_not_in_force' }
  | { readonly code: 'invitation_unknown' }
  | { readonly code: 'invitation_used' }
  | { readonly code: 'invitation_expired'; readonly since: Instant }
  | { readonly code: 'officer_accepted_already' }
  | { readonly code: 'officer_not_accepted' }
  | { readonly code: 'officer_suspended' }
  | { readonly code: 'officer_not_suspended' }
  | { readonly code: 'own_role' }
  | { readonly code: 'role_not_in_force'; readonly role: RoleCode }
  | { readonly code: 'role_not_in_organisation'; readonly role: RoleCode }
  | { readonly code: 'role_held_already'; readonly grant: RoleGrant }
  | { readonly code: 'role_unknown' }
  | { readonly code: 'role_ended_already'; readonly on: LocalDate }
  | { readonly code: 'role_period_past' }
  | { readonly code: 'role_period_reversed' }
  | { readonly code: 'last_administrator'; readonly from: LocalDate }
  | { readonly code: 'replacement_pending' }
  | { readonly code: 'replacement_not_pending' }
  | { readonly code: 'own_replacement' }
  | { readonly code: 'not_an_administrator' }
  | { readonly code: 'replacement_approved_already' };

/** Who decides, and when: the instant, and the date of it where the office is. `by` null is setup. */
export interface Acting {
  readonly at: Instant;
  readonly today: LocalDate;
  readonly by: string | null;
}

/** Acting, seeing every officer of the installation: the last administrator cannot be removed. */
export interface ActingAmong extends Acting {
  readonly officers: readonly Officer[];
}

/** How long an invitation works: long enough for a weekend, short enough to be missed when it is stolen. */
const invitationHours = 72;

const approvalsNeeded = 2;

/** @param invited with the id of the one-time link; the link itself is the shell's secret */
export function inviteOfficer(
  invited: { readonly officerId: string; readonly organisation: Organisation; readonly invitationId: string },
  acting: Acting,
): OfficerDecision {
  const { officerId, organisation, invitationId } = invited;
  if (!inRange(acting.today, organisation.validity)) return err({ code: 'organisation_not_in_force' });
  const link = { invitationId, expiresAt: expiry(acting.at) };
  return ok([{ kind: 'officer.invited', ...stamp(officerId, acting), organisationId: organisation.id, ...link }]);
}

/** A new link for somebody who let the first one expire; the older link stops working. */
export function renewInvitation(officer: Officer, invitationId: string, acting: Acting): OfficerDecision {
  const { officerId, organisationId, standing } = officer;
  if (standing.status === 'suspended') return err({ code: 'officer_suspended' });
  if (standing.status === 'active') return err({ code: 'officer_accepted_already' });
  const link = { invitationId, expiresAt: expiry(acting.at) };
  return ok([{ kind: 'officer.invited', ...stamp(officerId, acting), organisationId, ...link }]);
}

/** The holder of the link registers a passkey: the first one, or the one that replaces a lost one. */
export function acceptInvitation(officer: Officer, invitationId: string, at: Instant): OfficerDecision {
  const { officerId, standing } = officer;
  if (standing.status === 'suspended') return err({ code: 'officer_suspended' });
  const mark = { version: 1, officerId, at, by: officerId, invitationId } as const;
  if (standing.status === 'invited') {
    const refusal = linkRefusal(standing.invitation, invitationId, at);
    return refusal === null ? ok([{ kind: 'officer.accepted', ...mark }]) : err(refusal);
  }
  if (standing.passkey.state !== 'replacing') return err({ code: 'invitation_used' });
  const refusal = linkRefusal(standing.passkey.invitation, invitationId, at);
  return refusal === null ? ok([{ kind: 'passkey.replaced', ...mark }]) : err(refusal);
}

/** Gives a dated role in an organisation; it works once the officer has accepted. Nobody gives himself one. */
export function grantRole(
  officer: Officer,
  grant: {
    readonly grantId: string;
    readonly role: RoleCode;
    readonly organisation: Organisation;
    readonly period: DateRange;
  },
  acting: Acting,
): OfficerDecision {
  const { grantId, role, organisation, period } = grant;
  if (acting.by === officer.officerId) return err({ code: 'own_role' });
  if (officer.standing.status === 'suspended') return err({ code: 'officer_suspended' });
  if (period.from < acting.today) return err({ code: 'role_period_past' });
  if (period.until !== null && period.until <= period.from) return err({ code: 'role_period_reversed' });
  const { heldIn, validity } = roleOf(role);
  if (!inRange(period.from, validity)) return err({ code: 'role_not_in_force', role });
  if (!inRange(period.from, organisation.validity)) return err({ code: 'organisation_not_in_force' });
  if (!heldIn.includes(organisation.kind)) return err({ code: 'role_not_in_organisation', role });
  const held = officer.grants.find(
    (one) => one.role === role && one.organisationId === organisation.id && overlap(one.period, period),
  );
  if (held !== undefined) return err({ code: 'role_held_already', grant: held });
  const granted = { grantId, role, organisationId: organisation.id, from: period.from, until: period.until };
  return ok([{ kind: 'role.granted', ...stamp(officer.officerId, acting), ...granted }]);
}

/** The role is held until `on`, that day not included; today or later. */
export function endRole(
  officer: Officer,
  { grantId, on }: { readonly grantId: string; readonly on: LocalDate },
  acting: ActingAmong,
): OfficerDecision {
  const grant = officer.grants.find((one) => one.grantId === grantId);
  if (grant === undefined) return err({ code: 'role_unknown' });
  if (on < acting.today) return err({ code: 'role_period_past' });
  const { until } = grant.period;
  if (until !== null && until <= on) return err({ code: 'role_ended_already', on: until });
  return unlessLast(officer, { kind: 'role.ended', ...stamp(officer.officerId, acting), grantId, on }, acting);
}

/** Takes every right away at once; the shell ends the officer's sessions in the same transaction. */
export function suspend(officer: Officer, reason: SuspensionReason, acting: ActingAmong): OfficerDecision {
  if (officer.standing.status === 'suspended') return err({ code: 'officer_suspended' });
  return unlessLast(officer, { kind: 'officer.suspended', ...stamp(officer.officerId, acting), reason }, acting);
}

/** The officer stands again where he stood; roles that ended meanwhile stay ended. */
export function reinstate(officer: Officer, acting: Acting): OfficerDecision {
  if (officer.standing.status !== 'suspended') return err({ code: 'officer_not_suspended' });
  return ok([{ kind: 'officer.reinstated', ...stamp(officer.officerId, acting) }]);
}

/**
 * From here on the old passkey must not work: the shell ends the sessions. Refused to the last administrator
 * like a suspension: two who report each other would leave nobody to approve a new one.
 */
export function reportLostPasskey(officer: Officer, acting: ActingAmong): OfficerDecision {
  const { officerId, standing } = officer;
  if (standing.status === 'suspended') return err({ code: 'officer_suspended' });
  if (standing.status === 'invited') return err({ code: 'officer_not_accepted' });
  const { passkey } = standing;
  const waiting =
    passkey.state === 'lost' || (passkey.state === 'replacing' && !isExpired(passkey.invitation, acting.at));
  if (waiting) return err({ code: 'replacement_pending' });
  return unlessLast(officer, { kind: 'passkey.lost_reported', ...stamp(officerId, acting) }, acting);
}

/** The second approval opens a one-time link. Both come from administrators, neither from the officer himself. */
export function approveReplacement(officer: Officer, invitationId: string, acting: ActingAmong): OfficerDecision {
  const { officerId, standing } = officer;
  const { by, at, today, officers } = acting;
  if (standing.status === 'suspended') return err({ code: 'officer_suspended' });
  if (standing.status !== 'active' || standing.passkey.state !== 'lost')
    return err({ code: 'replacement_not_pending' });
  if (by === officerId) return err({ code: 'own_replacement' });
  if (by === null || !administratorsAt(officers, today).includes(by)) return err({ code: 'not_an_administrator' });
  const { approvedBy } = standing.passkey;
  if (approvedBy.includes(by)) return err({ code: 'replacement_approved_already' });
  const approved: OfficerEvent = { kind: 'passkey_replacement.approved', ...stamp(officerId, acting) };
  if (approvedBy.length + 1 < approvalsNeeded) return ok([approved]);
  const link = { invitationId, expiresAt: expiry(at) };
  return ok([approved, { kind: 'passkey_replacement.opened', ...stamp(officerId, acting), ...link }]);
}

function unlessLast(officer: Officer, event: OfficerEvent, { officers, today }: ActingAmong): OfficerDecision {
  const among = officers.some((one) => one.officerId === officer.officerId);
  if (!among) throw new Error(`not among the officers given: ${officer.officerId}`);
  const before = officers.map((one) => (one.officerId === officer.officerId ? officer : one));
  const after = before.map((one) => (one === officer ? applyOfficerEvent(officer, event) : one));
  const from = leavesNoAdministrator(before, after, today);
  return from === null ? ok([event]) : err({ code: 'last_administrator', from });
}

function linkRefusal(invitation: Invitation, invitationId: string, at: Instant): OfficerRefusal | null {
  if (invitation.invitationId !== invitationId) return { code: 'invitation_unknown' };
  return isExpired(invitation, at) ? { code: 'invitation_expired', since: invitation.expiresAt } : null;
}

function isExpired({ expiresAt }: Invitation, at: Instant): boolean {
  return Temporal.Instant.compare(at, expiresAt) >= 0;
}

function expiry(at: Instant): Instant {
  return at.add({ hours: invitationHours });
}

function stamp(officerId: string, { at, by }: Acting) {
  return { version: 1, officerId, at, by } as const;
}

function overlap(one: DateRange, other: DateRange): boolean {
  return (one.until === null || other.from < one.until) && (other.until === null || one.from < other.until);
}
