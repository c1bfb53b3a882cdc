import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { ApplicationEvent, EventActor, EventBody } from '../domain/application-event.ts';
import { applicationTables } from './application-tables.ts';
import { bodyOf, EVENT_COLUMNS, eventIn } from './event-row.ts';

export interface NewEvents {
  readonly personId: string;
  readonly id: string;
  readonly agencyId: string;
  /** The last event that was seen; 0 for a new application. */
  readonly after: number;
  readonly bodies: readonly EventBody[];
  readonly actor: EventActor;
  /** Casework time. */
  readonly at: Instant;
  /** True time. */
  readonly now: Instant;
}

/**
 * Adds events behind the last one seen. `case_moved_on` when others stand there already; whoever is told so must
 * roll back.
 */
export async function append(tx: Tx, given: NewEvents): Promise<Result<readonly ApplicationEvent[], 'case_moved_on'>> {
  const { personId, id, agencyId, after, bodies, actor, at, now } = given;
  if (bodies.length === 0) return ok([]);
  const events = bodies.map((body, index): ApplicationEvent => {
    return { ...body, seq: after + index + 1, version: 1, at, recordedAt: now, actor };
  });
  const added = await applicationTables(tx)
    .insertInto('mall.application_event')
    .values(
      events.map((event, index) => ({
        person_id: personId,
        application_id: id,
        seq: event.seq,
        agency_id: agencyId,
        kind: event.kind,
        version: event.version,
        at,
        recorded_at: now,
        actor,
        body: bodyOf(bodies[index] ?? event),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0n) === events.length ? ok(events) : err('case_moved_on');
}

/** What happened to an application, from the beginning. */
export async function listEvents(
  tx: Tx,
  access: Access,
  { personId, id }: { readonly personId: string; readonly id: string },
): Promise<readonly ApplicationEvent[]> {
  access.require(personId);
  const rows = await applicationTables(tx)
    .selectFrom('mall.application_event')
    .select(EVENT_COLUMNS)
    .where('person_id', '=', personId)
    .where('application_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(eventIn);
}
