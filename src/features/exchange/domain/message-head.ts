import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { type BodyDigest, readDigestField } from './body-digest.ts';
import { isHeaderCode, type Method, parseMethod } from './grant.ts';
import { parseServiceId, parseSubsystemId, type ServiceId, type SubsystemId } from './identifier.ts';
import { parseServicePath } from './service-path.ts';
import { holdsLongNumber } from './signed-text.ts';
import { parseSignatureParams, type SignatureParams } from './signature-params.ts';

/**
 * What a consumer signed, read back from the RFC 9421 signature base. The same reading serves the
 * running exchange and the verifier years later, so both judge one and the same text.
 */
export interface RequestHead {
  readonly kind: 'request';
  readonly method: Method;
  readonly service: ServiceId;
  /** Raw remainder behind the service id. */
  readonly path: string;
  /** With its `?`; `?` alone when there is none. */
  readonly query: string;
  readonly client: SubsystemId;
  readonly messageId: string;
  readonly requestId: string;
  readonly purpose: string;
  readonly grant: string;
  readonly caseRef: string | null;
  readonly digest: BodyDigest;
  readonly contentDigest: string;
  readonly params: SignatureParams;
}

export interface ResponseHead {
  readonly kind: 'response';
  readonly status: number;
  readonly client: SubsystemId;
  readonly service: ServiceId;
  readonly messageId: string;
  readonly requestId: string;
  readonly digest: BodyDigest;
  readonly contentDigest: string;
  /** What binds the answer to its question: the request's signature, parameters and digest. */
  readonly request: RequestBinding;
  readonly params: SignatureParams;
}

export interface RequestBinding {
  /** `:<base64>:` as in the Signature field. */
  readonly signature: string;
  /** The inner list with parameters, as in the Signature-Input field. */
  readonly signatureInput: string;
  readonly contentDigest: string;
}

export type MessageHead = RequestHead | ResponseHead;

/** A message whose signature is made or checked: what goes into the log and into evidence. */
export interface SignedMessage<H extends MessageHead> {
  readonly head: H;
  /** The signature base, byte for byte what was signed. */
  readonly base: string;
  /** ES256, raw r and s, 64 bytes. */
  readonly signature: Uint8Array;
}

export type HeadFault =
  | 'head_malformed'
  | 'component_unknown'
  | 'component_missing'
  | 'digest_malformed'
  | 'digest_unsupported'
  | 'identifier_refused'
  | 'path_refused'
  | 'long_number_in_head';

/** The components of our two profiles; `whenSent` ones must be covered if the message has them. */
export const requestComponents = {
  always: [
    '"@method"',
    '"@path"',
    '"@query"',
    '"content-digest"',
    '"x-road-client"',
    '"x-road-id"',
    '"x-road-request-id"',
    '"terpadu-purpose"',
    '"terpadu-grant"',
  ],
  whenSent: ['"content-type"', '"terpadu-case"', '"x-road-userid"', '"x-road-issue"', '"x-road-represented-party"'],
} as const;

export const responseComponents = {
  always: [
    '"@status"',
    '"content-digest"',
    '"x-road-client"',
    '"x-road-service"',
    '"x-road-id"',
    '"x-road-request-id"',
    '"content-digest";req',
    '"signature-input";req;key="sig1"',
    '"signature";req;key="sig1"',
  ],
  whenSent: ['"content-type"', '"x-road-request-hash"', '"x-road-error"'],
} as const;

const maxHeadLength = 16_384;
const paramsName = '"@signature-params"';
const messageIdShape = /^[\x21-\x7e]{1,255}$/;
const requestIdShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The instant that the signer put under `created`; RFC 9421 gives it in whole seconds. */
export function createdAt(head: MessageHead): Instant {
  return Temporal.Instant.fromEpochMilliseconds(head.params.created * 1000);
}

/** What an answer to this request must repeat to be bound to it. */
export function bindingOf(request: SignedMessage<RequestHead>): RequestBinding {
  return {
    signature: `:${Buffer.from(request.signature).toString('base64')}:`,
    signatureInput: request.head.params.text,
    contentDigest: request.head.contentDigest,
  };
}

/** Whether an answer repeats its request's signature, parameters, digest and identifiers. */
export function isBound(answer: ResponseHead, request: SignedMessage<RequestHead>): boolean {
  const wanted = bindingOf(request);
  return (
    answer.request.signature === wanted.signature &&
    answer.request.signatureInput === wanted.signatureInput &&
    answer.request.contentDigest === wanted.contentDigest &&
    answer.client === request.head.client &&
    answer.service === request.head.service &&
    answer.messageId === request.head.messageId &&
    answer.requestId === request.head.requestId
  );
}

/** Reads a signature base of one of our two profiles; anything looser than we write is refused. */
export function readHead(base: string): Result<MessageHead, HeadFault> {
  const lines = readLines(base);
  if (!lines.ok) return lines;
  return lines.value.params.profile === 'request' ? readRequest(lines.value) : readResponse(lines.value);
}

interface HeadLines {
  readonly values: ReadonlyMap<string, string>;
  readonly params: SignatureParams;
}

function readLines(base: string): Result<HeadLines, HeadFault> {
  if (base.length > maxHeadLength || !/^[\x20-\x7e\n]*$/.test(base)) return err('head_malformed');
  const values = new Map<string, string>();
  const lines = base.split('\n');
  const last = lines.pop() ?? '';
  for (const line of lines) {
    const [, name, value] = /^("[a-z@][a-z0-9-]*"(?:;req)?(?:;key="sig1")?): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined || values.has(name)) return err('head_malformed');
    values.set(name, value);
  }
  if (!last.startsWith(`${paramsName}: `)) return err('head_malformed');
  const params = parseSignatureParams(last.slice(paramsName.length + 2));
  if (!params.ok || params.value.components.join(' ') !== [...values.keys()].join(' ')) return err('head_malformed');
  const fault = coverageFault(values, params.value.profile);
  return fault === null ? ok({ values, params: params.value }) : err(fault);
}

function coverageFault(values: ReadonlyMap<string, string>, profile: SignatureParams['profile']): HeadFault | null {
  const { always, whenSent } = profile === 'request' ? requestComponents : responseComponents;
  const allowed = new Set<string>([...always, ...whenSent]);
  for (const name of values.keys()) if (!allowed.has(name)) return 'component_unknown';
  return always.every((name) => values.has(name)) ? null : 'component_missing';
}

function readRequest({ values, params }: HeadLines): Result<RequestHead, HeadFault> {
  const value = (name: string) => values.get(`"${name}"`) ?? '';
  const method = parseMethod(value('@method'));
  const target = parseServicePath(value('@path'));
  const caseRef = values.get('"terpadu-case"') ?? null;
  const codes = [value('terpadu-purpose'), value('terpadu-grant'), ...(caseRef === null ? [] : [caseRef])];
  if (!method.ok || !isQuery(value('@query')) || !codes.every(isHeaderCode)) return err('head_malformed');
  if (!target.ok) return err(target.error.startsWith('path_') ? 'path_refused' : 'identifier_refused');
  // The log is kept for good and holds no NIK: it travels in the body, whose digest alone is kept.
  const texts = [...values].filter(([name]) => !name.startsWith('"content-')).map(([, text]) => text);
  if (texts.some(holdsLongNumber)) return err('long_number_in_head');
  const exchange = readExchange(values);
  if (!exchange.ok) return exchange;
  const { service, path } = target.value;
  return ok({
    kind: 'request',
    method: method.value,
    service,
    path,
    query: value('@query'),
    purpose: value('terpadu-purpose'),
    grant: value('terpadu-grant'),
    caseRef,
    ...exchange.value,
    params,
  });
}

function readResponse({ values, params }: HeadLines): Result<ResponseHead, HeadFault> {
  const status = values.get('"@status"') ?? '';
  const service = parseServiceId(values.get('"x-road-service"'));
  if (!/^[1-5][0-9]{2}$/.test(status)) return err('head_malformed');
  if (!service.ok) return err('identifier_refused');
  const exchange = readExchange(values);
  if (!exchange.ok) return exchange;
  const request = {
    signature: values.get('"signature";req;key="sig1"') ?? '',
    signatureInput: values.get('"signature-input";req;key="sig1"') ?? '',
    contentDigest: values.get('"content-digest";req') ?? '',
  };
  return ok({ kind: 'response', status: Number(status), service: service.value, ...exchange.value, request, params });
}

type Exchange = Pick<RequestHead, 'client' | 'messageId' | 'requestId' | 'digest' | 'contentDigest'>;

function readExchange(values: ReadonlyMap<string, string>): Result<Exchange, HeadFault> {
  const client = parseSubsystemId(values.get('"x-road-client"'));
  const messageId = values.get('"x-road-id"') ?? '';
  const requestId = values.get('"x-road-request-id"') ?? '';
  const contentDigest = values.get('"content-digest"') ?? '';
  if (!client.ok) return err('identifier_refused');
  if (!messageIdShape.test(messageId) || !requestIdShape.test(requestId)) return err('head_malformed');
  const digest = readDigestField(contentDigest);
  if (!digest.ok) return digest;
  return ok({ client: client.value, messageId, requestId, digest: digest.value, contentDigest });
}

function isQuery(text: string): boolean {
  return /^\?[\x21-\x7e]*$/.test(text);
}
