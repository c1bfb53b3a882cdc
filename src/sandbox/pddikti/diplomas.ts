import type pg from 'pg';
import { ok } from '../../vocabulary/result.ts';
import { nikField, readFields } from '../machine/fields.ts';
import type { Service } from '../machine/service.ts';

/** The diplomas reported for one person, the newest first; an empty list if none was, as for many old ones. */
export const diplomas: Service = {
  name: 'ijazah',
  method: 'POST',
  path: '/ijazah/v1',
  async serve({ body, db, now }) {
    const given = readFields(body, { nik: nikField });
    if (!given.ok) return given;
    const observedAt = now.toString({ smallestUnit: 'millisecond' });
    return ok({ status: 200, body: { observedAt, diplomas: await diplomasOf(db, given.value.nik.reveal()) } });
  },
};

/** Nobody has nearly as many. */
const MOST = 20;

async function diplomasOf(db: pg.Pool, nik: string): Promise<readonly object[]> {
  const { rows } = await db.query<object>({
    name: 'diplomas',
    text: `select diploma_number as "diplomaNumber", name, institution, programme, level,
        graduated_on::text as "graduatedOn", version::text as "recordVersion",
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
      from (select distinct on (diploma_number) * from diploma where nik = $1
        order by diploma_number, version desc) latest
      order by graduated_on desc, diploma_number limit $2`,
    values: [nik, MOST],
  });
  return rows;
}
