import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { type BodyDigest, digestBody, sameDigest } from '../domain/body-digest.ts';
import { memberOf } from '../domain/identifier.ts';
import { isValidAt, type KeyLookup, verifyEs256 } from '../domain/key.ts';
import {
  createdAt,
  type HeadFault,
  isBound,
  type MessageHead,
  readHead,
  type RequestHead,
  requestComponents,
  type ResponseHead,
  responseComponents,
  type SignedMessage,
} from '../domain/message-head.ts';
import { parseSignatureParams, type SignatureParams, type SignatureProfile } from '../domain/signature-params.ts';
import { requestParts } from './sign-message.ts';
import {
  type BaseFault,
  type HeaderList,
  labelledMember,
  type MessageParts,
  signatureBase,
  singleHeader,
} from './signature-base.ts';

export interface ReceivedRequest {
  readonly method: string;
  /** The whole raw path of the request target. */
  readonly path: string;
  /** Empty, or begins with `?`. */
  readonly query: string;
  readonly headers: HeaderList;
  /** The body, or its digest by the algorithm that `parseContentDigest` chose. */
  readonly body: Uint8Array | BodyDigest;
}

export interface ReceivedResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Uint8Array | BodyDigest;
}

export interface VerifyWith {
  readonly keys: KeyLookup;
  readonly now: Instant;
  /** How old `created` may be, and how far a peer's clock may run ahead. Default 300 and 30. */
  readonly maxAgeSeconds?: number;
  readonly maxSkewSeconds?: number;
}

export type SignatureRefusal =
  | BaseFault
  | HeadFault
  | 'signature_missing'
  | 'signature_malformed'
  | 'digest_missing'
  | 'digest_differs'
  | 'created_too_old'
  | 'created_in_future'
  | 'key_unknown'
  | 'key_not_valid'
  | 'key_not_of_sender'
  | 'signature_wrong'
  | 'response_not_bound';

const defaultMaxAgeSeconds = 300;
const defaultMaxSkewSeconds = 30;

/**
 * Checks a request as a provider must before anything else: coverage, digest, age, key, signature.
 * Replay and grant are the caller's next steps, on the head that comes back.
 */
export function verifyRequest(
  request: ReceivedRequest,
  options: VerifyWith,
): Result<SignedMessage<RequestHead>, SignatureRefusal> {
  const { method, path, query, headers } = request;
  const read = readMessage({ method, path, query, headers }, 'request');
  if (!read.ok) return read;
  const { head } = read.value;
  if (head.kind !== 'request') return err('signature_malformed');
  const refusal = judge(read.value, { ...options, body: request.body, sender: memberOf(head.client) });
  return refusal === null ? ok({ ...read.value, head }) : err(refusal);
}

/** Checks an answer as the consumer must, against the very request that it signed. */
export function verifyResponse(
  response: ReceivedResponse,
  request: SignedMessage<RequestHead>,
  options: VerifyWith,
): Result<SignedMessage<ResponseHead>, SignatureRefusal> {
  const { status, headers } = response;
  const read = readMessage({ status, headers, request: requestParts(request) }, 'response');
  if (!read.ok) return read;
  const { head } = read.value;
  if (head.kind !== 'response') return err('signature_malformed');
  if (!isBound(head, request)) return err('response_not_bound');
  const refusal = judge(read.value, { ...options, body: response.body, sender: memberOf(request.head.service) });
  return refusal === null ? ok({ ...read.value, head }) : err(refusal);
}

function readMessage(
  parts: MessageParts,
  profile: SignatureProfile,
): Result<SignedMessage<MessageHead>, SignatureRefusal> {
  const params = readParams(parts.headers);
  if (!params.ok) return params;
  if (params.value.profile !== profile) return err('signature_malformed');
  const uncovered = uncoveredFault(parts.headers, params.value);
  if (uncovered !== null) return err(uncovered);
  const signature = readSignature(parts.headers);
  if (!signature.ok) return signature;
  const base = signatureBase(parts, params.value.components, params.value.text);
  if (!base.ok) return base;
  const head = readHead(base.value);
  return head.ok ? ok({ head: head.value, base: base.value, signature: signature.value }) : head;
}

function readParams(headers: HeaderList): Result<SignatureParams, SignatureRefusal> {
  const field = singleHeader(headers, 'signature-input');
  if (!field.ok) return err(field.error === 'component_missing' ? 'signature_missing' : field.error);
  const member = labelledMember(field.value);
  const params = member.ok ? parseSignatureParams(member.value) : member;
  return params.ok ? params : err('signature_malformed');
}

function readSignature(headers: HeaderList): Result<Uint8Array, SignatureRefusal> {
  const field = singleHeader(headers, 'signature');
  if (!field.ok) return err(field.error === 'component_missing' ? 'signature_missing' : field.error);
  const member = labelledMember(field.value);
  const [, base64] = member.ok ? (/^:([A-Za-z0-9+/]{86}==):$/.exec(member.value) ?? []) : [];
  if (base64 === undefined) return err('signature_malformed');
  const signature = Buffer.from(base64, 'base64');
  return signature.toString('base64') === base64 ? ok(signature) : err('signature_malformed');
}

// Fields of ours that a stranger adds on the way must not look as if the sender had signed them.
function uncoveredFault(headers: HeaderList, params: SignatureParams): SignatureRefusal | null {
  const { always, whenSent } = params.profile === 'request' ? requestComponents : responseComponents;
  if (!params.components.includes('"content-digest"')) return 'digest_missing';
  const known = new Set<string>([...always, ...whenSent]);
  for (const component of params.components) if (!known.has(component)) return 'component_unknown';
  for (const [given] of headers) {
    const name = `"${given.toLowerCase()}"`;
    const ours = known.has(name) || name.startsWith('"x-road-') || name.startsWith('"terpadu-');
    if (ours && !params.components.includes(name)) return 'component_missing';
  }
  return headers.some(([given]) => given.toLowerCase() === 'content-digest') ? null : 'digest_missing';
}

interface Judging extends VerifyWith {
  readonly body: Uint8Array | BodyDigest;
  /** The member whose key must have signed. */
  readonly sender: string;
}

function judge(message: SignedMessage<MessageHead>, judging: Judging): SignatureRefusal | null {
  return digestFault(message.head, judging.body) ?? ageFault(message.head, judging) ?? keyFault(message, judging);
}

function digestFault({ digest }: MessageHead, body: Uint8Array | BodyDigest): SignatureRefusal | null {
  const found = body instanceof Uint8Array ? digestBody(body, digest.algorithm) : body;
  return sameDigest(found, digest) ? null : 'digest_differs';
}

function ageFault(head: MessageHead, { now, ...limits }: Judging): SignatureRefusal | null {
  const ageSeconds = now.epochMilliseconds / 1000 - head.params.created;
  if (ageSeconds > (limits.maxAgeSeconds ?? defaultMaxAgeSeconds)) return 'created_too_old';
  return ageSeconds < -(limits.maxSkewSeconds ?? defaultMaxSkewSeconds) ? 'created_in_future' : null;
}

function keyFault(message: SignedMessage<MessageHead>, { keys, sender }: Judging): SignatureRefusal | null {
  const key = keys(message.head.params.keyId);
  if (key === null) return 'key_unknown';
  if (key.use !== 'member' || key.owner !== sender) return 'key_not_of_sender';
  if (!isValidAt(key, createdAt(message.head))) return 'key_not_valid';
  return verifyEs256(key, Buffer.from(message.base), message.signature) ? null : 'signature_wrong';
}
