import { daysBetween, type LocalDate } from '../../../../vocabulary/local-date.ts';

/** From which share on a criterion counts as met, in basis points (10,000 is all). */
export interface CompletenessRule {
  readonly systemsBasisPoints: number;
  readonly unitsBasisPoints: number;
  readonly attributesBasisPoints: number;
  readonly freshBasisPoints: number;
  /** Attested fewer days ago than this is fresh. */
  readonly freshDays: number;
}

/** What an agency's inventory says of each of its systems. */
export interface InventoryEntry {
  readonly hasName: boolean;
  readonly hasDescription: boolean;
  readonly hasOwner: boolean;
  readonly hasFunction: boolean;
  readonly attestedOn: LocalDate | null;
}

export interface InventoryGround {
  readonly entries: readonly InventoryEntry[];
  /** Estimated number of all systems, seen and unseen (capture-recapture); null: nothing to estimate from. */
  readonly estimatedSystems: number | null;
  /** Units of the organisation, and whether each has reported or said that it has nothing. */
  readonly units: readonly { readonly hasReported: boolean }[];
}

/** GAO-16-511: a complete inventory has all systems, of all parts, says four things of each, and is kept current. */
export type CompletenessCriterion = 'all_systems' | 'all_units' | 'attributes' | 'kept_current';

export interface CriterionScore {
  readonly criterion: CompletenessCriterion;
  /** 0 to 10,000, rounded down; null: nothing to judge by, and that is not met. */
  readonly basisPoints: number | null;
  readonly isMet: boolean;
}

export interface Completeness {
  readonly criteria: readonly CriterionScore[];
  /** 0 to 4. */
  readonly met: number;
}

export function completenessOf(ground: InventoryGround, rule: CompletenessRule, on: LocalDate): Completeness {
  const { entries, estimatedSystems, units } = ground;
  const described = entries.filter((one) => one.hasName && one.hasDescription && one.hasOwner && one.hasFunction);
  const criteria = [
    score('all_systems', share(entries.length, estimatedSystems ?? 0), rule.systemsBasisPoints),
    score(
      'all_units',
      share(units.filter(({ hasReported }) => hasReported).length, units.length),
      rule.unitsBasisPoints,
    ),
    score('attributes', share(described.length, entries.length), rule.attributesBasisPoints),
    score('kept_current', freshness(entries, rule, on), rule.freshBasisPoints),
  ];
  return { criteria, met: criteria.filter(({ isMet }) => isMet).length };
}

/** Share of entries attested fewer than `freshDays` ago, in basis points rounded down; null without entries. */
export function freshness(
  entries: readonly Pick<InventoryEntry, 'attestedOn'>[],
  { freshDays }: Pick<CompletenessRule, 'freshDays'>,
  on: LocalDate,
): number | null {
  const fresh = entries.filter(({ attestedOn }) => {
    const age = attestedOn === null ? -1 : daysBetween(attestedOn, on);
    return age >= 0 && age < freshDays;
  });
  return share(fresh.length, entries.length);
}

function share(part: number, whole: number): number | null {
  return whole <= 0 ? null : Math.min(10_000, Math.floor((part * 10_000) / whole));
}

function score(criterion: CompletenessCriterion, basisPoints: number | null, needed: number): CriterionScore {
  return { criterion, basisPoints, isMet: basisPoints !== null && basisPoints >= needed };
}
