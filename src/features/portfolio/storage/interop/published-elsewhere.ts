import type { Tx } from '../../../../kernel/database.ts';
import { registryTables } from '../registry/registry-tables.ts';

/** Which of these objects another agency has published; 500 ids at most. */
export async function publishedElsewhere(tx: Tx, agencyId: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await registryTables(tx)
    .selectFrom('portfolio.published_element')
    .select('element_id')
    .distinct()
    .where('element_id', 'in', ids)
    .where('agency_id', '<>', agencyId)
    .orderBy('element_id')
    .limit(500)
    .execute();
  return rows.map(({ element_id }) => element_id);
}
