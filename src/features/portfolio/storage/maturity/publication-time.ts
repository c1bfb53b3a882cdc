import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { registryTables } from '../registry/registry-tables.ts';

/** When an agency published anything before a moment (null: until now), the latest first; 1,000 times at most. */
export async function listPublicationTimes(
  tx: Tx,
  { agencyId, before }: { readonly agencyId: string; readonly before: Instant | null },
): Promise<readonly Instant[]> {
  let query = registryTables(tx)
    .selectFrom('portfolio.published_element')
    .select('published_at')
    .distinct()
    .where('agency_id', '=', agencyId);
  if (before !== null) query = query.where('published_at', '<', before);
  const rows = await query.orderBy('published_at', 'desc').limit(1_000).execute();
  return rows.map((row) => row.published_at);
}
