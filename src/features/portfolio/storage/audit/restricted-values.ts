import type { Tx } from '../../../../kernel/database.ts';
import { registryTables } from '../registry/registry-tables.ts';

/** One field of all published objects of an agency, as far as the viewer oversees it; texts alone, 60,000 at most. */
export async function listRestrictedValues(
  tx: Tx,
  which: { readonly agencyId: string; readonly field: string },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await registryTables(tx)
    .selectFrom('portfolio.restricted_fact')
    .select(['element_id', 'value'])
    .where('agency_id', '=', which.agencyId)
    .where('field', '=', which.field)
    .where('replaced_at', 'is', null)
    .orderBy('element_id')
    .limit(60_000)
    .execute();
  return new Map(rows.map((row) => [row.element_id, textsIn(row.value)]));
}

function textsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}
