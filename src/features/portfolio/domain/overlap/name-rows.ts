import { collectRows, type SparseRows, unitRows } from './sparse-rows.ts';

export interface NameRows {
  readonly rows: SparseRows;
  readonly gramCount: number;
}

/** Names in one piece as rows of three-letter grams, weighed by rarity, length 1. */
export function nameRows(keys: readonly string[]): NameRows {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const counts = keys.map((key) => {
    const bag = new Map<number, number>();
    for (const gram of gramsOf(key)) {
      const number = numbers.get(gram) ?? numbers.size;
      numbers.set(gram, number);
      if (!bag.has(number)) frequency[number] = (frequency[number] ?? 0) + 1;
      bag.set(number, (bag.get(number) ?? 0) + 1);
    }
    return bag;
  });
  const rows = collectRows();
  for (const bag of counts) {
    for (const [gram, count] of bag) {
      bag.set(gram, count * (Math.log((1 + keys.length) / (1 + (frequency[gram] ?? 0))) + 0.5));
    }
    rows.add(bag);
  }
  return { rows: unitRows(rows.rows()), gramCount: numbers.size };
}

/** The grams of a name with its edges marked: `sipd` -> `^si sip ipd pd$`. */
function gramsOf(key: string): readonly string[] {
  if (key === '') return [];
  const edged = `^${key}$`;
  const grams: string[] = [];
  for (let at = 0; at + 3 <= edged.length; at += 1) grams.push(edged.slice(at, at + 3));
  return grams;
}
