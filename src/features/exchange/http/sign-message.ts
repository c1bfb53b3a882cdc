import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { type BodyDigest, formatDigest } from '../domain/body-digest.ts';
import type { Method } from '../domain/grant.ts';
import type { ServiceId, SubsystemId } from '../domain/identifier.ts';
import type { Signer } from '../domain/key.ts';
import {
  bindingOf,
  type HeadFault,
  type MessageHead,
  readHead,
  type RequestHead,
  requestComponents,
  type ResponseHead,
  responseComponents,
  type SignedMessage,
} from '../domain/message-head.ts';
import { formatServicePath } from '../domain/service-path.ts';
import { formatSignatureParams, signatureLabel, type SignatureProfile } from '../domain/signature-params.ts';
import { type BaseFault, type HeaderList, type MessageParts, signatureBase } from './signature-base.ts';

export interface RequestToSign {
  readonly client: SubsystemId;
  readonly service: ServiceId;
  readonly method: Method;
  /** Raw remainder behind the service id: empty, or begins with `/`. */
  readonly path: string;
  /** Empty, or begins with `?`. */
  readonly query: string;
  readonly messageId: string;
  /** A fresh UUID for this attempt; with the message id it serves the replay guard. */
  readonly requestId: string;
  readonly purpose: string;
  readonly grant: string;
  readonly caseRef: string | null;
  readonly contentType: string | null;
  readonly body: BodyDigest;
}

export interface ResponseToSign {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: BodyDigest;
  /** An exchange's own refusal, X-Road-Error; null for the service's answer. */
  readonly error: string | null;
}

/** `headers` are the fields to send with the message, signature included, and no others of ours. */
export interface OutgoingRequest {
  readonly signed: SignedMessage<RequestHead>;
  /** The whole raw path, `/r1/…`. */
  readonly path: string;
  readonly query: string;
  readonly headers: HeaderList;
}

export interface OutgoingResponse {
  readonly signed: SignedMessage<ResponseHead>;
  readonly headers: HeaderList;
}

export type SignFault = BaseFault | HeadFault;

/** Signs a call. What would not verify is refused before it is signed, also a NIK in path or query. */
export async function signRequest(
  request: RequestToSign,
  signer: Signer,
  created: Instant,
): Promise<Result<OutgoingRequest, SignFault>> {
  const path = formatServicePath(request);
  const headers = present([
    ['content-type', request.contentType],
    ['content-digest', formatDigest(request.body)],
    ['x-road-client', request.client],
    ['x-road-id', request.messageId],
    ['x-road-request-id', request.requestId],
    ['terpadu-purpose', request.purpose],
    ['terpadu-grant', request.grant],
    ['terpadu-case', request.caseRef],
  ]);
  const parts = { method: request.method, path, query: request.query, headers };
  const signed = await signParts(parts, 'request', { signer, created });
  if (!signed.ok) return signed;
  const { head, base, signature } = signed.value;
  if (head.kind !== 'request') return err('head_malformed');
  const sent = [...headers, ...signatureFields(head, signature)];
  return ok({ signed: { head, base, signature }, path, query: request.query, headers: sent });
}

/** Signs an answer and binds it to the request's signature, parameters and digest. */
export async function signResponse(
  response: ResponseToSign,
  request: SignedMessage<RequestHead>,
  { signer, created }: SignWith,
): Promise<Result<OutgoingResponse, SignFault>> {
  const headers = present([
    ['content-type', response.contentType],
    ['content-digest', formatDigest(response.body)],
    ['x-road-client', request.head.client],
    ['x-road-service', request.head.service],
    ['x-road-id', request.head.messageId],
    ['x-road-request-id', request.head.requestId],
    ['x-road-error', response.error],
  ]);
  const parts = { status: response.status, headers, request: requestParts(request) };
  const signed = await signParts(parts, 'response', { signer, created });
  if (!signed.ok) return signed;
  const { head, base, signature } = signed.value;
  if (head.kind !== 'response') return err('head_malformed');
  return ok({ signed: { head, base, signature }, headers: [...headers, ...signatureFields(head, signature)] });
}

export interface SignWith {
  readonly signer: Signer;
  readonly created: Instant;
}

/** The fields of a request that its answer covers with `;req`. */
export function requestParts(request: SignedMessage<RequestHead>): MessageParts {
  const { contentDigest } = bindingOf(request);
  return { headers: [['content-digest', contentDigest], ...signatureFields(request.head, request.signature)] };
}

async function signParts(
  parts: MessageParts,
  profile: SignatureProfile,
  { signer, created }: SignWith,
): Promise<Result<SignedMessage<MessageHead>, SignFault>> {
  const { always, whenSent } = profile === 'request' ? requestComponents : responseComponents;
  const sent = new Set(parts.headers.map(([name]) => `"${name}"`));
  const components = [...always, ...whenSent.filter((name) => sent.has(name))];
  const seconds = Math.floor(created.epochMilliseconds / 1000);
  const params = formatSignatureParams({ components, created: seconds, keyId: signer.keyId, profile });
  const base = signatureBase(parts, components, params);
  if (!base.ok) return base;
  const head = readHead(base.value);
  if (!head.ok) return head;
  const signature = await signer.sign(Buffer.from(base.value));
  if (signature.length !== 64) throw new Error('a signer must return 64 bytes, raw r and s');
  return ok({ head: head.value, base: base.value, signature });
}

function signatureFields(head: MessageHead, signature: Uint8Array): HeaderList {
  return [
    ['signature-input', `${signatureLabel}=${head.params.text}`],
    ['signature', `${signatureLabel}=:${Buffer.from(signature).toString('base64')}:`],
  ];
}

function present(fields: readonly (readonly [string, string | null])[]): readonly (readonly [string, string])[] {
  return fields.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}
