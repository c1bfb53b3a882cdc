import type { Tx } from '../../../../kernel/database.ts';
import { registryTables } from '../registry/registry-tables.ts';

/** Between how many pairs of agencies uses are counted at most: every agency with a hundred others. */
const MOST_PAIRS = 60_000;

/** How many published applications of one agency another uses now; what has no open name counts for nobody. */
export async function countUsesBetween(
  tx: Tx,
): Promise<readonly { readonly userId: string; readonly ownerId: string; readonly count: number }[]> {
  const rows = await registryTables(tx)
    .selectFrom('portfolio.application_use as use')
    .innerJoin('portfolio.published_element as element', (join) =>
      join.onRef('element.agency_id', '=', 'use.element_agency_id').onRef('element.element_id', '=', 'use.element_id'),
    )
    .select((eb) => [
      'use.agency_id as user_id',
      'use.element_agency_id as owner_id',
      eb.fn.count<bigint>('use.element_id').distinct().as('count'),
    ])
    .where('use.ended_at', 'is', null)
    .where('element.replaced_at', 'is', null)
    .where('element.name', 'is not', null)
    .groupBy(['use.agency_id', 'use.element_agency_id'])
    .orderBy('count', 'desc')
    .orderBy('user_id')
    .orderBy('owner_id')
    .limit(MOST_PAIRS)
    .execute();
  return rows.map((row) => ({ userId: row.user_id, ownerId: row.owner_id, count: Number(row.count) }));
}
