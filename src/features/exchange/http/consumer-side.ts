import type { Database } from '../../../kernel/database.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { digestBody } from '../domain/body-digest.ts';
import type { JsonValue } from '../domain/canonical-json.ts';
import type { LogEntry } from '../domain/entry.ts';
import { type ExchangeFault, faultOf, readRefusal } from '../domain/fault.ts';
import { findGrant, type GrantRefusal, isHeaderCode, type Method } from '../domain/grant.ts';
import { memberOf, type ServiceId, type SubsystemId } from '../domain/identifier.ts';
import type { MessageHead, RequestHead, SignedMessage } from '../domain/message-head.ts';
import { findEntry, type NewEntry } from '../storage/log-entry.ts';
import type { LogWriter } from '../storage/log-writer.ts';
import type { Member } from '../storage/member.ts';
import { type KeyRing, wholeMs } from './key-ring.ts';
import { asRequest } from './logged-message.ts';
import { newEntry } from './new-entry.ts';
import { isSameContent } from './provider-side.ts';
import type { Registry } from './registry.ts';
import { resendRequest } from './resend.ts';
import { saltedJson } from './salted-json.ts';
import { busyAfterSeconds, isJson, parseJson } from './serve-call.ts';
import { type RequestToSign, signRequest } from './sign-message.ts';
import { singleHeader } from './signature-base.ts';
import { verifyResponse } from './verify-message.ts';
import { type WaitFault, waitFor } from './wait-for.ts';
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
  /** SHA-256 of the answer's bytes as both logs have it, hexadecimal. */
  readonly digest: string;
  /** The consumer's entries in the log. */
  readonly entries: { readonly request: string; readonly response: string };
}

export interface ConsumerSideOptions {
  readonly nodeId: string;
  readonly db: Database;
  readonly registry: Registry;
  readonly keyRing: KeyRing;
  readonly log: LogWriter;
  readonly carry: Carry;
  readonly now: () => Instant;
  /** Salts the body of a message; the same for the same message, so that a repeat is the very same. */
  readonly saltOf: (messageId: string) => Uint8Array;
  readonly onFault: (fault: unknown) => void;
}

const DEFAULT_TIMEOUT_MS = 15_000;
export const LONGEST_CALL_MS = 60_000;

interface Signed {
  readonly message: SignedMessage<RequestHead>;
  readonly wire: WireRequest;
}

/** A request that is on its way to the provider. */
interface Sent extends Signed {
  readonly entryId: string;
  /** This side had logged the message before. */
  readonly isRepeat: boolean;
}

interface Awaiting extends Sent {
  readonly member: Member;
  readonly personKey: Uint8Array | null;
}

/** The consumer's side of a call: grant, sign, log, hand over, verify, log, return. */
export class ConsumerSide {
  readonly #options: ConsumerSideOptions;

  constructor(options: ConsumerSideOptions) {
    this.#options = options;
  }

  /** Makes a call for one of this node's members. Never rejects. */
  async call(given: ExchangeCall): Promise<Result<ExchangeAnswer, ExchangeFault>> {
    try {
      return await this.#call(given);
    } catch (fault) {
      this.#options.onFault(fault);
      return err(faultOf('node_failed', { messageId: given.messageId ?? null }));
    }
  }

  async #call(given: ExchangeCall): Promise<Result<ExchangeAnswer, ExchangeFault>> {
    const { nodeId, registry, log } = this.#options;
    const messageId = given.messageId ?? newId(this.#options.now().epochMilliseconds);
    const member = registry.member(memberOf(given.consumer));
    if (member === null || member.nodeId !== nodeId || !registry.mayCall(given.consumer))
      return err(faultOf('client_unknown'));
    const signed = await this.#sign(given, member, messageId);
    if (!signed.ok) return signed;
    const entry = this.#entryFor(signed.value.message, member, given.personKey);
    const logging = log.append(entry);
    // A message that may come again is logged first, so that a repeat sends the first one's very bytes.
    const first = given.messageId === undefined ? null : await logging;
    if (first !== null && !first.ok) return unwritable(messageId);
    const fresh = ok({ ...signed.value, entryId: entry.entry.id, isRepeat: false });
    const sent = first?.value === 'known' ? await this.#loggedBefore(signed.value, member) : fresh;
    if (!sent.ok) return err(faultOf(sent.error, { messageId }));
    const carried = await this.#handOver(sent.value, given);
    // Committed beside the call (exchange.md section 9, "three"), and durable before anybody is answered.
    const logged = await logging;
    if (!logged.ok) return unwritable(messageId);
    if (!carried.ok) {
      const code = carried.error === 'cancelled' ? 'call_cancelled' : 'provider_silent';
      return err(faultOf(code, { messageId, reason: carried.error }));
    }
    return this.#receive(carried.value, { ...sent.value, member, personKey: given.personKey });
  }

  async #sign(given: ExchangeCall, member: Member, messageId: string): Promise<Result<Signed, ExchangeFault>> {
    const { registry, keyRing, saltOf } = this.#options;
    const body = given.body === null ? new Uint8Array() : saltedJson(given.body, saltOf(messageId));
    const shape = shapeFault(given, body);
    if (shape !== null) return err(shape);
    const now = this.#options.now();
    if (registry.service(given.service) === null) return err(faultOf('service_unknown'));
    const grants = registry.grants(given.consumer, given.service);
    const grant = findGrant(grants, { ...given, grant: null }, now);
    if (!grant.ok) return err(grantFault(grant.error));
    const signer = await keyRing.signerOf(member.id);
    if (!signer.ok) return err(faultOf('signing_key_missing', { at: 'consumer_node' }));
    const toSign: RequestToSign = {
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
    };
    const signed = await signRequest(toSign, signer.value, now);
    if (!signed.ok) {
      const code = signed.error === 'long_number_in_head' ? 'call_names_person' : 'call_malformed';
      return err(faultOf(code, { reason: signed.error }));
    }
    const { signed: message, path, query, headers } = signed.value;
    return ok({ message, wire: { method: given.method, path, query, headers, body } });
  }

  /** The first request under this message id, if it asked the same. */
  async #loggedBefore({ message, wire }: Signed, member: Member): Promise<Result<Sent, 'message_id_reused'>> {
    const first = await this.#findOwn(message.head, member, 'request');
    if (first === null) throw new Error(`The first request of message ${message.head.messageId} is not there.`);
    const original = asRequest(first);
    if (!isSameContent(original.head, message.head)) return err('message_id_reused');
    return ok({ message: original, wire: resendRequest(original, wire.body), entryId: first.id, isRepeat: true });
  }

  async #findOwn(head: RequestHead, { agencyId }: Member, kind: LogEntry['kind']): Promise<LogEntry | null> {
    const { nodeId, db } = this.#options;
    const { service, messageId } = head;
    const slot = { nodeId, agencyId, side: 'consumer', kind, peer: memberOf(service), messageId } as const;
    return (await db.as(asAgency(agencyId), (tx) => findEntry(tx, slot)))?.entry ?? null;
  }

  #handOver({ message, wire }: Sent, { timeoutMs, signal }: ExchangeCall): Promise<Result<WireResponse, WaitFault>> {
    const limits = { timeoutMs: Math.min(timeoutMs ?? DEFAULT_TIMEOUT_MS, LONGEST_CALL_MS), signal: signal ?? null };
    return waitFor(this.#options.carry(memberOf(message.head.service), wire), limits);
  }

  async #receive(response: WireResponse, sent: Awaiting): Promise<Result<ExchangeAnswer, ExchangeFault>> {
    const { keyRing, log } = this.#options;
    const { message, member, personKey, isRepeat } = sent;
    const { messageId } = message.head;
    const receivedAt = wholeMs(this.#options.now());
    if (response.body.length > MOST_BODY_BYTES)
      return err(faultOf('answer_invalid', { messageId, reason: 'body_too_large' }));
    const keys = await keyRing.keysOf(memberOf(message.head.service));
    const verified = verifyResponse(response, message, {
      keys: (keyId) => keys.get(keyId) ?? null,
      now: receivedAt,
      ...(isRepeat ? { maxAgeSeconds: REPEAT_SECONDS } : {}),
    });
    if (!verified.ok) return unprovenFault(response, verified.error, messageId);
    const entry = this.#entryFor(verified.value, member, personKey);
    const logged = await log.append(entry);
    if (!logged.ok) return unwritable(messageId);
    const isNew = logged.value === 'logged';
    const responseId = isNew ? entry.entry.id : (await this.#findOwn(message.head, member, 'response'))?.id;
    if (responseId === undefined) throw new Error(`The logged response of message ${messageId} is not there.`);
    return answerOf(response, { messageId, receivedAt, entries: { request: sent.entryId, response: responseId } });
  }

  #entryFor(message: SignedMessage<MessageHead>, { agencyId }: Member, personHmac: Uint8Array | null): NewEntry {
    const { nodeId, now } = this.#options;
    return newEntry(message, { nodeId, side: 'consumer', agencyId, now: now(), personHmac, answer: null });
  }
}

function unwritable(messageId: string): Result<never, ExchangeFault> {
  return err(faultOf('log_unwritable', { at: 'consumer_node', messageId }));
}

/** A kept answer is a day old at most. */
const REPEAT_SECONDS = 25 * 3600;

function shapeFault(given: ExchangeCall, body: Uint8Array): ExchangeFault | null {
  const { messageId, purpose, caseRef, query = '', personKey } = given;
  const malformed = (reason: string) => faultOf('call_malformed', { reason });
  if (body.length > MOST_BODY_BYTES) return faultOf('call_too_large', { reason: 'body_too_large' });
  if (messageId !== undefined && !isId(messageId)) return malformed('message_id_malformed');
  if (!isHeaderCode(purpose)) return malformed('purpose_malformed');
  if (caseRef !== null && !isHeaderCode(caseRef)) return malformed('case_malformed');
  if (!/^(?:\?[\x21-\x7e]*)?$/.test(query)) return malformed('query_malformed');
  return personKey !== null && personKey.length !== 32 ? malformed('person_key_malformed') : null;
}

function grantFault(error: GrantRefusal): ExchangeFault {
  switch (error) {
    case 'no_grant':
    case 'purpose_not_granted':
    case 'grant_not_yet_valid':
    case 'grant_expired':
      return faultOf(error);
    default:
      // What is wrong with the path itself.
      return faultOf('call_malformed', { reason: error });
  }
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
  return ok({ status, body: json.value, digest: Buffer.from(digestBody(body).value).toString('hex'), ...known });
}
