import type { Database } from '../../../kernel/database.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, type Result } from '../../../vocabulary/result.ts';
import { digestBody } from '../domain/body-digest.ts';
import { type ExchangeFaultCode, type Refusal, refusalJson, statusOf, xRoadError } from '../domain/fault.ts';
import { memberOf, parseSubsystemId } from '../domain/identifier.ts';
import { createdAt, type RequestHead, type SignedMessage } from '../domain/message-head.ts';
import { findEntry } from '../storage/log-entry.ts';
import type { LogWriter } from '../storage/log-writer.ts';
import type { Member } from '../storage/member.ts';
import { ANSWER_KEPT_HOURS, type AnswerName } from '../storage/stored-answer.ts';
import type { AnswerStore } from './answer-store.ts';
import type { KeyRing } from './key-ring.ts';
import { asRequest, asResponse } from './logged-message.ts';
import { newEntry } from './new-entry.ts';
import type { Registry } from './registry.ts';
import { resendResponse } from './resend.ts';
import type { LimitedAnswer, ServiceDesk } from './serve-call.ts';
import { signResponse } from './sign-message.ts';
import { singleHeader } from './signature-base.ts';
import { type SignatureRefusal, verifyRequest } from './verify-message.ts';
import { MOST_BODY_BYTES, type WireRequest, type WireResponse } from './wire.ts';

export interface ProviderSideOptions {
  readonly nodeId: string;
  readonly db: Database;
  readonly registry: Registry;
  readonly keyRing: KeyRing;
  readonly log: LogWriter;
  readonly answers: AnswerStore;
  readonly desk: ServiceDesk;
  readonly now: () => Instant;
  /** Told of faults of this node that a caller sees only as a code. */
  readonly onFault: (fault: unknown) => void;
}

/** A new message must be this fresh; one that repeats a kept answer may be as old as the answer. */
const FRESH_SECONDS = 300;
const REPEAT_AFTER_SECONDS = 2;
const MOST_IN_HAND = 2_048;

type Received = SignedMessage<RequestHead>;

/**
 * The provider's side of a call: verify, log, ask the service, sign, log, answer. What was logged once is
 * never done twice: the log's own uniqueness is the replay guard (DESIGN invariant 15).
 */
export class ProviderSide {
  readonly #options: ProviderSideOptions;
  readonly #inHand = new Map<string, { readonly head: RequestHead; readonly answer: Promise<WireResponse> }>();

  constructor(options: ProviderSideOptions) {
    this.#options = options;
  }

  /** Takes a request from another node, or from the consumer side of this one. Never rejects. */
  async receive(request: WireRequest): Promise<WireResponse> {
    try {
      const verified = await this.#verify(request);
      if (!verified.ok) return unsigned('request_refused', verified.error);
      return await this.#takeOnce(verified.value, request.body);
    } catch (fault) {
      this.#options.onFault(fault);
      return unsigned('node_failed');
    }
  }

  async #verify(request: WireRequest): Promise<Result<Received, SignatureRefusal | 'body_too_large'>> {
    const { keyRing, now } = this.#options;
    if (request.body.length > MOST_BODY_BYTES) return err('body_too_large');
    const claimed = singleHeader(request.headers, 'x-road-client');
    const client = claimed.ok ? parseSubsystemId(claimed.value) : err('component_missing' as const);
    if (!client.ok) return err('component_missing');
    const keys = await keyRing.keysOf(memberOf(client.value));
    const lookup = (keyId: string) => keys.get(keyId) ?? null;
    return verifyRequest(request, { keys: lookup, now: now(), maxAgeSeconds: ANSWER_KEPT_HOURS * 3600 });
  }

  /** Two copies of a message at the same time get one answer. */
  async #takeOnce(message: Received, body: Uint8Array): Promise<WireResponse> {
    const { head } = message;
    const slot = `${memberOf(head.client)} ${memberOf(head.service)} ${head.messageId}`;
    const running = this.#inHand.get(slot);
    if (running !== undefined)
      return isSameContent(running.head, head) ? running.answer : unsigned('message_id_reused');
    if (this.#inHand.size >= MOST_IN_HAND) return unsigned('provider_silent', 'too_busy', REPEAT_AFTER_SECONDS);
    const answer = this.#take(message, body).finally(() => this.#inHand.delete(slot));
    this.#inHand.set(slot, { head, answer });
    return answer;
  }

  async #take(message: Received, body: Uint8Array): Promise<WireResponse> {
    const { nodeId, registry, log, desk } = this.#options;
    const member = registry.member(memberOf(message.head.service));
    if (member === null || member.nodeId !== nodeId) return unsigned('service_unknown');
    const now = this.#options.now();
    const isStale = now.since(createdAt(message.head)).total('seconds') > FRESH_SECONDS;
    if (isStale) return this.#repeat(message, member, 'created_too_old');
    const logged = await log.append(newEntry(message, { ...this.#logging(member), now, answer: null }));
    if (!logged.ok) return unsigned('log_unwritable');
    if (logged.value === 'known') return this.#repeat(message, member, null);
    return this.#answer(message, member, await desk.serve(message.head, body, now));
  }

  async #answer(message: Received, member: Member, outcome: Result<LimitedAnswer, Refusal>): Promise<WireResponse> {
    const { keyRing, answers, log } = this.#options;
    const signer = await keyRing.signerOf(member.id);
    if (!signer.ok) return unsigned('signing_key_missing');
    const { body, ...content } = outcome.ok ? { ...outcome.value, error: null } : refusalContent(outcome.error);
    const now = this.#options.now();
    const toSign = { ...content, body: digestBody(body) };
    const signed = await signResponse(toSign, message, { signer: signer.value, created: now });
    if (!signed.ok) throw new Error(`A response could not be signed: ${signed.error}.`);
    const answer = await answers.seal(this.#nameOf(message.head, member), body, now);
    const logged = await log.append(newEntry(signed.value.signed, { ...this.#logging(member), now, answer }));
    if (!logged.ok) return unsigned('log_unwritable');
    // Known: somebody has closed the call meanwhile because it took too long.
    return logged.value === 'known'
      ? unsigned('outcome_unknown')
      : { status: content.status, headers: signed.value.headers, body };
  }

  /** What was answered to the message the first time; nothing is done again. */
  async #repeat(message: Received, member: Member, orElse: 'created_too_old' | null): Promise<WireResponse> {
    const { nodeId, db, answers } = this.#options;
    const { head } = message;
    const { agencyId } = member;
    const slot = {
      nodeId,
      agencyId,
      side: 'provider',
      peer: memberOf(head.client),
      messageId: head.messageId,
    } as const;
    const [first, response] = await db.as(asAgency(agencyId), async (tx) => [
      await findEntry(tx, { ...slot, kind: 'request' }),
      await findEntry(tx, { ...slot, kind: 'response' }),
    ]);
    if (first === null) return unsigned('request_refused', orElse);
    if (!isSameContent(asRequest(first.entry).head, head)) return unsigned('message_id_reused');
    if (response === null) return unsigned('message_in_progress', null, REPEAT_AFTER_SECONDS);
    const kept = await answers.find(this.#nameOf(head, member));
    return kept === null ? unsigned('answer_no_longer_kept') : resendResponse(asResponse(response.entry), kept);
  }

  #logging({ agencyId }: Member) {
    return { nodeId: this.#options.nodeId, side: 'provider', agencyId, personHmac: null } as const;
  }

  #nameOf({ client, messageId }: RequestHead, { id: provider }: Member): AnswerName {
    return { nodeId: this.#options.nodeId, provider, consumer: memberOf(client), messageId };
  }
}

/** Whether two requests under one message id ask the same; signatures and request ids may differ. */
export function isSameContent(one: RequestHead, other: RequestHead): boolean {
  return (
    one.method === other.method &&
    one.service === other.service &&
    one.path === other.path &&
    one.query === other.query &&
    one.client === other.client &&
    one.purpose === other.purpose &&
    one.caseRef === other.caseRef &&
    one.contentDigest === other.contentDigest
  );
}

export function refusalContent(refusal: Refusal) {
  return {
    status: statusOf(refusal.code),
    contentType: 'application/problem+json',
    body: Buffer.from(JSON.stringify(refusalJson(refusal))),
    error: xRoadError(refusal.code, 'serverproxy'),
  };
}

/** A refusal that no signature covers, because nothing was logged that it could answer: a claim, no proof. */
function unsigned(
  code: ExchangeFaultCode,
  reason: string | null = null,
  retryAfterSeconds: number | null = null,
): WireResponse {
  const { status, contentType, body, error } = refusalContent({ code, reason, retryAfterSeconds });
  return {
    status,
    headers: [
      ['content-type', contentType],
      ['x-road-error', error],
    ],
    body,
  };
}
