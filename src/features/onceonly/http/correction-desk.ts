import { openOwnAccess } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { enqueue, type NewEffect } from '../../../kernel/outbox/enqueue.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
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
import {
  askDesk,
  caseRefOf,
  codeOf,
  deskOf,
  isRefusal,
  ticketIn,
  type DeskCall,
  type DeskFault,
} from './desk-message.ts';
import { loadCorrection, ownCase, type FollowedCorrection, type PersonActor } from './own-data.ts';

export const SEND_CORRECTION = 'onceonly.correction.send';
export const ASK_OWNER = 'onceonly.correction.ask';
export const FETCH_CORRECTED = 'onceonly.correction.fetch';

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
  const answered = await askDesk(port, {
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
  if (isRefusal(status)) {
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
  const answered = await askDesk(port, { call, followed, method: 'GET', path, body: null });
  if (!answered.ok) return answered;
  const told = ticketIn(answered.value);
  if (told === null || told.ticket !== ticket) return err('answer_unreadable');
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
  return effectFor(SEND_CORRECTION, { actor, correctionId }, { key: correctionId, at: now, now });
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

interface News extends Keeping {
  readonly port: OnceonlyPort;
  readonly news: readonly CorrectionEvent[];
}

async function addNews(tx: Tx, services: FetchServices, given: News): Promise<void> {
  const { call, followed, answer, port, news, note } = given;
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

function askLater(call: DeskCall, now: Temporal.Instant, asked: number): NewEffect {
  const at = now.add({ minutes: askAgainMinutes(asked) });
  return effectFor(ASK_OWNER, { ...call, asked }, { key: `${call.correctionId}:${asked}`, at, now });
}

function fetchCorrected(call: DeskCall, now: Temporal.Instant): NewEffect {
  return effectFor(FETCH_CORRECTED, call, { key: call.correctionId, at: now, now });
}

interface Reference {
  readonly actor: PersonActor;
  readonly correctionId: string;
  readonly asked?: number;
}

function effectFor(
  kind: string,
  { actor, correctionId, asked }: Reference,
  { key, at, now }: { readonly key: string; readonly at: Temporal.Instant; readonly now: Temporal.Instant },
): NewEffect {
  const payload = { personId: actor.personId, correctionId, acr: actor.acr, ...(asked === undefined ? {} : { asked }) };
  return { kind, key: `${kind}:${key}`, viewer: asPerson(actor.personId), payload, notBefore: at, now };
}
