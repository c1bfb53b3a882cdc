/**
 * A weighted mean kept exact: sum of level x weight over the weight, both integers. Nothing is rounded on the way from
 * indicator to index; only what is shown is rounded.
 */
export interface WeightedValue {
  readonly sum: number;
  readonly weight: number;
}

/** One part's contribution: a value in hundredths (a level of 3 is 300) with its weight. */
export interface WeightedPart {
  readonly hundredths: number;
  readonly weight: number;
}

/**
 * Permenpan 59/2020, annex B.4: (1/B) x sum of (N x B of the parts), for an aspect, a domain and the index alike.
 * The annex prints the formulas of domain and index in each other's place; its tables 11 and 12 show which is which.
 */
export function weightedValue(parts: readonly WeightedPart[]): WeightedValue {
  return {
    sum: parts.reduce((total, { hundredths, weight }) => total + hundredths * weight, 0),
    weight: parts.reduce((total, { weight }) => total + weight, 0),
  };
}

/** Adds up parts that are exact themselves. */
export function sumOfValues(parts: readonly WeightedValue[]): WeightedValue {
  return {
    sum: parts.reduce((total, { sum }) => total + sum, 0),
    weight: parts.reduce((total, { weight }) => total + weight, 0),
  };
}

/** For showing: hundredths, halves upwards (3.275 is 3.28). The regulation shows two places and names no rule. */
export function roundedHundredths({ sum, weight }: WeightedValue): number {
  if (weight <= 0) throw new RangeError('a value without weight');
  return Math.floor((2 * sum + weight) / (2 * weight));
}
