import type pg from 'pg';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { correctionServices } from '../machine/correction-services.ts';
import { decideReport, type Decision, type DecisionFault, type Ticket } from '../machine/corrections.ts';
import { dateField, optional, textField } from '../machine/fields.ts';
import { problem } from '../machine/problem.ts';
import { recordVersionWriter } from '../machine/record-version.ts';
import type { Service } from '../machine/service.ts';

/** "Ini keliru": a report on one certificate, or on one that is missing. */
export const correction: readonly Service[] = correctionServices({
  path: '/koreksi/v1',
  fields: ['name', 'profession', 'competence', 'issuedOn', 'validUntil', 'standing', 'record'],
  recordLength: 32,
  async check(db, { nik, record }) {
    if (record === null) return ok(undefined);
    const found = await db.query('select from registration where nik = $1 and str_number = $2 limit 1', [nik, record]);
    return found.rowCount === 0 ? err(problem('record_unknown', 'record')) : ok(undefined);
  },
});

/** The council decides on a report; profession and standing change by its own procedures: forward those. */
export function decideCorrection(
  connection: pg.ClientConfig,
  decision: Decision,
): Promise<Result<Ticket, DecisionFault>> {
  return decideReport(connection, decision, addVersion);
}

const addVersion = recordVersionWriter(
  {
    name: { column: 'name', value: textField(100) },
    competence: { column: 'competence', value: textField(100) },
    issuedOn: { column: 'issued_on', value: dateField },
    validUntil: { column: 'valid_until', value: optional(dateField) },
  },
  `insert into registration
   select (jsonb_populate_record(r, jsonb_build_object($3::text, $4::text, 'version', r.version + 1,
     'recorded_at', $5::timestamptz, 'source_event', 'koreksi ' || $6::text))).*
   from registration r where nik = $1 and str_number = $2 order by version desc limit 1`,
);
