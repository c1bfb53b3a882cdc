/** Scores of true and of other pairs, in any order. */
export interface ScoredPairs {
  readonly positives: Float32Array;
  readonly negatives: Float32Array;
  /** True pairs that were never scored: found by no threshold. */
  readonly missed: number;
}

export interface BestThreshold {
  readonly threshold: number;
  readonly f1: number;
}

/** Average precision as the area under the steps of precision over recall; equal scores fall together. */
export function averagePrecision(pairs: ScoredPairs): number {
  const total = pairs.positives.length + pairs.missed;
  if (total === 0) return 0;
  let area = 0;
  // Divided once, at the end: a sum of rounded shares could pass 1.
  for (const { hits, shown, gained } of steps(pairs)) area += gained * (hits / shown);
  return area / total;
}

/** The threshold with the best F1 (pairs at or above it count as found), to be used on other pairs. */
export function bestThreshold(pairs: ScoredPairs): BestThreshold {
  const total = pairs.positives.length + pairs.missed;
  let best: BestThreshold = { threshold: Infinity, f1: 0 };
  for (const { threshold, hits, shown } of steps(pairs)) {
    const f1 = (2 * hits) / (shown + total);
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best;
}

/** F1, precision and recall at a threshold that came from elsewhere. */
export function atThreshold(pairs: ScoredPairs, threshold: number): { f1: number; precision: number; recall: number } {
  const hits = countFrom(pairs.positives, threshold);
  const shown = hits + countFrom(pairs.negatives, threshold);
  const total = pairs.positives.length + pairs.missed;
  return {
    f1: shown + total === 0 ? 0 : (2 * hits) / (shown + total),
    precision: shown === 0 ? 0 : hits / shown,
    recall: total === 0 ? 0 : hits / total,
  };
}

function countFrom(scores: Float32Array, threshold: number): number {
  let count = 0;
  for (const score of scores) if (score >= threshold) count += 1;
  return count;
}

interface Step {
  readonly threshold: number;
  readonly hits: number;
  readonly shown: number;
  readonly gained: number;
}

/** Every distinct score that some true pair has, from the highest, with what stands at or above it. Zero finds nothing. */
function* steps({ positives, negatives }: ScoredPairs): Iterable<Step> {
  const good = positives.toSorted();
  const bad = negatives.toSorted();
  let fromGood = good.length;
  let fromBad = bad.length;
  while (fromGood > 0) {
    const threshold = good[fromGood - 1] ?? 0;
    if (threshold <= 0) return;
    const before = fromGood;
    while (fromGood > 0 && (good[fromGood - 1] ?? 0) >= threshold) fromGood -= 1;
    while (fromBad > 0 && (bad[fromBad - 1] ?? 0) >= threshold) fromBad -= 1;
    const hits = good.length - fromGood;
    yield { threshold, hits, shown: hits + bad.length - fromBad, gained: before - fromGood };
  }
}
