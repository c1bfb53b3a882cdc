import type { Actor } from '../../../vocabulary/authority.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Session } from '../../../kernel/session.ts';
import type { OfficerGate } from './identity-port.ts';

/**
 * Who a session is at this moment. An officer's roles are asked for at each request, so that a role that
 * ended or a suspension counts at once; without a seat he is the public.
 */
export function actorOf(officerGate: Pick<OfficerGate, 'officerOf'>): (session: Session, now: Instant) => Promise<Actor> {
  return async (session, now) => {
    const { personId, acr } = session;
    if (personId !== null) return { kind: 'person', personId, acr };
    const seat = await officerGate.officerOf(session.accountId, now);
    if (seat === null || seat.officerId !== session.officerId || seat.agencyId !== session.agencyId) return { kind: 'public' };
    const { officerId, agencyId, agencyCode, roles } = seat;
    return { kind: 'officer', officerId, agencyId, agencyCode, roles, acr };
  };
}
