import type pg from 'pg';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { correctionServices } from '../machine/correction-services.ts';
import {
  decideReport,
  type Correction,
  type Decision,
  type DecisionFault,
  type Ticket,
} from '../machine/corrections.ts';
import { choiceField, dateField, textField, type Field } from '../machine/fields.ts';
import type { Service } from '../machine/service.ts';
import { ELEMENTS, MARITAL_STATUSES, SEXES } from './elements.ts';
import { nikUnknown } from './problems.ts';

/** "Ini keliru": a report on one element of a person. */
export const correction: readonly Service[] = correctionServices({
  path: '/penduduk/koreksi/v1',
  fields: ELEMENTS,
  recordLength: null,
  async check(db, { nik }) {
    const found = await db.query('select from person where nik = $1', [nik]);
    return found.rowCount === 0 ? err(nikUnknown) : ok(undefined);
  },
});

/**
 * The population office decides on a report; accepted, the element gets a new version for the time the old one was
 * recorded for. Addresses, card numbers and photographs are corrected in other ways: forward those.
 */
export function decideCorrection(
  connection: pg.ClientConfig,
  decision: Decision,
): Promise<Result<Ticket, DecisionFault>> {
  return decideReport(connection, decision, addVersion);
}

const CORRECTED: Readonly<Record<string, Field<string>>> = {
  nama: textField(100),
  tempatLahir: textField(100),
  tanggalLahir: dateField,
  jenisKelamin: choiceField(SEXES),
  statusKawin: choiceField(MARITAL_STATUSES),
  pekerjaan: textField(100),
  pendidikan: textField(100),
};

async function addVersion(client: pg.ClientBase, accepted: Correction): Promise<Result<void, DecisionFault>> {
  const { nik, field, ticket, now } = accepted;
  const value = CORRECTED[field]?.read(accepted.value, 'value');
  if (value === undefined) return err('field_not_corrected_here');
  if (!value.ok) return err('value_malformed');
  const written = await client.query(
    `insert into person_fact (nik, attribute, version, value, valid_from, valid_to, recorded_at, source_event)
     select nik, attribute, version + 1, to_jsonb($3::text), valid_from, valid_to, $4, 'koreksi ' || $5
     from person_fact where nik = $1 and attribute = $2 order by version desc limit 1`,
    [nik, field, value.value, now.toString(), ticket],
  );
  return written.rowCount === 0 ? err('record_unknown') : ok(undefined);
}
