import { type Instant, parseInstant } from '../../../vocabulary/instant.ts';
import { type LocalDate, parseLocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { isRoleCode, type RoleCode } from './role.ts';

/** Why an officer is suspended; a code, because events hold no words about a person. */
export const suspensionReasons = ['left_service', 'under_investigation', 'misuse', 'other'] as const;

export type SuspensionReason = (typeof suspensionReasons)[number];

export const officerEventKinds = [
  'officer.invited',
  'officer.accepted',
  'role.granted',
  'role.ended',
  'officer.suspended',
  'officer.reinstated',
  'passkey.lost_reported',
  'passkey_replacement.approved',
  'passkey_replacement.opened',
  'passkey.replaced',
] as const satisfies readonly OfficerEvent['kind'][];

/** Facts about one officer, in order. They hold ids, codes and times; the name stands in storage. */
export type OfficerEvent =
  | (Stamp & {
      readonly kind: 'officer.invited';
      readonly organisationId: string;
      readonly invitationId: string;
      readonly expiresAt: Instant;
    })
  | (Stamp & { readonly kind: 'officer.accepted'; readonly invitationId: string })
  | (Stamp & {
      readonly kind: 'role.granted';
      readonly grantId: string;
      readonly role: RoleCode;
      readonly organisationId: string;
      readonly from: LocalDate;
      readonly until: LocalDate | null;
    })
  | (Stamp & { readonly kind: 'role.ended'; readonly grantId: string; readonly on: LocalDate })
  | (Stamp & { readonly kind: 'officer.suspended'; readonly reason: SuspensionReason })
  | (Stamp & { readonly kind: 'officer.reinstated' })
  | (Stamp & { readonly kind: 'passkey.lost_reported' })
  | (Stamp & { readonly kind: 'passkey_replacement.approved' })
  | (Stamp & {
      readonly kind: 'passkey_replacement.opened';
      readonly invitationId: string;
      readonly expiresAt: Instant;
    })
  | (Stamp & { readonly kind: 'passkey.replaced'; readonly invitationId: string });

interface Stamp {
  readonly version: 1;
  readonly officerId: string;
  readonly at: Instant;
  /** The officer who did it; null is the system, as at setup. */
  readonly by: string | null;
}

/** Reads what `JSON.stringify` wrote of an event. Unknown fields are dropped, an unknown kind or version is refused. */
export function parseOfficerEvent(given: unknown): Result<OfficerEvent, 'officer_event_malformed'> {
  const event = isRecord(given) ? readEvent(reader(given)) : null;
  return event === null ? err('officer_event_malformed') : ok(event);
}

type Reader = ReturnType<typeof reader>;

function readEvent(read: Reader): OfficerEvent | null {
  const at = read.instant('at');
  const officerId = read.text('officerId');
  const by = read.nullable('by', read.text);
  if (!read.is('version', 1) || at === null || officerId === null || by === undefined) return null;
  return readKind(read, { version: 1, officerId, at, by });
}

function readKind(read: Reader, stamp: Stamp): OfficerEvent | null {
  const kind = read.text('kind') ?? '';
  switch (kind) {
    case 'officer.invited': {
      const organisationId = read.text('organisationId');
      const link = readLink(read);
      return organisationId === null || link === null ? null : { kind, ...stamp, organisationId, ...link };
    }
    case 'officer.accepted':
    case 'passkey.replaced': {
      const invitationId = read.text('invitationId');
      return invitationId === null ? null : { kind, ...stamp, invitationId };
    }
    case 'role.granted':
      return readGrant(read, stamp);
    case 'role.ended': {
      const grantId = read.text('grantId');
      const on = read.date('on');
      return grantId === null || on === null ? null : { kind, ...stamp, grantId, on };
    }
    case 'officer.suspended': {
      const given = read.text('reason');
      const reason = suspensionReasons.find((one) => one === given);
      return reason === undefined ? null : { kind, ...stamp, reason };
    }
    case 'passkey_replacement.opened': {
      const link = readLink(read);
      return link === null ? null : { kind, ...stamp, ...link };
    }
    case 'officer.reinstated':
    case 'passkey.lost_reported':
    case 'passkey_replacement.approved':
      return { kind, ...stamp };
    default:
      return null;
  }
}

function readGrant(read: Reader, stamp: Stamp): OfficerEvent | null {
  const [grantId, role, organisationId] = [read.text('grantId'), read.text('role'), read.text('organisationId')];
  const from = read.date('from');
  const until = read.nullable('until', read.date);
  if (grantId === null || organisationId === null || from === null || until === undefined) return null;
  return isRoleCode(role) ? { kind: 'role.granted', ...stamp, grantId, role, organisationId, from, until } : null;
}

function readLink(read: Reader): { readonly invitationId: string; readonly expiresAt: Instant } | null {
  const invitationId = read.text('invitationId');
  const expiresAt = read.instant('expiresAt');
  return invitationId === null || expiresAt === null ? null : { invitationId, expiresAt };
}

function reader(given: Readonly<Record<string, unknown>>) {
  const text = (name: string): string | null => {
    const value = Object.hasOwn(given, name) ? given[name] : null;
    return typeof value === 'string' && value !== '' && value.length <= 100 ? value : null;
  };
  const instant = (name: string): Instant | null => {
    const parsed = parseInstant(text(name));
    return parsed.ok ? parsed.value : null;
  };
  const date = (name: string): LocalDate | null => {
    const parsed = parseLocalDate(text(name));
    return parsed.ok ? parsed.value : null;
  };
  return {
    text,
    instant,
    date,
    is: (name: string, value: unknown): boolean => Object.hasOwn(given, name) && given[name] === value,
    /** Null where the event says null, undefined where it is malformed. */
    nullable: <T>(name: string, read: (name: string) => T | null): T | null | undefined =>
      Object.hasOwn(given, name) && given[name] === null ? null : (read(name) ?? undefined),
  };
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
