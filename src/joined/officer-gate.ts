import {
  acceptInvitation,
  appointFirstAdministrator,
  officerActor,
  officerSeat,
  peekInvitation,
} from '../features/directory/index.ts';
import type { OfficerGate } from '../features/identity/index.ts';
import type { Services } from '../kernel/services.ts';

/** Lets identity ask the directory, which it does not know, about officers. */
export function officerGateOf(services: Services): OfficerGate {
  return {
    actorOf: (hat, now) => officerActor(services.db, hat, now),
    officerOf: (accountId, now) => officerSeat(services.db, accountId, now),
    readInvitation: (token, now) => peekInvitation(services, token, now),
    acceptInvitation: (token, accountId, now) => acceptInvitation(services, { token, accountId }, now),
    appointFirstAdministrator: (given, now) => appointFirstAdministrator(services, given, now),
  };
}
