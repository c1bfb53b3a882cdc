import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { formatDigest } from './body-digest.ts';
import { canonicalBytes, canonicalInstant } from './canonical-bytes.ts';
import { type MemberId, memberOf, type ServiceId } from './identifier.ts';
import { type MessageHead, readHead, type SignedMessage } from './message-head.ts';
import { type Hash, leafHash } from './tree.ts';

export type Side = 'consumer' | 'provider';
export type MessageKind = 'request' | 'response';

/** One line of a node's log: one message as one side saw it. Holds digests, never a body or a NIK. */
export interface LogEntry {
  readonly nodeId: string;
  readonly id: string;
  /** Whose side this is, and who stands opposite. */
  readonly member: MemberId;
  readonly side: Side;
  readonly kind: MessageKind;
  readonly peer: MemberId;
  readonly messageId: string;
  /** When this side logged it, whole milliseconds. */
  readonly at: Instant;
  readonly service: ServiceId;
  /** The signature base. */
  readonly head: string;
  /** `sha-256=:<base64>:` of the body. */
  readonly digest: string;
  readonly signature: Uint8Array;
  readonly keyId: string;
  /** HMAC of the person under a key of this node: finds a person's calls without holding a NIK. */
  readonly personHmac: Uint8Array | null;
}

export interface EntryContext {
  readonly nodeId: string;
  readonly id: string;
  readonly side: Side;
  readonly at: Instant;
  readonly personHmac: Uint8Array | null;
}

export type EntryFault = 'head_malformed' | 'entry_differs_from_head';

const format = 'terpadu-entry-1';

/** The entry for a message that was signed or verified; everything but the context is in its head. */
export function entryOf(message: SignedMessage<MessageHead>, context: EntryContext): LogEntry {
  const { head, base, signature } = message;
  const [consumer, provider] = [memberOf(head.client), memberOf(head.service)];
  const [member, peer] = context.side === 'consumer' ? [consumer, provider] : [provider, consumer];
  return {
    nodeId: context.nodeId,
    id: context.id,
    member,
    side: context.side,
    kind: head.kind,
    peer,
    messageId: head.messageId,
    at: context.at,
    service: head.service,
    head: base,
    digest: formatDigest(head.digest),
    signature,
    keyId: head.params.keyId,
    personHmac: context.personHmac,
  };
}

/** The bytes whose hash is the leaf: every field in this order, see contracts/vectors/exchange/entry.json. */
export function encodeEntry(entry: LogEntry): Uint8Array {
  return canonicalBytes(format, [
    entry.nodeId,
    entry.id,
    entry.member,
    entry.side,
    entry.kind,
    entry.peer,
    entry.messageId,
    canonicalInstant(entry.at),
    entry.service,
    entry.head,
    entry.digest,
    entry.signature,
    entry.keyId,
    // A digest is never empty, so no bytes can only mean that no person is named.
    entry.personHmac ?? new Uint8Array(),
  ]);
}

export function entryLeaf(entry: LogEntry): Hash {
  return leafHash(encodeEntry(entry));
}

/** The message behind an entry, if each of the entry's columns says what the signed head says. */
export function readEntry(entry: LogEntry): Result<SignedMessage<MessageHead>, EntryFault> {
  const head = readHead(entry.head);
  if (!head.ok) return err('head_malformed');
  const message = { head: head.value, base: entry.head, signature: entry.signature };
  const same = Buffer.compare(encodeEntry(entryOf(message, entry)), encodeEntry(entry)) === 0;
  return same ? ok(message) : err('entry_differs_from_head');
}
