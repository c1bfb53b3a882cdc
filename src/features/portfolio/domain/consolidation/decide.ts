import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type Consolidation, type ConsolidationStage, outstandingOf } from './consolidation.ts';
import {
  checkDecision,
  hear,
  type HearingDecision,
  type HearingFault,
  openHearing,
  type OwnerAnswer,
} from './hearing.ts';
import { checkPlan, type ConsolidationPlan, type PlanGap } from './plan.ts';
import type { GroupOutcome, PlanEventBody } from './plan-event.ts';

/** Why a command cannot follow what happened; codes of the feature's error table. */
export type ConsolidationFault =
  | HearingFault
  | { readonly code: 'consolidation_not_in_stage'; readonly stage: ConsolidationStage }
  | { readonly code: 'consolidation_too_small' }
  | { readonly code: 'consolidation_kept_apart' }
  | { readonly code: 'plan_of_another_group' }
  | {
      readonly code: 'plan_incomplete';
      readonly missing: readonly PlanGap[];
      readonly inconsistent: readonly PlanGap[];
    }
  /** It retires what the group and its owners never spoke about. */
  | { readonly code: 'plan_beyond_group'; readonly applications: readonly string[] }
  /** A changed plan leaves out steps or applications that are done. */
  | { readonly code: 'plan_drops_done'; readonly ids: readonly string[] }
  | { readonly code: 'step_unknown' }
  | { readonly code: 'application_not_retiring' }
  | { readonly code: 'evidence_missing' }
  | { readonly code: 'reopening_without_reason' }
  | { readonly code: 'plan_outstanding'; readonly steps: readonly string[]; readonly retiring: readonly string[] };

export type DecidedPlanEvents = Result<readonly PlanEventBody[], ConsolidationFault>;

/** A group comes before its coordinator. */
export function propose(
  head: Omit<Extract<PlanEventBody, { readonly kind: 'group.proposed' }>, 'kind'>,
): DecidedPlanEvents {
  if (new Set(head.applications).size < 2) return err({ code: 'consolidation_too_small' });
  return ok([{ kind: 'group.proposed', ...head }]);
}

/** Every owner is asked, with a last day. */
export function askOwners(
  consolidation: Consolidation,
  owners: readonly string[],
  given: { readonly askedOn: LocalDate; readonly dueOn: LocalDate; readonly leastDueOn: LocalDate },
): DecidedPlanEvents {
  if (consolidation.stage !== 'proposed') return wrongStage(consolidation);
  const opened = openHearing(owners, given);
  if (!opened.ok) return opened;
  return ok([{ kind: 'owners.asked', owners, askedOn: given.askedOn, dueOn: given.dueOn }]);
}

export function answerAsOwner(consolidation: Consolidation, answer: OwnerAnswer): DecidedPlanEvents {
  if (consolidation.stage !== 'asked' || consolidation.hearing === null) return wrongStage(consolidation);
  const heard = hear(consolidation.hearing, answer);
  return heard.ok ? ok([{ kind: 'owner.answered', ...answer }]) : heard;
}

/** The coordinator decides; a group that is kept apart ends at once. */
export function decideGroup(
  consolidation: Consolidation,
  decision: HearingDecision & { readonly outcome: GroupOutcome },
  on: LocalDate,
): DecidedPlanEvents {
  if (consolidation.stage !== 'asked' || consolidation.hearing === null) return wrongStage(consolidation);
  const checked = checkDecision(consolidation.hearing, decision, on);
  if (!checked.ok) return checked;
  const { outcome, reasonNoteIds, toObjections } = decision;
  const decided: PlanEventBody = { kind: 'group.decided', outcome, on, reasonNoteIds, toObjections };
  return ok(outcome === 'keep_apart' ? [decided, { kind: 'group.ended', how: 'kept_apart' }] : [decided]);
}

/** A plan is adopted, or a changed one in its place; only a complete one. */
export function adoptPlan(
  consolidation: Consolidation,
  plan: ConsolidationPlan,
  { planId, digest }: { readonly planId: string; readonly digest: string },
): DecidedPlanEvents {
  if (consolidation.stage !== 'decided' && consolidation.stage !== 'planned') return wrongStage(consolidation);
  if (consolidation.decision?.outcome === 'keep_apart') return err({ code: 'consolidation_kept_apart' });
  if (plan.groupId !== consolidation.groupId) return err({ code: 'plan_of_another_group' });
  const { missing, inconsistent, isComplete } = checkPlan(plan);
  if (!isComplete) return err({ code: 'plan_incomplete', missing, inconsistent });
  const steps = plan.steps.map(({ stepId }) => stepId);
  const retiring = plan.retiring.map(({ applicationId }) => applicationId);
  const beyond = retiring.filter((id) => !consolidation.applications.includes(id));
  if (beyond.length > 0) return err({ code: 'plan_beyond_group', applications: beyond });
  const { done = [], archived = [] } = consolidation.plan ?? {};
  const dropped = [
    ...done.filter(({ id }) => !steps.includes(id)),
    ...archived.filter(({ id }) => !retiring.includes(id)),
  ];
  if (dropped.length > 0) return err({ code: 'plan_drops_done', ids: dropped.map(({ id }) => id) });
  return ok([{ kind: 'group.planned', planId, digest, steps, retiring }]);
}

/** A step is done, with its evidence; again changes nothing. */
export function finishStep(
  consolidation: Consolidation,
  { stepId, evidenceId }: { readonly stepId: string; readonly evidenceId: string },
): DecidedPlanEvents {
  const { plan } = consolidation;
  if (consolidation.stage !== 'planned' || plan === null) return wrongStage(consolidation);
  if (!plan.steps.includes(stepId)) return err({ code: 'step_unknown' });
  if (plan.done.some(({ id }) => id === stepId)) return ok([]);
  return evidenceId === '' ? err({ code: 'evidence_missing' }) : ok([{ kind: 'step.done', stepId, evidenceId }]);
}

/** The records of a retired application are kept where the plan says; again changes nothing. */
export function archiveApplication(
  consolidation: Consolidation,
  { applicationId, evidenceId }: { readonly applicationId: string; readonly evidenceId: string },
): DecidedPlanEvents {
  const { plan } = consolidation;
  if (consolidation.stage !== 'planned' || plan === null) return wrongStage(consolidation);
  if (!plan.retiring.includes(applicationId)) return err({ code: 'application_not_retiring' });
  if (plan.archived.some(({ id }) => id === applicationId)) return ok([]);
  if (evidenceId === '') return err({ code: 'evidence_missing' });
  return ok([{ kind: 'application.archived', applicationId, evidenceId }]);
}

/** Carried out: every step done, every application archived. */
export function complete(consolidation: Consolidation): DecidedPlanEvents {
  if (consolidation.stage !== 'planned' || consolidation.plan === null) return wrongStage(consolidation);
  const outstanding = outstandingOf(consolidation.plan);
  if (outstanding.steps.length + outstanding.retiring.length > 0)
    return err({ code: 'plan_outstanding', ...outstanding });
  return ok([{ kind: 'group.ended', how: 'completed' }]);
}

/** Newer verdicts left no group, before anybody decided. */
export function dissolve(consolidation: Consolidation): DecidedPlanEvents {
  const isUndecided = consolidation.stage === 'proposed' || consolidation.stage === 'asked';
  return isUndecided ? ok([{ kind: 'group.ended', how: 'dissolved' }]) : wrongStage(consolidation);
}

/** Taken up anew, with a recorded reason; the owners are asked anew. */
export function reopen(
  consolidation: Consolidation,
  reason: { readonly ground: string; readonly noteId: string },
): DecidedPlanEvents {
  if (consolidation.stage === 'proposed' || consolidation.stage === 'asked') return wrongStage(consolidation);
  if (reason.ground === '' || reason.noteId === '') return err({ code: 'reopening_without_reason' });
  return ok([{ kind: 'group.reopened', ...reason }]);
}

function wrongStage({ stage }: Consolidation): DecidedPlanEvents {
  return err({ code: 'consolidation_not_in_stage', stage });
}
