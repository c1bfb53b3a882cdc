import type pg from 'pg';
import { ok } from '../../vocabulary/result.ts';
import { nikField, readFields } from '../machine/fields.ts';
import type { Service } from '../machine/service.ts';

/** All registration certificates of one person, the newest first; an empty list if she has none. */
export const registrations: Service = {
  name: 'str',
  method: 'POST',
  path: '/str/v1',
  async serve({ body, db, now }) {
    const given = readFields(body, { nik: nikField });
    if (!given.ok) return given;
    const observedAt = now.toString({ smallestUnit: 'millisecond' });
    return ok({
      status: 200,
      body: { observedAt, registrations: await registrationsOf(db, given.value.nik.reveal()) },
    });
  },
};

/** Nobody has nearly as many. */
const MOST = 20;

async function registrationsOf(db: pg.Pool, nik: string): Promise<readonly object[]> {
  const { rows } = await db.query<{ readonly registration: object }>({
    name: 'registrations',
    text: `select json_build_object('strNumber', str_number, 'profession', profession, 'name', name,
        'competence', competence, 'issuedOn', issued_on, 'validUntil', valid_until, 'isLifetime', valid_until is null,
        'standing', json_build_object('kind', standing, 'since', standing_since, 'until', standing_until,
          'reason', standing_reason),
        'recordVersion', version::text,
        'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as registration
      from (select distinct on (str_number) * from registration where nik = $1 order by str_number, version desc) latest
      order by issued_on desc, str_number limit $2`,
    values: [nik, MOST],
  });
  return rows.map(({ registration }) => registration);
}
