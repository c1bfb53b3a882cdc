import { buildCatalogue, type Catalogue } from './catalogue.ts';
import type { CompiledLexicon } from './compiled-lexicon.ts';
import type { InventoryEntry } from './entry.ts';
import { type EntryWords, readEntryWords } from './entry-words.ts';
import { rankFunctions, SOFT_FUNCTIONS, softVector } from './function-vector.ts';
import { type EntryKind, kindOf } from './kind.ts';
import { type ListReading, readList } from './list-reading.ts';
import { type Bag, collectRows, rowAt, type SparseRow, type SparseRows, unitRows } from './sparse-rows.ts';
import { termTable, type TermTable } from './term-table.ts';
import { weighEntry } from './weigh-entry.ts';

/** A list read once: everything that comparing, suggesting and explaining need. */
export interface Inventory {
  readonly entries: readonly InventoryEntry[];
  readonly lexicon: CompiledLexicon;
  readonly catalogue: Catalogue;
  readonly list: ListReading;
  readonly terms: TermTable;
  /** A word as people write it for each stem. */
  readonly surfaces: ReadonlyMap<number, string>;
  /** How many entries hold each term. */
  readonly frequency: Uint32Array;
  /** Terms weighed by rarity, each row of length 1. */
  readonly text: SparseRows;
  /** Soft vectors over the functions of the catalogue, length at most 1. */
  readonly functions: SparseRows;
  readonly kinds: readonly EntryKind[];
  readonly keys: readonly string[];
  readonly hosts: readonly string[];
  /** Index of the national system, -1 for none. */
  readonly national: Int32Array;
}

/** One entry read with the words and rarities of a list it need not be in. */
export interface ReadEntry {
  readonly words: EntryWords;
  /** The list's terms and after them those only this entry has. */
  readonly terms: TermTable;
  readonly surfaces: ReadonlyMap<number, string>;
  readonly text: SparseRow;
  readonly functions: SparseRow;
  readonly national: number;
}

/** Reads a whole list: 30,000 entries take about three seconds on one core. Same list, same result. */
export function prepareInventory(entries: readonly InventoryEntry[], lexicon: CompiledLexicon): Inventory {
  const catalogue = buildCatalogue(lexicon);
  const list = readList(entries, lexicon);
  const terms = termTable(lexicon.terms);
  const surfaces = new Map<number, string>();
  const counts = collectRows();
  const keys: string[] = [];
  const hosts: string[] = [];
  const kinds: EntryKind[] = [];
  const national = new Int32Array(entries.length);
  for (const [row, entry] of entries.entries()) {
    const words = readEntryWords(entry);
    const weighed = weighEntry(words, { lexicon, list, terms, surfaces });
    counts.add(weighed.bag);
    keys.push(words.key);
    hosts.push(words.host);
    kinds.push(kindOf(entry, words));
    national[row] = weighed.national;
  }
  const raw = counts.rows();
  const frequency = frequencyOf(raw, terms.size);
  const text = unitRows(weighByRarity(raw, { frequency, count: entries.length, terms }));
  const soft = collectRows();
  for (const row of entries.keys()) {
    soft.add(functionBag({ text: rowAt(text, row), national: national[row] ?? -1, lexicon, catalogue }));
  }
  const functions = soft.rows();
  return {
    entries,
    lexicon,
    catalogue,
    list,
    terms,
    surfaces,
    frequency,
    text,
    functions,
    kinds,
    keys,
    hosts,
    national,
  };
}

/** Reads one more entry against a prepared list, as while somebody types it. */
export function readEntry(inventory: Inventory, entry: InventoryEntry): ReadEntry {
  const { lexicon, list, catalogue, frequency, entries } = inventory;
  const terms = termTable(inventory.terms);
  const words = readEntryWords(entry);
  const surfaces = new Map<number, string>();
  const { bag, national } = weighEntry(words, { lexicon, list, terms, surfaces });
  const counts = collectRows();
  counts.add(bag);
  const text = rowAt(unitRows(weighByRarity(counts.rows(), { frequency, count: entries.length, terms })), 0);
  const soft = collectRows();
  soft.add(functionBag({ text, national, lexicon, catalogue }));
  return { words, terms, surfaces, text, functions: rowAt(soft.rows(), 0), national };
}

interface FunctionInput {
  readonly text: SparseRow;
  readonly national: number;
  readonly lexicon: CompiledLexicon;
  readonly catalogue: Catalogue;
}

/** How much the known functions of a national system count beside what the words say. */
const NATIONAL_SHARE = 0.7;

/** What the words say, and beside it what is known of the national system that the name says. */
function functionBag({ text, national, lexicon, catalogue }: FunctionInput): Bag {
  const soft = softVector(rankFunctions(catalogue, text, SOFT_FUNCTIONS));
  const codes = lexicon.source.nationalSystems[national]?.functions ?? [];
  const own = codes.flatMap((code) => catalogue.indexOf.get(code) ?? []);
  if (own.length === 0) return soft;
  const mixed = new Map(soft);
  for (const index of own) mixed.set(index, (mixed.get(index) ?? 0) + NATIONAL_SHARE / Math.sqrt(own.length));
  const length = Math.sqrt([...mixed.values()].reduce((sum, weight) => sum + weight * weight, 0));
  if (length > 1) for (const [index, weight] of mixed) mixed.set(index, weight / length);
  return mixed;
}

function frequencyOf(rows: SparseRows, size: number): Uint32Array {
  const frequency = new Uint32Array(size);
  for (const term of rows.terms) frequency[term] = (frequency[term] ?? 0) + 1;
  return frequency;
}

interface RarityOptions {
  readonly frequency: Uint32Array;
  readonly count: number;
  readonly terms: TermTable;
}

function weighByRarity(rows: SparseRows, options: RarityOptions): SparseRows {
  const weights = new Float32Array(rows.weights.length);
  for (const [at, term] of rows.terms.entries())
    weights[at] = (rows.weights[at] ?? 0) * termRarity({ term, ...options });
  return { ...rows, weights };
}

/** Phrases of the catalogue are words said again: they refine, they do not double. */
const PHRASE_SHARE = 0.5;

function termRarity({ term, frequency, count, terms }: RarityOptions & { readonly term: number }): number {
  const rarity = Math.log((1 + count) / (1 + (frequency[term] ?? 0))) + 1;
  const first = terms.term(term)[0];
  return first === '~' ? rarity * PHRASE_SHARE : rarity;
}
