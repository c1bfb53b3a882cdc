import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { registryTables } from '../registry/registry-tables.ts';

type OversightTable = {
  'kernel.oversight': {
    readonly subject_id: string;
    readonly overseer_id: string;
    readonly from_at: Instant;
    readonly until_at: Instant | null;
  };
};

/** The agencies that an agency oversees at a moment; 2,000 at most. */
export async function listOverseen(
  tx: Tx,
  { overseerId, at }: { readonly overseerId: string; readonly at: Instant },
): Promise<readonly string[]> {
  const rows = await tx
    .$extendTables<OversightTable>()
    .selectFrom('kernel.oversight')
    .select('subject_id')
    .distinct()
    .where('overseer_id', '=', overseerId)
    .where('from_at', '<=', at)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', at)]))
    .orderBy('subject_id')
    .limit(2_000)
    .execute();
  return rows.map((row) => row.subject_id);
}

/** A fact that the viewer's agency may see, of its own objects or of those it oversees. */
export interface SeenFact {
  readonly agencyId: string;
  readonly elementId: string;
  readonly field: string;
  readonly value: string;
}

const MOST_FACTS = 200_000;

/** Facts of some fields that hold now, as far as the viewer of the transaction may see them; texts alone. */
export async function listSeenFacts(tx: Tx, fields: readonly string[]): Promise<readonly SeenFact[]> {
  const rows = await registryTables(tx)
    .selectFrom('portfolio.restricted_fact')
    .select(['agency_id', 'element_id', 'field', 'value'])
    .where('replaced_at', 'is', null)
    .where('field', 'in', [...fields])
    .orderBy('agency_id')
    .orderBy('element_id')
    .orderBy('field')
    .limit(MOST_FACTS)
    .execute();
  return rows.flatMap(({ agency_id: agencyId, element_id: elementId, field, value }) =>
    typeof value === 'string' ? [{ agencyId, elementId, field, value }] : [],
  );
}
