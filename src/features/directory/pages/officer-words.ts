import { formatDate, formatDateTimeZone, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { DateRange, LocalDate } from '../../../vocabulary/local-date.ts';
import type { StatusKind } from '../../../web/components/status-tag.tsx';
import { type Officer, rolesHeld } from '../domain/officer.ts';
import type { OfficerEvent } from '../domain/officer-event.ts';
import { roleOf, type RoleCode } from '../domain/role.ts';
import { say } from './speech.ts';

export type OfficerState = 'invited' | 'active' | 'suspended' | 'passkey_lost' | 'passkey_replacing';

export function stateOf({ standing }: Officer): OfficerState {
  if (standing.status !== 'active') return standing.status;
  switch (standing.passkey.state) {
    case 'held':
      return 'active';
    case 'lost':
      return 'passkey_lost';
    case 'replacing':
      return 'passkey_replacing';
    default:
      return standing.passkey satisfies never;
  }
}

/** Only what waits for a person is coloured; an active officer is plain text. */
export const stateKinds: Readonly<Record<OfficerState, StatusKind | null>> = {
  active: null,
  invited: 'info',
  suspended: 'bad',
  passkey_lost: 'warn',
  passkey_replacing: 'info',
};

export function roleName(role: RoleCode, lang: Lang): string {
  return roleOf(role).name[lang];
}

/** The names of the roles an officer has today, each once. */
export function rolesToday(officer: Officer, today: LocalDate, lang: Lang): readonly string[] {
  return [...new Set(rolesHeld(officer, today).map(({ role }) => roleName(role, lang)))];
}

/** `1 Januari 2026 sampai 1 Juni 2026`; without an end, since when. */
export function grantWords({ from, until }: DateRange, lang: Lang): string {
  const t = say(lang);
  const day = (date: LocalDate) => formatDate(date, lang, 'long');
  if (until === null) return t('officer.role.since', { from: day(from) });
  if (until <= from) return t('officer.role.never', { on: day(until) });
  return t('officer.role.until', { from: day(from), until: day(until) });
}

interface OfficerWords {
  readonly officer: Officer;
  readonly organisation: string;
  readonly today: LocalDate;
  readonly zone: Zone;
}

/** The state of an officer as one sentence, with what it means. */
export function standingSentence({ officer, organisation, today, zone }: OfficerWords, lang: Lang): string {
  const t = say(lang);
  const { standing } = officer;
  const time = (at: Temporal.Instant) => formatDateTimeZone(at, zone, lang);
  if (standing.status === 'invited') return t('officer.says.invited', { organisation });
  if (standing.status === 'suspended') {
    return t('officer.says.suspended', { time: time(standing.since), reason: t(`suspend.reason.${standing.reason}`) });
  }
  switch (standing.passkey.state) {
    case 'held':
      return t('officer.says.active', { organisation, roles: rolesToday(officer, today, lang).length });
    case 'lost':
      return t('officer.says.lost', { count: standing.passkey.approvedBy.length });
    case 'replacing':
      return t('officer.says.replacing', { time: time(standing.passkey.invitation.expiresAt) });
    default:
      return standing.passkey satisfies never;
  }
}

/** One event as a line of the history. */
export function eventWords(event: OfficerEvent, grants: Officer['grants'], lang: Lang): string {
  const t = say(lang);
  const day = (date: LocalDate) => formatDate(date, lang, 'long');
  switch (event.kind) {
    case 'role.granted': {
      const role = roleName(event.role, lang);
      if (event.until === null) return t('officer.event.role.granted.open', { role, from: day(event.from) });
      return t('officer.event.role.granted', { role, from: day(event.from), until: day(event.until) });
    }
    case 'role.ended': {
      const grant = grants.find(({ grantId }) => grantId === event.grantId);
      return t('officer.event.role.ended', {
        role: grant === undefined ? '' : roleName(grant.role, lang),
        on: day(event.on),
      });
    }
    case 'officer.suspended':
      return t('officer.event.officer.suspended', { reason: t(`suspend.reason.${event.reason}`) });
    default:
      return t(`officer.event.${event.kind}`);
  }
}
