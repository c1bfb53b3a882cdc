/** What can be counted of an agency; shares in basis points (10,000 is all), yes and no as 1 and 0. */
export const maturityFacts = [
  'architecture_published',
  'domains_covered',
  'national_code_share',
  'reviews_held',
  'updated_after_review',
  'fresh_share',
  'described_share',
  'found_share',
  'overlaps_decided_share',
  'overlaps_resolved_share',
  'coded_process_share',
  'shared_process_traffic_share',
  'declared_interfaces',
  'interface_traffic_share',
  'exchange_success_share',
  'portal_services',
  'portal_service_share',
  'prefilled_share',
  'described_data_share',
  'shared_data_share',
  'asked_once_share',
] as const;
export type MaturityFact = (typeof maturityFacts)[number];

/** Facts of one agency on a day; one that is absent is not known. */
export type FactSheet = Readonly<Partial<Record<MaturityFact, number>>>;

export interface LadderCondition {
  readonly fact: MaturityFact;
  readonly atLeast: number;
}

/** How an indicator's level follows from facts: each rung needs all rungs below it; the lowest needs nothing. */
export interface Ladder {
  readonly indicator: string;
  readonly law: string;
  readonly lowest: number;
  /** From the level after the lowest upwards. */
  readonly rungs: readonly { readonly level: number; readonly conditions: readonly LadderCondition[] }[];
  /** Ours until the ministry says so. */
  readonly isConfirmed: boolean;
  readonly note: { readonly id: string; readonly en: string };
}

export interface Climb {
  readonly indicator: string;
  readonly level: number;
  /** False where the next rung fails for want of knowledge alone: the level may be higher. */
  readonly isCertain: boolean;
  /** What the next level needs; null at the top. `has` null: not known. */
  readonly next: {
    readonly level: number;
    readonly lacking: readonly (LadderCondition & { readonly has: number | null })[];
  } | null;
  /** The facts that carried the level, to be linked as evidence. */
  readonly carriedBy: readonly MaturityFact[];
}

/** Climbs as far as the facts carry; what is not known carries nothing. */
export function climb(ladder: Ladder, facts: FactSheet): Climb {
  let level = ladder.lowest;
  const carriedBy: MaturityFact[] = [];
  for (const rung of ladder.rungs) {
    const lacking = rung.conditions
      .map((condition) => ({ ...condition, has: facts[condition.fact] ?? null }))
      .filter(({ has, atLeast }) => has === null || has < atLeast);
    if (lacking.length > 0) {
      const isCertain = lacking.some(({ has }) => has !== null);
      return { indicator: ladder.indicator, level, isCertain, next: { level: rung.level, lacking }, carriedBy };
    }
    level = rung.level;
    carriedBy.push(...rung.conditions.map(({ fact }) => fact).filter((fact) => !carriedBy.includes(fact)));
  }
  return { indicator: ladder.indicator, level, isCertain: true, next: null, carriedBy };
}
