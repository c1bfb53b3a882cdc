import { type Bag, collectRows, rowAt, rowCount, type SparseRow, type SparseRows } from './sparse-rows.ts';
import type { Near } from './search-rows.ts';
import { FUNCTION_SUM, NEIGHBOURS } from './weights.ts';

export interface CombinedInput {
  readonly text: SparseRows;
  readonly functions: SparseRows;
  /** Functions stand behind the terms: function f is the column firstFunction + f. */
  readonly firstFunction: number;
  /** Accepted codes stand behind the functions; neighbours lend them to entries without, and outvote a wrong one. */
  readonly codes?: { readonly rows: SparseRows; readonly first: number };
}

/** Text and functions as one row each, so that one product of two rows is their weighed sum. */
export function combineRows({ text, functions, firstFunction, codes }: CombinedInput): SparseRows {
  const ofText = Math.sqrt(FUNCTION_SUM.text);
  const ofFunction = Math.sqrt(FUNCTION_SUM.function);
  const rows = collectRows();
  for (let row = 0; row < rowCount(text); row += 1) {
    const bag = new Map<number, number>();
    const words = rowAt(text, row);
    for (const [at, term] of words.terms.entries()) bag.set(term, ofText * (words.weights[at] ?? 0));
    const soft = rowAt(functions, row);
    for (const [at, index] of soft.terms.entries())
      bag.set(firstFunction + index, ofFunction * (soft.weights[at] ?? 0));
    if (codes !== undefined) {
      const own = rowAt(codes.rows, row);
      for (const [at, code] of own.terms.entries()) bag.set(codes.first + code, CODE_PULL * (own.weights[at] ?? 0));
    }
    rows.add(bag);
  }
  return rows.rows();
}

/** Beside words and functions, together of length 1 at most. */
const CODE_PULL = Math.sqrt(FUNCTION_SUM.codePull);

/** A row of the list with its nearest neighbours mixed in; see `mixNeighbours`. */
export function spreadRow(rows: SparseRows, row: number, nearest: readonly Near[]): Bag {
  return mixedBag(rows, rowAt(rows, row), nearest);
}

/** The same for a row that is not in the list. */
export function mixNeighbours(rows: SparseRows, own: SparseRow, nearest: readonly Near[]): SparseRow {
  const collected = collectRows();
  collected.add(mixedBag(rows, own, nearest));
  return rowAt(collected.rows(), 0);
}

/**
 * Neighbours count by how near they are; the result has length 1 and keeps only the strongest terms. Two entries
 * without a common word meet here when their neighbours share one.
 */
function mixedBag(rows: SparseRows, own: SparseRow, nearest: readonly Near[]): Bag {
  const bag = new Map<number, number>();
  addRow(bag, own, 1);
  for (const { row, score } of nearest) {
    addRow(bag, rowAt(rows, row), (NEIGHBOURS.weight / nearest.length) * score ** NEIGHBOURS.power);
  }
  let kept: readonly (readonly [number, number])[] = [...bag];
  if (kept.length > NEIGHBOURS.longestRow) {
    kept = kept.toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, NEIGHBOURS.longestRow);
  }
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(kept.map(([term, weight]) => [term, weight / length]));
}

function addRow(bag: Map<number, number>, { terms, weights }: SparseRow, weight: number): void {
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    bag.set(term, (bag.get(term) ?? 0) + weight * (weights[at] ?? 0));
  }
}
