import type { FoundPairs } from '../../domain/overlap/find-pairs.ts';

/** At this score two reports are taken for one system when a system's reports are looked up. */
const SURE = 0.8;
/** A national system reported by every agency; larger sets would be chains of errors. */
const MOST_REPORTS = 700;
const MOST_ADDED = 300_000;

/**
 * The pairs that are missing among the reports of one system. A row brings only so many pairs along; a system that
 * hundreds report would fall into groups of that many. Rows as left < right.
 */
export function missingInSystems(pairs: FoundPairs, rows: number): readonly (readonly [number, number])[] {
  const { rootOf, members } = components(pairs, rows);
  const known = new Set<number>();
  for (const [at, left] of pairs.left.entries()) {
    const right = pairs.right[at] ?? 0;
    if (rootOf(left) === rootOf(right)) known.add(left * rows + right);
  }
  const missing: (readonly [number, number])[] = [];
  for (const reports of members) {
    for (const [at, left] of reports.entries()) {
      for (const right of reports.slice(at + 1)) {
        if (missing.length >= MOST_ADDED) return missing;
        if (!known.has(left * rows + right)) missing.push([left, right]);
      }
    }
  }
  return missing;
}

interface Components {
  readonly rootOf: (row: number) => number;
  /** Ascending rows of each set that is worth completing. */
  readonly members: readonly (readonly number[])[];
}

function components({ left, right, sameSystem }: FoundPairs, rows: number): Components {
  const parent = Int32Array.from({ length: rows }, (_, row) => row);
  const rootOf = (row: number): number => {
    let root = row;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[row] = root;
    return root;
  };
  for (const [at, one] of left.entries()) {
    if ((sameSystem[at] ?? 0) < SURE) continue;
    const [first, second] = [rootOf(one), rootOf(right[at] ?? one)];
    parent[Math.max(first, second)] = Math.min(first, second);
  }
  const sets = Map.groupBy(Array.from(parent.keys()), rootOf);
  return { rootOf, members: [...sets.values()].filter(({ length }) => length > 2 && length <= MOST_REPORTS) };
}
