import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Source } from '../../domain/registry/element.ts';
import { registryTables } from './registry-tables.ts';

/** An agency, or a unit of it, uses an application that it or another has published. */
export interface ApplicationUse {
  readonly agencyId: string;
  readonly id: string;
  readonly elementAgencyId: string;
  readonly elementId: string;
  readonly reportedName: string;
  readonly reportedBy: string;
  readonly source: Source;
  readonly recordedAt: Instant;
}

/** Adds a use, in a transaction of the agency that uses. */
export async function addUse(tx: Tx, use: ApplicationUse): Promise<void> {
  await registryTables(tx)
    .insertInto('portfolio.application_use')
    .values({
      agency_id: use.agencyId,
      id: use.id,
      element_agency_id: use.elementAgencyId,
      element_id: use.elementId,
      reported_name: use.reportedName,
      reported_by: use.reportedBy,
      source: use.source,
      recorded_at: use.recordedAt,
      ended_at: null,
    })
    .execute();
}

/** Ends one of the agency's own uses; false when it has none of that id running. */
export async function endUse(
  tx: Tx,
  { agencyId, id, at }: { readonly agencyId: string; readonly id: string; readonly at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await registryTables(tx)
    .updateTable('portfolio.application_use')
    .set({ ended_at: at })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Who uses an object now, oldest first; 500 at most. */
export async function listUsesOf(
  tx: Tx,
  place: { readonly agencyId: string; readonly elementId: string },
): Promise<readonly ApplicationUse[]> {
  return read(uses(tx).where('element_agency_id', '=', place.agencyId).where('element_id', '=', place.elementId));
}

function uses(tx: Tx) {
  return registryTables(tx)
    .selectFrom('portfolio.application_use')
    .select([
      'agency_id',
      'id',
      'element_agency_id',
      'element_id',
      'reported_name',
      'reported_by',
      'source',
      'recorded_at',
    ])
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(500);
}

async function read(query: ReturnType<typeof uses>): Promise<readonly ApplicationUse[]> {
  const rows = await query.execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    id: row.id,
    elementAgencyId: row.element_agency_id,
    elementId: row.element_id,
    reportedName: row.reported_name,
    reportedBy: row.reported_by,
    source: row.source,
    recordedAt: row.recorded_at,
  }));
}
