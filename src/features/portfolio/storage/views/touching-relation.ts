import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import type { PublishedRelation } from '../registry/relation.ts';
import { registryTables } from '../registry/registry-tables.ts';

/** Published edges with one of these objects at either end; 2,000 at most, in the order of kind and id. */
export async function listRelationsTouching(
  tx: Tx,
  places: readonly { readonly agencyId: string; readonly elementId: string }[],
): Promise<readonly PublishedRelation[]> {
  if (places.length === 0) return [];
  const agencies = places.map(({ agencyId }) => agencyId);
  const elements = places.map(({ elementId }) => elementId);
  const rows = await registryTables(tx)
    .selectFrom('portfolio.published_relation')
    .select(['agency_id', 'id', 'from_id', 'kind', 'to_agency_id', 'to_id'])
    .where('replaced_at', 'is', null)
    .where(
      sql<boolean>`(
        (agency_id, from_id) in (select * from unnest(${agencies}::uuid[], ${elements}::uuid[]))
        or (to_agency_id, to_id) in (select * from unnest(${agencies}::uuid[], ${elements}::uuid[]))
      )`,
    )
    .orderBy('kind')
    .orderBy('id')
    .limit(2_000)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    id: row.id,
    fromId: row.from_id,
    kind: row.kind,
    toAgencyId: row.to_agency_id,
    toId: row.to_id,
  }));
}
