import { err, ok, type Result } from '../../../vocabulary/result.ts';

declare const brand: unique symbol;

/** `instance/memberClass/memberCode`: an organisation on the exchange, e.g. `ID/GOV/kemendagri`. */
export type MemberId = string & { readonly [brand]: 'MemberId' };

/** A member's application, `…/subsystemCode`. Only subsystems call and serve. */
export type SubsystemId = string & { readonly [brand]: 'SubsystemId' };

/** A service of a subsystem, `…/subsystemCode/serviceCode`. */
export type ServiceId = string & { readonly [brand]: 'ServiceId' };

/** A member's server, `instance/memberClass/memberCode/serverCode`. */
export type ServerId = string & { readonly [brand]: 'ServerId' };

export type IdentifierFault =
  | 'identifier_malformed'
  | 'identifier_part_count'
  | 'identifier_character'
  | 'identifier_too_long';

const maxPartLength = 100;
// RFC 3986 pchar; anything else must not stand raw in a path segment.
const rawSegment = /^(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*$/;
// X-Road's recommended characters without `?`: what is left needs no escaping in a path or a header.
const strictPart = /^[A-Za-z0-9'()+,.=-]+$/;

/** Reads the text or the percent-encoded form; the result is always the plain text. */
export function parseMemberId(given: unknown): Result<MemberId, IdentifierFault> {
  const parts = parseParts(given, 3);
  return parts.ok ? ok(parts.value as MemberId) : parts;
}

export function parseSubsystemId(given: unknown): Result<SubsystemId, IdentifierFault> {
  const parts = parseParts(given, 4);
  return parts.ok ? ok(parts.value as SubsystemId) : parts;
}

export function parseServiceId(given: unknown): Result<ServiceId, IdentifierFault> {
  const parts = parseParts(given, 5);
  return parts.ok ? ok(parts.value as ServiceId) : parts;
}

export function parseServerId(given: unknown): Result<ServerId, IdentifierFault> {
  const parts = parseParts(given, 4);
  return parts.ok ? ok(parts.value as ServerId) : parts;
}

/** The organisation that a subsystem, service or server belongs to. */
export function memberOf(id: SubsystemId | ServiceId | ServerId): MemberId {
  return id.split('/', 3).join('/') as MemberId;
}

export function subsystemOf(id: ServiceId): SubsystemId {
  return id.split('/', 4).join('/') as SubsystemId;
}

export function serviceCodeOf(id: ServiceId): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

// X-Road splits before it decodes: an encoded slash never makes a new part.
function parseParts(given: unknown, count: number): Result<string, IdentifierFault> {
  if (typeof given !== 'string') return err('identifier_malformed');
  const raw = given.split('/', count + 1);
  if (raw.length !== count) return err('identifier_part_count');
  const parts: string[] = [];
  for (const segment of raw) {
    const part = parsePart(segment);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok(parts.join('/'));
}

function parsePart(segment: string): Result<string, IdentifierFault> {
  if (segment.length > 3 * maxPartLength) return err('identifier_too_long');
  const part = decodeSegment(segment);
  if (part === null || part === '') return err('identifier_malformed');
  if (part.length > maxPartLength) return err('identifier_too_long');
  if (!strictPart.test(part) || part === '.' || part === '..') return err('identifier_character');
  return ok(part);
}

/** Percent-decodes one raw path segment as UTF-8; null if it is not RFC 3986 pchar or not UTF-8. */
export function decodeSegment(segment: string): string | null {
  if (!rawSegment.test(segment)) return null;
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
