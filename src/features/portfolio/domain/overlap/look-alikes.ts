import type { InventoryEntry } from './entry.ts';
import { sharedWords } from './explain.ts';
import { type Inventory, readEntry } from './inventory.ts';
import { dot, rowAt } from './sparse-rows.ts';
import { searchRows } from './search-rows.ts';
import { combinedOf } from './suggest.ts';
import type { PairSearch } from './find-pairs.ts';
import { mixNeighbours } from './combined-rows.ts';
import { FUNCTION_SUM, functionLikelihood, neighbourCount } from './weights.ts';

/** A row of the list that looks like an entry somebody is typing. */
export interface LookAlike {
  readonly row: number;
  readonly functionLikelihood: number;
  readonly hasEqualName: boolean;
  readonly isSameNationalSystem: boolean;
  readonly words: readonly string[];
}

/** "This looks like ...": the rows most like a new entry; against 30,000 rows some ten milliseconds. */
export function lookAlikes(search: PairSearch, inventory: Inventory, given: InventoryEntry): readonly LookAlike[] {
  const { ground } = search;
  const read = readEntry(inventory, given);
  const own = combinedOf(inventory, read);
  const near = searchRows(ground.combinedIndex, ground.size).nearest(own, { most: 40, except: -1 });
  const spread = mixNeighbours(ground.combined, own, near.slice(0, neighbourCount(ground.size)));
  const far = searchRows(search.spreadIndex, ground.size).nearest(spread, { most: 40, except: -1 });
  const national = read.national;
  const named = read.words.key === '' ? [] : sameName(inventory, read.words.key, national);
  const rows = new Set([...named, ...near.map(({ row }) => row), ...far.map(({ row }) => row)]);
  const found = [...rows].map((row): LookAlike & { readonly score: number } => {
    const direct = dot(own, rowAt(ground.combined, row));
    const score =
      FUNCTION_SUM.neighbours * dot(spread, rowAt(search.spread, row)) + (1 - FUNCTION_SUM.neighbours) * direct;
    return {
      row,
      score,
      functionLikelihood: functionLikelihood(score),
      hasEqualName: inventory.keys[row] === read.words.key && read.words.key !== '',
      isSameNationalSystem: national >= 0 && inventory.national[row] === national,
      words: sharedWords(inventory, read.text, rowAt(inventory.text, row)),
    };
  });
  const order = (one: LookAlike & { readonly score: number }): number => one.score + (one.hasEqualName ? 0.5 : 0);
  return found
    .toSorted((one, other) => order(other) - order(one) || one.row - other.row)
    .slice(0, 10)
    .map(({ score: _, ...one }) => one);
}

const MOST_NAMED = 50;

function sameName({ keys, national }: Inventory, key: string, system: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < keys.length && rows.length < MOST_NAMED; row += 1) {
    if (keys[row] === key || (system >= 0 && national[row] === system)) rows.push(row);
  }
  return rows;
}
