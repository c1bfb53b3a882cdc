import type { JsonPointer } from '../../onceonly/index.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Calendar } from '../../../vocabulary/working-day.ts';
import { askable } from './answers.ts';
import type { Application } from './application.ts';
import type { EventBody, ReturnedField } from './application-event.ts';
import { runningStretch, startStretch, stepDueOn } from './casework-clock.ts';
import { confirmationsOn, missingProofs, type MissingProof, type Weighing } from './proofs.ts';
import type { ServiceVersion, Step } from './service.ts';

/** Why a command cannot follow what happened; codes of the feature's error table. */
export type CaseworkFault =
  | { readonly code: 'case_unknown' }
  /** Somebody was faster: what happened since begins behind `seen`. */
  | { readonly code: 'case_moved_on'; readonly seen: number; readonly seq: number }
  | { readonly code: 'case_closed' }
  | { readonly code: 'case_returned' }
  | { readonly code: 'not_in_this_step' }
  | { readonly code: 'nothing_returned' }
  | { readonly code: 'no_field_named' }
  | { readonly code: 'field_named_twice' }
  /** Not of the form, or nothing that the applicant could answer. */
  | { readonly code: 'field_not_hers'; readonly pointer: string }
  | { readonly code: 'reason_unknown'; readonly reason: string }
  | { readonly code: 'ground_unknown' }
  /** The law's period is over: the case can only be decided. */
  | { readonly code: 'period_over' }
  | { readonly code: 'proof_missing'; readonly missing: readonly MissingProof[] }
  | { readonly code: 'recommendation_unasked' }
  | { readonly code: 'recommendation_answered' }
  | { readonly code: 'health_office_unknown' };

export type Decided = Result<readonly EventBody[], CaseworkFault>;

/** What a command stands on besides the application. */
export interface DecisionGround {
  readonly version: ServiceVersion;
  /** Today at the office, casework time. */
  readonly on: LocalDate;
  readonly calendar: Calendar;
  /** Of the region; null: there is none. */
  readonly healthOfficeId: string | null;
  /** For a recommendation, should the command lead to one. */
  readonly fresh: { readonly taskId: string; readonly messageId: string };
}

/** Why an officer takes a declared or differing value for proven. */
export const acceptReasons = ['document_seen', 'source_outdated', 'spelling_only', 'statement_suffices'] as const;

/** The application arrives: the law's clock and the first step begin. */
export function submit(
  head: { readonly applicationId: string; readonly personId: string; readonly caseNumber: string },
  ground: DecisionGround,
): Decided {
  const { version, on, calendar } = ground;
  const clock = startStretch(on, version.terms.workingDays, calendar);
  const step = firstStep(version);
  const entered = enter(step, clock.dueOn, ground);
  if (!entered.ok) return entered;
  const { agencyId, id: versionId } = version;
  return ok([{ kind: 'application.submitted', ...head, agencyId, versionId, clock, step: step.id }, ...entered.value]);
}

/** An officer works on it from now on, also when another one did; taking what is his already changes nothing. */
export function take(application: Application, officerId: string): Decided {
  const fault = notWorking(application);
  if (fault !== null) return err(fault);
  return ok(application.holder === officerId ? [] : [{ kind: 'case.taken', officerId }]);
}

/** An officer takes a declared or differing value for proven; again, where something came after he did. */
export function acceptField(
  application: Application,
  { pointer, reason }: { readonly pointer: JsonPointer; readonly reason: string },
  { version }: DecisionGround,
): Decided {
  const fault = notWorking(application);
  if (fault !== null) return err(fault);
  if (!acceptReasons.some((known) => known === reason)) return err({ code: 'reason_unknown', reason });
  if (!version.definition.bindings.some((binding) => binding.pointer === pointer))
    return err({ code: 'field_not_hers', pointer });
  return ok([{ kind: 'field.accepted', pointer, reason }]);
}

/** A check is done: the next step begins. */
export function passStep(application: Application, ground: DecisionGround): Decided {
  const step = stepOf(application, ground.version);
  if (!step.ok) return step;
  if (step.value.kind !== 'check') return err({ code: 'not_in_this_step' });
  return leave(application, step.value, ground);
}

/** The health office has answered; its step is over, whatever it says. */
export function receiveRecommendation(
  application: Application,
  answer: Omit<Extract<EventBody, { readonly kind: 'recommendation.received' }>, 'kind'> & {
    readonly healthOfficeId: string;
  },
  ground: DecisionGround,
): Decided {
  const { healthOfficeId, ...told } = answer;
  const { recommendation } = application;
  if (recommendation === null || recommendation.taskId !== told.taskId) return err({ code: 'recommendation_unasked' });
  if (recommendation.healthOfficeId !== healthOfficeId) return err({ code: 'recommendation_unasked' });
  if (recommendation.answer !== null)
    return recommendation.answer.messageId === told.messageId ? ok([]) : err({ code: 'recommendation_answered' });
  const step = stepOf(application, ground.version);
  if (!step.ok) return step;
  const received: EventBody = { kind: 'recommendation.received', ...told };
  if (step.value.kind !== 'recommend') return ok([received]);
  const left = leave(application, step.value, ground);
  return left.ok ? ok([received, ...left.value]) : left;
}

/** Named fields go back to the applicant, each with a reason; the clock stops. */
export function returnFields(
  application: Application,
  fields: readonly ReturnedField[],
  { version }: DecisionGround,
): Decided {
  const step = stepOf(application, version);
  if (!step.ok) return step;
  if (step.value.kind === 'recommend') return err({ code: 'not_in_this_step' });
  if (application.overdueSince !== null) return err({ code: 'period_over' });
  if (fields.length === 0) return err({ code: 'no_field_named' });
  if (new Set(fields.map(({ pointer }) => pointer)).size !== fields.length) return err({ code: 'field_named_twice' });
  const hers = askable(version.definition);
  const foreign = fields.find(({ pointer }) => !hers.includes(pointer));
  if (foreign !== undefined) return err({ code: 'field_not_hers', pointer: foreign.pointer });
  const unknown = fields.find(({ reason }) => !version.definition.returnReasons.some(({ code }) => code === reason));
  if (unknown !== undefined) return err({ code: 'reason_unknown', reason: unknown.reason });
  return ok([{ kind: 'application.returned', fields }]);
}

/** What was returned comes back: a new stretch of the clock, and the steps from the first. */
export function resubmit(application: Application, ground: DecisionGround): Decided {
  if (application.stage !== 'returned')
    return err({ code: application.stage === 'working' ? 'nothing_returned' : 'case_closed' });
  const { version, on, calendar } = ground;
  const clock = startStretch(on, version.terms.workingDays, calendar);
  const step = firstStep(version);
  const entered = enter(step, clock.dueOn, ground);
  if (!entered.ok) return entered;
  return ok([{ kind: 'application.resubmitted', clock, step: step.id }, ...entered.value]);
}

/** The head refuses, with the article. */
export function refuse(
  application: Application,
  { ground: code, noteId }: { readonly ground: string; readonly noteId: string | null },
  { version }: DecisionGround,
): Decided {
  const deciding = inDecision(application, version);
  if (deciding !== null) return err(deciding);
  if (!version.definition.refusalGrounds.some((known) => known.code === code)) return err({ code: 'ground_unknown' });
  return ok([{ kind: 'application.refused', ground: code, noteId }]);
}

/** The head approves; nobody can while a proof is missing. */
export function approve(
  application: Application,
  { batchId, weighing }: { readonly batchId: string | null; readonly weighing: Omit<Weighing, 'application'> },
): Decided {
  const deciding = inDecision(application, weighing.version);
  if (deciding !== null) return err(deciding);
  return approveProven(application, batchId, weighing);
}

/** On the last day and after it the system decides for the office, in any step, if no proof is missing. */
export function approveBySystem(application: Application, weighing: Omit<Weighing, 'application'>): Decided {
  const fault = notWorking(application);
  if (fault !== null) return err(fault);
  const stretch = runningStretch(application);
  if (stretch === null || weighing.on < stretch.dueOn) return err({ code: 'not_in_this_step' });
  return approveProven(application, null, weighing);
}

/** The document is there. */
export function issue(
  application: Application,
  licence: Omit<Extract<EventBody, { readonly kind: 'licence.issued' }>, 'kind'>,
): Decided {
  if (application.stage === 'issued' && application.licence?.documentId === licence.documentId) return ok([]);
  return application.stage === 'approved' ? ok([{ kind: 'licence.issued', ...licence }]) : err(closedOr(application));
}

/** The document was revoked in its register. */
export function revoke(
  application: Application,
  given: { readonly documentId: string; readonly reason: string },
): Decided {
  if (application.licence?.documentId !== given.documentId) return err({ code: 'case_unknown' });
  if (application.stage === 'revoked') return ok([]);
  return application.stage === 'issued' ? ok([{ kind: 'licence.revoked', ...given }]) : err({ code: 'case_closed' });
}

/** The applicant takes it back, as long as nobody has decided. */
export function withdraw(application: Application): Decided {
  const isOpen = application.stage === 'working' || application.stage === 'returned';
  return isOpen ? ok([{ kind: 'application.withdrawn' }]) : err({ code: 'case_closed' });
}

/** The head is told that so many working days are left. */
export function warn(application: Application, daysLeft: number): Decided {
  const fault = notWorking(application);
  return fault === null ? ok([{ kind: 'deadline.warned', daysLeft }]) : err(fault);
}

/** The last day is over without a decision, because these proofs are missing. */
export function passDeadline(
  application: Application,
  { on, missing }: { readonly on: LocalDate; readonly missing: readonly MissingProof[] },
): Decided {
  const fault = notWorking(application);
  if (fault !== null) return err(fault);
  const stretch = runningStretch(application);
  if (stretch === null || on <= stretch.dueOn) return err({ code: 'not_in_this_step' });
  if (application.overdueSince !== null) return ok([]);
  return ok([{ kind: 'deadline.passed', missing: missing.map(({ id }) => id) }]);
}

/** A source that was silent has answered; of a case that is closed nobody needs to know. */
export function noteArrival(
  application: Application,
  { source, attributes }: { readonly source: string; readonly attributes: readonly string[] },
): Decided {
  const isOpen = ['working', 'returned', 'approved'].includes(application.stage);
  return ok(isOpen ? [{ kind: 'evidence.arrived', source, attributes }] : []);
}

function approveProven(
  application: Application,
  batchId: string | null,
  weighing: Omit<Weighing, 'application'>,
): Decided {
  const missing = missingProofs({ ...weighing, application });
  if (missing.length > 0) return err({ code: 'proof_missing', missing });
  return ok([{ kind: 'application.approved', batchId }]);
}

/** The step it is in, as the office's terms have it. */
function stepOf(application: Application, version: ServiceVersion): Result<Step, CaseworkFault> {
  const fault = notWorking(application);
  if (fault !== null) return err(fault);
  const step = version.terms.steps.find(({ id }) => id === application.step);
  if (step === undefined) throw new Error(`Application ${application.id} is in a step that its service has not.`);
  return ok(step);
}

function firstStep(version: ServiceVersion): Step {
  const [first] = version.terms.steps;
  if (first === undefined) throw new Error(`The version ${version.id} has no step.`);
  return first;
}

function leave(application: Application, step: Step, ground: DecisionGround): Decided {
  const { steps } = ground.version.terms;
  const next = steps[steps.indexOf(step) + 1];
  const stretch = runningStretch(application);
  if (next === undefined || stretch === null) return err({ code: 'not_in_this_step' });
  const entered = enter(next, stretch.dueOn, ground);
  return entered.ok ? ok([{ kind: 'step.passed', step: step.id, next: next.id }, ...entered.value]) : entered;
}

/** What a step does as it begins: a recommendation is asked for at once. */
function enter(step: Step, lastDay: LocalDate, ground: DecisionGround): Decided {
  if (step.kind !== 'recommend') return ok([]);
  const { version, on, calendar, healthOfficeId, fresh } = ground;
  if (healthOfficeId === null) return err({ code: 'health_office_unknown' });
  const asked = confirmationsOn(version, on).map(({ id }) => id);
  const dueOn = stepDueOn(step, { dueOn: lastDay }, { on, calendar });
  return ok([{ kind: 'recommendation.requested', step: step.id, ...fresh, healthOfficeId, asked, dueOn }]);
}

function inDecision(application: Application, version: ServiceVersion): CaseworkFault | null {
  const step = stepOf(application, version);
  if (!step.ok) return step.error;
  return step.value.kind === 'decide' ? null : { code: 'not_in_this_step' };
}

function notWorking({ stage }: Application): CaseworkFault | null {
  if (stage === 'working') return null;
  return stage === 'returned' ? { code: 'case_returned' } : { code: 'case_closed' };
}

function closedOr({ stage }: Application): CaseworkFault {
  return stage === 'working' || stage === 'returned' ? { code: 'not_in_this_step' } : { code: 'case_closed' };
}
