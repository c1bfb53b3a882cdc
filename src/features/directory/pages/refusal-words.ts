import { formatDate, formatDateTimeZone, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { fill } from '../../../kernel/errors.ts';
import type { RecordRefusal } from '../http/record-change.ts';
import type { ChangeRefusal } from '../http/change-officer.ts';
import type { HolidayRefusal } from '../domain/holiday-decree.ts';
import type { CoordinationRegister } from '../domain/coordination-register.ts';
import type { OrganisationCode } from '../domain/organisation.ts';
import { directoryErrors } from '../text/errors.ts';

type Values = Readonly<Record<string, string>>;

/** The sentence of a refused reshuffle, organisations called by their short names. */
export function coordinationSentence(refusal: RecordRefusal, register: CoordinationRegister, lang: Lang): string {
  return sentence(refusal.code, coordinationValues(refusal, register, lang), lang);
}

export function holidaySentence(refusal: HolidayRefusal, lang: Lang): string {
  return sentence(refusal, {}, lang);
}

/** The sentence of a refused change of an officer, times in the zone of the office. */
export function officerSentence(refusal: ChangeRefusal, zone: Zone, lang: Lang): string {
  return sentence(refusal.code, officerValues(refusal, zone, lang), lang);
}

/** What the sentence of the refusal names, in words. */
export function officerValues(refusal: ChangeRefusal, zone: Zone, lang: Lang): Values {
  switch (refusal.code) {
    case 'invitation_expired':
      return { since: formatDateTimeZone(refusal.since, zone, lang) };
    case 'role_ended_already':
      return { on: day(refusal.on, lang) };
    case 'last_administrator':
      return { from: day(refusal.from, lang) };
    default:
      return {};
  }
}

function coordinationValues(refusal: RecordRefusal, register: CoordinationRegister, lang: Lang): Values {
  const called = (code: OrganisationCode) => register.members.get(code)?.names.at(-1)?.shortName ?? code;
  switch (refusal.code) {
    case 'organisation_unknown':
    case 'organisation_exists':
    case 'not_a_coordinator':
    case 'not_coordinable':
      return { organisation: called(refusal.organisation) };
    case 'organisation_ended':
      return { organisation: called(refusal.organisation), on: day(refusal.on, lang) };
    case 'organisation_not_begun':
      return { organisation: called(refusal.organisation), from: day(refusal.from, lang) };
    case 'already_coordinated':
      return { coordinator: called(refusal.coordinator), from: day(refusal.from, lang) };
    case 'coordination_change_before_last':
      return { last: day(refusal.last, lang) };
    case 'still_coordinates':
      return { organisations: refusal.organisations.map(called).join(', ') };
    default:
      return {};
  }
}

function sentence(code: keyof typeof directoryErrors, values: Values, lang: Lang): string {
  return fill(directoryErrors[code][lang], values);
}

function day(date: LocalDate, lang: Lang): string {
  return formatDate(date, lang, 'long');
}
