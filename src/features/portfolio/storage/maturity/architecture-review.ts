import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { maturityTables } from './maturity-tables.ts';

/** A review of an agency's architecture, with the number of its minutes. */
export interface ArchitectureReview {
  readonly agencyId: string;
  readonly id: string;
  readonly heldOn: LocalDate;
  readonly minutes: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export async function addReview(tx: Tx, review: ArchitectureReview): Promise<void> {
  await maturityTables(tx)
    .insertInto('portfolio.architecture_review')
    .values({
      agency_id: review.agencyId,
      id: review.id,
      held_on: review.heldOn,
      minutes: review.minutes,
      recorded_at: review.recordedAt,
      recorded_by: review.recordedBy,
    })
    .execute();
}

/** An agency's reviews known before a moment (null: now), the latest first; 100 at most. */
export async function listReviews(
  tx: Tx,
  { agencyId, before }: { readonly agencyId: string; readonly before: Instant | null },
): Promise<readonly ArchitectureReview[]> {
  let query = maturityTables(tx)
    .selectFrom('portfolio.architecture_review')
    .select(['agency_id', 'id', 'held_on', 'minutes', 'recorded_at', 'recorded_by'])
    .where('agency_id', '=', agencyId);
  if (before !== null) query = query.where('recorded_at', '<', before);
  const rows = await query.orderBy('held_on', 'desc').orderBy('id', 'desc').limit(100).execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    id: row.id,
    heldOn: row.held_on,
    minutes: row.minutes,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}
