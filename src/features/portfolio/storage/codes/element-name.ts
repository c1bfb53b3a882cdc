import type { Tx } from '../../../../kernel/database.ts';
import { registryTables } from '../registry/registry-tables.ts';

/** The names of an agency's own objects, in its transaction; 1,000 at most. */
export async function findElementNames(
  tx: Tx,
  agencyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await registryTables(tx)
    .selectFrom('portfolio.element')
    .select(['id', 'name'])
    .where('agency_id', '=', agencyId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .limit(1_000)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
