import { randomBytes } from 'node:crypto';
import type { DataKeys } from '../../../kernel/keys/data-keys.ts';
import { rateLimit, type RateLimit } from '../../../kernel/rate-limit.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { Secret } from '../../../vocabulary/secret.ts';
import type { JsonValue } from '../domain/canonical-json.ts';
import type { Refusal } from '../domain/fault.ts';
import { findGrant, type Grant } from '../domain/grant.ts';
import { type FieldPath, limitFields, parseFieldPath } from '../domain/granted-fields.ts';
import type { ServiceId, SubsystemId } from '../domain/identifier.ts';
import type { RequestHead } from '../domain/message-head.ts';
import type { Endpoint, Service } from '../storage/service.ts';
import type { HttpCaller } from './call-service.ts';
import type { Registry } from './registry.ts';
import { SALT_BYTES, saltedJson } from './salted-json.ts';

/** What a feature of this process sees of a call to a service that it provides. */
export interface ServedRequest {
  readonly consumer: SubsystemId;
  readonly service: ServiceId;
  readonly method: string;
  /** Raw remainder behind the service id. */
  readonly path: string;
  /** Empty, or begins with `?`. */
  readonly query: string;
  readonly purpose: string;
  readonly caseRef: string | null;
  /** Repeats of a call come under the same one; a handler that writes should recognise it. */
  readonly messageId: string;
  readonly body: JsonValue | null;
}

export interface ServedAnswer {
  readonly status: number;
  readonly body: JsonValue | null;
}

export type ServiceHandler = (request: ServedRequest) => Promise<ServedAnswer>;

/** The service's answer, limited to what the grant lets through. */
export interface LimitedAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

export interface ServiceDesk {
  /** Offers a service by a function of this process. */
  provide(id: ServiceId, handler: ServiceHandler): void;
  /** Checks grant and quota, asks the service, and keeps of its answer what was granted. */
  serve(head: RequestHead, body: Uint8Array, now: Instant): Promise<Result<LimitedAnswer, Refusal>>;
}

export interface ServiceDeskOptions {
  readonly registry: Registry;
  readonly keys: DataKeys;
  readonly http: HttpCaller;
  readonly onFault: (fault: unknown) => void;
}

/** For services of this process; those over HTTP have a limit of their own. */
const HANDLER_TIMEOUT_MS = 30_000;
const BUSY_AFTER_SECONDS = 30;
/** What may be said of a failure although it is no field of the grant (RFC 9457). */
const PROBLEM_FIELDS = ['type', 'title', 'status', 'code'].map((name): FieldPath => {
  const field = parseFieldPath(name);
  if (!field.ok) throw new Error(`not a field path: ${name}`);
  return field.value;
});

export function serviceDesk(options: ServiceDeskOptions): ServiceDesk {
  const { registry } = options;
  const handlers = new Map<ServiceId, ServiceHandler>();
  const quotas = new Map<ServiceId, { readonly perMinute: number; readonly limit: RateLimit }>();

  function quotaOf({ id, quotaPerMinute: perMinute }: Service): RateLimit {
    const known = quotas.get(id);
    if (known?.perMinute === perMinute) return known.limit;
    const limit = rateLimit({ burst: Math.ceil(perMinute / 10), perMinute });
    quotas.set(id, { perMinute, limit });
    return limit;
  }

  return {
    provide(id, handler) {
      if (handlers.has(id)) throw new Error(`The service ${id} is provided already.`);
      handlers.set(id, handler);
    },
    async serve(head, body, now) {
      const service = registry.service(head.service);
      if (service === null) return decline('service_unknown');
      if (!registry.mayCall(head.client)) return decline('client_unknown');
      const grant = findGrant(registry.grants(head.client, head.service), { ...head, consumer: head.client }, now);
      if (!grant.ok)
        return grant.error.startsWith('path_') ? decline('call_malformed', grant.error) : decline(codeOf(grant.error));
      const taken = quotaOf(service).take({ account: head.client }, now);
      if (!taken.ok) return decline('quota_exceeded', null, taken.error.retryAfterSeconds);
      const handler = handlers.get(head.service);
      const endpoint = registry.endpoint(head.service);
      if (handler !== undefined)
        return limited(grant.value, await askHandler(handler, { head, body, onFault: options.onFault }));
      if (endpoint !== null) return limited(grant.value, await askEndpoint(endpoint, { head, body, ...options }));
      return decline('service_unreachable', 'no_endpoint');
    },
  };
}

interface RawAnswer {
  readonly status: number;
  readonly contentType: string | null;
  /** Not read yet when it came over HTTP. */
  readonly body: Buffer | JsonValue;
}

interface Asking {
  readonly head: RequestHead;
  readonly body: Uint8Array;
  readonly onFault: (fault: unknown) => void;
}

async function askHandler(
  handler: ServiceHandler,
  { head, body, onFault }: Asking,
): Promise<Result<RawAnswer, Refusal>> {
  const json = body.length === 0 ? ok(null) : parseJson(body);
  if (!json.ok) return decline('call_malformed', 'body_malformed');
  const { client: consumer, service, method, path, purpose, caseRef, messageId } = head;
  const query = head.query === '?' ? '' : head.query;
  const request = { consumer, service, method, path, query, purpose, caseRef, messageId, body: json.value };
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const limit = setTimeout(() => resolve('late'), HANDLER_TIMEOUT_MS);
  try {
    const answer = await Promise.race([handler(request), late]);
    if (answer === 'late') return decline('service_timed_out', 'timeout');
    return ok({ status: answer.status, contentType: 'application/json', body: answer.body });
  } catch (fault) {
    onFault(fault);
    return decline('service_failed', 'handler_failed');
  } finally {
    clearTimeout(limit);
  }
}

async function askEndpoint(
  endpoint: Endpoint,
  { head, body, keys, http }: Asking & Pick<ServiceDeskOptions, 'keys' | 'http'>,
): Promise<Result<RawAnswer, Refusal>> {
  const token = endpoint.token === null ? null : await openToken(keys, endpoint, endpoint.token);
  const answer = await http.call({
    url: `${endpoint.url}${head.path}${head.query === '?' ? '' : head.query}`,
    method: head.method,
    token,
    body,
    timeoutMs: endpoint.timeoutMs,
    headers: [
      ...(body.length === 0 ? [] : ([['content-type', 'application/json']] as const)),
      ['x-road-client', head.client],
      ['x-road-service', head.service],
      ['x-road-id', head.messageId],
      ['x-road-request-id', head.requestId],
      ['terpadu-purpose', head.purpose],
      ...(head.caseRef === null ? [] : ([['terpadu-case', head.caseRef]] as const)),
    ],
  });
  return answer.ok ? answer : decline(answer.error.code, answer.error.reason);
}

/** The bearer token of an endpoint, sealed at its row. */
export function tokenPlace(id: ServiceId) {
  return { table: 'exchange.service_endpoint', column: 'token_sealed', row: id };
}

async function openToken(
  keys: DataKeys,
  { serviceId }: Endpoint,
  token: NonNullable<Endpoint['token']>,
): Promise<Secret> {
  const opened = await keys.decrypt(token.keyId, token.sealed, tokenPlace(serviceId));
  if (!opened.ok) throw new Error(`The token of ${serviceId} does not open: ${opened.error}.`);
  return new Secret(opened.value.toString('utf8'));
}

/** What leaves the provider: of an answer the granted fields, of a failure its code. */
function limited(grant: Grant, given: Result<RawAnswer, Refusal>): Result<LimitedAnswer, Refusal> {
  if (!given.ok) return given;
  const { status, contentType, body } = given.value;
  if (status < 100 || status > 599) return decline('service_answer_malformed', 'status');
  if (Buffer.isBuffer(body) && body.length === 0) return ok({ status, contentType: null, body });
  const json = Buffer.isBuffer(body) ? parseJson(body) : ok(body);
  const isFine = status >= 200 && status < 300;
  if (!json.ok || (Buffer.isBuffer(body) && !isJson(contentType))) {
    // The text of a failure may hold anything; its status says enough.
    return isFine
      ? decline('service_answer_malformed', 'not_json')
      : ok({ status, contentType: null, body: new Uint8Array() });
  }
  const fields = isFine ? grant.fields : [...grant.fields, ...PROBLEM_FIELDS];
  const kept = saltedJson(limitFields({ fields }, json.value), randomBytes(SALT_BYTES));
  return ok({ status, contentType: isFine ? 'application/json' : 'application/problem+json', body: kept });
}

function codeOf(
  refusal: 'no_grant' | 'purpose_not_granted' | 'grant_not_yet_valid' | 'grant_expired' | `path_${string}`,
) {
  switch (refusal) {
    case 'no_grant':
    case 'purpose_not_granted':
    case 'grant_not_yet_valid':
    case 'grant_expired':
      return refusal;
    default:
      return 'call_malformed';
  }
}

function decline(
  code: Refusal['code'],
  reason: string | null = null,
  retryAfterSeconds: number | null = null,
): Result<never, Refusal> {
  return err({ code, reason, retryAfterSeconds });
}

export function parseJson(bytes: Uint8Array): Result<JsonValue, 'json_malformed'> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue);
  } catch {
    return err('json_malformed');
  }
}

export function isJson(contentType: string | null): boolean {
  return /^application\/(?:[\w.+-]+\+)?json(?:\s*;|$)/i.test(contentType ?? '');
}

/** How long to leave a service alone that said it has too much to do. */
export const busyAfterSeconds = BUSY_AFTER_SECONDS;
