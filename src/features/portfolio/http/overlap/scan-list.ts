import { clusterPairs } from '../../domain/overlap/cluster.ts';
import type { FoundPairs } from '../../domain/overlap/find-pairs.ts';
import { type Inventory, prepareInventory } from '../../domain/overlap/inventory.ts';
import { entryId } from '../../domain/overlap/pair.ts';
import type { Question } from '../../domain/overlap/verdict.ts';
import { functionLikelihood } from '../../domain/overlap/weights.ts';
import { type ComparedList, compareList } from './compare-list.ts';
import type { ListFile } from './list-file.ts';
import { openLexicon } from './open-lexicon.ts';

export interface ScannedList {
  readonly inventory: Inventory;
  readonly compared: ComparedList;
  /** Places in `compared.pairs` worth showing, the strongest first. */
  readonly shown: readonly number[];
  readonly groups: Readonly<Record<'same_system' | 'same_function', readonly (readonly number[])[]>>;
}

export interface ScanOptions {
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

const SHOWN = { perRow: 10, pairs: 100_000, leastFunction: 0.3, leastSystem: 0.3 } as const;
/** Below this sum a pair is neither shown nor worth a place in a group. */
const LEAST_SUM = 0.29;
const THRESHOLD = 0.5;
const LEAST_GROUPED = 0.4;

/** Compares and groups a list; the same list gives the same result for any number of threads. */
export async function scanList(list: ListFile, options: ScanOptions): Promise<ScannedList> {
  const inventory = prepareInventory(
    list.rows.map(({ entry }) => entry),
    openLexicon(),
  );
  const compared = await compareList(inventory, {
    ...options,
    leastFunction: LEAST_SUM,
    leastSystem: SHOWN.leastSystem,
  });
  const { pairs } = compared;
  return {
    inventory,
    compared,
    shown: shownPairs(pairs, inventory.entries.length),
    groups: {
      same_system: groupsOf('same_system', pairs, (at) => pairs.sameSystem[at] ?? 0),
      same_function: groupsOf('same_function', pairs, (at) => functionLikelihood(pairs.sameFunction[at] ?? 0)),
    },
  };
}

function shownPairs(pairs: FoundPairs, size: number): readonly number[] {
  const strength = Float32Array.from(pairs.left, (_, at) =>
    Math.max(functionLikelihood(pairs.sameFunction[at] ?? 0), pairs.sameSystem[at] ?? 0),
  );
  const worth = [...strength.keys()].filter((at) => {
    const likelihood = functionLikelihood(pairs.sameFunction[at] ?? 0);
    return likelihood >= SHOWN.leastFunction || (pairs.sameSystem[at] ?? 0) >= SHOWN.leastSystem;
  });
  worth.sort((one, other) => (strength[other] ?? 0) - (strength[one] ?? 0) || one - other);
  const counts = new Uint16Array(size);
  const shown: number[] = [];
  for (const at of worth) {
    const [left, right] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    // A pair is shown while either of its two has few.
    if (Math.min(counts[left] ?? 0, counts[right] ?? 0) >= SHOWN.perRow) continue;
    counts[left] = (counts[left] ?? 0) + 1;
    counts[right] = (counts[right] ?? 0) + 1;
    shown.push(at);
    if (shown.length === SHOWN.pairs) break;
  }
  return shown;
}

function groupsOf(
  question: Question,
  pairs: FoundPairs,
  scoreAt: (at: number) => number,
): readonly (readonly number[])[] {
  const kept = pairs.left.map((_, at) => at).filter((at) => scoreAt(at) >= LEAST_GROUPED);
  const rows = rowsOf(pairs, kept);
  const places = new Map(rows.map((row, place) => [row, place]));
  const ids = rows.map((row) => entryId(`r${String(row).padStart(7, '0')}`));
  const clustering = clusterPairs({
    question,
    ids,
    pairs: {
      first: Int32Array.from(kept, (at) => places.get(pairs.left[at] ?? 0) ?? 0),
      second: Int32Array.from(kept, (at) => places.get(pairs.right[at] ?? 0) ?? 0),
      score: Float64Array.from(kept, scoreAt),
    },
    threshold: THRESHOLD,
    constraints: [],
    earlier: [],
  });
  return clustering.groups.map(({ members }) => members.map((id) => Number(id.slice(1))));
}

function rowsOf({ left, right }: FoundPairs, kept: Uint32Array): readonly number[] {
  const rows = new Set<number>();
  for (const at of kept) rows.add(left[at] ?? 0).add(right[at] ?? 0);
  return [...rows].toSorted((one, other) => one - other);
}
