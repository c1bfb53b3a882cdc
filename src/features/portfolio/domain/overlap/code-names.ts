import { entryOf } from './entry.ts';
import { type Inventory, readEntry } from './inventory.ts';
import { collectRows, type SparseRow, type SparseRows } from './sparse-rows.ts';

/** A code of any set with the words that say what it means. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
  readonly words: string;
}

/** How near a text is to the names of codes, read through synonyms and the catalogue; nothing is learned. */
export interface CodeNames {
  readonly codes: readonly NamedCode[];
  readonly text: SparseRows;
  readonly functions: SparseRows;
}

/** Words and functions count alike: names of codes are two or three words long. */
const TEXT_SHARE = 0.5;

/** Reads the names of a code list with the words of an inventory. */
export function readCodeNames(inventory: Inventory, codes: readonly NamedCode[]): CodeNames {
  const text = collectRows();
  const functions = collectRows();
  for (const { code, name, words } of codes) {
    const own = inventory.catalogue.indexOf.get(code);
    const entry = own === undefined ? null : inventory.catalogue.functions[own];
    const said = entry === null || entry === undefined ? '' : `${entry.name.id} ${entry.name.en}`;
    const read = readEntry(inventory, entryOf({ name: name === '' ? said : name, description: words }));
    text.add(knownTerms(read.text, inventory));
    const bag = new Map([...read.functions.terms].map((index, at) => [index, read.functions.weights[at] ?? 0]));
    if (own !== undefined) bag.set(own, 1);
    functions.add(lengthOne(bag));
  }
  return { codes, text: text.rows(), functions: functions.rows() };
}

/** The score of each code for one text; 0 where nothing meets. */
export function scoreCodeNames(names: CodeNames, text: SparseRow, functions: SparseRow): Float64Array {
  const scores = new Float64Array(names.codes.length);
  addDots(scores, { rows: names.text, row: text, share: TEXT_SHARE });
  addDots(scores, { rows: names.functions, row: functions, share: 1 - TEXT_SHARE });
  return scores;
}

interface Dots {
  readonly rows: SparseRows;
  readonly row: SparseRow;
  readonly share: number;
}

function addDots(scores: Float64Array, { rows, row, share }: Dots): void {
  const weights = new Map<number, number>();
  for (const [at, term] of row.terms.entries()) weights.set(term, row.weights[at] ?? 0);
  for (let code = 0; code < scores.length; code += 1) {
    const to = rows.offsets[code + 1] ?? 0;
    let sum = 0;
    for (let at = rows.offsets[code] ?? 0; at < to; at += 1) {
      sum += (weights.get(rows.terms[at] ?? -1) ?? 0) * (rows.weights[at] ?? 0);
    }
    scores[code] = (scores[code] ?? 0) + share * sum;
  }
}

/** Words of a name that neither list nor lexicon has say nothing here and must not thin the others. */
function knownTerms(row: SparseRow, { terms }: Inventory): ReadonlyMap<number, number> {
  const bag = new Map<number, number>();
  for (const [at, term] of row.terms.entries()) if (term < terms.size) bag.set(term, row.weights[at] ?? 0);
  return lengthOne(bag);
}

function lengthOne(bag: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const length = Math.sqrt([...bag.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return new Map([...bag].map(([term, weight]) => [term, weight / length]));
}
