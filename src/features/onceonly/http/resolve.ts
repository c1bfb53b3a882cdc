import type { Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import { enqueueAll } from '../../../kernel/outbox/enqueue.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import { localDateIn, type Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { sources } from '../data/sources.ts';
import { isFresh, type CaseName, type EvidenceItem } from '../domain/evidence.ts';
import { planFetch, type PlannedCall } from '../domain/plan.ts';
import { ensureCaseKey } from '../storage/case-key.ts';
import { readEvidence } from '../storage/evidence.ts';
import {
  addPending,
  listPending,
  lockFetches,
  settlePending,
  startAttempt,
  type PendingFetch,
} from '../storage/pending-fetch.ts';
import { fetchSource, INCOMPLETE, type Fetched, type FetchServices } from './fetch-source.ts';
import { agencyOf, laterAttempt, openToRead, OWN, viewerOf, type FetchReason, type FetchTask } from './fetch-task.ts';
import type { Consumer, OnceonlyPort } from './onceonly-port.ts';

export interface ResolveRequest {
  readonly subject: { readonly personId: string };
  /** What the evidence hangs on: `application`, and its id. */
  readonly kind: string;
  readonly id: string;
  /** See `fetchedAttributes` for those of a form's bindings. */
  readonly attributes: readonly string[];
  readonly purpose: string;
  readonly consumer: Consumer;
  /** The case number that is signed, logged and shown; null: without a case. */
  readonly caseRef: string | null;
  readonly actor: Actor;
  /** Whose own registers are asked; default: the consumer's. */
  readonly offices?: readonly string[];
  /** `stale`: only what is missing or too old (default); `all`: everything anew. */
  readonly refresh?: 'stale' | 'all';
  readonly signal: AbortSignal;
}

export interface Resolved {
  /** What is there now, fetched this time or before. */
  readonly evidence: readonly EvidenceItem[];
  /** What is not, and goes on by itself. */
  readonly waiting: readonly Waiting[];
  /** What no source in force provides. */
  readonly unsupplied: readonly string[];
}

export interface Waiting {
  readonly source: string;
  readonly holder: string;
  readonly attributes: readonly string[];
  /** A code for the operator; null: being asked at this moment, by somebody else. */
  readonly fault: string | null;
}

export type ResolveFault = 'person_unknown' | 'person_erased' | 'case_erased';

/**
 * Fetches attributes of one person from their sources, all at once and each within its time. A source that
 * does not answer holds up nothing: the outbox asks it again. Safe to repeat: what is fresh is not asked for.
 */
export async function resolve(
  services: FetchServices,
  port: OnceonlyPort,
  request: ResolveRequest,
): Promise<Result<Resolved, ResolveFault>> {
  const { subject, kind, id, purpose, consumer, caseRef, actor, signal } = request;
  const about: CaseName = { kind, id };
  const reason: FetchReason = { personId: subject.personId, about, purpose, consumer, caseRef, actor };
  const now = services.clock.trueNow();
  const plan = planFetch(request.attributes, {
    sources,
    on: localDateIn(now, 'Asia/Jakarta'),
    offices: request.offices ?? [consumer.code],
  });
  const store = { db: services.db, keys: services.keys.data };
  const key = await ensureCaseKey(store, { about, whenErased: kind === OWN ? 'begin_anew' : 'refuse', now });
  if (!key.ok) return key;
  const begun = await services.db.as(viewerOf(reason), (tx) =>
    begin(tx, { services, reason, request, plan: plan.calls, now }),
  );
  if (begun.tasks.length === 0) return ok({ ...begun, unsupplied: plan.unsupplied });
  const nik = await port.nikOf(subject.personId, (tx) => openToRead(tx, reason, { attributes: ['nik'], now }));
  if (!nik.ok) return err(nik.error);
  const fetched = await Promise.all(
    begun.tasks.map(async (task) => ({
      task,
      result: await fetchSource(services, port, { task, nik: nik.value, keyId: key.value, isLate: false, signal }),
    })),
  );
  const arrived = fetched.flatMap(({ result }) => (result.ok ? result.value.items : []));
  const failed = fetched.flatMap(({ task, result }) => stillWaiting(task, result));
  return ok({
    evidence: [...begun.evidence.filter((item) => !isReplaced(item, arrived)), ...arrived],
    waiting: [...begun.waiting, ...failed],
    unsupplied: plan.unsupplied,
  });
}

interface Beginning {
  readonly services: FetchServices;
  readonly reason: FetchReason;
  readonly request: ResolveRequest;
  readonly plan: readonly PlannedCall[];
  readonly now: Instant;
}

interface Begun {
  readonly evidence: readonly EvidenceItem[];
  readonly waiting: readonly Waiting[];
  readonly tasks: readonly FetchTask[];
}

/** Decides whom to ask, and writes it down with the effect that goes on if this process dies. */
async function begin(tx: Tx, beginning: Beginning): Promise<Begun> {
  const { services, reason, request, now } = beginning;
  const { personId, about } = reason;
  const access = await openToRead(tx, reason, { attributes: request.attributes, now });
  const question = { keys: services.keys.data, personId, about, attributes: request.attributes };
  await lockFetches(tx, personId, about);
  // In this order: a call that ends in between has its answer in what is read after it.
  const open = (await listPending(tx, access, { personId, about })).filter(({ settledAt }) => settledAt === null);
  const evidence = await readEvidence(tx, access, question);
  const due = beginning.plan.flatMap((call) => {
    const attributes = call.attributes.filter((attribute) => !isHeld(evidence, { ...call, attribute, request, now }));
    if (attributes.length === 0) return [];
    // The records of a list keep their places within one answer only: parts of two answers must not meet.
    return [{ ...call, attributes: call.source.records === null ? attributes : call.attributes }];
  });
  const begun = [];
  for (const call of due) begun.push(await beginCall(tx, { ...beginning, open }, call));
  const tasks = begun.flatMap(({ task }) => (task === null ? [] : [task]));
  await enqueueAll(
    tx,
    tasks.map((task) =>
      laterAttempt(task, { notBefore: now.add({ milliseconds: task.source.timeoutMs + GRACE_MS }), now }),
    ),
  );
  return { evidence, tasks, waiting: begun.flatMap(({ waiting }) => (waiting === null ? [] : [waiting])) };
}

function isHeld(
  evidence: readonly EvidenceItem[],
  {
    source,
    holder,
    attribute,
    request,
    now,
  }: Omit<PlannedCall, 'attributes'> & {
    readonly attribute: string;
    readonly request: ResolveRequest;
    readonly now: Instant;
  },
): boolean {
  if (request.refresh === 'all') return false;
  const held = evidence.filter(
    (item) => item.attribute === attribute && item.source === source.id && item.holder === holder,
  );
  return held.length > 0 && held.every((item) => isFresh(item, now));
}

interface BegunCall {
  readonly task: FetchTask | null;
  readonly waiting: Waiting | null;
}

async function beginCall(
  tx: Tx,
  { reason, request, now, open }: Beginning & { readonly open: readonly PendingFetch[] },
  call: PlannedCall,
): Promise<BegunCall> {
  const { personId, about } = reason;
  const earlier = open.find(({ source, holder }) => source === call.source.id && holder === call.holder);
  if (earlier !== undefined && !mayTry(earlier, { call, request, now }))
    return { task: null, waiting: waitingFor(call, earlier.lastFault) };
  if (earlier !== undefined && call.attributes.every((attribute) => earlier.attributes.includes(attribute))) {
    const isOpen = await startAttempt(tx, { personId, id: earlier.id }, now);
    const attributes = earlier.attributes;
    return isOpen
      ? { task: { ...reason, ...call, attributes, pendingId: earlier.id }, waiting: null }
      : { task: null, waiting: waitingFor(call, null) };
  }
  if (earlier !== undefined) await settlePending(tx, { personId, id: earlier.id }, now);
  const attributes = [...new Set([...call.attributes, ...(earlier?.attributes ?? [])])];
  const task: FetchTask = { ...reason, ...call, attributes, pendingId: newId(now.epochMilliseconds) };
  const isNew = await addPending(tx, {
    id: task.pendingId,
    personId,
    agencyId: agencyOf(reason),
    about,
    source: call.source.id,
    holder: call.holder,
    attributes,
    fault: null,
    now,
  });
  return isNew ? { task, waiting: null } : { task: null, waiting: waitingFor(call, null) };
}

/** After the first attempt has surely ended, the outbox makes the next. */
const GRACE_MS = 10_000;
/** A little longer than the call itself may take. */
const UNDER_WAY_MS = 2_000;
/** A source that just failed is left alone for so long, unless somebody insists. */
const COOLING_MS = 15_000;

function mayTry(
  { triedAt, failingSince }: PendingFetch,
  { call, request, now }: { readonly call: PlannedCall; readonly request: ResolveRequest; readonly now: Instant },
): boolean {
  const since = now.epochMilliseconds - triedAt.epochMilliseconds;
  if (failingSince === null) return since > call.source.timeoutMs + UNDER_WAY_MS;
  return request.refresh === 'all' || since > COOLING_MS;
}

function waitingFor({ source, holder, attributes }: PlannedCall, fault: string | null): Waiting {
  return { source: source.id, holder, attributes, fault };
}

function stillWaiting(task: FetchTask, result: Fetched): readonly Waiting[] {
  if (!result.ok) return [waitingFor(task, result.error)];
  const { unreadable } = result.value;
  return unreadable.length === 0 ? [] : [waitingFor({ ...task, attributes: unreadable }, INCOMPLETE)];
}

function isReplaced(item: EvidenceItem, arrived: readonly EvidenceItem[]): boolean {
  return arrived.some(
    ({ attribute, source, holder }) => attribute === item.attribute && source === item.source && holder === item.holder,
  );
}
