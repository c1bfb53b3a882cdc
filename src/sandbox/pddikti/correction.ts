import type pg from 'pg';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { correctionServices } from '../machine/correction-services.ts';
import { decideReport, type Decision, type DecisionFault, type Ticket } from '../machine/corrections.ts';
import { dateField, textField } from '../machine/fields.ts';
import { problem } from '../machine/problem.ts';
import { recordVersionWriter } from '../machine/record-version.ts';
import type { Service } from '../machine/service.ts';

/** "Ini keliru": a report on one diploma, or on one that is missing. */
export const correction: readonly Service[] = correctionServices({
  path: '/koreksi/v1',
  fields: ['name', 'institution', 'programme', 'level', 'graduatedOn', 'record'],
  recordLength: 40,
  async check(db, { nik, record }) {
    if (record === null) return ok(undefined);
    const found = await db.query('select from diploma where nik = $1 and diploma_number = $2 limit 1', [nik, record]);
    return found.rowCount === 0 ? err(problem('record_unknown', 'record')) : ok(undefined);
  },
});

/** The register decides on a report; a missing diploma can only be reported by the institution: forward those. */
export function decideCorrection(
  connection: pg.ClientConfig,
  decision: Decision,
): Promise<Result<Ticket, DecisionFault>> {
  return decideReport(connection, decision, addVersion);
}

const addVersion = recordVersionWriter(
  {
    name: { column: 'name', value: textField(100) },
    institution: { column: 'institution', value: textField(200) },
    programme: { column: 'programme', value: textField(200) },
    graduatedOn: { column: 'graduated_on', value: dateField },
  },
  `insert into diploma
   select (jsonb_populate_record(d, jsonb_build_object($3::text, $4::text, 'version', d.version + 1,
     'recorded_at', $5::timestamptz, 'source_event', 'koreksi ' || $6::text))).*
   from diploma d where nik = $1 and diploma_number = $2 order by version desc limit 1`,
);
