import { inRange, type LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { ServiceDefinition, ServiceTerms, Step } from './service.ts';

/** Why an office's terms cannot stand; `step` is the place of the step, from 0. */
export type TermsFault =
  | { readonly code: 'steps_count' }
  | { readonly code: 'decide_missing' }
  | { readonly code: 'decide_not_last' }
  | { readonly code: 'recommend_twice' }
  | { readonly code: 'recommend_needed' }
  /** The service asks nobody. */
  | { readonly code: 'recommend_unknown' }
  | { readonly code: 'step_id_wrong'; readonly step: number }
  | { readonly code: 'step_name_wrong'; readonly step: number }
  | { readonly code: 'step_days_wrong'; readonly step: number }
  | { readonly code: 'steps_longer_than_total' }
  | { readonly code: 'days_out_of_bounds' }
  | { readonly code: 'fee_out_of_bounds' }
  | { readonly code: 'closing_time_wrong' };

export interface TermsGround {
  readonly definition: Pick<ServiceDefinition, 'bounds' | 'confirmations' | 'recommendation'>;
  /** The first day on which the terms hold. */
  readonly on: LocalDate;
}

export const mostSteps = 8;
export const longestStepName = 60;

/** Whether an office may work by these terms from that day on. */
export function checkTerms(terms: ServiceTerms, ground: TermsGround): Result<void, readonly TermsFault[]> {
  const faults = [
    ...orderFaults(terms.steps, ground),
    ...terms.steps.flatMap(stepFaults),
    ...limitFaults(terms, ground),
  ];
  return faults.length === 0 ? ok(undefined) : err(faults);
}

/** A 24-hour time of day, `16:00`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(text);
}

/** All together never promise more days than the service has; a day may be shared by steps of 0 days. */
export function plannedDays(steps: readonly Pick<Step, 'workingDays'>[]): number {
  return steps.reduce((sum, { workingDays }) => sum + workingDays, 0);
}

function orderFaults(steps: readonly Step[], { definition, on }: TermsGround): readonly TermsFault[] {
  const { confirmations, recommendation } = definition;
  const count = (kind: Step['kind']) => steps.filter((step) => step.kind === kind).length;
  const isConfirmed = confirmations.some(({ inForce }) => inRange(on, inForce));
  return [
    ...when(steps.length < 1 || steps.length > mostSteps, { code: 'steps_count' }),
    ...when(count('decide') !== 1, { code: 'decide_missing' }),
    ...when(count('decide') === 1 && steps.at(-1)?.kind !== 'decide', { code: 'decide_not_last' }),
    ...when(count('recommend') > 1, { code: 'recommend_twice' }),
    ...when(isConfirmed && count('recommend') === 0, { code: 'recommend_needed' }),
    ...when(recommendation === null && count('recommend') > 0, { code: 'recommend_unknown' }),
  ];
}

function stepFaults(step: Step, at: number, all: readonly Step[]): readonly TermsFault[] {
  const isFirstOfItsName = all.findIndex(({ id }) => id === step.id) === at;
  const names = [step.name.id, step.name.en];
  return [
    ...when(!/^[a-z][a-z0-9-]{0,39}$/.test(step.id) || !isFirstOfItsName, { code: 'step_id_wrong', step: at }),
    ...when(
      names.some((name) => name.trim() === '' || name.length > longestStepName),
      {
        code: 'step_name_wrong',
        step: at,
      },
    ),
    ...when(!Number.isInteger(step.workingDays) || step.workingDays < 0, { code: 'step_days_wrong', step: at }),
  ];
}

function limitFaults(terms: ServiceTerms, { definition: { bounds } }: TermsGround): readonly TermsFault[] {
  const { workingDays, feeRupiah } = terms;
  const isInBounds = Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= bounds.mostWorkingDays;
  return [
    ...when(!isInBounds, { code: 'days_out_of_bounds' }),
    ...when(plannedDays(terms.steps) > workingDays, { code: 'steps_longer_than_total' }),
    ...when(feeRupiah < 0n || feeRupiah > bounds.mostFeeRupiah, { code: 'fee_out_of_bounds' }),
    ...when(!isTimeOfDay(terms.closesAt), { code: 'closing_time_wrong' }),
  ];
}

function when(isWrong: boolean, fault: TermsFault): readonly TermsFault[] {
  return isWrong ? [fault] : [];
}
