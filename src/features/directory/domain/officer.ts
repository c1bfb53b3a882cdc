import type { Instant } from '../../../vocabulary/instant.ts';
import { type DateRange, inRange, type LocalDate } from '../../../vocabulary/local-date.ts';
import type { OfficerEvent, SuspensionReason } from './officer-event.ts';
import type { RoleCode } from './role.ts';

/** A link that works once, until it expires. */
export interface Invitation {
  readonly invitationId: string;
  readonly expiresAt: Instant;
}

export interface RoleGrant {
  readonly grantId: string;
  readonly role: RoleCode;
  readonly organisationId: string;
  readonly period: DateRange;
}

/** `invited` has no passkey yet; `active` has one, unless its replacement is under way. */
export type Standing =
  | { readonly status: 'invited'; readonly invitation: Invitation }
  | { readonly status: 'active'; readonly passkey: Passkey }
  | { readonly status: 'suspended'; readonly reason: SuspensionReason; readonly since: Instant; readonly from: Held };

type Held = Exclude<Standing, { readonly status: 'suspended' }>;

/** `lost` waits for two administrators, `replacing` for the officer to use the new link. */
export type Passkey =
  | { readonly state: 'held' }
  | { readonly state: 'lost'; readonly approvedBy: readonly string[] }
  | { readonly state: 'replacing'; readonly invitation: Invitation };

export interface Officer {
  readonly officerId: string;
  readonly organisationId: string;
  readonly standing: Standing;
  readonly grants: readonly RoleGrant[];
  /** Number of events folded; a writer names the one it has seen. */
  readonly version: number;
}

/** Folds an officer's events; throws when they are none, of somebody else, or in an impossible order. */
export function officerFrom(events: readonly OfficerEvent[]): Officer {
  let officer: Officer | null = null;
  for (const event of events) officer = applyOfficerEvent(officer, event);
  if (officer === null) throw new Error('an officer without events');
  return officer;
}

export function applyOfficerEvent(officer: Officer | null, event: OfficerEvent): Officer {
  if (officer === null) {
    if (event.kind !== 'officer.invited') throw impossible(event);
    return {
      officerId: event.officerId,
      organisationId: event.organisationId,
      standing: { status: 'invited', invitation: invitationOf(event) },
      grants: [],
      version: 1,
    };
  }
  if (officer.officerId !== event.officerId) throw impossible(event);
  return { ...officer, ...changeBy(officer, event), version: officer.version + 1 };
}

/** Whether the officer can sign in and act: accepted, not suspended, with a passkey in hand. */
export function canAct({ standing }: Officer): boolean {
  return standing.status === 'active' && standing.passkey.state === 'held';
}

/** The roles an officer who can act has on that date; none otherwise. */
export function rolesHeld(officer: Officer, on: LocalDate): readonly RoleGrant[] {
  return canAct(officer) ? officer.grants.filter(({ period }) => inRange(on, period)) : [];
}

function changeBy(officer: Officer, event: OfficerEvent): Pick<Officer, 'standing'> | Pick<Officer, 'grants'> {
  switch (event.kind) {
    case 'role.granted': {
      const { grantId, role, organisationId, from, until } = event;
      return { grants: [...officer.grants, { grantId, role, organisationId, period: { from, until } }] };
    }
    case 'role.ended': {
      const ended = (grant: RoleGrant) => ({ ...grant, period: { from: grant.period.from, until: event.on } });
      return { grants: officer.grants.map((grant) => (grant.grantId === event.grantId ? ended(grant) : grant)) };
    }
    case 'officer.suspended': {
      if (officer.standing.status === 'suspended') throw impossible(event);
      return { standing: { status: 'suspended', reason: event.reason, since: event.at, from: officer.standing } };
    }
    case 'officer.reinstated': {
      if (officer.standing.status !== 'suspended') throw impossible(event);
      return { standing: officer.standing.from };
    }
    case 'officer.invited':
    case 'officer.accepted':
    case 'passkey.lost_reported':
    case 'passkey_replacement.approved':
    case 'passkey_replacement.opened':
    case 'passkey.replaced': {
      if (officer.standing.status === 'suspended') throw impossible(event);
      return { standing: heldAfter(officer.standing, event) };
    }
    default:
      return event satisfies never;
  }
}

type PasskeyEvent = Exclude<
  OfficerEvent,
  { readonly kind: 'role.granted' | 'role.ended' | 'officer.suspended' | 'officer.reinstated' }
>;

function heldAfter(held: Held, event: PasskeyEvent): Held {
  switch (event.kind) {
    case 'officer.invited':
      if (held.status !== 'invited') throw impossible(event);
      return { status: 'invited', invitation: invitationOf(event) };
    case 'officer.accepted':
      if (held.status !== 'invited') throw impossible(event);
      return { status: 'active', passkey: { state: 'held' } };
    case 'passkey.lost_reported':
      if (held.status !== 'active') throw impossible(event);
      return { status: 'active', passkey: { state: 'lost', approvedBy: [] } };
    case 'passkey_replacement.approved':
      if (held.status !== 'active' || held.passkey.state !== 'lost' || event.by === null) throw impossible(event);
      return { status: 'active', passkey: { state: 'lost', approvedBy: [...held.passkey.approvedBy, event.by] } };
    case 'passkey_replacement.opened':
      if (held.status !== 'active' || held.passkey.state !== 'lost') throw impossible(event);
      return { status: 'active', passkey: { state: 'replacing', invitation: invitationOf(event) } };
    case 'passkey.replaced':
      if (held.status !== 'active' || held.passkey.state !== 'replacing') throw impossible(event);
      return { status: 'active', passkey: { state: 'held' } };
    default:
      return event satisfies never;
  }
}

function invitationOf({ invitationId, expiresAt }: Invitation): Invitation {
  return { invitationId, expiresAt };
}

function impossible(event: OfficerEvent): Error {
  return new Error(`an event that cannot follow: ${event.kind} of officer ${event.officerId}`);
}
