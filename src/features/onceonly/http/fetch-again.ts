import type { Handler } from '../../../kernel/outbox/handler.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { ensureCaseKey } from '../storage/case-key.ts';
import { settlePending, startAttempt } from '../storage/pending-fetch.ts';
import { fetchSource, type FetchServices } from './fetch-source.ts';
import { FETCH_AGAIN, fromReferences, openToRead, OWN, viewerOf, type FetchTask } from './fetch-task.ts';
import type { OnceonlyPort } from './onceonly-port.ts';

/** Half a week of quarters of an hour: then an operator is asked. */
const MOST_ATTEMPTS = 350;

/** Asks a source again that did not answer; the outbox waits longer each time. */
export function fetchAgain(services: FetchServices, port: OnceonlyPort): Handler {
  return {
    kind: FETCH_AGAIN,
    maxAttempts: MOST_ATTEMPTS,
    async handle({ payload }, signal) {
      const task = fromReferences(payload);
      if (task === null) return;
      const { personId, pendingId } = task;
      const name = { personId, id: pendingId };
      const isOpen = await services.db.as(asPerson(personId), (tx) => startAttempt(tx, name, services.clock.trueNow()));
      if (!isOpen) return;
      const fault = await attempt(services, port, { task, signal });
      if (fault === null) return;
      if (!gone.has(fault)) throw new Error(`${task.source.id} did not give what was asked: ${fault}.`);
      await services.db.as(viewerOf(task), (tx) => settlePending(tx, name, services.clock.trueNow()));
    },
  };
}

/** What no attempt mends: there is nobody, or nothing, to fetch for any more. */
const gone: ReadonlySet<string> = new Set(['person_unknown', 'person_erased', 'case_erased']);

async function attempt(
  services: FetchServices,
  port: OnceonlyPort,
  { task, signal }: { readonly task: FetchTask; readonly signal: AbortSignal },
): Promise<string | null> {
  const now = services.clock.trueNow();
  const store = { db: services.db, keys: services.keys.data };
  const whenErased = task.about.kind === OWN ? 'begin_anew' : 'refuse';
  const key = await ensureCaseKey(store, { about: task.about, whenErased, now });
  if (!key.ok) return key.error;
  const nik = await port.nikOf(task.personId, (tx) => openToRead(tx, task, { attributes: ['nik'], now }));
  if (!nik.ok) return nik.error;
  const fetched = await fetchSource(services, port, { task, nik: nik.value, keyId: key.value, isLate: true, signal });
  return fetched.ok ? null : fetched.error;
}
