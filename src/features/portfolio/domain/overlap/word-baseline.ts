import type { InventoryEntry } from './entry.ts';
import { plainWords } from './split-words.ts';
import { collectRows, type SparseRows, unitRows } from './sparse-rows.ts';

export interface WordRows {
  readonly rows: SparseRows;
  readonly columns: number;
}

/**
 * Word TF-IDF as everybody knows it, to be run beside the engine: words of name and description in lower case,
 * idf = ln((1 + n) / (1 + df)) + 1, rows of length 1.
 */
export function wordRows(entries: readonly InventoryEntry[]): WordRows {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const bags = entries.map(({ name, description }) => {
    const bag = new Map<number, number>();
    for (const word of plainWords(`${name} ${description}`.slice(0, 100_000))) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      if (!bag.has(number)) frequency[number] = (frequency[number] ?? 0) + 1;
      bag.set(number, (bag.get(number) ?? 0) + 1);
    }
    return bag;
  });
  const rows = collectRows();
  for (const bag of bags) {
    for (const [word, count] of bag) {
      bag.set(word, count * (Math.log((1 + entries.length) / (1 + (frequency[word] ?? 0))) + 1));
    }
    rows.add(bag);
  }
  return { rows: unitRows(rows.rows()), columns: numbers.size };
}
