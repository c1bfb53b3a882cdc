import type { Catalogue } from './catalogue.ts';
import type { Bag, SparseRow } from './sparse-rows.ts';

export interface RankedFunction {
  readonly index: number;
  /** How strongly the words speak of the function; compares functions for one text only. */
  readonly score: number;
  /** 0 to 1: the share of the text, weighed by rarity, that the function's words explain. */
  readonly coverage: number;
}

/** A function that explains less of a text than this is not suggested: the catalogue may lack the right one. */
const LEAST_COVERAGE = 0.04;
/** Functions weaker than this beside the best one are noise. */
const FLOOR_BESIDE_BEST = 0.25;
/** Between the words' strength and the share they explain, the share breaks near ties. */
const COVERAGE_POWER = 0.25;
const SURENESS_POWER = 0.75;

export const SOFT_FUNCTIONS = 5;

/** The functions that a text of weighed terms (a row of length 1) speaks of, the best first. */
export function rankFunctions(catalogue: Catalogue, text: SparseRow, most: number): readonly RankedFunction[] {
  const found = new Map<number, { score: number; coverage: number }>();
  for (let at = 0; at < text.terms.length; at += 1) {
    const own = text.weights[at] ?? 0;
    for (const { index, weight } of catalogue.byTerm.get(text.terms[at] ?? -1) ?? []) {
      const sum = found.get(index) ?? { score: 0, coverage: 0 };
      sum.score += own * weight;
      sum.coverage += own * own;
      found.set(index, sum);
    }
  }
  return [...found]
    .filter(([, { coverage }]) => coverage >= LEAST_COVERAGE)
    .map(([index, { score, coverage }]) => ({ index, score: score * coverage ** COVERAGE_POWER, coverage }))
    .toSorted((one, other) => other.score - one.score || one.index - other.index)
    .slice(0, most);
}

/**
 * A soft vector over the functions: the top five, squared so that the first leads. Its length is the share of the text
 * that the best function explains, so that a text about something else stays near no function; empty when none is left.
 */
export function softVector(ranked: readonly RankedFunction[]): Bag {
  const [best] = ranked;
  if (best === undefined) return new Map();
  const kept = ranked.slice(0, SOFT_FUNCTIONS).filter(({ score }) => score >= FLOOR_BESIDE_BEST * best.score);
  const length = Math.sqrt(kept.reduce((sum, { score }) => sum + score ** 4, 0)) || 1;
  const sureness = Math.min(1, best.coverage) ** SURENESS_POWER;
  return new Map(kept.map(({ index, score }) => [index, (sureness * score ** 2) / length]));
}
