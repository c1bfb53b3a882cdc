import type { Zone } from '../../../vocabulary/instant.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import type { IdentityPort } from '../http/identity-port.ts';

/** Citizens' pages have no office whose time they could tell; the zone always stands beside the time. */
export const CAPITAL: Zone = 'Asia/Jakarta';

/** The time at the officer's office, or that of the capital. */
export async function zoneFor(port: IdentityPort, ask: Ask): Promise<Zone> {
  if (ask.session === null || ask.actor.kind !== 'officer') return CAPITAL;
  return (await port.officerGate.officerOf(ask.session.accountId, ask.now))?.zone ?? CAPITAL;
}
