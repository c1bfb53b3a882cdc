import type { LocalDate } from '../../../../vocabulary/local-date.ts';

/** A consolidation plan as far as it is written; null and empty is what is not there yet. Ids and dates only. */
export interface ConsolidationPlan {
  readonly groupId: string;
  /** The application that stays, or that is put in the place of all. */
  readonly targetId: string | null;
  readonly retiring: readonly Retiring[];
  readonly data: readonly DataMove[];
  readonly users: readonly UserMove[];
  readonly steps: readonly PlanStep[];
  /** Until when the old state can be had back, and who would do it. */
  readonly wayBack: { readonly ownerId: string; readonly noteId: string; readonly until: LocalDate } | null;
  /** From this day the target carries the work. */
  readonly cutOverOn: LocalDate | null;
}

export interface Retiring {
  readonly applicationId: string;
  readonly ownerId: string | null;
  readonly switchOffOn: LocalDate | null;
  /** `none` is a statement that nothing runs on a contract. */
  readonly contract: { readonly endsOn: LocalDate } | 'none' | null;
  /** Where its records are kept after it is gone (UU 43/2009 Kearsipan). */
  readonly archive: { readonly ownerId: string; readonly on: LocalDate; readonly keptUntil: LocalDate } | null;
}

export interface DataMove {
  readonly dataId: string;
  readonly fromId: string;
  readonly handling: 'migrated' | 'archived' | 'deleted' | null;
  readonly ownerId: string | null;
}

export interface UserMove {
  readonly audienceId: string;
  readonly fromId: string;
  readonly movesOn: LocalDate | null;
}

export interface PlanStep {
  readonly stepId: string;
  readonly ownerId: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** Steps that must be over before. */
  readonly after: readonly string[];
}

/** What the plan lacks or says against itself; `at` is the id of the part. */
export interface PlanGap {
  readonly code: PlanGapCode;
  readonly at: string | null;
}

export type PlanGapCode =
  | 'target_missing'
  | 'retiring_missing'
  | 'data_missing'
  | 'users_missing'
  | 'steps_missing'
  | 'way_back_missing'
  | 'cut_over_missing'
  | 'owner_missing'
  | 'switch_off_missing'
  | 'contract_missing'
  | 'archive_missing'
  | 'data_handling_missing'
  | 'users_date_missing'
  | 'step_dates_missing'
  | 'target_retires'
  | 'named_twice'
  | 'unknown_application'
  | 'unknown_step'
  | 'steps_in_a_circle'
  | 'ends_before_it_starts'
  | 'starts_before_what_it_needs'
  | 'users_move_after_switch_off'
  | 'users_move_before_cut_over'
  | 'switch_off_before_cut_over'
  | 'switch_off_before_way_back_ends'
  | 'contract_outlives_switch_off'
  | 'contract_ends_before_switch_off'
  | 'archived_after_switch_off'
  | 'archive_kept_too_short'
  | 'way_back_ends_before_cut_over'
  | 'step_ends_after_switch_off';

export interface PlanCheck {
  /** What is not written yet. */
  readonly missing: readonly PlanGap[];
  /** What cannot be as it is written. */
  readonly inconsistent: readonly PlanGap[];
  /** What costs, but can be: a contract that is paid for after the end. */
  readonly warnings: readonly PlanGap[];
  readonly isComplete: boolean;
}

/** Reads the whole plan and lists everything at once, so that nobody mends it piece by piece. */
export function checkPlan(plan: ConsolidationPlan): PlanCheck {
  const missing = missingIn(plan);
  const inconsistent = [...referenceFaults(plan), ...stepFaults(plan), ...dateFaults(plan)];
  const warnings = plan.retiring.flatMap(({ applicationId, contract, switchOffOn }) =>
    gapIf(
      contract !== null && contract !== 'none' && isAfter(contract.endsOn, switchOffOn),
      'contract_outlives_switch_off',
      applicationId,
    ),
  );
  return { missing, inconsistent, warnings, isComplete: missing.length === 0 && inconsistent.length === 0 };
}

function missingIn(plan: ConsolidationPlan): readonly PlanGap[] {
  return [
    ...gapIf(plan.targetId === null, 'target_missing'),
    ...gapIf(plan.retiring.length === 0, 'retiring_missing'),
    ...gapIf(plan.data.length === 0, 'data_missing'),
    ...gapIf(plan.users.length === 0, 'users_missing'),
    ...gapIf(plan.steps.length === 0, 'steps_missing'),
    ...gapIf(plan.wayBack === null, 'way_back_missing'),
    ...gapIf(plan.cutOverOn === null, 'cut_over_missing'),
    ...plan.retiring.flatMap(({ applicationId: at, ownerId, switchOffOn, contract, archive }) => [
      ...gapIf(ownerId === null, 'owner_missing', at),
      ...gapIf(switchOffOn === null, 'switch_off_missing', at),
      ...gapIf(contract === null, 'contract_missing', at),
      ...gapIf(archive === null, 'archive_missing', at),
    ]),
    ...plan.data.flatMap(({ dataId: at, handling, ownerId }) => [
      ...gapIf(handling === null, 'data_handling_missing', at),
      ...gapIf(ownerId === null, 'owner_missing', at),
    ]),
    ...plan.users.flatMap(({ audienceId: at, movesOn }) => gapIf(movesOn === null, 'users_date_missing', at)),
    ...plan.steps.flatMap(({ stepId: at, ownerId, startsOn, endsOn }) => [
      ...gapIf(ownerId === null, 'owner_missing', at),
      ...gapIf(startsOn === null || endsOn === null, 'step_dates_missing', at),
    ]),
  ];
}

function referenceFaults({ targetId, retiring, data, users, steps }: ConsolidationPlan): readonly PlanGap[] {
  const gone = retiring.map(({ applicationId }) => applicationId);
  const known = new Set([...gone, ...(targetId === null ? [] : [targetId])]);
  return [
    ...gapIf(targetId !== null && gone.includes(targetId), 'target_retires', targetId),
    ...repeated(gone),
    ...repeated(steps.map(({ stepId }) => stepId)),
    ...data.flatMap(({ dataId, fromId }) => gapIf(!known.has(fromId), 'unknown_application', dataId)),
    ...users.flatMap(({ audienceId, fromId }) => gapIf(!known.has(fromId), 'unknown_application', audienceId)),
  ];
}

function repeated(ids: readonly string[]): readonly PlanGap[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((at) => ({ code: 'named_twice', at }));
}

function stepFaults({ steps }: ConsolidationPlan): readonly PlanGap[] {
  const byId = new Map(steps.map((step) => [step.stepId, step]));
  const circle = stepsInCircles(steps);
  return steps.flatMap(({ stepId, startsOn, endsOn, after }) => [
    ...gapIf(isAfter(startsOn, endsOn), 'ends_before_it_starts', stepId),
    ...gapIf(
      after.some((id) => !byId.has(id)),
      'unknown_step',
      stepId,
    ),
    ...gapIf(circle.has(stepId), 'steps_in_a_circle', stepId),
    ...gapIf(
      after.some((id) => isAfter(byId.get(id)?.endsOn, startsOn)),
      'starts_before_what_it_needs',
      stepId,
    ),
  ]);
}

/** Steps that wait for themselves: what stays when all that can be done is taken away, from either end. */
function stepsInCircles(steps: readonly PlanStep[]): ReadonlySet<string> {
  let left = steps;
  for (;;) {
    const ids = new Set(left.map(({ stepId }) => stepId));
    const needed = new Set(left.flatMap(({ after }) => after));
    const stuck = left.filter(({ stepId, after }) => after.some((id) => ids.has(id)) && needed.has(stepId));
    if (stuck.length === left.length) return ids;
    left = stuck;
  }
}

function dateFaults(plan: ConsolidationPlan): readonly PlanGap[] {
  const { cutOverOn, wayBack, retiring, users, steps } = plan;
  const offOn = new Map(retiring.map(({ applicationId, switchOffOn }) => [applicationId, switchOffOn]));
  const lastOff = [...offOn.values()].reduce((last, on) => (isAfter(on, last) || last === null ? on : last), null);
  const isAllDated = ![...offOn.values()].includes(null);
  return [
    ...gapIf(wayBack !== null && isBefore(wayBack.until, cutOverOn), 'way_back_ends_before_cut_over'),
    ...users.flatMap(({ audienceId, fromId, movesOn }) => [
      ...gapIf(isAfter(movesOn, offOn.get(fromId)), 'users_move_after_switch_off', audienceId),
      ...gapIf(isBefore(movesOn, cutOverOn), 'users_move_before_cut_over', audienceId),
    ]),
    ...steps.flatMap(({ stepId, endsOn }) =>
      gapIf(isAllDated && isAfter(endsOn, lastOff), 'step_ends_after_switch_off', stepId),
    ),
    ...retiring.flatMap((one) => retirementFaults(one, plan)),
  ];
}

function retirementFaults(
  { applicationId: at, switchOffOn, contract, archive }: Retiring,
  { cutOverOn, wayBack }: ConsolidationPlan,
): readonly PlanGap[] {
  const contractEnds = contract === null || contract === 'none' ? null : contract.endsOn;
  return [
    ...gapIf(isBefore(switchOffOn, cutOverOn), 'switch_off_before_cut_over', at),
    ...gapIf(isBefore(switchOffOn, wayBack?.until), 'switch_off_before_way_back_ends', at),
    // Without its contract it would stand still before it may be switched off.
    ...gapIf(isBefore(contractEnds, switchOffOn), 'contract_ends_before_switch_off', at),
    ...gapIf(isAfter(archive?.on, switchOffOn), 'archived_after_switch_off', at),
    ...gapIf(archive !== null && archive.keptUntil <= archive.on, 'archive_kept_too_short', at),
  ];
}

type MaybeDate = LocalDate | null | undefined;

/** A date that is not there contradicts nothing. */
function isAfter(one: MaybeDate, other: MaybeDate): boolean {
  return isBefore(other, one);
}

function isBefore(one: MaybeDate, other: MaybeDate): boolean {
  if (one === null || one === undefined || other === null || other === undefined) return false;
  return one < other;
}

function gapIf(isGap: boolean, code: PlanGapCode, at: string | null = null): readonly PlanGap[] {
  return isGap ? [{ code, at }] : [];
}
