import type { Actor } from '../../../vocabulary/authority.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Session } from '../../../kernel/session.ts';
import type { OfficerGate } from './identity-port.ts';

/** Who a session is at this moment: the person, or what the directory says of the officer. */
export function actorOf(officerGate: Pick<OfficerGate, 'actorOf'>): (session: Session, now: Instant) => Promise<Actor> {
  return async ({ personId, officerId, agencyId, acr }, now) => {
    if (personId !== null) return { kind: 'person', personId, acr };
    if (officerId === null || agencyId === null) throw new Error('A session without a hat.');
    return officerGate.actorOf({ officerId, agencyId, acr }, now);
  };
}
