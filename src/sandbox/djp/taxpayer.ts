import type pg from 'pg';
import { err, ok } from '../../vocabulary/result.ts';
import { nikField, readFields } from '../machine/fields.ts';
import type { Problem } from '../machine/problem.ts';
import type { Service } from '../machine/service.ts';

export const taxpayerUnknown: Problem = {
  status: 404,
  code: 'taxpayer_unknown',
  detail: 'NIK ini tidak terdaftar sebagai wajib pajak.',
};

/** The tax number of one person and the office it is registered with. */
export const taxpayer: Service = {
  name: 'npwp',
  method: 'POST',
  path: '/npwp/v1',
  async serve({ body, db, now }) {
    const given = readFields(body, { nik: nikField });
    if (!given.ok) return given;
    const found = await findTaxpayer(db, given.value.nik.reveal());
    if (found === null) return err(taxpayerUnknown);
    return ok({ status: 200, body: { ...found, observedAt: now.toString({ smallestUnit: 'millisecond' }) } });
  },
};

async function findTaxpayer(db: pg.Pool, nik: string): Promise<object | null> {
  const { rows } = await db.query<object>({
    name: 'taxpayer',
    text: `select npwp16, npwp15, status, name, registered_on::text as "registeredOn", tax_office as "taxOffice",
        version::text as "recordVersion",
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
      from taxpayer where nik = $1 order by version desc limit 1`,
    values: [nik],
  });
  return rows[0] ?? null;
}
