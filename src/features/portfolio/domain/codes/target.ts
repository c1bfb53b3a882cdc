import { compareDates, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Status } from '../registry/element.ts';
import { isWithin, type ReferenceCode } from './code.ts';

/** What a machine can count as use of a shared building block; a closed vocabulary, shown in words. */
export const adoptionMeasures = ['sign_ins', 'exchange_calls', 'settled_payments', 'fetched_fields'] as const;
export type AdoptionMeasure = (typeof adoptionMeasures)[number];

/** Of its affected applications an owner brings this share (percent) to adoption by that day. */
export interface TargetStep {
  readonly key: string;
  readonly dueOn: LocalDate;
  readonly sharePercent: number;
}

/** Something that all applications of certain functions are to use: a digital public infrastructure block, say. */
export interface SharedTarget {
  readonly id: string;
  readonly name: { readonly id: string; readonly en: string };
  /** An application is affected when one of its codes is or stands below one of these. */
  readonly affects: readonly ReferenceCode[];
  readonly measure: AdoptionMeasure;
  /** In `windowDays` days at least `threshold` of what the measure counts; below that it is a trial. */
  readonly threshold: number;
  readonly windowDays: number;
  readonly steps: readonly TargetStep[];
  readonly standing:
    | { readonly stage: 'draft' }
    | { readonly stage: 'published'; readonly publishedOn: LocalDate; readonly inForceFrom: LocalDate };
}

export type TargetFault =
  | { readonly code: 'target_published_already' }
  | { readonly code: 'in_force_before_publication' }
  | { readonly code: 'target_affects_nothing' }
  | { readonly code: 'threshold_not_positive' }
  /** Steps are missing, not after the day in force, not rising to 100 percent, or two bear one key. */
  | { readonly code: 'steps_unsound' };

/** Publishes a draft: from then on it is seen by the owners and no longer changed. */
export function publishTarget(
  target: SharedTarget,
  { on, inForceFrom }: { readonly on: LocalDate; readonly inForceFrom: LocalDate },
): Result<SharedTarget, TargetFault> {
  if (target.standing.stage === 'published') return err({ code: 'target_published_already' });
  if (inForceFrom < on) return err({ code: 'in_force_before_publication' });
  if (target.affects.length === 0) return err({ code: 'target_affects_nothing' });
  if (target.threshold < 1 || target.windowDays < 1) return err({ code: 'threshold_not_positive' });
  if (!stepsAreSound(target.steps, inForceFrom)) return err({ code: 'steps_unsound' });
  return ok({ ...target, standing: { stage: 'published', publishedOn: on, inForceFrom } });
}

/** Rising shares on rising days after the target is in force, the last one of all applications. */
function stepsAreSound(steps: readonly TargetStep[], inForceFrom: LocalDate): boolean {
  if (new Set(steps.map(({ key }) => key)).size !== steps.length) return false;
  const rises = steps.every(({ dueOn, sharePercent }, at) => {
    const before = steps[at - 1];
    const [earliest, least] = [before?.dueOn ?? inForceFrom, before?.sharePercent ?? 0];
    return Number.isInteger(sharePercent) && sharePercent > least && compareDates(earliest, dueOn) < 0;
  });
  return rises && steps.at(-1)?.sharePercent === 100;
}

/** An application as the target looks at it. */
export interface TargetApplication {
  readonly applicationId: string;
  readonly ownerId: string;
  readonly codes: readonly ReferenceCode[];
  readonly status: Status;
}

/** The applications that the target concerns: of its functions, and neither retired nor out of use. */
export function affectedApplications(
  target: Pick<SharedTarget, 'affects'>,
  applications: readonly TargetApplication[],
): readonly TargetApplication[] {
  return applications.filter(
    ({ codes, status }) =>
      status !== 'retired' &&
      status !== 'inactive' &&
      codes.some((code) => target.affects.some((above) => isWithin(code, above))),
  );
}
