import type pg from 'pg';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { correctionServices } from '../machine/correction-services.ts';
import { decideReport, type Decision, type DecisionFault, type Ticket } from '../machine/corrections.ts';
import { choiceField, textField } from '../machine/fields.ts';
import { recordVersionWriter } from '../machine/record-version.ts';
import type { Service } from '../machine/service.ts';
import { taxpayerUnknown } from './taxpayer.ts';

/** "Ini keliru": a report on a taxpayer's record, or that it is missing. */
export const correction: readonly Service[] = correctionServices({
  path: '/koreksi/v1',
  fields: ['name', 'status', 'taxOffice', 'npwp15', 'record'],
  recordLength: null,
  async check(db, { nik, field }) {
    if (field === 'record') return ok(undefined);
    const found = await db.query('select from taxpayer where nik = $1 limit 1', [nik]);
    return found.rowCount === 0 ? err(taxpayerUnknown) : ok(undefined);
  },
});

/** The tax office decides on a report; numbers are never changed by one: forward those. */
export function decideCorrection(
  connection: pg.ClientConfig,
  decision: Decision,
): Promise<Result<Ticket, DecisionFault>> {
  return decideReport(connection, decision, addVersion);
}

const addVersion = recordVersionWriter(
  {
    name: { column: 'name', value: textField(100) },
    status: { column: 'status', value: choiceField(['active', 'non_effective']) },
    taxOffice: { column: 'tax_office', value: textField(100) },
  },
  `insert into taxpayer
   select (jsonb_populate_record(t, jsonb_build_object($3::text, $4::text, 'version', t.version + 1,
     'recorded_at', $5::timestamptz, 'source_event', 'koreksi ' || $6::text))).*
   from taxpayer t where nik = $1 and ($2::text is null or npwp16 = $2) order by version desc limit 1`,
);
