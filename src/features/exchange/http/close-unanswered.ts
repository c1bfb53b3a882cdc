import type { Database } from '../../../kernel/database.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { digestBody } from '../domain/body-digest.ts';
import type { Side } from '../domain/entry.ts';
import { memberOf } from '../domain/identifier.ts';
import { verifyEs256 } from '../domain/key.ts';
import { createdAt, isBound, type RequestHead, type ResponseHead, type SignedMessage } from '../domain/message-head.ts';
import { findEntry, type StoredEntry } from '../storage/log-entry.ts';
import type { LogWriter } from '../storage/log-writer.ts';
import { listHostedAgencies } from '../storage/member.ts';
import { findClosedUntil, listUnanswered, saveClosedUntil } from '../storage/unanswered.ts';
import type { AnswerStore } from './answer-store.ts';
import { type KeyRing, wholeMs } from './key-ring.ts';
import { asRequest, asResponse } from './logged-message.ts';
import { newEntry } from './new-entry.ts';
import { refusalContent } from './provider-side.ts';
import type { Registry } from './registry.ts';
import { signResponse } from './sign-message.ts';

export interface ClosingOptions {
  readonly nodeId: string;
  readonly db: Database;
  readonly registry: Registry;
  readonly keyRing: KeyRing;
  readonly logs: Readonly<Record<Side, LogWriter>>;
  readonly answers: AnswerStore;
  readonly now: () => Instant;
  /** Where the log begins. */
  readonly since: Instant;
  /** A request without response is given up after so long; longer than any call may take. */
  readonly givenUpAfterMs: number;
  /** Told of a call that cannot be closed, as when its row was altered; the others are closed all the same. */
  readonly onFault: (fault: unknown) => void;
}

/** What a killed process left open, or a commit that came late, is looked for so far back. */
const OVERLAP_SECONDS = 60;
/** A long absence is worked off in pieces; of each member and piece so many, the rest stays without answer. */
const PIECE_MINUTES = 5;
const MOST_OF_EACH = 2_000;
/** A response that is logged later than this after it was signed would look like an old one. */
const LATEST_SECONDS = 540;

/**
 * Closes calls that hold a request without response, as a process killed midway leaves them. The provider
 * signs and logs that the outcome is unknown; the consumer's side then logs what the provider has signed.
 * Returns how many it closed.
 */
export async function closeUnanswered(options: ClosingOptions): Promise<number> {
  const { nodeId, db } = options;
  const until = wholeMs(options.now()).subtract({ milliseconds: options.givenUpAfterMs });
  const known = await db.as(WORKER, (tx) => findClosedUntil(tx, nodeId));
  let from = (known ?? options.since).subtract({ seconds: OVERLAP_SECONDS });
  let closed = 0;
  while (Temporal.Instant.compare(from, until) < 0) {
    const end = from.add({ minutes: PIECE_MINUTES });
    const to = Temporal.Instant.compare(end, until) < 0 ? end : until;
    closed += await closeBetween(options, from, to);
    await db.as(WORKER, (tx) => saveClosedUntil(tx, nodeId, to));
    from = to;
  }
  return closed;
}

async function closeBetween(options: ClosingOptions, from: Instant, until: Instant): Promise<number> {
  const { nodeId, db } = options;
  let closed = 0;
  for (const side of ['provider', 'consumer'] as const) {
    const open = await db.as(WORKER, async (tx) => {
      const agencyIds = await listHostedAgencies(tx, nodeId);
      return listUnanswered(tx, { nodeId, side, agencyIds, from, until, most: MOST_OF_EACH });
    });
    for (const request of open) if (await close(options, request)) closed += 1;
  }
  return closed;
}

async function close(options: ClosingOptions, open: StoredEntry): Promise<boolean> {
  try {
    const request = asRequest(open.entry);
    if (open.entry.side === 'provider') return await closeProvider(options, request, open.agencyId);
    return await closeConsumer(options, request, open);
  } catch (fault) {
    options.onFault(fault);
    return false;
  }
}

/** The provider's own word that it does not know whether its service has acted. */
async function closeProvider(
  options: ClosingOptions,
  request: SignedMessage<RequestHead>,
  agencyId: string,
): Promise<boolean> {
  const { nodeId, keyRing, answers, logs } = options;
  const provider = memberOf(request.head.service);
  const signer = await keyRing.signerOf(provider);
  if (!signer.ok) return false;
  const { body, ...content } = refusalContent({ code: 'outcome_unknown', reason: null, retryAfterSeconds: null });
  const now = options.now();
  const signed = await signResponse({ ...content, body: digestBody(body) }, request, {
    signer: signer.value,
    created: now,
  });
  if (!signed.ok) throw new Error(`A closing could not be signed: ${signed.error}.`);
  const name = { nodeId, provider, consumer: memberOf(request.head.client), messageId: request.head.messageId };
  const answer = await answers.seal(name, body, now);
  const logging = { nodeId, side: 'provider', agencyId, now, personHmac: null, answer } as const;
  const logged = await logs.provider.append(newEntry(signed.value.signed, logging));
  return logged.ok && logged.value === 'logged';
}

/** What the provider has signed meanwhile, as the consumer would have logged it. */
async function closeConsumer(
  options: ClosingOptions,
  request: SignedMessage<RequestHead>,
  open: StoredEntry,
): Promise<boolean> {
  const response = await answeredBy(options, request);
  if (response === null) return false;
  const { nodeId, now, logs } = options;
  const { personHmac } = open.entry;
  const logging = { nodeId, side: 'consumer', agencyId: open.agencyId, now: now(), personHmac, answer: null } as const;
  const logged = await logs.consumer.append(newEntry(response, logging));
  return logged.ok && logged.value === 'logged';
}

/** What the provider, hosted here too, has signed in answer; null if nothing, or too long ago. */
async function answeredBy(
  options: ClosingOptions,
  request: SignedMessage<RequestHead>,
): Promise<SignedMessage<ResponseHead> | null> {
  const { nodeId, db, registry, keyRing } = options;
  const { head } = request;
  const provider = registry.member(memberOf(head.service));
  if (provider === null || provider.nodeId !== nodeId) return null;
  const slot = {
    nodeId,
    agencyId: provider.agencyId,
    side: 'provider',
    kind: 'response',
    peer: memberOf(head.client),
    messageId: head.messageId,
  } as const;
  const found = await db.as(asAgency(provider.agencyId), (tx) => findEntry(tx, slot));
  if (found === null) return null;
  const response = asResponse(found.entry);
  const key = (await keyRing.keysOf(provider.id)).get(found.entry.keyId);
  const isProven = key !== undefined && verifyEs256(key, Buffer.from(response.base), response.signature);
  if (!isProven || !isBound(response.head, request)) return null;
  const ageSeconds = options.now().since(createdAt(response.head)).total('seconds');
  return ageSeconds <= LATEST_SECONDS ? response : null;
}
