import { pairKey, pairOf } from '../../domain/overlap/pair.ts';
import { standardFrame, stratumOf } from '../../domain/overlap/random-sample.ts';
import { longestQueue, type QueueCandidate, type QueueItem, reviewQueue } from '../../domain/overlap/review-queue.ts';
import type { QueueRow } from '../../storage/overlap/overlap-pair.ts';
import type { AnalysisInput, FrameCell } from './analysis.ts';
import { type AnalysedList, type Chances, topicOf } from './chances.ts';
import { pairIdOf } from './pair-id.ts';

export interface Asked {
  readonly items: readonly QueueItem[];
  readonly rows: readonly QueueRow[];
}

/** Chooses the pairs that reviewers are asked, by expected saving, doubt, variety, and one in ten at random. */
export function queueOf(list: AnalysedList, chances: Chances, input: AnalysisInput): Asked {
  const topics = list.ids.map((_, row) => topicOf(list, row));
  const candidates = Array.from(chances.left, (left, at): QueueCandidate => {
    const right = chances.right[at] ?? 0;
    return {
      pair: pairOf(idAt(list, left), idAt(list, right)),
      chance: chances.same_function[at] ?? 0,
      saving: savingOf(list, left, right),
      topic: topics[left] ?? '',
    };
  });
  const standings = new Map(input.standings.map((standing) => [pairKey(standing.pair), standing]));
  const { items } = reviewQueue({ candidates, standings, seed: input.seed, length: longestQueue });
  return {
    items,
    rows: items.map(({ candidate, part, reviewers, stratum }, place) => ({
      place,
      pairId: pairIdOf(candidate.pair),
      part,
      reviewers,
      stratum,
    })),
  };
}

/** What the frame holds, by band and by whether the product shows the pair as one system. */
export function cellsOf(chances: Chances): readonly FrameCell[] {
  const cells = new Map<string, { band: string; isSystem: boolean; population: number }>();
  for (const [at, chance] of chances.same_function.entries()) {
    const band = stratumOf(chance, standardFrame);
    const isSystem = (chances.same_system[at] ?? 0) >= 0.5;
    const name = `${band} ${isSystem}`;
    const cell = cells.get(name) ?? { band, isSystem, population: 0 };
    cell.population += 1;
    cells.set(name, cell);
  }
  return [...cells.values()].toSorted(
    (one, other) => Number(one.band) - Number(other.band) || Number(one.isSystem) - Number(other.isSystem),
  );
}

/** Careful: the cheaper of the two is what stops to be paid. */
function savingOf({ applications }: AnalysedList, left: number, right: number): bigint | null {
  const [one, other] = [applications[left]?.yearlyCost ?? null, applications[right]?.yearlyCost ?? null];
  if (one === null || other === null) return null;
  return one < other ? one : other;
}

function idAt({ ids }: AnalysedList, row: number) {
  const id = ids[row];
  if (id === undefined) throw new RangeError(`no row ${row}`);
  return id;
}
