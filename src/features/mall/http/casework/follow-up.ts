import type { Tx } from '../../../../kernel/database.ts';
import { enqueueAll, type NewEffect } from '../../../../kernel/outbox/enqueue.ts';
import { schedule } from '../../../../kernel/timers/schedule.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { ApplicationEvent, ClockStretch } from '../../domain/application-event.ts';
import { timersOf } from '../../domain/casework-clock.ts';
import { caseEffect, effects, nameReferences } from './effects.ts';
import type { Happened } from './happened.ts';
import { notifyOf } from './notify.ts';

/** What follows from events, in the transaction that appends them: timers, effects, notices. */
export async function followUp(tx: Tx, happened: Happened): Promise<void> {
  for (const event of happened.events) {
    if (event.kind === 'application.submitted' || event.kind === 'application.resubmitted')
      await setTimers(tx, event.clock, happened);
    await notifyOf(tx, event, happened);
  }
  await enqueueAll(tx, effectsOf(happened));
}

function effectsOf({ application, events, now }: Happened): readonly NewEffect[] {
  const name = { personId: application.personId, applicationId: application.id, agencyId: application.agencyId };
  const direct = events.flatMap((event): readonly NewEffect[] => {
    if (event.kind === 'recommendation.requested')
      return [caseEffect(effects.askRecommendation, name, { mark: event.taskId, now, more: { taskId: event.taskId } })];
    if (event.kind === 'application.approved') return [caseEffect(effects.issue, name, { mark: 'approved', now })];
    return [];
  });
  // What arrives after the last day may be all that was missing.
  const isReconsidered =
    application.overdueSince !== null &&
    application.stage === 'working' &&
    events.some(({ kind }) => ARRIVALS.includes(kind));
  return isReconsidered
    ? [...direct, caseEffect(effects.reconsider, name, { mark: String(application.seq), now })]
    : direct;
}

const ARRIVALS: readonly ApplicationEvent['kind'][] = ['evidence.arrived', 'recommendation.received', 'field.accepted'];

async function setTimers(tx: Tx, stretch: ClockStretch, { application, ground, now }: Happened): Promise<void> {
  const { id, personId, agencyId } = application;
  const timers = timersOf(stretch, { zone: ground.zone, closesAt: ground.version.terms.closesAt });
  for (const { kind, at, daysLeft } of timers) {
    await schedule(tx, {
      kind: effects[kind],
      // With the last day: a stretch begun anew on the same day may have another, by a holiday decreed meanwhile.
      key: `${effects[kind]}:${id}:${stretch.completeOn}:${stretch.dueOn}:${daysLeft}`,
      clock: 'casework',
      dueAt: at,
      viewer: asAgency(agencyId),
      payload: { ...nameReferences({ personId, applicationId: id, agencyId }), dueOn: stretch.dueOn, daysLeft },
      now,
    });
  }
}
