import type { AdoptedPlan, Consolidation, ConsolidationStage, Evidenced } from './consolidation.ts';
import { outstandingOf } from './consolidation.ts';
import type { OwnerAnswer } from './hearing.ts';
import type { PlanEvent, PlanEventBody } from './plan-event.ts';

/** The consolidation as its events made it. Throws on a history that no legal commands could have written. */
export function foldConsolidation(events: readonly PlanEvent[]): Consolidation {
  const [first, ...later] = events;
  if (first === undefined || first.kind !== 'group.proposed' || first.seq !== 1)
    throw new Error('The history of a consolidation begins with its proposal.');
  return later.reduce(applyPlanEvent, proposed(first));
}

/** One event more; throws when it cannot follow. */
export function applyPlanEvent(consolidation: Consolidation, event: PlanEvent): Consolidation {
  if (event.seq !== consolidation.seq + 1)
    throw new Error(`Event ${event.seq} of ${consolidation.id} cannot follow ${consolidation.seq}.`);
  const next = reduce(consolidation, event);
  return { ...next, seq: event.seq };
}

type Kind = PlanEventBody['kind'];
type EventOf<K extends Kind> = Extract<PlanEvent, { readonly kind: K }>;
type Reducers = { readonly [K in Kind]: (consolidation: Consolidation, event: EventOf<K>) => Consolidation };

function reduce<K extends Kind>(consolidation: Consolidation, event: EventOf<K>): Consolidation {
  const reducer: Reducers[K] = REDUCERS[event.kind];
  return reducer(consolidation, event);
}

function proposed(event: EventOf<'group.proposed'>): Consolidation {
  const { consolidationId, groupId, applications, coordinatorId, at } = event;
  return {
    id: consolidationId,
    groupId,
    applications,
    coordinatorId,
    seq: 1,
    proposedAt: at,
    stage: 'proposed',
    round: 1,
    hearing: null,
    decision: null,
    plan: null,
    end: null,
  };
}

const REDUCERS: Reducers = {
  'group.proposed': (consolidation) => impossible(consolidation, 'is proposed once'),
  'owners.asked': (consolidation, { owners, askedOn, dueOn }) => ({
    ...inStage(consolidation, 'proposed'),
    stage: 'asked',
    hearing: { owners, askedOn, dueOn, answers: [] },
  }),
  'owner.answered': (consolidation, event) => {
    const { hearing } = inStage(consolidation, 'asked');
    if (hearing === null || !hearing.owners.includes(event.ownerId))
      return impossible(consolidation, 'did not ask that owner');
    const answers = [...hearing.answers.filter(({ ownerId }) => ownerId !== event.ownerId), answerIn(event)];
    return { ...consolidation, hearing: { ...hearing, answers } };
  },
  'group.decided': (consolidation, { outcome, on, reasonNoteIds, toObjections }) => ({
    ...inStage(consolidation, 'asked'),
    stage: 'decided',
    decision: { outcome, on, reasonNoteIds, toObjections },
  }),
  'group.planned': (consolidation, { planId, digest, steps, retiring }) => {
    const { decision, plan } = inStage(consolidation, 'decided', 'planned');
    if (decision === null || decision.outcome === 'keep_apart') return impossible(consolidation, 'has nothing to plan');
    const { done = [], archived = [] } = plan ?? {};
    if (done.some(({ id }) => !steps.includes(id)) || archived.some(({ id }) => !retiring.includes(id)))
      return impossible(consolidation, 'lost what was done');
    return { ...consolidation, stage: 'planned', plan: { planId, digest, steps, retiring, done, archived } };
  },
  'step.done': (consolidation, { stepId, evidenceId, at }) => {
    const plan = adoptedPlan(consolidation);
    if (!outstandingOf(plan).steps.includes(stepId)) return impossible(consolidation, 'has no such step left');
    return { ...consolidation, plan: { ...plan, done: [...plan.done, evidenced(stepId, evidenceId, at)] } };
  },
  'application.archived': (consolidation, { applicationId, evidenceId, at }) => {
    const plan = adoptedPlan(consolidation);
    if (!outstandingOf(plan).retiring.includes(applicationId))
      return impossible(consolidation, 'retires no such application');
    const archived = [...plan.archived, evidenced(applicationId, evidenceId, at)];
    return { ...consolidation, plan: { ...plan, archived } };
  },
  'group.ended': (consolidation, { how, at }) => {
    if (!mayEnd(consolidation, how)) return impossible(consolidation, `cannot end as ${how}`);
    return { ...consolidation, stage: 'ended', end: { how, at } };
  },
  // What is archived stays archived in the history; the new round asks, decides and plans anew.
  'group.reopened': (consolidation) => ({
    ...inStage(consolidation, 'decided', 'planned', 'ended'),
    stage: 'proposed',
    round: consolidation.round + 1,
    hearing: null,
    decision: null,
    plan: null,
    end: null,
  }),
};

/** Whether a group can end so: carried out, left apart by decision, or dissolved before any decision. */
function mayEnd(consolidation: Consolidation, how: EventOf<'group.ended'>['how']): boolean {
  const { stage, decision, plan } = consolidation;
  if (how === 'dissolved') return stage === 'proposed' || stage === 'asked';
  if (how === 'kept_apart') return stage === 'decided' && decision?.outcome === 'keep_apart';
  if (stage !== 'planned' || plan === null) return false;
  const { steps, retiring } = outstandingOf(plan);
  return steps.length === 0 && retiring.length === 0;
}

function answerIn(event: EventOf<'owner.answered'>): OwnerAnswer {
  const { ownerId, on } = event;
  return event.answer === 'agrees'
    ? { ownerId, on, answer: 'agrees' }
    : { ownerId, on, answer: 'objects', ground: event.ground, noteId: event.noteId };
}

function evidenced(id: string, evidenceId: string, at: Evidenced['at']): Evidenced {
  return { id, evidenceId, at };
}

function adoptedPlan(consolidation: Consolidation): AdoptedPlan {
  const { plan } = inStage(consolidation, 'planned');
  return plan ?? impossible(consolidation, 'has no plan');
}

function inStage(consolidation: Consolidation, ...stages: readonly ConsolidationStage[]): Consolidation {
  return stages.includes(consolidation.stage) ? consolidation : impossible(consolidation, `is ${consolidation.stage}`);
}

function impossible(consolidation: Consolidation, why: string): never {
  throw new Error(`The history of consolidation ${consolidation.id} is broken: it ${why}.`);
}
