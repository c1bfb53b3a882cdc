import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type Agreement, agreementOf } from '../overlap/agreement.ts';
import { basisPoints, type BasisPoints, whole } from './basis-points.ts';

/** TIME: business fit across technical fit. */
export type Quadrant = 'invest' | 'migrate' | 'tolerate' | 'eliminate';

export type Axis = 'business' | 'technical';

/** The published criteria, data; the words stand in text/. */
export interface TimeCriteria {
  readonly criteria: readonly Criterion[];
  /** Answers run from 0 to this. */
  readonly top: number;
  /** At and above it an axis is high. */
  readonly cut: BasisPoints;
  /** Two scorers whose axes differ by more need a third look. */
  readonly bound: BasisPoints;
  /** The weight that must be answered on each axis, or nothing is said. */
  readonly leastAnswered: BasisPoints;
}

export interface Criterion {
  readonly id: string;
  readonly axis: Axis;
  readonly weight: number;
}

/** One person's answers; null: he cannot say, which is not zero. */
export interface Scoring {
  readonly scorerId: string;
  readonly answers: Readonly<Record<string, number | null>>;
}

export type ScoringFault =
  | { readonly code: 'time_criterion_unknown'; readonly criterion: string }
  | { readonly code: 'time_answer_out_of_range'; readonly criterion: string; readonly top: number };

/** What one scorer's answers amount to. */
export interface AxisScores {
  readonly scorerId: string;
  readonly business: BasisPoints | null;
  readonly technical: BasisPoints | null;
  readonly unanswered: readonly string[];
}

export type TimeScore = { readonly scores: readonly AxisScores[] } &
  /** Fewer than two persons have answered enough. */
  (
    | { readonly state: 'waiting' }
    /** The two differ by more than the bound, or in the quadrant. */
    | { readonly state: 'third_look'; readonly differs: readonly (Axis | 'quadrant')[] }
    | {
        readonly state: 'scored';
        readonly business: BasisPoints;
        readonly technical: BasisPoints;
        readonly quadrant: Quadrant;
        /** The largest distance between two scorers on an axis. */
        readonly distance: BasisPoints;
      }
  );

export function checkScoring(scoring: Scoring, { criteria, top }: TimeCriteria): Result<Scoring, ScoringFault> {
  for (const [criterion, answer] of Object.entries(scoring.answers)) {
    if (!criteria.some(({ id }) => id === criterion)) return err({ code: 'time_criterion_unknown', criterion });
    if (answer !== null && !(Number.isInteger(answer) && answer >= 0 && answer <= top))
      return err({ code: 'time_answer_out_of_range', criterion, top });
  }
  return ok(scoring);
}

/** Two scorers make a score; where they differ too much a third is asked, and then the median holds. */
export function timeScore(scorings: readonly Scoring[], criteria: TimeCriteria): TimeScore {
  const latest = new Map(scorings.map((scoring) => [scoring.scorerId, scoring]));
  const scores = [...latest.values()].map((scoring) => axisScores(scoring, criteria));
  const business = known(scores, 'business');
  const technical = known(scores, 'technical');
  const complete = scores.filter((one) => one.business !== null && one.technical !== null).length;
  if (complete < 2) return { scores, state: 'waiting' };
  const differs = differences(scores, criteria);
  if (complete === 2 && differs.length > 0) return { scores, state: 'third_look', differs };
  const [middle, high] = [median(business), median(technical)];
  return {
    scores,
    state: 'scored',
    business: middle,
    technical: high,
    quadrant: quadrantOf(middle, high, criteria.cut),
    distance: basisPoints(Math.max(spread(business), spread(technical))),
  };
}

export function quadrantOf(business: BasisPoints, technical: BasisPoints, cut: BasisPoints): Quadrant {
  if (business >= cut) return technical >= cut ? 'invest' : 'migrate';
  return technical >= cut ? 'tolerate' : 'eliminate';
}

/** Cohen's kappa on the scale of the answers, over every criterion that the first two scorers of a thing answered. */
export function scorersAgreement(
  scored: readonly (readonly [one: Scoring, other: Scoring])[],
  { criteria, top }: TimeCriteria,
): Agreement {
  const ratings = scored.flatMap(([one, other]) =>
    criteria.flatMap(({ id }) => {
      const [first, second] = [one.answers[id] ?? null, other.answers[id] ?? null];
      return first === null || second === null ? [] : [{ one: first, other: second }];
    }),
  );
  return agreementOf(ratings, { categories: top + 1, scale: 'ordinal' });
}

function axisScores(scoring: Scoring, given: TimeCriteria): AxisScores {
  const { scorerId, answers } = scoring;
  return {
    scorerId,
    business: axisScore(answers, 'business', given),
    technical: axisScore(answers, 'technical', given),
    unanswered: given.criteria.map(({ id }) => id).filter((id) => (answers[id] ?? null) === null),
  };
}

/** The weighted mean of what was answered, rounded down; null when too little was. */
function axisScore(answers: Scoring['answers'], axis: Axis, given: TimeCriteria): BasisPoints | null {
  let [all, answered, sum] = [0, 0, 0];
  for (const { id, weight } of given.criteria.filter((one) => one.axis === axis)) {
    const answer = answers[id] ?? null;
    all += weight;
    if (answer === null) continue;
    answered += weight;
    sum += answer * weight;
  }
  if (answered === 0 || answered * whole < given.leastAnswered * all) return null;
  return basisPoints(Math.floor((sum * whole) / (answered * given.top)));
}

function differences(scores: readonly AxisScores[], { bound, cut }: TimeCriteria): readonly (Axis | 'quadrant')[] {
  const axes = (['business', 'technical'] as const).filter((axis) => spread(known(scores, axis)) > bound);
  const quadrants = new Set(
    scores.flatMap(({ business, technical }) =>
      business === null || technical === null ? [] : [quadrantOf(business, technical, cut)],
    ),
  );
  return quadrants.size > 1 ? [...axes, 'quadrant'] : axes;
}

/** Of those whose both axes are known. */
function known(scores: readonly AxisScores[], axis: Axis): readonly BasisPoints[] {
  return scores.flatMap(({ business, technical }) => {
    if (business === null || technical === null) return [];
    return [axis === 'business' ? business : technical];
  });
}

/** The middle one; of an even number the mean of the two in the middle, rounded down. */
function median(values: readonly BasisPoints[]): BasisPoints {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return basisPoints(Math.floor((low + high) / 2));
}

function spread(values: readonly BasisPoints[]): number {
  return Math.max(...values) - Math.min(...values);
}
