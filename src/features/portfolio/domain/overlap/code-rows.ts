import { collectRows, type SparseRows, unitRows } from './sparse-rows.ts';

export interface CodeRows {
  readonly rows: SparseRows;
  readonly count: number;
}

/** A code on every hundredth entry or fewer counts whole, one on every third hardly: it names no fine function. */
const FINE_SHARE = 0.01;

/** Accepted codes as rows: length 1 for fine codes, shorter where all codes of an entry are coarse. */
export function codeRows(codes: readonly (readonly string[])[]): CodeRows {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const lists = codes.map((list) =>
    [...new Set(list)].map((code) => {
      const number = numbers.get(code) ?? numbers.size;
      numbers.set(code, number);
      frequency[number] = (frequency[number] ?? 0) + 1;
      return number;
    }),
  );
  const coded = Math.max(1, lists.filter((list) => list.length > 0).length);
  const fineness = frequency.map((count) => Math.min(1, Math.log(coded / count + 1e-9) / -Math.log(FINE_SHARE)));
  const rows = collectRows();
  for (const list of lists) rows.add(new Map(list.map((number) => [number, 1])));
  const unit = unitRows(rows.rows());
  // Below some forty entries every code is frequent; a shared one must still count.
  const least = coded < 40 ? 0.8 : 0.15;
  const weights = unit.weights.map(
    (weight, at) => weight * Math.sqrt(Math.max(least, fineness[unit.terms[at] ?? 0] ?? 0)),
  );
  return { rows: { ...unit, weights }, count: numbers.size };
}
