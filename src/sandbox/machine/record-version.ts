import { err, ok } from '../../vocabulary/result.ts';
import type { WriteCorrection } from './corrections.ts';
import type { Field } from './fields.ts';

/** A part of a record that the register itself may correct: where it is kept, and what it may be. */
export interface CorrectedColumn {
  readonly column: string;
  readonly value: Field<string | null>;
}

/**
 * Writes corrections as a new version of the record. The statement takes NIK, record, column, value, time and ticket
 * as $1 to $6 and copies the highest version.
 */
export function recordVersionWriter(
  columns: Readonly<Record<string, CorrectedColumn>>,
  statement: string,
): WriteCorrection {
  return async (client, { nik, record, field, value, now, ticket }) => {
    const target = columns[field];
    if (target === undefined) return err('field_not_corrected_here');
    const read = target.value.read(value, 'value');
    if (!read.ok) return err('value_malformed');
    const written = await client.query(statement, [nik, record, target.column, read.value, now.toString(), ticket]);
    return written.rowCount === 0 ? err('record_unknown') : ok(undefined);
  };
}
