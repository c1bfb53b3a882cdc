import type { Database } from '../../../kernel/database.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { digestBody } from '../domain/body-digest.ts';
import type { JsonValue } from '../domain/canonical-json.ts';
import { entryLeaf, entryOf, type LogEntry } from '../domain/entry.ts';
import { type ExchangeFault, type ExchangeFaultCode, faultOf, readRefusal } from '../domain/fault.ts';
import { findGrant, isHeaderCode, type Method } from '../domain/grant.ts';
import { memberOf, type ServiceId, type SubsystemId } from '../domain/identifier.ts';
import type { MessageHead, RequestHead, SignedMessage } from '../domain/message-head.ts';
import { findEntry } from '../storage/log-entry.ts';
import type { LogWriter } from '../storage/log-writer.ts';
import type { Member } from '../storage/member.ts';
import { type KeyRing, wholeMs } from './key-ring.ts';
import { asRequest } from './logged-message.ts';
import { isSameContent } from './provider-side.ts';
import type { Registry } from './registry.ts';
import { resendRequest } from './resend.ts';
import { busyAfterSeconds, isJson, parseJson } from './serve-call.ts';
import { signRequest } from './sign-message.ts';
import { singleHeader } from './signature-base.ts';
import { verifyResponse } from './verify-message.ts';
import { waitFor } from './wait-for.ts';
import { type Carry, MOST_BODY_BYTES, type WireRequest, type WireResponse } from './wire.ts';

/** A call that a feature makes for one of the members of this node. Never make one inside a transaction. */
export interface ExchangeCall {
  readonly consumer: SubsystemId;
  readonly service: ServiceId;
  readonly method: Method;
  /** Raw remainder behind the service id: empty, or begins with `/`. Holds nothing that names a person. */
  readonly path: string;
  /** Begins with `?`. */
  readonly query?: string;
  readonly body: JsonValue | null;
  /** A code that the grant names. */
  readonly purpose: string;
  /** The number of the case it is made for. */
  readonly caseRef: string | null;
  /** Whom it is about, as `personKey` makes it; null when about nobody. */
  readonly personKey: Uint8Array | null;
  /** Give one (a UUID) if the call changes anything or may be repeated: the first answer then comes again. */
  readonly messageId?: string;
  readonly signal?: AbortSignal;
  /** How long to wait, 60,000 at most; the provider goes on by itself. Default 15,000. */
  readonly timeoutMs?: number;
}

export interface ExchangeAnswer {
  /** Of the service; 200 to 499. */
  readonly status: number;
  readonly body: JsonValue | null;
  readonly messageId: string;
  readonly receivedAt: Instant;
  /** The consumer's entries in the log. */
  readonly entries: { readonly request: string; readonly response: string };
}

export interface ConsumerSide {
  readonly call: (call: ExchangeCall) => Promise<Result<ExchangeAnswer, ExchangeFault>>;
}

export interface ConsumerSideOptions {
  readonly nodeId: string;
  readonly db: Database;
  readonly registry: Registry;
  readonly keyRing: KeyRing;
  readonly log: LogWriter;
  readonly carry: Carry;
  readonly now: () => Instant;
  readonly onFault: (fault: unknown) => void;
}

const DEFAULT_TIMEOUT_MS = 15_000;
export const LONGEST_CALL_MS = 60_000;

/** A request that is signed and on its way into the log. */
interface Sent {
  readonly message: SignedMessage<RequestHead>;
  readonly wire: WireRequest;
  readonly entryId: string;
  /** This side had logged the message before. */
  readonly isRepeat: boolean;
}

/** The consumer's side of a call: grant, sign, log, hand over, verify, log, return. */
export function consumerSide(options: ConsumerSideOptions): ConsumerSide {
  const { nodeId, db, registry, keyRing, log, carry } = options;

  async function call(given: ExchangeCall): Promise<Result<ExchangeAnswer, ExchangeFault>> {
    const messageId = given.messageId ?? newId(options.now().epochMilliseconds);
    const fault = (code: ExchangeFaultCode, more: Partial<ExchangeFault> = {}) =>
      err(faultOf(code, { messageId, ...more }));
    const member = registry.member(memberOf(given.consumer));
    if (member === null || member.nodeId !== nodeId || !registry.mayCall(given.consumer))
      return fault('client_unknown', { messageId: null });
    const signed = await sign(given, member, messageId);
    if (!signed.ok) return signed;
    const { message, wire } = signed.value;
    const entry = entryFor(message, given.personKey);
    const logging = log.append({ entry, leaf: entryLeaf(entry), agencyId: member.agencyId, answer: null });
    // A message that may come again is logged first, so that a repeat sends the first one's very bytes.
    const first = given.messageId === undefined ? null : await logging;
    if (first !== null && !first.ok) return fault('log_unwritable', { at: 'consumer_node' });
    const sent =
      first?.value === 'known'
        ? await loggedBefore(message, member, wire.body)
        : ok({ message, wire, entryId: entry.id, isRepeat: false });
    if (!sent.ok) return fault(sent.error);
    const carried = await waitFor(carry(memberOf(given.service), sent.value.wire), {
      timeoutMs: Math.min(given.timeoutMs ?? DEFAULT_TIMEOUT_MS, LONGEST_CALL_MS),
      signal: given.signal ?? null,
    });
    // Committed beside the call (exchange.md section 9, "three"), and durable before anybody is answered.
    const logged = await logging;
    if (!logged.ok) return fault('log_unwritable', { at: 'consumer_node' });
    if (!carried.ok)
      return fault(carried.error === 'cancelled' ? 'call_cancelled' : 'provider_silent', { reason: carried.error });
    return receive(carried.value, { ...sent.value, member, personKey: given.personKey });
  }

  async function sign(
    given: ExchangeCall,
    member: Member,
    messageId: string,
  ): Promise<Result<Pick<Sent, 'message' | 'wire'>, ExchangeFault>> {
    const refuse = (code: ExchangeFaultCode, more: Partial<ExchangeFault> = {}) => err(faultOf(code, more));
    const body = given.body === null ? new Uint8Array() : Buffer.from(JSON.stringify(given.body));
    const shape = shapeFault(given, body);
    if (shape !== null) return refuse(shape.code, { reason: shape.reason });
    const now = options.now();
    if (registry.service(given.service) === null) return refuse('service_unknown');
    const grant = findGrant(registry.grants(given.consumer, given.service), { ...given, grant: null }, now);
    if (!grant.ok)
      return isPathFault(grant.error) ? refuse('call_malformed', { reason: grant.error }) : refuse(grant.error);
    const signer = await keyRing.signerOf(member.id);
    if (!signer.ok) return refuse('signing_key_missing', { at: 'consumer_node' });
    const signed = await signRequest(
      {
        client: given.consumer,
        service: given.service,
        method: given.method,
        path: given.path,
        query: given.query ?? '',
        messageId,
        requestId: newId(now.epochMilliseconds),
        purpose: given.purpose,
        grant: grant.value.id,
        caseRef: given.caseRef,
        contentType: body.length === 0 ? null : 'application/json',
        body: digestBody(body),
      },
      signer.value,
      now,
    );
    if (!signed.ok) {
      const names = signed.error === 'long_number_in_head';
      return refuse(names ? 'call_names_person' : 'call_malformed', { reason: signed.error });
    }
    const { signed: message, path, query, headers } = signed.value;
    return ok({ message, wire: { method: given.method, path, query, headers, body } });
  }

  /** The first request under this message id, if it asked the same. */
  async function loggedBefore(
    message: SignedMessage<RequestHead>,
    member: Member,
    body: Uint8Array,
  ): Promise<Result<Sent, 'message_id_reused'>> {
    const first = await findOwn(message.head, member, 'request');
    if (first === null) throw new Error(`The first request of message ${message.head.messageId} is not there.`);
    const original = asRequest(first);
    if (!isSameContent(original.head, message.head)) return err('message_id_reused');
    return ok({ message: original, wire: resendRequest(original, body), entryId: first.id, isRepeat: true });
  }

  async function findOwn(head: RequestHead, member: Member, kind: LogEntry['kind']): Promise<LogEntry | null> {
    const slot = {
      nodeId,
      agencyId: member.agencyId,
      side: 'consumer',
      kind,
      peer: memberOf(head.service),
      messageId: head.messageId,
    } as const;
    return (await db.as(asAgency(member.agencyId), (tx) => findEntry(tx, slot)))?.entry ?? null;
  }

  async function receive(
    response: WireResponse,
    sent: Sent & { readonly member: Member; readonly personKey: Uint8Array | null },
  ): Promise<Result<ExchangeAnswer, ExchangeFault>> {
    const { message, member } = sent;
    const { messageId } = message.head;
    const fault = (code: ExchangeFaultCode, more: Partial<ExchangeFault> = {}) =>
      err(faultOf(code, { messageId, ...more }));
    const receivedAt = wholeMs(options.now());
    if (response.body.length > MOST_BODY_BYTES) return fault('answer_invalid', { reason: 'body_too_large' });
    const keys = await keyRing.keysOf(memberOf(message.head.service));
    const verified = verifyResponse(response, message, {
      keys: (keyId) => keys.get(keyId) ?? null,
      now: receivedAt,
      ...(sent.isRepeat ? { maxAgeSeconds: REPEAT_SECONDS } : {}),
    });
    if (!verified.ok) return unprovenFault(response, verified.error, messageId);
    const entry = entryFor(verified.value, sent.personKey);
    const logged = await log.append({ entry, leaf: entryLeaf(entry), agencyId: member.agencyId, answer: null });
    if (!logged.ok) return fault('log_unwritable', { at: 'consumer_node' });
    const responseId = logged.value === 'logged' ? entry.id : (await findOwn(message.head, member, 'response'))?.id;
    if (responseId === undefined) throw new Error(`The logged response of message ${messageId} is not there.`);
    return answerOf(response, { messageId, receivedAt, entries: { request: sent.entryId, response: responseId } });
  }

  function entryFor(message: SignedMessage<MessageHead>, personHmac: Uint8Array | null): LogEntry {
    const now = options.now();
    return entryOf(message, {
      nodeId,
      id: newId(now.epochMilliseconds),
      side: 'consumer',
      at: wholeMs(now),
      personHmac,
    });
  }

  return {
    async call(given) {
      try {
        return await call(given);
      } catch (fault) {
        options.onFault(fault);
        return err(faultOf('node_failed', { messageId: given.messageId ?? null }));
      }
    },
  };
}

/** A kept answer is a day old at most. */
const REPEAT_SECONDS = 25 * 3600;

function shapeFault(
  given: ExchangeCall,
  body: Uint8Array,
): { readonly code: ExchangeFaultCode; readonly reason: string } | null {
  if (body.length > MOST_BODY_BYTES) return { code: 'call_too_large', reason: 'body_too_large' };
  if (given.messageId !== undefined && !isId(given.messageId))
    return { code: 'call_malformed', reason: 'message_id_malformed' };
  if (!isHeaderCode(given.purpose)) return { code: 'call_malformed', reason: 'purpose_malformed' };
  if (given.caseRef !== null && !isHeaderCode(given.caseRef))
    return { code: 'call_malformed', reason: 'case_malformed' };
  if (given.query !== undefined && !/^(?:\?[\x21-\x7e]*)?$/.test(given.query))
    return { code: 'call_malformed', reason: 'query_malformed' };
  if (given.personKey !== null && given.personKey.length !== 32)
    return { code: 'call_malformed', reason: 'person_key_malformed' };
  return null;
}

function isPathFault(error: string): error is `path_${string}` {
  return error.startsWith('path_');
}

/** Without a good signature an answer proves nothing; what it says about a failure is repeated as a claim. */
function unprovenFault(response: WireResponse, error: string, messageId: string): Result<never, ExchangeFault> {
  const json = error === 'signature_missing' ? parseJson(response.body) : err('json_malformed');
  const refusal = json.ok ? readRefusal(json.value) : null;
  if (refusal === null) return err(faultOf('answer_invalid', { messageId, reason: error }));
  return err(
    faultOf(refusal.code, { messageId, reason: refusal.reason, retryAfterSeconds: refusal.retryAfterSeconds }),
  );
}

/** A verified and logged response as the caller gets it. */
function answerOf(
  response: WireResponse,
  known: Pick<ExchangeAnswer, 'messageId' | 'receivedAt' | 'entries'>,
): Result<ExchangeAnswer, ExchangeFault> {
  const { messageId } = known;
  const { status, headers, body } = response;
  const contentType = singleHeader(headers, 'content-type');
  const json = body.length === 0 ? ok(null) : parseJson(body);
  if (singleHeader(headers, 'x-road-error').ok) {
    const refusal = json.ok && json.value !== null ? readRefusal(json.value) : null;
    const { code, reason, retryAfterSeconds } =
      refusal ?? ({ code: 'service_failed', reason: 'refusal_unreadable', retryAfterSeconds: null } as const);
    return err(faultOf(code, { messageId, reason, retryAfterSeconds }));
  }
  if (status === 429 || status === 503) {
    return err(faultOf('service_busy', { messageId, reason: `status_${status}`, retryAfterSeconds: busyAfterSeconds }));
  }
  if (status < 200 || status >= 500) return err(faultOf('service_failed', { messageId, reason: `status_${status}` }));
  const isReadable = json.ok && (body.length === 0 || isJson(contentType.ok ? contentType.value : null));
  if (!isReadable) return err(faultOf('service_answer_malformed', { messageId, reason: 'not_json' }));
  return ok({ status, body: json.value, ...known });
}
