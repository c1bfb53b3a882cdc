import type { Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import type { DataKey, KeyId } from '../../../kernel/keys/data-keys.ts';
import { enqueue } from '../../../kernel/outbox/enqueue.ts';
import type { Services } from '../../../kernel/services.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Nik } from '../../../vocabulary/nik.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { catalogue } from '../data/attributes.ts';
import { readAnswer, requestBody, type ReadAnswer, type ReadValue } from '../domain/answer.ts';
import type { EvidenceItem } from '../domain/evidence.ts';
import { addEvidence, dropEvidence } from '../storage/evidence.ts';
import { addPending, noteFailure, settlePending, type PendingName } from '../storage/pending-fetch.ts';
import { agencyOf, laterAttempt, OWN, recordReading, viewerOf, type FetchTask } from './fetch-task.ts';
import type { FetchAnswer, OnceonlyPort } from './onceonly-port.ts';

export type FetchServices = Pick<Services, 'db' | 'keys' | 'clock' | 'log'>;

export interface Fetching {
  readonly task: FetchTask;
  readonly nik: Nik;
  readonly keyId: KeyId;
  /** An earlier attempt failed: whoever waits is told. */
  readonly isLate: boolean;
  readonly signal: AbortSignal;
}

/** What came, or the code of why nothing did; then the pending row says so and the outbox goes on with it. */
export type Fetched = Result<Arrived, string>;

export interface Arrived {
  readonly items: readonly EvidenceItem[];
  /** Left out or garbled; the outbox asks for these alone. */
  readonly unreadable: readonly string[];
}

export const INCOMPLETE = 'answer_incomplete';

/** Asks one register and saves what it says, with the record of the reading, in one transaction. */
export async function fetchSource(services: FetchServices, port: OnceonlyPort, fetching: Fetching): Promise<Fetched> {
  const { task } = fetching;
  const answer = await askSource(services, port, fetching);
  if (!answer.ok) return fail(services, task, answer.error);
  const read = readAnswer(answer.value, { ...task, nik: fetching.nik.reveal(), catalogue });
  if (!read.ok) return fail(services, task, read.error);
  return save(services, port, { ...fetching, answer: answer.value, read: read.value });
}

async function askSource(
  services: FetchServices,
  port: OnceonlyPort,
  fetching: Fetching,
): Promise<Result<FetchAnswer, string>> {
  const { task, nik, signal } = fetching;
  const { source } = task;
  const late = AbortSignal.timeout(source.timeoutMs);
  const call = port.fetchFrom({
    consumer: task.consumer,
    memberClass: source.holder.memberClass,
    holder: task.holder,
    service: source.service,
    method: source.method,
    path: source.path,
    body: requestBody({ ...task, nik: nik.reveal() }),
    purpose: task.purpose,
    caseRef: task.caseRef,
    personKey: port.personKey(task.personId),
    timeoutMs: source.timeoutMs,
    signal: AbortSignal.any([signal, late]),
  });
  try {
    const answered = await Promise.race([call, endOf(late), endOf(signal)]);
    if (answered === 'aborted') return err(late.aborted ? 'timed_out' : 'cancelled');
    return answered.ok ? answered : err(answered.error.code);
  } catch (fault) {
    services.log.error('A call to a source broke.', { source: source.id, err: fault });
    return err('call_broke');
  } finally {
    // The answer of a call that nobody waits for any more is dropped, its failure too.
    call.catch(() => {});
  }
}

function endOf(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    else signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}

async function fail(services: FetchServices, task: FetchTask, fault: string): Promise<Fetched> {
  const fields = { source: task.source.id, holder: task.holder, fault };
  // Somebody else's data in the answer is no outage: the operator must look at the source.
  if (fault === 'wrong_person') services.log.error('A source answered about another person.', fields);
  else services.log.warn('A source did not give what was asked.', fields);
  const failure = { fault: fault.slice(0, 60), now: services.clock.trueNow() };
  if (fault !== 'cancelled') await services.db.as(viewerOf(task), (tx) => noteFailure(tx, nameOf(task), failure));
  return err(fault);
}

interface Saving extends Fetching {
  readonly answer: FetchAnswer;
  readonly read: ReadAnswer;
}

async function save(services: FetchServices, port: OnceonlyPort, saving: Saving): Promise<Fetched> {
  const { task, read, keyId } = saving;
  const key = await services.keys.data.openKey(keyId);
  if (!key.ok) return err('case_erased');
  if (read.values.length === 0) return fail(services, task, INCOMPLETE);
  const now = services.clock.trueNow();
  const items = read.values.map((value) => itemOf(value, saving));
  const isFirst = await services.db.as(viewerOf(task), (tx) =>
    saveItems(tx, port, { ...saving, items, key: key.value, now }),
  );
  if (read.unreadable.length > 0) {
    const fields = { source: task.source.id, holder: task.holder, attributes: read.unreadable };
    services.log.warn('A source left out or garbled attributes.', fields);
  }
  return ok({ items: isFirst ? items : [], unreadable: read.unreadable });
}

interface SavingItems extends Saving {
  readonly items: readonly EvidenceItem[];
  readonly key: DataKey;
  readonly now: Instant;
}

/** Whoever settles the row saves; a second answer to the same question is dropped. */
async function saveItems(tx: Tx, port: OnceonlyPort, saving: SavingItems): Promise<boolean> {
  const { task, items, key, read, answer, now, isLate } = saving;
  if (!(await settlePending(tx, nameOf(task), now))) return false;
  const attributes = [...new Set(items.map(({ attribute }) => attribute))];
  await recordReading(tx, task, { attributes, now, messageId: answer.messageId });
  if (task.about.kind === OWN) await dropOlder(tx, { ...task, attributes });
  await addEvidence(tx, key, { about: task.about, agencyId: agencyOf(task), items });
  if (isLate) await port.arrived(tx, { ...task, source: task.source.id, attributes });
  if (read.unreadable.length > 0) await askForTheRest(tx, { ...task, attributes: read.unreadable }, now);
  return true;
}

const REST_AFTER_MINUTES = 5;

async function askForTheRest(tx: Tx, task: FetchTask, now: Instant): Promise<void> {
  const rest = { ...task, pendingId: newId(now.epochMilliseconds) };
  const { personId, about, holder, attributes } = rest;
  const agencyId = agencyOf(rest);
  const pending = { id: rest.pendingId, personId, about, holder, attributes, agencyId, fault: INCOMPLETE, now };
  await addPending(tx, { ...pending, source: task.source.id });
  await enqueue(tx, laterAttempt(rest, { notBefore: now.add({ minutes: REST_AFTER_MINUTES }), now }));
}

function nameOf({ personId, pendingId }: FetchTask): PendingName {
  return { personId, id: pendingId };
}

/** Of a person's own view only the last answer is kept; the exchange's log proves the earlier ones. */
async function dropOlder(tx: Tx, { source, ...task }: FetchTask): Promise<void> {
  await dropEvidence(tx, { ...task, source: source.id });
}

function itemOf(read: ReadValue, { task, answer }: Saving): EvidenceItem {
  const fetchedAt = answer.receivedAt;
  return {
    id: newId(fetchedAt.epochMilliseconds),
    personId: task.personId,
    attribute: read.attribute,
    record: read.record,
    value: read.value,
    source: task.source.id,
    holder: task.holder,
    sourceVersion: read.version,
    observedAt: read.observedAt,
    fetchedAt,
    validUntil: fetchedAt.add({ hours: 24 * validDays(read) }),
    assurance: task.source.assurance,
    messageId: answer.messageId,
    digest: answer.digest,
  };
}

/** That a register has nothing may change on the day somebody reports to it. */
function validDays({ attribute, value }: ReadValue): number {
  return value === null ? 1 : (catalogue.get(attribute)?.maxAgeDays ?? 1);
}
