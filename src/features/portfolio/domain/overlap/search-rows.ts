import type { SparseRow, SparseRows } from './sparse-rows.ts';

/** Rows turned round and searched by one row at a time; holds one array as long as there are rows. */
export interface RowSearch {
  /** The rows most like the given one by the sum of products, the best first; equal ones by number. */
  nearest(row: SparseRow, options: NearestOptions): readonly Near[];
}

export interface NearestOptions {
  readonly most: number;
  /** A row that must not be found: itself; -1 for none. */
  readonly except: number;
}

export interface Near {
  readonly row: number;
  readonly score: number;
}

/** In a long list: rarest terms first, until so many entries have been touched; what is left over nearly all share. */
const MOST_TOUCHED = 30_000;
const LONG_LIST = 5000;
const LEAST_TERMS = 4;

/** Searches an inverted index of `size` rows; scores left out for want of room are lower bounds, alike in every run. */
export function searchRows(index: SparseRows, size: number, room = MOST_TOUCHED): RowSearch {
  const sums = new Float32Array(size);
  const touched = new Uint32Array(size);
  const mostTouched = size > LONG_LIST ? room : Infinity;
  return {
    nearest(row, { most, except }) {
      let count = 0;
      for (const at of rarestFirst(index, row, mostTouched)) {
        const term = row.terms[at] ?? 0;
        const weight = row.weights[at] ?? 0;
        const to = index.offsets[term + 1] ?? 0;
        for (let place = index.offsets[term] ?? 0; place < to; place += 1) {
          const found = index.terms[place] ?? 0;
          const before = sums[found] ?? 0;
          if (before === 0) {
            touched[count] = found;
            count += 1;
          }
          sums[found] = before + weight * (index.weights[place] ?? 0);
        }
      }
      if (except >= 0) sums[except] = 0;
      const best = bestOf({ sums, touched, count, most });
      for (let at = 0; at < count; at += 1) sums[touched[at] ?? 0] = 0;
      return best;
    },
  };
}

function rarestFirst(index: SparseRows, row: SparseRow, mostTouched: number): readonly number[] {
  const lengths: (readonly [at: number, length: number])[] = [];
  for (let at = 0; at < row.terms.length; at += 1) {
    const term = row.terms[at] ?? 0;
    const length = (index.offsets[term + 1] ?? 0) - (index.offsets[term] ?? 0);
    if (length > 0) lengths.push([at, length]);
  }
  lengths.sort((one, other) => one[1] - other[1] || one[0] - other[0]);
  const taken: number[] = [];
  let sum = 0;
  for (const [at, length] of lengths) {
    if (taken.length >= LEAST_TERMS && sum + length > mostTouched) break;
    sum += length;
    taken.push(at);
  }
  return taken;
}

interface Sums {
  readonly sums: Float32Array;
  readonly touched: Uint32Array;
  readonly count: number;
  readonly most: number;
}

/** The highest sums by a heap of bounded size whose root is the worst kept. */
function bestOf({ sums, touched, count, most }: Sums): readonly Near[] {
  const heap: Near[] = [];
  for (let at = 0; at < count; at += 1) {
    const row = touched[at] ?? 0;
    const score = sums[row] ?? 0;
    if (score <= 0) continue;
    if (heap.length < most) {
      heap.push({ row, score });
      if (heap.length === most) for (let parent = most >> 1; parent >= 0; parent -= 1) sink(heap, parent);
      continue;
    }
    const worst = heap[0];
    if (worst === undefined || score < worst.score || (score === worst.score && row > worst.row)) continue;
    heap[0] = { row, score };
    sink(heap, 0);
  }
  return heap.toSorted((one, other) => other.score - one.score || one.row - other.row);
}

function sink(heap: Near[], from: number): void {
  let at = from;
  for (;;) {
    const worst = worstOf(heap, at);
    if (worst === at) return;
    const [upper, lower] = [heap[at], heap[worst]];
    if (upper === undefined || lower === undefined) return;
    heap[at] = lower;
    heap[worst] = upper;
    at = worst;
  }
}

/** Which of a place and its two children in the heap is the worst. */
function worstOf(heap: readonly Near[], at: number): number {
  let worst = at;
  for (const child of [2 * at + 1, 2 * at + 2]) {
    const [one, other] = [heap[child], heap[worst]];
    if (one === undefined || other === undefined) continue;
    if (one.score < other.score || (one.score === other.score && one.row > other.row)) worst = child;
  }
  return worst;
}
