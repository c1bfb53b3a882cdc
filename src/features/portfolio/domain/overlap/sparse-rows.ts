/** Rows of numbered terms with weights, one behind the other; terms of a row ascend. */
export interface SparseRows {
  /** Row r stands from offsets[r] to offsets[r + 1]. */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** One row by itself. */
export interface SparseRow {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

export type Bag = ReadonlyMap<number, number>;

/** Collects rows one by one into growing arrays. */
export interface RowCollector {
  add(bag: Bag): void;
  rows(): SparseRows;
}

/** Collects bags as rows in the order given. */
export function collectRows(): RowCollector {
  let terms = new Uint32Array(1024);
  let weights = new Float32Array(1024);
  const offsets = [0];
  let used = 0;
  return {
    add(bag) {
      if (used + bag.size > terms.length) {
        const room = Math.max(used + bag.size, terms.length * 2);
        terms = grown(terms, new Uint32Array(room));
        weights = grown(weights, new Float32Array(room));
      }
      for (const term of [...bag.keys()].toSorted((one, other) => one - other)) {
        terms[used] = term;
        weights[used] = bag.get(term) ?? 0;
        used += 1;
      }
      offsets.push(used);
    },
    rows: () => ({ offsets: Uint32Array.from(offsets), terms: terms.slice(0, used), weights: weights.slice(0, used) }),
  };
}

function grown<Cells extends Uint32Array | Float32Array>(from: Cells, into: Cells): Cells {
  into.set(from);
  return into;
}

/** How many rows there are. */
export function rowCount(rows: SparseRows): number {
  return rows.offsets.length - 1;
}

/** A view of one row; no copy. */
export function rowAt({ offsets, terms, weights }: SparseRows, row: number): SparseRow {
  const from = offsets[row] ?? 0;
  const to = offsets[row + 1] ?? from;
  return { terms: terms.subarray(from, to), weights: weights.subarray(from, to) };
}

/** Every row divided by its length; empty rows stay empty. */
export function unitRows(rows: SparseRows): SparseRows {
  const weights = new Float32Array(rows.weights.length);
  for (let row = 0; row < rowCount(rows); row += 1) {
    const from = rows.offsets[row] ?? 0;
    const to = rows.offsets[row + 1] ?? 0;
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += (rows.weights[at] ?? 0) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let at = from; at < to; at += 1) weights[at] = (rows.weights[at] ?? 0) / length;
  }
  return { offsets: rows.offsets, terms: rows.terms, weights };
}

/** The sum of products over common terms. */
export function dot(one: SparseRow, other: SparseRow): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  while (left < one.terms.length && right < other.terms.length) {
    const a = one.terms[left] ?? 0;
    const b = other.terms[right] ?? 0;
    if (a === b) sum += (one.weights[left] ?? 0) * (other.weights[right] ?? 0);
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return sum;
}

/** The product of two rows of one matrix, without views: millions of pairs are scored so. */
export function dotRows({ offsets, terms, weights }: SparseRows, one: number, other: number): number {
  let left = offsets[one] ?? 0;
  let right = offsets[other] ?? 0;
  const leftEnd = offsets[one + 1] ?? 0;
  const rightEnd = offsets[other + 1] ?? 0;
  let sum = 0;
  while (left < leftEnd && right < rightEnd) {
    const a = terms[left] ?? 0;
    const b = terms[right] ?? 0;
    if (a === b) sum += (weights[left] ?? 0) * (weights[right] ?? 0);
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return sum;
}

/** The same numbers turned round: for each term the rows that hold it. */
export function invert(rows: SparseRows, termCount: number): SparseRows {
  const offsets = new Uint32Array(termCount + 1);
  for (const term of rows.terms) offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term += 1) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice(0, termCount);
  const terms = new Uint32Array(rows.terms.length);
  const weights = new Float32Array(rows.terms.length);
  for (let row = 0; row < rowCount(rows); row += 1) {
    const to = rows.offsets[row + 1] ?? 0;
    for (let at = rows.offsets[row] ?? 0; at < to; at += 1) {
      const term = rows.terms[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      terms[place] = row;
      weights[place] = rows.weights[at] ?? 0;
    }
  }
  return { offsets, terms, weights };
}
