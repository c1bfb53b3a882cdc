import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { FieldPath } from './granted-fields.ts';
import type { ServiceId, SubsystemId } from './identifier.ts';
import { matchesGlob, type PathGlob } from './path-glob.ts';
import { decodePath, type PathFault } from './service-path.ts';

/** One consumer may call one service in one way, for one purpose, on a legal basis, for a time. */
export interface Grant {
  readonly id: string;
  readonly consumer: SubsystemId;
  readonly service: ServiceId;
  readonly method: Method;
  readonly pathGlob: PathGlob;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly validFrom: Instant;
  /** The first instant at which it no longer holds; null is open-ended. */
  readonly validUntil: Instant | null;
  /** What the answer may hold; see `limitFields`. */
  readonly fields: readonly FieldPath[];
}

/** What is asked for; `path` is the raw remainder behind the service id. */
export interface Call {
  readonly consumer: SubsystemId;
  readonly service: ServiceId;
  readonly method: Method;
  readonly path: string;
  readonly purpose: string;
  /** The grant that the consumer relies on; null lets the provider find one. */
  readonly grant: string | null;
}

export type Method = (typeof methods)[number];

export type GrantRefusal = 'no_grant' | 'purpose_not_granted' | 'grant_not_yet_valid' | 'grant_expired' | PathFault;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
// Purposes, grants and cases are codes: they are signed, logged for good and shown to the citizen.
const code = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/;

export function parseMethod(given: unknown): Result<Method, 'method_unknown'> {
  const method = methods.find((known) => known === given);
  return method === undefined ? err('method_unknown') : ok(method);
}

/** A code that may stand in a signed header: purpose, grant id or case number, at most 128 characters. */
export function isHeaderCode(given: unknown): given is string {
  return typeof given === 'string' && code.test(given);
}

/**
 * The grant that covers the call; without one the call is refused, with the reason that comes
 * closest. Of several the one with the smallest id, so that every node finds the same.
 */
export function findGrant(grants: readonly Grant[], call: Call, now: Instant): Result<Grant, GrantRefusal> {
  const path = decodePath(call.path);
  if (!path.ok) return path;
  const fitting = grants.filter((grant) => fits(grant, call) && matchesGlob(grant.pathGlob, path.value));
  if (fitting.length === 0) return err('no_grant');
  const purposeful = fitting.filter((grant) => grant.purpose === call.purpose);
  if (purposeful.length === 0) return err('purpose_not_granted');
  const valid = purposeful.filter((grant) => validity(grant, now) === 'valid');
  const [first] = valid.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (first !== undefined) return ok(first);
  const early = purposeful.some((grant) => validity(grant, now) === 'not_yet');
  return err(early ? 'grant_not_yet_valid' : 'grant_expired');
}

function fits(grant: Grant, call: Call): boolean {
  return (
    grant.consumer === call.consumer &&
    grant.service === call.service &&
    grant.method === call.method &&
    (call.grant === null || call.grant === grant.id)
  );
}

function validity(grant: Grant, now: Instant): 'not_yet' | 'valid' | 'ended' {
  if (Temporal.Instant.compare(now, grant.validFrom) < 0) return 'not_yet';
  if (grant.validUntil === null || Temporal.Instant.compare(now, grant.validUntil) < 0) return 'valid';
  return 'ended';
}
