/** The fixed sum behind "same function"; docs/decisions/0019 says why it is not learned. All parts lie between 0 and 1. */
export const FUNCTION_SUM = {
  /** Words with synonyms and expansions, by the cosine of their rarity-weighed vectors. */
  text: 0.6,
  /** Soft vectors over the catalogue of functions. */
  function: 0.4,
  /** How much of the score is taken from the entries together with their nearest neighbours. */
  neighbours: 0.7,
  /** Where a person accepted codes, they decide and the text refines. */
  codes: 0.35,
  /** How much accepted codes count when neighbours are sought and mixed in. */
  codePull: 0.5,
} as const;

/** Neighbours mixed into an entry: together `weight`, each by its nearness to a power. */
export const NEIGHBOURS = { weight: 2, power: 0.7, longestRow: 64, fewest: 3, most: 10 } as const;

/** The longer the list, the more of an entry's nearest are truly of its kind: five of 250, seven of 1,000. */
export function neighbourCount(size: number): number {
  const count = Math.round(Math.log2(Math.max(2, size)) - 3);
  return Math.min(NEIGHBOURS.most, Math.max(NEIGHBOURS.fewest, count));
}

/** Log-odds of "same system" by feature. Equal names in different agencies are one system in only 46 of 100 cases. */
export const SYSTEM_ODDS = {
  start: -4.6,
  equalName: 3.2,
  nearName: 2.6,
  spelledOut: 2,
  national: 3.4,
  sharedNational: 0.3,
  host: 2,
  text: 3,
  sharedName: -0.8,
} as const;

/** Published parameters that turn the sum into a probability-like figure: 1 / (1 + exp(-slope * (score - middle))). */
export const FUNCTION_CURVE = { slope: 10, middle: 0.38 } as const;

/** The figure between 0 and 1 that people see for "same function"; grows with the score. */
export function functionLikelihood(score: number): number {
  return 1 / (1 + Math.exp(-FUNCTION_CURVE.slope * (score - FUNCTION_CURVE.middle)));
}
