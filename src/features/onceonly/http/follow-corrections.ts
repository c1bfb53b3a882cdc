import type { Effect, Handler } from '../../../kernel/outbox/handler.ts';
import { sources } from '../data/sources.ts';
import { close } from '../domain/correction.ts';
import { addOwnEvents, askOwner, ASK_OWNER, deliver, FETCH_CORRECTED, SEND_CORRECTION } from './correction-desk.ts';
import { caseRefOf, type DeskCall } from './desk-message.ts';
import type { FetchServices } from './fetch-source.ts';
import { actorIn, text } from './fetch-task.ts';
import type { OnceonlyPort } from './onceonly-port.ts';
import { fetchOwn, loadCorrection } from './own-data.ts';

/** Half a week of quarters of an hour: then an operator is asked. */
const MOST_ATTEMPTS = 350;

/** What carries corrections to their owners, asks for answers, and fetches what was put right. */
export function correctionHandlers(services: FetchServices, port: OnceonlyPort): readonly Handler[] {
  return [
    {
      kind: SEND_CORRECTION,
      maxAttempts: MOST_ATTEMPTS,
      async handle(effect, signal) {
        const sent = await deliver(services, port, callIn(effect, signal));
        if (!sent.ok) throw new Error(`The owner did not take the correction: ${sent.error}.`);
      },
    },
    {
      kind: ASK_OWNER,
      maxAttempts: MOST_ATTEMPTS,
      async handle(effect, signal) {
        const asked = Number(effect.payload['asked'] ?? 0);
        const told = await askOwner(services, port, { ...callIn(effect, signal), asked });
        if (!told.ok) throw new Error(`The owner did not say how the correction stands: ${told.error}.`);
      },
    },
    {
      kind: FETCH_CORRECTED,
      maxAttempts: MOST_ATTEMPTS,
      handle: (effect, signal) => fetchCorrected(services, port, callIn(effect, signal)),
    },
  ];
}

/** Fetches what the owner has put right, and closes the correction with it. */
async function fetchCorrected(services: FetchServices, port: OnceonlyPort, call: DeskCall): Promise<void> {
  const { actor, correctionId, signal } = call;
  const followed = await loadCorrection(services, actor, correctionId);
  if (followed === null || followed.correction.stage !== 'answered') return;
  const source = sources.find(({ id }) => id === followed.file.source);
  const attributes = source?.readings.map(({ attribute }) => attribute) ?? [];
  const fetched = await fetchOwn(services, port, { actor, caseRef: caseRefOf(correctionId), attributes, signal });
  if (fetched.ok && fetched.value.waiting.length > 0)
    throw new Error(`${followed.file.source} did not give what was corrected.`);
  const events = close(followed.correction, services.clock.trueNow());
  if (events.ok) await addOwnEvents(services, actor, { followed, events: events.value });
}

function callIn({ payload }: Effect, signal: AbortSignal): DeskCall {
  const personId = text(payload, 'personId');
  const actor = actorIn(payload, personId);
  if (actor.kind !== 'person') throw new Error('A correction goes on for the person who opened it.');
  return { actor, correctionId: text(payload, 'correctionId'), signal };
}
