import {
  chooseTreatment,
  type DecreeOutcome,
  type Role,
  type Treatment,
  treatments,
  type Unfit,
} from '../../domain/consolidation/treatment.ts';
import type { Contest, SurvivorRanking, SurvivorWeights } from '../../domain/consolidation/survivor.ts';
import type { GroupOutcome } from '../../domain/consolidation/plan-event.ts';
import type { TimeScore } from '../../domain/consolidation/time-score.ts';
import { whole } from '../../domain/consolidation/basis-points.ts';

/** What is prepared for a decision; the words stand apart, sealed. */
export interface DecisionDraft {
  readonly outcome: GroupOutcome | null;
  readonly targetId: string | null;
  readonly treatments: Readonly<Record<string, Treatment>>;
}

/** What the decision makes of each application, without anybody's costs. */
export interface DecidedChoice {
  readonly targetId: string | null;
  readonly weights: SurvivorWeights;
  readonly by: SurvivorRanking['survivor']['by'];
  readonly first: string | null;
  readonly contested: readonly Contest[];
  readonly members: readonly {
    readonly entry: string;
    readonly role: Role;
    readonly treatment: Treatment;
    readonly rank: number;
    /** In ten-thousandths of the best possible. */
    readonly score: number;
  }[];
}

export type ChoiceFault =
  | { readonly code: 'decision_without_target' }
  | { readonly code: 'decision_target_foreign' }
  | { readonly code: 'decision_decreed'; readonly generalApplicationId: string }
  | { readonly code: 'decision_treatment_missing'; readonly entry: string }
  | { readonly code: 'decision_treatment_unfit'; readonly entry: string; readonly unfit: Unfit };

export interface ChoiceGround {
  readonly entries: readonly string[];
  readonly verdict: 'same_system' | 'same_function';
  readonly decree: DecreeOutcome;
  readonly times: ReadonlyMap<string, TimeScore>;
  readonly ranking: SurvivorRanking;
  readonly weights: SurvivorWeights;
}

/** The part of one application under an outcome with a target. */
function roleOf(entry: string, { outcome, targetId }: Pick<DecisionDraft, 'outcome' | 'targetId'>): Role {
  if (outcome !== 'consolidate') return 'stands_alone';
  return entry === targetId ? 'survivor' : 'gives_way';
}

/** Everything that keeps a prepared decision from standing, all at once. */
export function choiceFaults(draft: DecisionDraft, ground: ChoiceGround): readonly ChoiceFault[] {
  const { decree, entries } = ground;
  const { outcome, targetId } = draft;
  if (outcome === null) return [];
  const faults: ChoiceFault[] = [];
  const general = decree.kind === 'none' ? null : decree.generalApplicationId;
  if (decree.kind === 'wins' && (outcome !== 'consolidate' || targetId !== decree.generalApplicationId))
    faults.push({ code: 'decision_decreed', generalApplicationId: decree.generalApplicationId });
  else if (outcome === 'consolidate' && targetId === null) faults.push({ code: 'decision_without_target' });
  else if (targetId !== null && targetId !== general && !entries.includes(targetId))
    faults.push({ code: 'decision_target_foreign' });
  for (const entry of entries) {
    const treatment = draft.treatments[entry];
    if (treatment === undefined) {
      faults.push({ code: 'decision_treatment_missing', entry });
      continue;
    }
    const fit = chooseTreatment(treatment, treatmentCase(entry, draft, ground));
    if (!fit.ok) faults.push({ code: 'decision_treatment_unfit', entry, unfit: fit.error.unfit });
  }
  return faults;
}

export function treatmentCase(
  entry: string,
  draft: Pick<DecisionDraft, 'outcome' | 'targetId'>,
  { verdict, decree, times }: Pick<ChoiceGround, 'verdict' | 'decree' | 'times'>,
) {
  const time = times.get(entry);
  const quadrant = time?.state === 'scored' ? time.quadrant : null;
  return { applicationId: entry, quadrant, verdict, role: roleOf(entry, draft), decree } as const;
}

/** The decided choice as it is kept; only for a draft without faults. */
export function choiceOf(draft: DecisionDraft, { entries, ranking, weights }: ChoiceGround): DecidedChoice {
  const { survivor, ranked, full } = ranking;
  return {
    targetId: draft.targetId,
    weights,
    by: survivor.by,
    first: survivor.by === 'nobody' ? null : survivor.applicationId,
    contested: survivor.by === 'ranking' ? survivor.contested : [],
    members: entries.map((entry) => {
      const at = ranked.findIndex(({ applicationId }) => applicationId === entry);
      const treatment = draft.treatments[entry];
      if (treatment === undefined) throw new Error('A decision without a treatment was let through.');
      return {
        entry,
        role: roleOf(entry, draft),
        treatment,
        rank: at + 1,
        score: Math.floor(((ranked[at]?.score ?? 0) * whole) / full),
      };
    }),
  };
}

/** What is stored, written by this part alone. */
export function readDecisionDraft(content: unknown): DecisionDraft {
  return content === null ? { outcome: null, targetId: null, treatments: {} } : (content as DecisionDraft);
}

export function readChoice(content: unknown): DecidedChoice | null {
  return content === null ? null : (content as DecidedChoice);
}

export function isTreatment(given: string): given is Treatment {
  return treatments.some((one) => one === given);
}
