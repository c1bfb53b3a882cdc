import { basisPoints, type BasisPoints, whole } from './basis-points.ts';
import type { DecreeOutcome } from './treatment.ts';

/** What is weighed; the weights are data, shown and changeable (section 5.1). */
export const survivorCriteria = [
  'function_coverage',
  'active_users',
  'interfaces',
  'technical_fit',
  'audit_result',
  'cost_per_user',
] as const;

export type SurvivorCriterion = (typeof survivorCriteria)[number];

export type SurvivorWeights = Readonly<Record<SurvivorCriterion, number>>;

/** What is known of one application; null: not known, which is not zero. */
export interface SurvivorFacts {
  readonly applicationId: string;
  readonly functionCoverage: BasisPoints | null;
  readonly activeUsers: number | null;
  /** Interfaces on the exchange that were called. */
  readonly interfaces: number | null;
  readonly technicalFit: BasisPoints | null;
  readonly auditResult: BasisPoints | null;
  readonly yearlyCost: bigint | null;
}

export interface CriterionPart {
  readonly criterion: SurvivorCriterion;
  readonly weight: number;
  /** 0 to 10,000 within the group; null: not known. */
  readonly value: BasisPoints | null;
}

/** Scores are weights times values; divide by `SurvivorRanking.full` for a share. */
export interface Ranked {
  readonly applicationId: string;
  /** With each unknown value at its worst and at its best. */
  readonly low: number;
  readonly high: number;
  /** In the middle of the two, by which it is ranked. */
  readonly score: number;
  readonly parts: readonly CriterionPart[];
  readonly missing: readonly SurvivorCriterion[];
}

/** Why a ranking does not decide by itself. */
export type Contest = 'weights' | 'missing' | 'tie';

export interface SurvivorRanking {
  /** The score of an application with every value at its best. */
  readonly full: number;
  readonly ranked: readonly Ranked[];
  readonly survivor:
    | { readonly by: 'decree'; readonly applicationId: string }
    | { readonly by: 'ranking'; readonly applicationId: string; readonly contested: readonly Contest[] }
    | { readonly by: 'nobody' };
}

/** Ranks the applications of a group; a decreed general application wins by rule, and the ranking is shown all the same. */
export function rankSurvivors(
  group: readonly SurvivorFacts[],
  { weights, decree }: { readonly weights: SurvivorWeights; readonly decree: DecreeOutcome },
): SurvivorRanking {
  for (const criterion of survivorCriteria)
    if (!Number.isInteger(weights[criterion]) || weights[criterion] < 0)
      throw new RangeError(`no weight: ${criterion}`);
  const ranked = group
    .map((facts) => rankedOne(facts.applicationId, valuesIn(facts, group), weights))
    .toSorted(byScore);
  const full = whole * survivorCriteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  return { full, ranked, survivor: survivorOf(ranked, weights, decree) };
}

type Values = Readonly<Record<SurvivorCriterion, BasisPoints | null>>;

function survivorOf(
  ranked: readonly Ranked[],
  weights: SurvivorWeights,
  decree: DecreeOutcome,
): SurvivorRanking['survivor'] {
  if (decree.kind === 'wins') return { by: 'decree', applicationId: decree.generalApplicationId };
  const [first, ...others] = ranked;
  if (first === undefined) return { by: 'nobody' };
  const contested: Contest[] = [];
  if (others.some(({ score }) => score === first.score)) contested.push('tie');
  if (cornersOf(weights).some((corner) => others.some((other) => isAhead(other, first, corner))))
    contested.push('weights');
  if (others.some((other) => couldOvertake(other, first))) contested.push('missing');
  return { by: 'ranking', applicationId: first.applicationId, contested };
}

function rankedOne(applicationId: string, values: Values, weights: SurvivorWeights): Ranked {
  const parts = survivorCriteria.map((criterion) => ({
    criterion,
    weight: weights[criterion],
    value: values[criterion],
  }));
  const low = parts.reduce((sum, { weight, value }) => sum + weight * (value ?? 0), 0);
  const high = parts.reduce((sum, { weight, value }) => sum + weight * (value ?? whole), 0);
  const missing = parts.filter(({ value }) => value === null).map(({ criterion }) => criterion);
  return { applicationId, low, high, score: (low + high) / 2, parts, missing };
}

/** Counts and costs are seen against the largest that is known in the group. */
function valuesIn(facts: SurvivorFacts, group: readonly SurvivorFacts[]): Values {
  const costs = group.flatMap((one) => costPerUser(one) ?? []);
  const highest = costs.reduce((most, cost) => (cost > most ? cost : most), 0n);
  const cost = costPerUser(facts);
  return {
    function_coverage: facts.functionCoverage,
    active_users: against(
      facts.activeUsers,
      group.map(({ activeUsers }) => activeUsers),
    ),
    interfaces: against(
      facts.interfaces,
      group.map(({ interfaces }) => interfaces),
    ),
    technical_fit: facts.technicalFit,
    audit_result: facts.auditResult,
    cost_per_user: cost === null ? null : toShare(highest - cost, highest),
  };
}

/** In millionths of a rupiah, so that a rupiah among many users is not nothing; null also where nobody uses it. */
function costPerUser({ yearlyCost, activeUsers }: SurvivorFacts): bigint | null {
  if (yearlyCost === null || activeUsers === null || activeUsers === 0) return null;
  return (yearlyCost * 1_000_000n) / BigInt(activeUsers);
}

function against(value: number | null, all: readonly (number | null)[]): BasisPoints | null {
  if (value === null) return null;
  const largest = all.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
  return toShare(BigInt(value), BigInt(largest));
}

/** Where the largest is nothing, all are equally at the bottom. */
function toShare(part: bigint, total: bigint): BasisPoints {
  return basisPoints(total <= 0n ? 0 : Number((part * BigInt(whole)) / total));
}

/** Each weight a fifth lower or higher: scores are linear in the weights, so what holds at all corners holds between. */
function cornersOf(weights: SurvivorWeights): readonly SurvivorWeights[] {
  return survivorCriteria.reduce<readonly SurvivorWeights[]>(
    (corners, criterion) =>
      corners.flatMap((corner) => [
        { ...corner, [criterion]: weights[criterion] * 8 },
        { ...corner, [criterion]: weights[criterion] * 12 },
      ]),
    [weights],
  );
}

function isAhead(one: Ranked, other: Ranked, weights: SurvivorWeights): boolean {
  return middle(one, weights) > middle(other, weights);
}

function middle({ parts }: Ranked, weights: SurvivorWeights): number {
  return parts.reduce((sum, { criterion, value }) => sum + weights[criterion] * (value ?? whole / 2), 0);
}

/** Could the unknown values, told, put it in front? */
function couldOvertake(other: Ranked, first: Ranked): boolean {
  const isUnknown = other.missing.length > 0 || first.missing.length > 0;
  return isUnknown && other.high > first.low;
}

function byScore(one: Ranked, other: Ranked): number {
  return other.score - one.score || (one.applicationId < other.applicationId ? -1 : 1);
}
