import type { JsonValue } from './canonical-json.ts';

/** Who has to change something before the call can succeed. */
export type FaultAt = 'client' | 'consumer_node' | 'provider_node' | 'service';

/**
 * What to do next: never the same again; again under the same message id, which repeats nothing; or anew
 * under another id, because this one has its answer.
 */
export type Retry = 'never' | 'same_message' | 'new_message';

interface FaultKind {
  readonly at: FaultAt;
  readonly retry: Retry;
  /** As HTTP says it, also between nodes. */
  readonly status: number;
  /** What X-Road calls it, in the spelling since 7.8, without the server that says so. */
  readonly xRoad: string;
}

const kinds = {
  client_unknown: { at: 'client', retry: 'never', status: 403, xRoad: 'unknown_member' },
  service_unknown: { at: 'client', retry: 'never', status: 404, xRoad: 'unknown_service' },
  no_grant: { at: 'client', retry: 'never', status: 403, xRoad: 'access_denied' },
  purpose_not_granted: { at: 'client', retry: 'never', status: 403, xRoad: 'access_denied' },
  grant_not_yet_valid: { at: 'client', retry: 'never', status: 403, xRoad: 'access_denied' },
  grant_expired: { at: 'client', retry: 'never', status: 403, xRoad: 'access_denied' },
  call_malformed: { at: 'client', retry: 'never', status: 400, xRoad: 'invalid_request' },
  call_names_person: { at: 'client', retry: 'never', status: 400, xRoad: 'invalid_request' },
  call_too_large: { at: 'client', retry: 'never', status: 413, xRoad: 'invalid_request' },
  call_cancelled: { at: 'client', retry: 'same_message', status: 408, xRoad: 'io_error' },
  message_id_reused: { at: 'client', retry: 'new_message', status: 409, xRoad: 'invalid_request' },
  message_in_progress: { at: 'client', retry: 'same_message', status: 409, xRoad: 'invalid_request' },
  answer_no_longer_kept: { at: 'client', retry: 'new_message', status: 410, xRoad: 'invalid_request' },
  quota_exceeded: { at: 'client', retry: 'new_message', status: 429, xRoad: 'access_denied' },
  signing_key_missing: { at: 'provider_node', retry: 'same_message', status: 503, xRoad: 'cannot_create_signature' },
  log_unwritable: { at: 'provider_node', retry: 'same_message', status: 503, xRoad: 'logging_failed' },
  node_failed: { at: 'consumer_node', retry: 'same_message', status: 500, xRoad: 'internal_error' },
  request_refused: { at: 'consumer_node', retry: 'new_message', status: 400, xRoad: 'invalid_signature_value' },
  answer_invalid: { at: 'provider_node', retry: 'same_message', status: 502, xRoad: 'inconsistent_response' },
  provider_silent: { at: 'provider_node', retry: 'same_message', status: 504, xRoad: 'network_error' },
  outcome_unknown: { at: 'provider_node', retry: 'never', status: 504, xRoad: 'io_error' },
  service_unreachable: { at: 'service', retry: 'new_message', status: 502, xRoad: 'service_failed.network_error' },
  service_timed_out: { at: 'service', retry: 'new_message', status: 504, xRoad: 'service_failed.io_error' },
  service_failed: { at: 'service', retry: 'new_message', status: 502, xRoad: 'service_failed' },
  service_busy: { at: 'service', retry: 'new_message', status: 503, xRoad: 'service_failed' },
  service_answer_malformed: { at: 'service', retry: 'new_message', status: 502, xRoad: 'service_failed' },
} as const satisfies Readonly<Record<string, FaultKind>>;

export type ExchangeFaultCode = keyof typeof kinds;

/** Why a call brought no answer. Holds codes and times only, nothing of what was asked or answered. */
export interface ExchangeFault {
  readonly code: ExchangeFaultCode;
  readonly at: FaultAt;
  readonly retry: Retry;
  /** When to try again; null: at will. */
  readonly retryAfterSeconds: number | null;
  /** The finer code below it: which check of a signature failed, what the service's status was. */
  readonly reason: string | null;
  /** The message that stands in the log; null when the call never became one. */
  readonly messageId: string | null;
}

export const faultCodes: readonly ExchangeFaultCode[] = Object.keys(kinds).filter(isFaultCode);

export function faultOf(
  code: ExchangeFaultCode,
  given: Partial<Omit<ExchangeFault, 'code' | 'retry'>> = {},
): ExchangeFault {
  const { at, retry } = kinds[code];
  return { code, at, retry, retryAfterSeconds: null, reason: null, messageId: null, ...given };
}

/** The status with which a node says so to another. */
export function statusOf(code: ExchangeFaultCode): number {
  return kinds[code].status;
}

/** The X-Road-Error of a node that refuses: `server.serverproxy.access_denied`. */
export function xRoadError(code: ExchangeFaultCode, side: 'clientproxy' | 'serverproxy'): string {
  return `server.${side}.${kinds[code].xRoad}`;
}

/** What a provider's node says in the body of a refusal, as problem+json (RFC 9457). */
export interface Refusal {
  readonly code: ExchangeFaultCode;
  readonly reason: string | null;
  readonly retryAfterSeconds: number | null;
}

export function refusalJson({ code, reason, retryAfterSeconds }: Refusal): JsonValue {
  const status = statusOf(code);
  return { type: `urn:terpadu:error:exchange_${code}`, status, code, reason, retry_after_seconds: retryAfterSeconds };
}

/** Reads a refusal of another node; null when it is none that we know. */
export function readRefusal(body: JsonValue): Refusal | null {
  if (typeof body !== 'object' || body === null || isList(body)) return null;
  const { code, reason, retry_after_seconds: seconds } = body;
  if (typeof code !== 'string' || !isFaultCode(code)) return null;
  return {
    code,
    reason: typeof reason === 'string' && /^[a-z0-9_]{1,60}$/.test(reason) ? reason : null,
    retryAfterSeconds: typeof seconds === 'number' && seconds > 0 && seconds <= 86_400 ? Math.ceil(seconds) : null,
  };
}

function isFaultCode(text: string): text is ExchangeFaultCode {
  return Object.hasOwn(kinds, text);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
