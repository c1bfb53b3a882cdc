import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import { newId } from '../ids.ts';
import type { AccessTables } from './access-tables.ts';

/** A lawful order to show an access later. It delays; it never deletes, and it always ends. */
export interface AccessHold {
  readonly id: string;
  readonly agencyId: string;
  readonly personId: string;
  /** The number of the order: `12/Pen.Tunda/2026`; the person sees it afterwards. */
  readonly reference: string;
  readonly reason: string;
  readonly placedAt: Instant;
  readonly visibleFrom: Instant;
}

/** Keeps the order; give the hold to `openAccess` for each reading that it covers. */
export async function placeHold(tx: Tx, given: Omit<AccessHold, 'id'>): Promise<AccessHold> {
  const hold = { id: newId(given.placedAt.epochMilliseconds), ...given };
  await tx
    .$extendTables<AccessTables>()
    .insertInto('kernel.access_hold')
    .values({
      id: hold.id,
      agency_id: hold.agencyId,
      person_id: hold.personId,
      reference: hold.reference,
      reason: hold.reason,
      placed_at: hold.placedAt,
      visible_from: hold.visibleFrom,
    })
    .execute();
  return hold;
}

export async function findHold(tx: Tx, id: string): Promise<AccessHold | null> {
  const row = await tx
    .$extendTables<AccessTables>()
    .selectFrom('kernel.access_hold')
    .select(['id', 'agency_id', 'person_id', 'reference', 'reason', 'placed_at', 'visible_from'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    agencyId: row.agency_id,
    personId: row.person_id,
    reference: row.reference,
    reason: row.reason,
    placedAt: row.placed_at,
    visibleFrom: row.visible_from,
  };
}
