import type { LocalDate } from '../../vocabulary/local-date.ts';
import { loadOnce, part, type LoadOptions, type LoadOutcome } from '../machine/load-once.ts';

export interface RegistrationRow {
  readonly strNumber: string;
  readonly nik: string;
  readonly profession: string;
  readonly name: string;
  readonly competence: string;
  readonly issuedOn: LocalDate;
  /** The last day of validity; null for life. */
  readonly validUntil: LocalDate | null;
  readonly standing: Standing;
}

/** That its time has run out is seen from `validUntil`, not said here. */
export type Standing =
  | { readonly kind: 'in_force' }
  | { readonly kind: 'revoked'; readonly since: LocalDate; readonly reason: string }
  | { readonly kind: 'ethics_sanction'; readonly since: LocalDate; readonly until: LocalDate };

export interface RegistrationOptions extends LoadOptions {
  readonly registrations: readonly RegistrationRow[];
}

/** Loads the register of health workers; all or nothing, and nothing a second time. */
export function load(options: RegistrationOptions): Promise<LoadOutcome> {
  return loadOnce(options, [part(REGISTRATIONS, options.registrations)]);
}

const REGISTRATIONS = `
  insert into registration (str_number, version, nik, profession, name, competence, issued_on, valid_until,
    standing, standing_since, standing_until, standing_reason, recorded_at, source_event)
  select "strNumber", 1, nik, profession, name, competence, "issuedOn", "validUntil",
    standing->>'kind', (standing->>'since')::date, (standing->>'until')::date, standing->>'reason',
    "issuedOn"::timestamp at time zone 'Asia/Jakarta', 'registrasi'
  from jsonb_to_recordset($1) as r ("strNumber" text, nik text, profession text, name text, competence text,
    "issuedOn" date, "validUntil" date, standing jsonb)`;
