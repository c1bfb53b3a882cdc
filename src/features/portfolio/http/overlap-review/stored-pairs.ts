import { explainPair } from '../../domain/overlap/explain.ts';
import { type PairKey, pairKey, pairOf } from '../../domain/overlap/pair.ts';
import type { QueueItem } from '../../domain/overlap/review-queue.ts';
import type { Standing } from '../../domain/overlap/verdict.ts';
import type { NewPair } from '../../storage/overlap/overlap-pair.ts';
import type { StoredExplanation } from './analysis.ts';
import type { AnalysedList, Chances } from './chances.ts';
import { agencyOf, pairIdOf } from './pair-id.ts';

/** From here on a pair is worth showing; more than so many are not kept. */
const LEAST_SHOWN = 0.25;
const MOST_KEPT = 30_000;

/** The pairs that pages show: the likely ones up to a bound, and whatever is asked or judged. Each with its reasons. */
export function storedPairs(
  list: AnalysedList,
  chances: Chances,
  { standings, queue }: { readonly standings: readonly Standing[]; readonly queue: readonly QueueItem[] },
): readonly NewPair[] {
  const needed = new Set<PairKey>([
    ...standings.map(({ pair }) => pairKey(pair)),
    ...queue.map(({ candidate }) => pairKey(candidate.pair)),
  ]);
  const strength = (at: number): number => Math.max(chances.same_function[at] ?? 0, chances.same_system[at] ?? 0);
  const places = Array.from(chances.left.keys());
  const likely = places
    .filter((at) => strength(at) >= LEAST_SHOWN)
    .toSorted((one, other) => strength(other) - strength(one) || one - other)
    .slice(0, MOST_KEPT);
  const kept = new Set(likely);
  for (const at of places) if (!kept.has(at) && needed.has(keyAt(list, chances, at))) kept.add(at);
  return [...kept].map((at) => stored(list, chances, at));
}

function stored(list: AnalysedList, chances: Chances, at: number): NewPair {
  const [left, right] = [chances.left[at] ?? 0, chances.right[at] ?? 0];
  const pair = pairOfRows(list, left, right);
  return {
    pairId: pairIdOf(pair),
    first: pair.first,
    second: pair.second,
    firstAgencyId: agencyOf(pair.first),
    secondAgencyId: agencyOf(pair.second),
    functionChance: chances.same_function[at] ?? 0,
    systemChance: chances.same_system[at] ?? 0,
    // As text: it crosses the border of the thread and lies in its column as it is.
    explanation: JSON.stringify(explanationOf(list, left, right)),
  };
}

function explanationOf(list: AnalysedList, left: number, right: number): StoredExplanation {
  const { scores, functionParts, systemParts, sharedWords, sharedFunctions, sharedCodes } = explainPair(
    { inventory: list.inventory, ...list.compared },
    left,
    right,
  );
  return {
    scores,
    functionParts,
    systemParts,
    words: sharedWords.map((word) => word.slice(0, 60)),
    functions: sharedFunctions,
    codes: sharedCodes.slice(0, 20),
  };
}

function keyAt(list: AnalysedList, chances: Chances, at: number): PairKey {
  return pairKey(pairOfRows(list, chances.left[at] ?? 0, chances.right[at] ?? 0));
}

function pairOfRows({ ids }: AnalysedList, left: number, right: number) {
  const [one, other] = [ids[left], ids[right]];
  if (one === undefined || other === undefined) throw new RangeError(`no rows ${left} and ${right}`);
  return pairOf(one, other);
}
