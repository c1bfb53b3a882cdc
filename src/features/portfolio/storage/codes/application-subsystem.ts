import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { codesTables } from './codes-tables.ts';

/** The subsystem of the exchange that an application is, in its owner's word. */
export interface ApplicationSubsystem {
  readonly agencyId: string;
  readonly elementId: string;
  readonly subsystemId: string;
  readonly linkedAt: Instant;
  readonly linkedBy: string | null;
}

/** Says it, or says it anew, in the owner's transaction. */
export async function saveApplicationSubsystem(tx: Tx, link: ApplicationSubsystem): Promise<void> {
  const said = { subsystem_id: link.subsystemId, linked_at: link.linkedAt, linked_by: link.linkedBy };
  await codesTables(tx)
    .insertInto('portfolio.application_subsystem')
    .values({ agency_id: link.agencyId, element_id: link.elementId, ...said })
    .onConflict((conflict) => conflict.columns(['agency_id', 'element_id']).doUpdateSet(said))
    .execute();
}

export async function removeApplicationSubsystem(tx: Tx, agencyId: string, elementId: string): Promise<void> {
  await codesTables(tx)
    .deleteFrom('portfolio.application_subsystem')
    .where('agency_id', '=', agencyId)
    .where('element_id', '=', elementId)
    .execute();
}

/** Of all applications, or of one agency's; 50,000 at most. */
export async function listApplicationSubsystems(
  tx: Tx,
  agencyId: string | null,
): Promise<readonly ApplicationSubsystem[]> {
  let query = codesTables(tx)
    .selectFrom('portfolio.application_subsystem')
    .select(['agency_id', 'element_id', 'subsystem_id', 'linked_at', 'linked_by']);
  if (agencyId !== null) query = query.where('agency_id', '=', agencyId);
  const rows = await query.orderBy('agency_id').orderBy('element_id').limit(50_000).execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    elementId: row.element_id,
    subsystemId: row.subsystem_id,
    linkedAt: row.linked_at,
    linkedBy: row.linked_by,
  }));
}
