import type { Instant } from '../../vocabulary/instant.ts';
import type { Tx } from '../database.ts';
import { newId } from '../ids.ts';
import { requireReferences, type References } from '../outbox/references.ts';
import { viewerColumns } from '../outbox/viewer-columns.ts';
import type { Viewer } from '../viewer.ts';
import type { TimerTables } from './timer-tables.ts';

/** Whose time counts: deadlines of casework follow the casework clock, all else true time. */
export type TimerClock = 'true' | 'casework';

export interface NewTimer {
  /** The kind of the effect it becomes; its handler stands in the outbox's registry: `application.remind`. */
  readonly kind: string;
  /** Used once and never again, also after cancelling: a moved deadline takes a new key. */
  readonly key: string;
  readonly clock: TimerClock;
  readonly dueAt: Instant;
  /** On whose behalf the handler works. */
  readonly viewer: Viewer;
  readonly payload: References;
  /** True time. */
  readonly now: Instant;
}

/** Sets a timer in the caller's transaction, whoever the viewer is. A key that is there already changes nothing. */
export async function schedule(tx: Tx, timer: NewTimer): Promise<void> {
  requireReferences(timer.payload);
  await tx
    .$extendTables<TimerTables>()
    .insertInto('kernel.timer')
    .values({
      id: newId(timer.now.epochMilliseconds),
      kind: timer.kind,
      key: timer.key,
      clock: timer.clock,
      due_at: timer.dueAt,
      ...viewerColumns(timer.viewer),
      payload: timer.payload,
      state: 'waiting',
      created_at: timer.now,
      settled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Cancels a timer in the caller's transaction. One that is firing at this very moment may still become an
 * effect: its handler looks at the case, as every handler does.
 */
export async function cancel(tx: Tx, key: string, now: Instant): Promise<void> {
  await tx
    .$extendTables<TimerTables>()
    .insertInto('kernel.timer_cancelled')
    .values({ id: newId(now.epochMilliseconds), key, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
