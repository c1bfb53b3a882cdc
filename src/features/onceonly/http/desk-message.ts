import { parsePlainText } from '../../../vocabulary/plain-text.ts';
import { err, type Result } from '../../../vocabulary/result.ts';
import { sources } from '../data/sources.ts';
import type { CorrectionDesk, Holder } from '../domain/source.ts';
import type { FetchAnswer, FetchBody, OnceonlyPort } from './onceonly-port.ts';
import type { FollowedCorrection, PersonActor } from './own-data.ts';

/** How the desk of a register is reached for one correction. */
export interface DeskCall {
  readonly actor: PersonActor;
  readonly correctionId: string;
  readonly signal: AbortSignal;
}

/** Why the owner could not be reached or understood; it is tried again. */
export type DeskFault = string;

/** Where a correction goes. */
export function deskOf({ file }: FollowedCorrection): CorrectionDesk & Pick<Holder, 'memberClass'> {
  const source = sources.find(({ id }) => id === file.source);
  if (source === undefined || source.correction === null) throw new Error(`${file.source} takes no corrections.`);
  return { ...source.correction, memberClass: source.holder.memberClass };
}

/** What stands in the log as the reason of messages about a correction. */
export function caseRefOf(correctionId: string): string {
  return `koreksi/${correctionId}`;
}

// 404 unknown person or record, 409 another report under this id, 422 a field it does not take.
const REFUSALS: ReadonlySet<number> = new Set([404, 409, 422]);

/** The owner cannot take the report, and never will. */
export function isRefusal(status: number): boolean {
  return REFUSALS.has(status);
}

const DESK_TIMEOUT_MS = 5_000;

export interface DeskMessage {
  readonly call: DeskCall;
  readonly followed: FollowedCorrection;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: FetchBody | null;
}

/** One message to the desk of a register; only answers that it meant are answers. */
export async function askDesk(
  port: OnceonlyPort,
  { call, followed, method, path, body }: DeskMessage,
): Promise<Result<FetchAnswer, DeskFault>> {
  const desk = deskOf(followed);
  const answered = await port
    .fetchFrom({
      consumer: port.portal,
      memberClass: desk.memberClass,
      holder: followed.file.holder,
      service: desk.service,
      method,
      path,
      body,
      purpose: 'correction',
      caseRef: caseRefOf(call.correctionId),
      personKey: port.personKey(call.actor.personId),
      timeoutMs: DESK_TIMEOUT_MS,
      signal: AbortSignal.any([call.signal, AbortSignal.timeout(DESK_TIMEOUT_MS)]),
    })
    .catch(() => err({ code: 'call_broke' }));
  if (!answered.ok) return err(answered.error.code);
  const { status } = answered.value;
  return status === 200 || status === 201 || REFUSALS.has(status) ? answered : err(`status_${status}`);
}

export interface Told {
  readonly ticket: string;
  readonly status: 'received' | 'accepted' | 'refused' | 'forwarded';
  readonly note: string | null;
}

const STATUSES = ['received', 'accepted', 'refused', 'forwarded'] as const;

/** Reads the owner's words; null when they are not in the form agreed on. */
export function ticketIn({ body }: FetchAnswer): Told | null {
  if (typeof body !== 'object' || body === null) return null;
  const ticket: unknown = Reflect.get(body, 'ticket');
  const status = STATUSES.find((known) => known === Reflect.get(body, 'status'));
  const note = parsePlainText(Reflect.get(body, 'note'), { maxLength: 500, lines: 'many' });
  if (typeof ticket !== 'string' || !/^[A-Za-z0-9._-]{1,100}$/.test(ticket) || status === undefined) return null;
  return { ticket, status, note: note.ok ? note.value : null };
}

/** The code of a refusal (RFC 9457). */
export function codeOf(body: unknown): string | null {
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : null;
  return typeof code === 'string' && /^[a-z0-9_]{1,60}$/.test(code) ? code : null;
}
