import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Services } from '../../../kernel/services.ts';
import { appointFirstAdministrator } from './appoint.ts';
import { acceptInvitation, type InvitationFault, type OpenInvitation, peekInvitation } from './invitation.ts';
import { officerSeat, type OfficerSeat } from './officer-actor.ts';

type LinkFault = 'link_unknown' | 'link_used' | 'link_expired' | 'officer_suspended';

const linkFaults: Readonly<Record<InvitationFault, LinkFault>> = {
  invitation_unknown: 'link_unknown',
  invitation_used: 'link_used',
  invitation_expired: 'link_expired',
  officer_suspended: 'officer_suspended',
};

/** Officers as whoever keeps accounts and passkeys asks for them. */
export interface OfficerGate {
  officerOf(accountId: string, now: Instant): Promise<OfficerSeat | null>;
  readInvitation(token: string, now: Instant): Promise<Result<OpenInvitation, LinkFault>>;
  acceptInvitation(token: string, accountId: string, now: Instant): Promise<Result<void, LinkFault>>;
  appointFirstAdministrator(
    given: { readonly officerId: string; readonly accountId: string; readonly name: string },
    now: Instant,
  ): Promise<Result<void, 'administrator_exists'>>;
}

export function officerGate(services: Pick<Services, 'db' | 'keys' | 'installation'>): OfficerGate {
  return {
    officerOf: (accountId, now) => officerSeat(services.db, accountId, now),
    async readInvitation(token, now) {
      const invitation = await peekInvitation(services, token, now);
      return invitation.ok ? invitation : err(linkFaults[invitation.error]);
    },
    async acceptInvitation(token, accountId, now) {
      const accepted = await acceptInvitation(services, { token, accountId }, now);
      return accepted.ok ? ok(undefined) : err(linkFaults[accepted.error]);
    },
    appointFirstAdministrator: (given, now) => appointFirstAdministrator(services, given, now),
  };
}
