import { sql, type ExpressionBuilder } from 'kysely';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import type { Tx } from '../../../kernel/database.ts';
import {
  type Organisation,
  type OrganisationCode,
  type OrganisationKind,
  organisationKinds,
  type OrganisationNames,
} from '../domain/organisation.ts';
import { directoryTables, type DirectoryTables } from './directory-tables.ts';

/** Adds organisations with their first names, in a transaction of the organisation that publishes them. */
export async function addOrganisations(tx: Tx, agencyId: string, given: readonly Organisation[]): Promise<void> {
  if (given.length === 0) return;
  await directoryTables(tx)
    .insertInto('directory.organisation')
    .values(
      given.map((one) => ({
        id: one.id,
        agency_id: agencyId,
        code: one.code,
        kind: one.kind,
        region_code: one.regionCode,
        parent_id: one.parentId,
        valid_from: one.validity.from,
        valid_until: one.validity.until,
        basis_text: one.legalBasis.text,
        basis_confirmed: one.legalBasis.confirmed,
      })),
    )
    .execute();
}

export interface DatedName extends OrganisationNames {
  readonly from: LocalDate;
}

/** Adds what an organisation is called from a day on. */
export async function addOrganisationNames(
  tx: Tx,
  agencyId: string,
  given: readonly (DatedName & { readonly organisationId: string })[],
): Promise<void> {
  if (given.length === 0) return;
  await directoryTables(tx)
    .insertInto('directory.organisation_name')
    .values(
      given.map((one) => ({
        organisation_id: one.organisationId,
        agency_id: agencyId,
        from_date: one.from,
        name: one.name,
        name_en: one.nameEn,
        short_name: one.shortName,
      })),
    )
    .execute();
}

/** `until` is the first day on which it is no more. */
export async function endOrganisation(tx: Tx, code: OrganisationCode, until: LocalDate): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.organisation')
    .set({ valid_until: until })
    .where('code', '=', code)
    .execute();
}

/** The organisation of a code, named as on that day; before its first day by its first name. */
export async function findOrganisation(tx: Tx, code: OrganisationCode, on: LocalDate): Promise<Organisation | null> {
  const row = await named(tx, on).where('o.code', '=', code).executeTakeFirst();
  return row === undefined ? null : toOrganisation(row);
}

/** Only code and region of an organisation: what each request of its officers asks for. */
export async function findOffice(
  tx: Tx,
  id: string,
): Promise<{ readonly code: OrganisationCode; readonly regionCode: RegionCode | null } | null> {
  const row = await directoryTables(tx)
    .selectFrom('directory.organisation')
    .select(['code', 'region_code'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { code: row.code, regionCode: row.region_code };
}

const MOST_AT_ONCE = 1_000;

/** Those of the given ids that exist, named as on that day, in no order; 1,000 at most. */
export async function findOrganisations(
  tx: Tx,
  ids: readonly string[],
  on: LocalDate,
): Promise<readonly Organisation[]> {
  if (ids.length > MOST_AT_ONCE) throw new Error(`Asks for ${MOST_AT_ONCE} organisations at most.`);
  if (ids.length === 0) return [];
  return (await named(tx, on).where('o.id', 'in', ids).execute()).map(toOrganisation);
}

/** The ids of those of the codes that exist; for writing what is known by code. 1,000 codes at most. */
export async function organisationIds(
  tx: Tx,
  codes: readonly OrganisationCode[],
): Promise<ReadonlyMap<OrganisationCode, string>> {
  if (codes.length > MOST_AT_ONCE) throw new Error(`Asks for ${MOST_AT_ONCE} organisations at most.`);
  if (codes.length === 0) return new Map();
  const rows = await directoryTables(tx)
    .selectFrom('directory.organisation')
    .select(['code', 'id'])
    .where('code', 'in', codes)
    .execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}

export interface OrganisationQuestion {
  /** Any part of a name or code; '' asks for all. */
  readonly word: string;
  readonly kind: OrganisationKind | null;
  readonly on: LocalDate;
  readonly limit: number;
  readonly offset: number;
}

/** One page, ministries first, and how many there are in all. */
export async function listOrganisations(
  tx: Tx,
  question: OrganisationQuestion,
): Promise<{ readonly rows: readonly Organisation[]; readonly total: number }> {
  const asked = named(tx, question.on).where(asksFor(question));
  const total = await asked
    .clearSelect()
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await asked
    .orderBy(sql`array_position(${[...organisationKinds]}::text[], o.kind)`)
    .orderBy('o.region_code', (order) => order.asc().nullsFirst())
    .orderBy('n.name')
    .limit(question.limit)
    .offset(question.offset)
    .execute();
  return { rows: rows.map(toOrganisation), total: Number(total.count) };
}

const MOST_UNDER_ONE = 200;

/** The units and offices directly under an organisation, 200 at most. */
export async function listUnits(tx: Tx, parentId: string, on: LocalDate): Promise<readonly Organisation[]> {
  const rows = await named(tx, on)
    .where('o.parent_id', '=', parentId)
    .orderBy('n.name')
    .limit(MOST_UNDER_ONE)
    .execute();
  return rows.map(toOrganisation);
}

/** The organisations that serve exactly this region, governments first, 200 at most. */
export async function listOrganisationsIn(tx: Tx, region: RegionCode, on: LocalDate): Promise<readonly Organisation[]> {
  const rows = await named(tx, on)
    .where('o.region_code', '=', region)
    .orderBy(sql`array_position(${[...organisationKinds]}::text[], o.kind)`)
    .orderBy('n.name')
    .limit(MOST_UNDER_ONE)
    .execute();
  return rows.map(toOrganisation);
}

/** Every name an organisation ever had, first to last. */
export async function listNames(tx: Tx, organisationId: string): Promise<readonly DatedName[]> {
  const rows = await directoryTables(tx)
    .selectFrom('directory.organisation_name')
    .select(['from_date', 'name', 'name_en', 'short_name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('from_date')
    .limit(MOST_UNDER_ONE)
    .execute();
  return rows.map((row) => ({ from: row.from_date, name: row.name, nameEn: row.name_en, shortName: row.short_name }));
}

export async function countOrganisations(tx: Tx, on: LocalDate): Promise<number> {
  const row = await directoryTables(tx)
    .selectFrom('directory.organisation')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', on)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Each organisation with the name of that day: of several, the nearest one, and never a later before an earlier. */
function named(tx: Tx, on: LocalDate) {
  return directoryTables(tx)
    .selectFrom('directory.organisation as o')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('directory.organisation_name')
          .select(['name', 'name_en', 'short_name'])
          .whereRef('organisation_id', '=', 'o.id')
          .orderBy(sql`from_date <= ${on}`, 'desc')
          .orderBy(sql`abs(from_date - ${on}::date)`)
          .limit(1)
          .as('n'),
      (join) => join.onTrue(),
    )
    .select([
      'o.id',
      'o.code',
      'o.kind',
      'o.region_code',
      'o.parent_id',
      'o.valid_from',
      'o.valid_until',
      'o.basis_text',
      'o.basis_confirmed',
      'n.name',
      'n.name_en',
      'n.short_name',
    ]);
}

type Named = {
  readonly o: DirectoryTables['directory.organisation'];
  readonly n: Pick<DirectoryTables['directory.organisation_name'], 'name' | 'name_en' | 'short_name'>;
};

function asksFor({ word, kind }: OrganisationQuestion) {
  return (eb: ExpressionBuilder<Named, 'o' | 'n'>) => {
    const part = containing(word);
    const found = (['n.name', 'n.short_name', 'n.name_en', 'o.code'] as const).map((column) =>
      eb(eb.fn<string>('lower', [column]), 'like', part),
    );
    return eb.and([...(word === '' ? [] : [eb.or(found)]), ...(kind === null ? [] : [eb('o.kind', '=', kind)])]);
  };
}

/** A pattern for `like` that finds the word anywhere, with nothing in it meaning more than itself. */
export function containing(word: string): string {
  return `%${word.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

interface OrganisationRow extends Omit<DirectoryTables['directory.organisation'], 'agency_id'> {
  readonly name: string;
  readonly name_en: string;
  readonly short_name: string;
}

function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    name: row.name,
    nameEn: row.name_en,
    shortName: row.short_name,
    regionCode: row.region_code,
    parentId: row.parent_id,
    validity: { from: row.valid_from, until: row.valid_until },
    legalBasis: { text: row.basis_text, confirmed: row.basis_confirmed },
  };
}
