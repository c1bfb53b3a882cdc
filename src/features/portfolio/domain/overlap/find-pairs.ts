import { spreadRow } from './combined-rows.ts';
import type { Ground } from './ground.ts';
import { type Compared, type PairScores, scorePair } from './pair-scores.ts';
import { type Near, type RowSearch, searchRows } from './search-rows.ts';
import { collectRows, invert, rowAt, type SparseRows } from './sparse-rows.ts';
import { functionLikelihood, neighbourCount } from './weights.ts';

/** A part of the rows of a list, for one thread. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Pairs with their scores, one array a figure; left < right, ascending. */
export interface FoundPairs {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly sameFunction: Float32Array;
  readonly sameSystem: Float32Array;
}

export interface PairSearch extends Compared {
  readonly spreadIndex: SparseRows;
  /** How many by words and functions, how many by name; ties and equal codes come on top. */
  readonly byContent: number;
  readonly byName: number;
  /** Most partners by one tie or one code. */
  readonly byTie: number;
  /** Pairs below both are not returned. */
  readonly leastFunction: number;
  readonly leastSystem: number;
  /** Most pairs that one row brings along. */
  readonly mostPerRow: number;
}

/** Names share their rare grams when they are alike; the common ones only cost time. */
const MOST_NAMES_TOUCHED = 6000;

export const BLOCKING = { byContent: 60, byName: 6, byTie: 100 } as const;

/** The rows of a range with their nearest neighbours mixed in. */
export function spreadRows(ground: Ground, { from, to }: RowRange): SparseRows {
  const search = searchRows(ground.combinedIndex, ground.size);
  const count = neighbourCount(ground.size);
  const rows = collectRows();
  for (let row = from; row < to; row += 1) {
    const near = search.nearest(rowAt(ground.combined, row), { most: count, except: row });
    rows.add(spreadRow(ground.combined, row, near));
  }
  return rows.rows();
}

/** All that comparing needs once the neighbours are known. */
export function pairSearch(ground: Ground, spread: SparseRows, options: Partial<PairSearch>): PairSearch {
  const spreadIndex = invert(spread, ground.columns);
  return {
    ground,
    spread,
    spreadIndex,
    ...BLOCKING,
    leastFunction: 0,
    leastSystem: 0,
    mostPerRow: Infinity,
    ...options,
  };
}

/** The candidates of a range of rows with their scores. A row finds its own; either side of a pair is enough. */
export function findPairs(search: PairSearch, { from, to }: RowRange): FoundPairs {
  const byContent = searchRows(search.spreadIndex, search.ground.size);
  const byName = searchRows(search.ground.nameIndex, search.ground.size, MOST_NAMES_TOUCHED);
  const keys: number[] = [];
  const functions: number[] = [];
  const systems: number[] = [];
  for (let row = from; row < to; row += 1) {
    if (search.ground.apart[row] === 1) continue;
    for (const { key, scores } of strongest(search, row, candidatesOf(search, row, { byContent, byName }))) {
      keys.push(key);
      functions.push(scores.sameFunction);
      systems.push(scores.sameSystem);
    }
  }
  return {
    left: Uint32Array.from(keys, (key) => Math.floor(key / search.ground.size)),
    right: Uint32Array.from(keys, (key) => key % search.ground.size),
    sameFunction: Float32Array.from(functions),
    sameSystem: Float32Array.from(systems),
  };
}

interface Scored {
  readonly key: number;
  readonly scores: PairScores;
}

/** The scored candidates of a row above both thresholds; of more than are wanted the best by either score. */
function strongest(search: PairSearch, row: number, candidates: ReadonlySet<number>): readonly Scored[] {
  const { ground, leastFunction, leastSystem, mostPerRow } = search;
  const found: Scored[] = [];
  for (const other of candidates) {
    if (ground.apart[other] === 1) continue;
    const left = Math.min(row, other);
    const right = Math.max(row, other);
    const scores = scorePair(search, left, right);
    if (scores.sameFunction < leastFunction && scores.sameSystem < leastSystem) continue;
    found.push({ key: left * ground.size + right, scores });
  }
  if (found.length <= mostPerRow) return found;
  const rank = ({ scores }: Scored): number => Math.max(functionLikelihood(scores.sameFunction), scores.sameSystem);
  return found.toSorted((one, other) => rank(other) - rank(one) || one.key - other.key).slice(0, mostPerRow);
}

interface Searches {
  readonly byContent: RowSearch;
  readonly byName: RowSearch;
}

/** Rows worth comparing with one: by codes and ties first, then by words with functions, then by name. */
function candidatesOf(search: PairSearch, row: number, { byContent, byName }: Searches): ReadonlySet<number> {
  const { ground, spread } = search;
  const found = new Set<number>();
  const add = (near: readonly Near[]): void => {
    for (const { row: other } of near) found.add(other);
  };
  addTied(found, { rows: ground.codes, index: ground.codeIndex, row, most: 4 * search.byTie });
  addTied(found, { rows: ground.ties, index: ground.tieIndex, row, most: search.byTie });
  add(byContent.nearest(rowAt(spread, row), { most: search.byContent, except: row }));
  if (search.byName > 0) add(byName.nearest(rowAt(ground.names, row), { most: search.byName, except: row }));
  found.delete(row);
  return found;
}

interface Tied {
  readonly rows: SparseRows;
  readonly index: SparseRows;
  readonly row: number;
  readonly most: number;
}

/** Who shares a tie; of very many those that follow in the list, so that a chain of pairs still joins all. */
function addTied(found: Set<number>, { rows, index, row, most }: Tied): void {
  const own = rowAt(rows, row).terms;
  for (let at = 0; at < own.length; at += 1) {
    const members = rowAt(index, own[at] ?? 0).terms;
    const first = members.length <= most ? 0 : lowerBound(members, row);
    const count = Math.min(members.length, most);
    for (let step = 0; step < count; step += 1) found.add(members[(first + step) % members.length] ?? row);
  }
}

function lowerBound(ascending: ArrayLike<number>, value: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
