import { type LocalDate, localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { confirmedBasis } from './legal-basis.ts';
import { type Officer, officerFrom } from './officer.ts';
import type { Acting, ActingAmong } from './officer-decisions.ts';
import type { OfficerEvent } from './officer-event.ts';
import { type Organisation, organisationCode } from './organisation.ts';
import type { RoleCode } from './role.ts';

/** The morning on which the tests act. */
export const now = Temporal.Instant.from('2026-11-24T02:12:00Z');
export const today: LocalDate = localDate('2026-11-24');

export function hoursLater(hours: number): Temporal.Instant {
  return now.add({ hours });
}

export function anOrganisation(given: Partial<Organisation> = {}): Organisation {
  return {
    id: 'office',
    code: organisationCode('kab-sragen-dpmptsp'),
    kind: 'regional_office',
    name: 'DPMPTSP Kabupaten Sragen',
    nameEn: 'Investment and One-Stop Services Office of Sragen Regency',
    shortName: 'DPMPTSP Sragen',
    regionCode: regionCode('33.14'),
    parentId: null,
    validity: { from: localDate('2019-10-23'), until: null },
    legalBasis: confirmedBasis('PP 18/2016'),
    ...given,
  };
}

export function acting(given: Partial<Acting> = {}): Acting {
  return { at: now, today, by: 'admin-1', ...given };
}

export function actingAmong(officers: readonly Officer[], given: Partial<Acting> = {}): ActingAmong {
  return { ...acting(given), officers };
}

/** An officer who has accepted; with a role, when one is given. */
export function anOfficer(
  officerId: string,
  role: { readonly code: RoleCode; readonly from?: LocalDate; readonly until?: LocalDate } | null = null,
): Officer {
  return officerFrom([...acceptedEvents(officerId), ...(role === null ? [] : [grantedEvent(officerId, role)])]);
}

function acceptedEvents(officerId: string): readonly OfficerEvent[] {
  const stamp = { version: 1, officerId, at: hoursLater(-48) } as const;
  const expiresAt = hoursLater(24);
  return [
    { kind: 'officer.invited', ...stamp, by: null, organisationId: 'office', invitationId: 'first', expiresAt },
    { kind: 'officer.accepted', ...stamp, by: officerId, invitationId: 'first' },
  ];
}

function grantedEvent(
  officerId: string,
  role: { readonly code: RoleCode; readonly from?: LocalDate; readonly until?: LocalDate },
): OfficerEvent {
  return {
    kind: 'role.granted',
    version: 1,
    officerId,
    at: hoursLater(-24),
    by: null,
    grantId: `${officerId}-${role.code}`,
    role: role.code,
    organisationId: 'office',
    from: role.from ?? localDate('2026-01-01'),
    until: role.until ?? null,
  };
}
