import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import { intakeTables, toJson } from './intake-tables.ts';
import type { RowsPlace, StoredLikeness } from './import-row.ts';

/** What became of rows, by position; 5,000 at a time. */
export async function noteElements(
  tx: Tx,
  { agencyId, importId }: RowsPlace,
  became: ReadonlyMap<number, readonly string[]>,
): Promise<void> {
  const all = [...became];
  for (let from = 0; from < all.length; from += 5_000) {
    const part = all.slice(from, from + 5_000).map(([position, ids]) => ({ position, ids }));
    await sql`
      update portfolio.import_row row
      set element_ids = array(select jsonb_array_elements_text(said.ids)::uuid)
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as said(position integer, ids jsonb)
      where row.agency_id = ${agencyId} and row.import_id = ${importId} and row.position = said.position`.execute(tx);
  }
}

/** Which published applications of others look like these rows; an empty list says that none does. */
export async function noteLikeness(
  tx: Tx,
  { agencyId, importId }: RowsPlace,
  found: ReadonlyMap<number, readonly StoredLikeness[]>,
): Promise<void> {
  if (found.size === 0) return;
  const part = [...found].map(([position, likeness]) => ({ position, likeness }));
  await sql`
    update portfolio.import_row row set likeness = said.likeness
    from jsonb_to_recordset(${toJson(part)}::jsonb) as said(position integer, likeness jsonb)
    where row.agency_id = ${agencyId} and row.import_id = ${importId} and row.position = said.position`.execute(tx);
}

export interface ComparedFigures {
  /** Own objects of this import that can be compared, those that were, and those that look like others'. */
  readonly all: number;
  readonly compared: number;
  readonly alike: number;
}

export async function countCompared(tx: Tx, { agencyId, importId }: RowsPlace): Promise<ComparedFigures> {
  const row = await intakeTables(tx)
    .selectFrom('portfolio.import_row')
    .select([
      (eb) => eb.fn.countAll<bigint>().as('all'),
      sql<bigint>`count(likeness)`.as('compared'),
      sql<bigint>`count(*) filter (where jsonb_array_length(coalesce(likeness, '[]')) > 0)`.as('alike'),
    ])
    .where('agency_id', '=', agencyId)
    .where('import_id', '=', importId)
    .where('standing', '=', 'ready')
    .where(sql<boolean>`cardinality(element_ids) > 0`)
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), compared: Number(row.compared), alike: Number(row.alike) };
}

/** A row that names one more user of an object: what the user calls it, and which unit it is. */
export interface WaitingUse {
  readonly importId: string;
  readonly position: number;
  readonly elementId: string;
  readonly name: string;
  readonly reportedBy: string;
}

/** Uses of these objects that were approved with a list and nobody else has seen yet; 1,000 at most. */
export async function listWaitingUses(
  tx: Tx,
  agencyId: string,
  elementIds: readonly string[],
): Promise<readonly WaitingUse[]> {
  if (elementIds.length === 0) return [];
  const { rows } = await sql<WaitingUse>`
    select import_id as "importId", position, element_ids[1] as "elementId",
      content->'entry'->>'name' as "name", coalesce(content->'entry'->>'reportedBy', '') as "reportedBy"
    from portfolio.import_row
    where agency_id = ${agencyId} and standing = 'same' and use_id is null
      and element_ids && ${[...elementIds]}::uuid[]
    order by import_id, position limit 1000`.execute(tx);
  return rows;
}

/** Notes the use that a row became. */
export async function noteUses(
  tx: Tx,
  agencyId: string,
  uses: readonly (Pick<WaitingUse, 'importId' | 'position'> & { readonly useId: string })[],
): Promise<void> {
  if (uses.length === 0) return;
  await sql`
    update portfolio.import_row row set use_id = said."useId"
    from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as said("importId" uuid, position integer, "useId" uuid)
    where row.agency_id = ${agencyId} and row.import_id = said."importId" and row.position = said.position`.execute(tx);
}
