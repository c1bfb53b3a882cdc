import type { Ask, Permit, Permitted } from '../../../kernel/http/ask.ts';
import { type RefusalReply, refuse } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Evidenced } from '../domain/authority.ts';
import { type CallEntries, findCallAbout, findCallOf } from './make-evidence.ts';
import { personKey } from './person-key.ts';

export interface OpenCall {
  readonly call: CallEntries;
  readonly permitted: Permitted;
}

/**
 * The call of a message id that whoever asks may see: one of the own organisation, or one about herself.
 * Anybody else's looks like one that does not exist.
 */
export async function findCall(
  ask: Ask,
  permit: Permit<Evidenced>,
  messageId: string,
): Promise<Result<OpenCall, RefusalReply>> {
  const found = isId(messageId) ? await lookUp(ask, messageId) : null;
  const isAboutActor = found !== null && ask.actor.kind === 'person';
  const permitted = permit({ parties: found?.parties ?? ownAgency(ask), isAboutActor });
  if (!permitted.ok && found !== null) return permitted;
  return found === null || !permitted.ok
    ? err(refuse('exchange_call_unknown'))
    : ok({ call: found, permitted: permitted.value });
}

async function lookUp({ actor, services }: Ask, messageId: string): Promise<CallEntries | null> {
  if (actor.kind === 'officer') return findCallOf(services, actor.agencyId, messageId);
  if (actor.kind === 'person')
    return findCallAbout(services, personKey(services.keys.lookup, actor.personId), messageId);
  return null;
}

/** Whoever may see evidence of the own organisation at all is told that there is none, not that it is forbidden. */
function ownAgency({ actor }: Ask): readonly string[] {
  return actor.kind === 'officer' ? [actor.agencyId] : [];
}
