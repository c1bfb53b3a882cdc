import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { applyPlanEvent } from '../../domain/consolidation/fold.ts';
import type { PlanEventBody } from '../../domain/consolidation/plan-event.ts';
import {
  addEvents,
  type NewEvent,
  type StoredEvent,
  type Words,
} from '../../storage/consolidation/consolidation-event.ts';
import { updateConsolidation } from '../../storage/consolidation/consolidation-head.ts';
import { type ConsolidationCase, readersOf } from './consolidation-case.ts';
import type { ConsolidationServices } from './consolidation-port.ts';
import { followUp, type Ground } from './follow-up.ts';

export interface Appending {
  /** In the transaction of this agency, under the lock of the group. */
  readonly writerId: string;
  /** null: the system. */
  readonly actorId: string | null;
  readonly bodies: readonly PlanEventBody[];
  readonly words?: Words;
}

/** Adds events to a group, brings its row up to date, and has done what follows from them. */
export async function appendEvents(
  tx: Tx,
  services: ConsolidationServices,
  given: { readonly found: ConsolidationCase; readonly appending: Appending; readonly ground: Ground },
): Promise<ConsolidationCase> {
  const { found, appending, ground } = given;
  const { head, key } = found;
  if (key === null) throw new Error(`The words of consolidation ${head.id} were erased.`);
  const at = services.clock.caseworkNow();
  const recordedAt = behind(found.stored, services.clock.trueNow());
  const made = numbered(found, appending, { at, recordedAt });
  await addEvents(tx, key, made);
  const stored = [...found.stored, ...made.map((event, index) => toStored(event, found.stored.length + index + 1))];
  const added = stored.slice(found.stored.length);
  const consolidation = added.map(({ event }) => event).reduce(applyPlanEvent, found.consolidation);
  const next: ConsolidationCase = { ...found, stored, consolidation };
  if (appending.writerId === head.leadId)
    await updateConsolidation(tx, head, {
      stage: consolidation.stage,
      dueOn: consolidation.stage === 'asked' ? (consolidation.hearing?.dueOn ?? null) : null,
      outcome: consolidation.decision?.outcome ?? null,
      endHow: consolidation.end?.how ?? null,
      changedAt: recordedAt,
    });
  await followUp(tx, ground, { found: next, added, at, now: recordedAt });
  return next;
}

/** After everything that is there, also where the clock of another process ran ahead. */
function behind(stored: readonly StoredEvent[], now: Instant): Instant {
  return stored.reduce(
    (last, { event }) =>
      Temporal.Instant.compare(last, event.recordedAt) > 0 ? last : event.recordedAt.add({ milliseconds: 1 }),
    now,
  );
}

function numbered(
  found: ConsolidationCase,
  { writerId, actorId, bodies, words = {} }: Appending,
  times: { readonly at: Instant; readonly recordedAt: Instant },
): readonly NewEvent[] {
  const { leadId, id } = found.head;
  const last = (agencyId: string): number =>
    Math.max(0, ...found.stored.filter((one) => one.writerId === agencyId).map(({ number }) => number));
  const [own, leads] = [last(writerId), last(leadId)];
  return bodies.map((body, at) => ({
    writerId,
    consolidationId: id,
    number: own + at + 1,
    id: newId(times.recordedAt.epochMilliseconds),
    afterNumber: writerId === leadId ? own + at + 1 : leads,
    readerIds: readersOf(found, writerId),
    actorId,
    ...times,
    body,
    words: at === 0 ? words : {},
  }));
}

function toStored(event: NewEvent, seq: number): StoredEvent {
  const { writerId, actorId: officerId, at, recordedAt } = event;
  return {
    ...event,
    event: {
      ...event.body,
      seq,
      version: 1,
      at,
      recordedAt,
      actor: officerId === null ? { kind: 'system' } : { kind: 'officer', officerId, agencyId: writerId },
    },
  };
}
