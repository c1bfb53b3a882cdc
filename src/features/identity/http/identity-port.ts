import type { Acr, Actor } from '../../../vocabulary/authority.ts';
import type { Instant, Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Result } from '../../../vocabulary/result.ts';
import type { CookiePolicy } from '../../../kernel/http/cookie.ts';
import type { InstallationKind } from '../../../kernel/installation.ts';

/** What this feature is given by app.ts; it meets the directory only here. */
export interface IdentityPort {
  readonly installation: InstallationKind;
  /** The origin people see, `https://layanan.example.go.id`; its host is what passkeys are bound to, for good. */
  readonly origin: string;
  readonly cookies: CookiePolicy;
  readonly officerGate: OfficerGate;
  /** Where a sign-in leads when no page was asked for. */
  readonly home: Readonly<Record<'person' | 'officer', string>>;
  /** How the person is called in the header and in the phone's list of passkeys; null: "Akun saya". */
  readonly personName: (personId: string) => Promise<string | null>;
}

/** Officers as the directory knows them. */
export interface OfficerGate {
  /** Asked at each request: roles that ended or a suspension count at once; without any right, the public. */
  actorOf(hat: OfficerHat, now: Instant): Promise<Actor>;
  /** Who the account is at this moment; null while suspended, reported lost, or before accepting. Roles may be none. */
  officerOf(accountId: string, now: Instant): Promise<OfficerSeat | null>;
  /** What a one-time link is for; changes nothing. */
  readInvitation(token: string, now: Instant): Promise<Result<Invitation, InvitationFault>>;
  /** The passkey is registered: the officer has accepted, or has replaced what was lost. Uses the link up. */
  acceptInvitation(token: string, accountId: string, now: Instant): Promise<Result<unknown, InvitationFault>>;
  /** Makes the first administrator of a real installation; refused once there is one who can act. */
  appointFirstAdministrator(given: FirstAdministrator, now: Instant): Promise<Result<void, 'administrator_exists'>>;
}

export interface OfficerSeat {
  readonly officerId: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly organisation: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** The time at the office. */
  readonly zone: Zone;
}

export interface Invitation {
  readonly officerId: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly Readonly<Record<Lang, string>>[];
  /** `first`: nobody accepted yet; `replacement`: two administrators approved a new passkey. */
  readonly kind: 'first' | 'replacement';
  readonly expiresAt: Instant;
  readonly zone: Zone;
}

export type InvitationFault = 'invitation_unknown' | 'invitation_used' | 'invitation_expired' | 'officer_suspended';

export interface OfficerHat {
  readonly officerId: string;
  readonly agencyId: string;
  readonly acr: Acr;
}

export interface FirstAdministrator {
  readonly officerId: string;
  readonly accountId: string;
  readonly name: string;
}
