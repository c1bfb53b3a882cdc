import type { WordVectors } from './word-vectors.ts';

/** How well similarity finds the pairs that are truly alike. */
export interface PairFigures {
  /** Share of all pairs that are truly alike. */
  readonly base: number;
  /** At the best threshold. */
  readonly f1: number;
  readonly averagePrecision: number;
  /** Of those that have a partner at all: the nearest is one. */
  readonly firstRight: number;
  /** True pairs of which one stands among the other's twenty nearest. */
  readonly inTopTwenty: number;
}

export type IsAlike = (one: number, other: number) => boolean;

interface Scored {
  readonly score: number;
  readonly isTrue: boolean;
}

export function pairFigures(vectors: WordVectors, isAlike: IsAlike): PairFigures {
  const pairs: Scored[] = [];
  for (let one = 0; one < vectors.size; one += 1) {
    for (let other = one + 1; other < vectors.size; other += 1) {
      pairs.push({ score: vectors.similarity(one, other), isTrue: isAlike(one, other) });
    }
  }
  return {
    base: pairs.filter(({ isTrue }) => isTrue).length / pairs.length,
    ...ranked(pairs),
    ...nearest(vectors, isAlike),
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Ties count as one step: a threshold cannot part them. */
function ranked(pairs: readonly Scored[]): { readonly f1: number; readonly averagePrecision: number } {
  const sorted = pairs.toSorted((one, other) => other.score - one.score);
  const all = pairs.filter(({ isTrue }) => isTrue).length;
  let right = 0;
  let before = 0;
  let f1 = 0;
  let averagePrecision = 0;
  for (const [at, { score, isTrue }] of sorted.entries()) {
    if (isTrue) right += 1;
    if (sorted[at + 1]?.score === score) continue;
    const precision = right / (at + 1);
    averagePrecision += (precision * (right - before)) / all;
    f1 = Math.max(f1, (2 * right) / (at + 1 + all));
    before = right;
  }
  return { f1, averagePrecision };
}

function nearest(
  vectors: WordVectors,
  isAlike: IsAlike,
): { readonly firstRight: number; readonly inTopTwenty: number } {
  const everybody = Array.from({ length: vectors.size }, (_, at) => at);
  const top = everybody.map((one) =>
    everybody
      .filter((other) => other !== one)
      .map((other) => [other, vectors.similarity(one, other)] as const)
      .toSorted(([, score], [, lower]) => lower - score)
      .slice(0, 20)
      .map(([other]) => other),
  );
  const near = top.map((others) => new Set(others));
  const truths = everybody.map((one) => everybody.filter((other) => other !== one && isAlike(one, other)));
  const partnered = everybody.filter((one) => truths[one]?.length !== 0);
  const firsts = partnered.filter((one) => isAlike(one, top[one]?.[0] ?? one));
  const pairs = everybody.flatMap((one) =>
    (truths[one] ?? []).filter((other) => other > one).map((other) => [one, other] as const),
  );
  const kept = pairs.filter(([one, other]) => near[one]?.has(other) === true || near[other]?.has(one) === true);
  return { firstRight: firsts.length / partnered.length, inTopTwenty: kept.length / pairs.length };
}
