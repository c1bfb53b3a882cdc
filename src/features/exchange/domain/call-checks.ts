import { digestBody, sameDigest } from './body-digest.ts';
import { type LogEntry, type MessageKind, readEntry } from './entry.ts';
import { type Evidence, placeName } from './evidence.ts';
import { findGrant } from './grant.ts';
import { memberOf } from './identifier.ts';
import { isValidAt, type PublicKey, verifyEs256 } from './key.ts';
import {
  createdAt,
  isBound,
  type MessageHead,
  readHead,
  type RequestHead,
  type ResponseHead,
  type SignedMessage,
} from './message-head.ts';
import { absent, failed, type Finding, lacking, passed, worst } from './report.ts';

/** The evidence with its two messages read from the signed heads, and its keys by id. */
export interface CallUnderTest {
  readonly evidence: Evidence;
  readonly keys: ReadonlyMap<string, PublicKey>;
  readonly request: SignedMessage<RequestHead> | null;
  readonly response: SignedMessage<ResponseHead> | null;
}

/** How long after its signing a message may be logged; a provider refuses sooner than that. */
const maxDelaySeconds = 600;

export function callUnderTest(evidence: Evidence): CallUnderTest {
  const messages = evidence.entries.flatMap(({ entry }) => messageOf(entry) ?? []);
  return {
    evidence,
    keys: new Map(evidence.keys.map((key) => [key.keyId, key])),
    request: messages.find(isRequest) ?? null,
    response: messages.find(isResponse) ?? null,
  };
}

/** Both keys belonged to the two members and were valid when the messages were signed. */
export function keysValid(call: CallUnderTest): Finding {
  const kinds: readonly MessageKind[] = ['request', 'response'];
  const missing = kinds.filter((kind) => !hasEntry(call, kind)).map((kind) => lacking('message_missing', kind));
  return worst([...call.evidence.entries.map(({ entry }) => senderKey(entry, call.keys)), ...missing]);
}

/** The key that signed an entry's message was the sender's, at that time. */
export function senderKey(entry: LogEntry, keys: ReadonlyMap<string, PublicKey>): Finding {
  const message = messageOf(entry);
  if (message === null) return failed('head_malformed', entry.keyId);
  const { head } = message;
  const key = keys.get(head.params.keyId);
  if (key === undefined) return lacking('key_unknown', head.params.keyId);
  const sender = memberOf(head.kind === 'request' ? head.client : head.service);
  if (key.use !== 'member' || key.owner !== sender) return failed('key_not_of_sender', key.keyId);
  return isValidAt(key, createdAt(head)) ? passed(key.keyId) : failed('key_not_valid', key.keyId);
}

export function consumerSignature(call: CallUnderTest): Finding {
  return signatures(call, 'request');
}

export function providerSignature(call: CallUnderTest): Finding {
  return signatures(call, 'response');
}

function signatures({ evidence, keys }: CallUnderTest, kind: MessageKind): Finding {
  const ofKind = evidence.entries.filter(({ entry }) => entry.kind === kind);
  if (ofKind.length === 0) return lacking('message_missing', kind);
  return worst(ofKind.map(({ entry }) => entrySignature(entry, keys)));
}

/** The signature of an entry fits its head and its key. */
export function entrySignature(entry: LogEntry, keys: ReadonlyMap<string, PublicKey>): Finding {
  const key = keys.get(entry.keyId);
  if (key === undefined) return lacking('key_unknown', entry.keyId);
  const fits = verifyEs256(key, Buffer.from(entry.head), entry.signature);
  return fits ? passed(entry.keyId) : failed('signature_wrong', entry.keyId);
}

/** The answer was given to this request and to no other. */
export function responseBound({ request, response }: CallUnderTest): Finding {
  if (request === null || response === null)
    return lacking('message_missing', request === null ? 'request' : 'response');
  const subject = request.head.messageId;
  return isBound(response.head, request) ? passed(subject) : failed('other_request', subject);
}

/** The grant allowed this service, method, path and purpose at that time; a refused call needs none. */
export function grantCoversCall({ evidence: { grant }, request, response }: CallUnderTest): Finding {
  if (request === null) return lacking('message_missing', 'request');
  const { head } = request;
  const wasAnswered = response === null || (response.head.status >= 200 && response.head.status < 300);
  if (grant === null) return wasAnswered ? lacking('grant_missing', head.grant) : absent('grant_missing', head.grant);
  const found = findGrant([grant], { ...head, consumer: head.client }, createdAt(head));
  if (found.ok) return passed(grant.id);
  const fault =
    found.error === 'grant_expired' || found.error === 'grant_not_yet_valid' ? 'grant_not_valid' : 'grant_differs';
  return wasAnswered ? failed(fault, grant.id) : absent(fault, grant.id);
}

/** Each side logged the message close to the time at which it was signed: no old message again. */
export function notReplayed({ evidence }: CallUnderTest): Finding {
  return worst(
    evidence.entries.map(({ entry }) => {
      const message = messageOf(entry);
      if (message === null) return failed('head_malformed', entry.messageId);
      const delayMs = Math.abs(entry.at.epochMilliseconds - createdAt(message.head).epochMilliseconds);
      const subject = `${maxDelaySeconds} s`;
      return delayMs <= maxDelaySeconds * 1000 ? passed(subject) : failed('too_old', subject);
    }),
  );
}

/** Consumer and provider both hold request and answer; one side alone proves the call just as well. */
export function loggedOnBothSides({ evidence }: CallUnderTest): Finding {
  const slots = new Set(evidence.entries.map(({ entry }) => slot(entry)));
  const subject = evidence.entries.map(placeName).join(', ');
  return slots.size === 4 ? passed(subject) : absent('one_side_only', subject);
}

/** Each entry says what its signed head says, and both sides hold the very same messages. */
export function entriesAgree({ evidence, request, response }: CallUnderTest): Finding {
  const slots = new Set(evidence.entries.map(({ entry }) => slot(entry)));
  if (slots.size !== evidence.entries.length)
    return failed('entries_differ', evidence.entries.map(placeName).join(', '));
  return worst(
    evidence.entries.map((proven) => {
      const { entry } = proven;
      const subject = placeName(proven);
      const read = readEntry(entry);
      if (!read.ok) return failed(read.error, subject);
      const twin = entry.kind === 'request' ? request : response;
      const same = twin?.base === entry.head && Buffer.compare(twin.signature, entry.signature) === 0;
      return same ? passed(subject) : failed('entries_differ', subject);
    }),
  );
}

/** The bodies have the signed digests; erased ones are no fault, their digests remain signed. */
export function bodiesMatch({ evidence: { bodies }, request, response }: CallUnderTest): Finding {
  const pairs = [
    { kind: 'request', body: bodies.request, message: request },
    { kind: 'response', body: bodies.response, message: response },
  ];
  return worst(
    pairs.map(({ kind, body, message }) => {
      if (body === null) return absent('body_erased', kind);
      if (message === null) return lacking('message_missing', kind);
      const { digest } = message.head;
      return sameDigest(digestBody(body, digest.algorithm), digest) ? passed(kind) : failed('body_differs', kind);
    }),
  );
}

function messageOf(entry: LogEntry): SignedMessage<MessageHead> | null {
  const head = readHead(entry.head);
  return head.ok ? { head: head.value, base: entry.head, signature: entry.signature } : null;
}

function isRequest(message: SignedMessage<MessageHead>): message is SignedMessage<RequestHead> {
  return message.head.kind === 'request';
}

function isResponse(message: SignedMessage<MessageHead>): message is SignedMessage<ResponseHead> {
  return message.head.kind === 'response';
}

function hasEntry({ evidence }: CallUnderTest, kind: MessageKind): boolean {
  return evidence.entries.some(({ entry }) => entry.kind === kind);
}

function slot({ side, kind }: LogEntry): string {
  return `${side} ${kind}`;
}
