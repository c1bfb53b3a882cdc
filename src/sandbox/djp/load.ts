import type { LocalDate } from '../../vocabulary/local-date.ts';
import { loadOnce, part, type LoadOptions, type LoadOutcome } from '../machine/load-once.ts';

export interface TaxpayerRow {
  /** For persons the NIK (PMK 112/2022). */
  readonly npwp16: string;
  readonly nik: string;
  readonly npwp15: string | null;
  readonly name: string;
  readonly status: 'active' | 'non_effective';
  readonly registeredOn: LocalDate;
  readonly taxOffice: string;
}

export interface TaxpayerOptions extends LoadOptions {
  readonly taxpayers: readonly TaxpayerRow[];
}

/** Loads the register of taxpayers; all or nothing, and nothing a second time. */
export function load(options: TaxpayerOptions): Promise<LoadOutcome> {
  return loadOnce(options, [part(TAXPAYERS, options.taxpayers)]);
}

const TAXPAYERS = `
  insert into taxpayer (npwp16, version, nik, npwp15, name, status, registered_on, tax_office, recorded_at, source_event)
  select npwp16, 1, nik, npwp15, name, status, "registeredOn", "taxOffice",
    "registeredOn"::timestamp at time zone 'Asia/Jakarta', 'pendaftaran'
  from jsonb_to_recordset($1) as r (npwp16 text, nik text, npwp15 text, name text, status text, "registeredOn" date,
    "taxOffice" text)`;
