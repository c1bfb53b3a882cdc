import { type CodeNames, scoreCodeNames } from './code-names.ts';
import type { InventoryEntry } from './entry.ts';
import { rankFunctions } from './function-vector.ts';
import { type Inventory, readEntry, type ReadEntry } from './inventory.ts';
import { mixScores, topCodes } from './judge-codes.ts';
import { type LearnedCodes, scoreLearnedCodes } from './learn-codes.ts';
import { combineRows } from './combined-rows.ts';
import { collectRows, rowAt, type SparseRow } from './sparse-rows.ts';

export interface Suggestion {
  readonly code: string;
  /** 0 to 1; the suggestions of one entry can be compared. */
  readonly sureness: number;
  /** Words of the entry that speak for the code, the weightiest first. */
  readonly words: readonly string[];
}

/** What a caller's own code list adds: names of its codes, and what accepted codes have taught. */
export interface OwnCodes {
  readonly names: CodeNames;
  readonly learned: LearnedCodes | null;
}

const MOST_WORDS = 4;

/**
 * Functions of the catalogue for one entry, the best first; none when its words speak of none. Takes a millisecond
 * against any list, fit for every keystroke.
 */
export function suggestFunctions(inventory: Inventory, entry: InventoryEntry, most: number): readonly Suggestion[] {
  const read = readEntry(inventory, entry);
  const { catalogue, lexicon } = inventory;
  const known = lexicon.source.nationalSystems[read.national];
  const own = (known?.functions ?? []).filter((code) => catalogue.indexOf.has(code));
  const ranked = rankFunctions(catalogue, read.text, most + own.length);
  const byWords = ranked.map(({ index, coverage }) => ({
    code: catalogue.functions[index]?.code ?? '',
    sureness: Math.min(1, coverage),
    words: wordsFor(inventory, read, (term) => catalogue.byTerm.get(term)?.some((one) => one.index === index) ?? false),
  }));
  const bySystem = own.map((code) => {
    const spoken = byWords.find((one) => one.code === code);
    return {
      code,
      sureness: Math.max(0.7, spoken?.sureness ?? 0),
      words: [known?.name ?? '', ...(spoken?.words ?? [])],
    };
  });
  const rest = byWords.filter(({ code }) => !own.includes(code));
  const isSure = known !== undefined && !known.isNameShared;
  const [first] = rest;
  const ordered = isSure || first === undefined ? [...bySystem, ...rest] : [first, ...bySystem, ...rest.slice(1)];
  return ordered.slice(0, most);
}

/** Codes of the caller's own list for one entry, by names and, where something was learned, by examples. */
export function suggestCodes(
  inventory: Inventory,
  entry: InventoryEntry,
  { names, learned }: OwnCodes,
): readonly Suggestion[] {
  const read = readEntry(inventory, entry);
  const named = scoreCodeNames(names, read.text, read.functions);
  const scores =
    learned === null ? named : mixScores(named, scoreLearnedCodes(learned, combinedOf(inventory, read), -1));
  return topCodes(scores, 5).map((code) => {
    const row = rowAt(names.text, code);
    const said = new Set(row.terms);
    return {
      code: names.codes[code]?.code ?? '',
      sureness: Math.min(1, scores[code] ?? 0),
      words: wordsFor(inventory, read, (term) => said.has(term)),
    };
  });
}

/** Words and functions of a read entry as one row in the columns of the list; words new to the list fall away. */
export function combinedOf({ terms, catalogue }: Inventory, { text, functions }: ReadEntry): SparseRow {
  const words = collectRows();
  words.add(
    new Map(
      [...text.terms].map((term, at) => [term, text.weights[at] ?? 0] as const).filter(([term]) => term < terms.size),
    ),
  );
  const soft = collectRows();
  soft.add(new Map([...functions.terms].map((index, at) => [index, functions.weights[at] ?? 0])));
  const rows = combineRows({ text: words.rows(), functions: soft.rows(), firstFunction: terms.size });
  return catalogue.functions.length === 0 ? rowAt(words.rows(), 0) : rowAt(rows, 0);
}

function wordsFor({ lexicon }: Inventory, read: ReadEntry, speaks: (term: number) => boolean): readonly string[] {
  const found: (readonly [string, number])[] = [];
  for (const [at, term] of read.text.terms.entries()) {
    if (!speaks(term)) continue;
    const written = read.terms.term(term);
    if (written.startsWith('~')) continue;
    const group = written.startsWith('#') ? lexicon.source.synonyms[Number(written.slice(1))]?.[0] : undefined;
    found.push([group ?? read.surfaces.get(term) ?? written, read.text.weights[at] ?? 0]);
  }
  const sorted = found.toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return [...new Set(sorted.map(([word]) => word))].slice(0, MOST_WORDS);
}
