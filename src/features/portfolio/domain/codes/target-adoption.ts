import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import {
  type AdoptionMeasure,
  affectedApplications,
  type SharedTarget,
  type TargetApplication,
  type TargetStep,
} from './target.ts';

/** What a machine counted for one application in the target's window, with where it can be checked. */
export interface AdoptionFigure {
  readonly applicationId: string;
  readonly measure: AdoptionMeasure;
  readonly count: number;
  /** A head of the signed log, a query, a report. */
  readonly reference: string;
}

export type AdoptionStanding = 'adopted' | 'below_threshold' | 'no_evidence';

export interface ApplicationAdoption {
  readonly application: TargetApplication;
  readonly standing: AdoptionStanding;
  readonly count: number | null;
  readonly references: readonly string[];
}

export interface Adoption {
  readonly targetId: string;
  readonly all: readonly ApplicationAdoption[];
  readonly adopters: number;
  /** Below the threshold or without any evidence, in the order given. */
  readonly nonAdopters: readonly ApplicationAdoption[];
}

/** Counts adoption from evidence alone: what nobody has counted is not adopted, and says so. */
export function adoptionOf(
  target: SharedTarget,
  applications: readonly TargetApplication[],
  figures: readonly AdoptionFigure[],
): Adoption {
  const counted = new Map<string, AdoptionFigure[]>();
  for (const figure of figures) {
    if (figure.measure !== target.measure) continue;
    const list = counted.get(figure.applicationId);
    if (list === undefined) counted.set(figure.applicationId, [figure]);
    else list.push(figure);
  }
  const all = affectedApplications(target, applications).map((application): ApplicationAdoption => {
    const own = counted.get(application.applicationId);
    if (own === undefined) return { application, standing: 'no_evidence', count: null, references: [] };
    const count = own.reduce((sum, one) => sum + one.count, 0);
    const standing = count >= target.threshold ? 'adopted' : 'below_threshold';
    return { application, standing, count, references: own.map(({ reference }) => reference) };
  });
  const nonAdopters = all.filter(({ standing }) => standing !== 'adopted');
  return { targetId: target.id, all, adopters: all.length - nonAdopters.length, nonAdopters };
}

/** What one owner has to bring about by one day, for the coordinator's board; true by counting, never by typing. */
export interface TargetMilestone {
  /** `<target>.<step>.<owner>`: stays the same for as long as the target stands. */
  readonly key: string;
  readonly targetId: string;
  readonly step: TargetStep;
  readonly ownerId: string;
  readonly dueOn: LocalDate;
  readonly measure: AdoptionMeasure;
  readonly threshold: number;
  readonly windowDays: number;
  readonly applicationIds: readonly string[];
  readonly needed: number;
  readonly reached: number;
  readonly isReached: boolean;
}

/** One milestone for each owner of affected applications and each step; none of a draft. */
export function milestonesOf(target: SharedTarget, adoption: Adoption): readonly TargetMilestone[] {
  if (target.standing.stage === 'draft') return [];
  const owners = [...new Set(adoption.all.map(({ application }) => application.ownerId))].toSorted();
  return owners.flatMap((ownerId) => {
    const own = adoption.all.filter(({ application }) => application.ownerId === ownerId);
    const reached = own.filter(({ standing }) => standing === 'adopted').length;
    return target.steps.map((step): TargetMilestone => {
      const needed = Math.ceil((own.length * step.sharePercent) / 100);
      return {
        key: `${target.id}.${step.key}.${ownerId}`,
        targetId: target.id,
        step,
        ownerId,
        dueOn: step.dueOn,
        measure: target.measure,
        threshold: target.threshold,
        windowDays: target.windowDays,
        applicationIds: own.map(({ application }) => application.applicationId),
        needed,
        reached,
        isReached: reached >= needed,
      };
    });
  });
}
