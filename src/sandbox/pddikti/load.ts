import type { LocalDate } from '../../vocabulary/local-date.ts';
import { loadOnce, part, type LoadOptions, type LoadOutcome } from '../machine/load-once.ts';

export interface DiplomaRow {
  readonly diplomaNumber: string;
  readonly nik: string;
  readonly name: string;
  readonly institution: string;
  readonly programme: string;
  readonly level: 'D-III' | 'D-IV' | 'S1' | 'Profesi';
  readonly graduatedOn: LocalDate;
}

export interface DiplomaOptions extends LoadOptions {
  readonly diplomas: readonly DiplomaRow[];
}

/** Loads the register of diplomas; all or nothing, and nothing a second time. */
export function load(options: DiplomaOptions): Promise<LoadOutcome> {
  return loadOnce(options, [part(DIPLOMAS, options.diplomas)]);
}

const DIPLOMAS = `
  insert into diploma (diploma_number, version, nik, name, institution, programme, level, graduated_on, recorded_at,
    source_event)
  select "diplomaNumber", 1, nik, name, institution, programme, level, "graduatedOn",
    "graduatedOn"::timestamp at time zone 'Asia/Jakarta', 'pelaporan'
  from jsonb_to_recordset($1) as r ("diplomaNumber" text, nik text, name text, institution text, programme text,
    level text, "graduatedOn" date)`;
