import { sql } from 'kysely';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { IdentityTables } from './identity-tables.ts';

/** One of the invented people of a sample installation, as the sign-in page lists them. */
export interface SamplePerson {
  readonly key: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: Readonly<Record<Lang, string>>;
  /** The office of an officer; null for a citizen. */
  readonly organisation: string | null;
  /** Where it stands in the list. */
  readonly place: number;
}

/** Adds one, or renews its words; the same key keeps its account. Throws in a real installation, whoever calls. */
export async function saveSamplePerson(tx: Tx, person: SamplePerson): Promise<void> {
  if (!(await isSampleInstallation(tx)))
    throw new Error('A real installation has no sample people (DESIGN invariant 14).');
  const words = {
    name: person.name,
    role_id: person.role.id,
    role_en: person.role.en,
    organisation: person.organisation,
    place: person.place,
  };
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.sample_person')
    .values({ key: person.key, account_id: person.accountId, ...words })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(words))
    .execute();
}

/** All of them in order, 500 at most. */
export async function listSamplePeople(tx: Tx): Promise<readonly SamplePerson[]> {
  const rows = await people(tx).orderBy('place').orderBy('key').limit(500).execute();
  return rows.map(toPerson);
}

export async function findSamplePerson(tx: Tx, key: string): Promise<SamplePerson | null> {
  const row = await people(tx).where('key', '=', key).executeTakeFirst();
  return row === undefined ? null : toPerson(row);
}

export async function findSamplePersonOf(tx: Tx, accountId: string): Promise<SamplePerson | null> {
  const row = await people(tx).where('account_id', '=', accountId).executeTakeFirst();
  return row === undefined ? null : toPerson(row);
}

async function isSampleInstallation(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from kernel.installation where kind = 'sample'`.execute(tx);
  return rows.length > 0;
}

function people(tx: Tx) {
  return tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.sample_person')
    .select(['key', 'account_id', 'name', 'role_id', 'role_en', 'organisation', 'place']);
}

function toPerson(row: IdentityTables['identity.sample_person']): SamplePerson {
  const { key, name, organisation, place } = row;
  return { key, accountId: row.account_id, name, role: { id: row.role_id, en: row.role_en }, organisation, place };
}
