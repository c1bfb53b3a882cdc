import { openOwnAccess } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { enqueue, type NewEffect } from '../../../kernel/outbox/enqueue.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { sources } from '../data/sources.ts';
import {
  askAgainMinutes,
  mostQuestions,
  noteAnswer,
  receive,
  refuseDelivery,
  type CorrectionEvent,
} from '../domain/correction.ts';
import { addEvents, openCorrectionKey } from '../storage/correction.ts';
import type { FetchServices } from './fetch-source.ts';
import { recordReading } from './fetch-task.ts';
import type { FetchAnswer, OnceonlyPort } from './onceonly-port.ts';
import { loadCorrection, ownCase, type FollowedCorrection, type PersonActor } from './own-data.ts';

export const SEND_CORRECTION = 'onceonly.correction.send';
export const ASK_OWNER = 'onceonly.correction.ask';
export const FETCH_CORRECTED = 'onceonly.correction.fetch';

/** How the desk of a register is reached for one correction. */
export interface DeskCall {
  readonly actor: PersonActor;
  readonly correctionId: string;
  readonly signal: AbortSignal;
}

/** Why the owner could not be reached or understood; it is tried again. */
export type DeskFault = string;

/** Brings a correction to the owner, once: the owner knows it again by its id. */
export async function deliver(
  services: FetchServices,
  port: OnceonlyPort,
  call: DeskCall,
): Promise<Result<void, DeskFault>> {
  const followed = await loadCorrection(services, call.actor, call.correctionId);
  if (followed === null || followed.correction.stage !== 'opened') return ok(undefined);
  const nik = await port.nikOf(call.actor.personId, (tx) => openOwnAccess(tx, call.actor));
  if (!nik.ok) return ok(undefined);
  const { file } = followed;
  const desk = deskOf(followed);
  const answered = await ask(port, {
    call,
    followed,
    method: 'POST',
    path: desk.path,
    body: {
      requestId: file.id,
      nik: nik.value.reveal(),
      field: file.report.field,
      claimed: file.report.claimed,
      note: file.report.note,
      ...(desk.recordFrom === null ? {} : { record: file.report.recordName }),
    },
  });
  if (!answered.ok) return answered;
  const { status, messageId } = answered.value;
  const at = services.clock.trueNow();
  if (REFUSALS.has(status)) {
    const reason = codeOf(answered.value.body) ?? `status_${status}`;
    return keep(services, port, {
      call,
      followed,
      answer: answered.value,
      events: refuseDelivery(followed.correction, { at, reason, messageId }),
      effect: null,
    });
  }
  const ticket = ticketIn(answered.value);
  if (ticket === null) return err('answer_unreadable');
  const events = receive(followed.correction, { at, ticket: ticket.ticket, messageId });
  return keep(services, port, { call, followed, answer: answered.value, events, effect: askLater(call, at, 0) });
}

/** Asks the owner how a correction stands, and notes what is new. */
export async function askOwner(
  services: FetchServices,
  port: OnceonlyPort,
  call: DeskCall & { readonly asked: number | null },
): Promise<Result<void, DeskFault>> {
  const followed = await loadCorrection(services, call.actor, call.correctionId);
  if (followed === null) return ok(undefined);
  const { stage, ticket } = followed.correction;
  if (stage === 'opened') return deliver(services, port, call);
  if (stage !== 'at_owner' || ticket === null) return ok(undefined);
  const path = `${deskOf(followed).path}/${ticket}`;
  const answered = await ask(port, { call, followed, method: 'GET', path, body: null });
  if (!answered.ok) return answered;
  const told = ticketIn(answered.value);
  if (told === null) return err('answer_unreadable');
  const at = services.clock.trueNow();
  const again = call.asked === null || call.asked + 1 >= mostQuestions ? null : askLater(call, at, call.asked + 1);
  if (told.status === 'received')
    return keep(services, port, { call, followed, answer: answered.value, events: ok([]), effect: again });
  const events = noteAnswer(followed.correction, { at, outcome: told.status, messageId: answered.value.messageId });
  const effect = told.status === 'accepted' ? fetchCorrected(call, at) : told.status === 'forwarded' ? again : null;
  return keep(services, port, { call, followed, answer: answered.value, events, effect, note: told.note });
}

/** Adds events that follow from no message. */
export async function addOwnEvents(
  services: FetchServices,
  actor: PersonActor,
  given: { readonly followed: FollowedCorrection; readonly events: readonly CorrectionEvent[] },
): Promise<void> {
  const { file } = given.followed;
  const from = file.events.length + 1;
  const added = { personId: actor.personId, id: file.id, from, events: given.events, note: null };
  await services.db.as(asPerson(actor.personId), (tx) => addEvents(tx, added));
}

/** The effect that brings a new correction to its owner. */
export function sendSoon(actor: PersonActor, correctionId: string, now: Temporal.Instant): NewEffect {
  return effect(SEND_CORRECTION, { actor, correctionId }, { key: correctionId, at: now, now });
}

export function deskOf({ file }: FollowedCorrection) {
  const source = sources.find(({ id }) => id === file.source);
  if (source === undefined || source.correction === null) throw new Error(`${file.source} takes no corrections.`);
  return source.correction;
}

// 404 unknown person or record, 409 another report under this id, 422 a field it does not take.
const REFUSALS: ReadonlySet<number> = new Set([404, 409, 422]);
const DESK_TIMEOUT_MS = 5_000;

interface Asking {
  readonly call: DeskCall;
  readonly followed: FollowedCorrection;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: { readonly [name: string]: unknown } | null;
}

async function ask(
  port: OnceonlyPort,
  { call, followed, method, path, body }: Asking,
): Promise<Result<FetchAnswer, DeskFault>> {
  const answered = await port.fetchFrom({
    consumer: port.portal,
    holder: followed.file.holder,
    service: deskOf(followed).service,
    method,
    path,
    body,
    purpose: 'correction',
    caseRef: caseRefOf(call.correctionId),
    personKey: port.personKey(call.actor.personId),
    timeoutMs: DESK_TIMEOUT_MS,
    signal: AbortSignal.any([call.signal, AbortSignal.timeout(DESK_TIMEOUT_MS)]),
  });
  if (!answered.ok) return err(answered.error.code);
  const { status } = answered.value;
  return status === 200 || status === 201 || REFUSALS.has(status) ? answered : err(`status_${status}`);
}

export function caseRefOf(correctionId: string): string {
  return `koreksi/${correctionId}`;
}

interface Keeping {
  readonly call: DeskCall;
  readonly followed: FollowedCorrection;
  readonly answer: FetchAnswer;
  readonly events: Result<readonly CorrectionEvent[], string>;
  readonly effect: NewEffect | null;
  readonly note?: string | null;
}

/** What the message brought, the record of it and what is next, in one transaction; a refusal means "known before". */
async function keep(services: FetchServices, port: OnceonlyPort, keeping: Keeping): Promise<Result<void, DeskFault>> {
  const { call, effect: next, events } = keeping;
  const { personId } = call.actor;
  await services.db.as(asPerson(personId), async (tx) => {
    if (events.ok && events.value.length > 0) await addNews(tx, services, { ...keeping, port, news: events.value });
    if (next !== null) await enqueue(tx, next);
  });
  return ok(undefined);
}

async function addNews(
  tx: Tx,
  services: FetchServices,
  {
    call,
    followed,
    answer,
    port,
    news,
    note,
  }: Keeping & { readonly port: OnceonlyPort; readonly news: readonly CorrectionEvent[] },
): Promise<void> {
  const { personId } = call.actor;
  const { id, attribute, events } = followed.file;
  const reason = {
    personId,
    about: ownCase(personId),
    purpose: 'correction',
    consumer: port.portal,
    caseRef: caseRefOf(id),
    actor: call.actor,
  };
  const now = services.clock.trueNow();
  await recordReading(tx, reason, { attributes: [attribute], now, messageId: answer.messageId });
  const text = note ?? null;
  const key =
    text === null
      ? null
      : await openCorrectionKey(tx, await openOwnAccess(tx, call.actor), { keys: services.keys.data, personId, id });
  const sealed = text === null || key === null ? null : { text, key };
  await addEvents(tx, { personId, id, from: events.length + 1, events: news, note: sealed });
}

interface Told {
  readonly ticket: string;
  readonly status: 'received' | 'accepted' | 'refused' | 'forwarded';
  readonly note: string | null;
}

const STATUSES = ['received', 'accepted', 'refused', 'forwarded'] as const;

/** Reads the owner's words; null when they are not in the form agreed on. */
function ticketIn({ body }: FetchAnswer): Told | null {
  if (typeof body !== 'object' || body === null) return null;
  const ticket: unknown = Reflect.get(body, 'ticket');
  const status = STATUSES.find((known) => known === Reflect.get(body, 'status'));
  const note = parsePlainText(Reflect.get(body, 'note'), { maxLength: 500, lines: 'many' });
  if (typeof ticket !== 'string' || !/^[A-Za-z0-9._-]{1,100}$/.test(ticket) || status === undefined) return null;
  return { ticket, status, note: note.ok ? note.value : null };
}

function codeOf(body: unknown): string | null {
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : null;
  return typeof code === 'string' && /^[a-z0-9_]{1,60}$/.test(code) ? code : null;
}

function askLater(call: DeskCall, now: Temporal.Instant, asked: number): NewEffect {
  const at = now.add({ minutes: askAgainMinutes(asked) });
  return effect(ASK_OWNER, { ...call, asked }, { key: `${call.correctionId}:${asked}`, at, now });
}

function fetchCorrected(call: DeskCall, now: Temporal.Instant): NewEffect {
  return effect(FETCH_CORRECTED, call, { key: call.correctionId, at: now, now });
}

interface Reference {
  readonly actor: PersonActor;
  readonly correctionId: string;
  readonly asked?: number;
}

function effect(
  kind: string,
  { actor, correctionId, asked }: Reference,
  { key, at, now }: { readonly key: string; readonly at: Temporal.Instant; readonly now: Temporal.Instant },
): NewEffect {
  const payload = { personId: actor.personId, correctionId, acr: actor.acr, ...(asked === undefined ? {} : { asked }) };
  return { kind, key: `${kind}:${key}`, viewer: asPerson(actor.personId), payload, notBefore: at, now };
}
