import type { Ask, Permitted } from '../../../kernel/http/ask.ts';
import type { Reply } from '../../../kernel/http/reply.ts';
import { refuse } from '../../../kernel/http/reply.ts';
import { write } from '../../../kernel/http/write.ts';
import { newId } from '../../../kernel/ids.ts';
import { explicitRequest } from '../domain/explicit-request.ts';
import { addExplicitRequest } from '../storage/explicit-request.ts';
import { OWN } from './fetch-task.ts';
import { onceonlyPaths } from './onceonly-paths.ts';
import type { OnceonlyPort } from './onceonly-port.ts';
import { fetchOwn, ownAttributes, ownCase, type PersonActor } from './own-data.ts';

export interface OwnDataRequest {
  readonly actor: PersonActor;
  readonly permitted: Permitted;
  /** The words that stood over the button. */
  readonly text: string;
  readonly signal: AbortSignal;
}

/** Records that the person asks for her data, then asks the registers; a second click asks nobody again. */
export async function requestOwnData(port: OnceonlyPort, ask: Ask, given: OwnDataRequest): Promise<Reply> {
  const { actor, permitted, text, signal } = given;
  const { personId } = actor;
  const id = newId(ask.now.epochMilliseconds);
  let isRecorded = false;
  const reply = await write(
    ask,
    { viewer: { kind: 'person', personId }, agencyId: port.portal.agencyId, permitted },
    async (tx) => {
      const request = explicitRequest({
        id,
        personId,
        about: ownCase(personId),
        purpose: 'own.data',
        attributes: ownAttributes,
        text,
        channel: 'SELF',
        officerId: null,
        givenAt: ask.now,
      });
      if (!request.ok) throw new Error(`The request for own data is none: ${request.error}.`);
      await addExplicitRequest(tx, null, request.value);
      isRecorded = true;
      return { ok: true, value: { location: onceonlyPaths.ownData.to({}), subject: { kind: OWN, id }, personId } };
    },
  );
  if (reply.kind !== 'redirect' || !isRecorded) return reply;
  const fetched = await fetchOwn(ask.services, port, {
    actor,
    caseRef: ownCaseRef(id),
    attributes: ownAttributes,
    signal,
  });
  return fetched.ok ? reply : refuse('onceonly_person_unknown');
}

/** What stands in the log as the reason when a person looks at her own data: her recorded request. */
function ownCaseRef(requestId: string): string {
  return `data-saya/${requestId}`;
}
