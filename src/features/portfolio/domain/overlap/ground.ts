import { type CodeRows, codeRows } from './code-rows.ts';
import { combineRows } from './combined-rows.ts';
import type { Inventory } from './inventory.ts';
import { nameRows } from './name-rows.ts';
import { collectRows, invert, type SparseRows } from './sparse-rows.ts';

/** Everything that comparing needs, in arrays of numbers that threads can share: no text, no names. */
export interface Ground {
  readonly size: number;
  /** Text alone, functions alone, and both as one row each. */
  readonly text: SparseRows;
  readonly functions: SparseRows;
  readonly combined: SparseRows;
  readonly combinedIndex: SparseRows;
  readonly columns: number;
  readonly names: SparseRows;
  readonly nameIndex: SparseRows;
  /** Accepted codes by rarity; empty rows for entries without. */
  readonly codes: SparseRows;
  readonly codeIndex: SparseRows;
  readonly hasCodes: boolean;
  /** What ties entries for sure: equal name, host, national system, shared data or endpoint. */
  readonly ties: SparseRows;
  readonly tieIndex: SparseRows;
  /** Numbers of equal names and hosts, -1 for none; of national systems, and whether their name is also a local one. */
  readonly keys: Int32Array;
  readonly hosts: Int32Array;
  readonly national: Int32Array;
  readonly isShared: Uint8Array;
  /** Number of the name that an entry spells out or is spelled out by, -1 for none. */
  readonly spelled: Int32Array;
  /** 1 for rows that are compared with nothing, such as plain websites. */
  readonly apart: Uint8Array;
}

export interface GroundOptions {
  /** Leave plain websites and what is no application out of every comparison. */
  readonly setsApart: boolean;
  readonly useCodes: boolean;
}

/** Turns a prepared list into arrays of numbers. */
export function layGround(inventory: Inventory, options: GroundOptions): Ground {
  const { entries, text, functions, terms, catalogue, lexicon, national } = inventory;
  const firstFunction = terms.size;
  const names = nameRows(inventory.keys);
  const codes: CodeRows = codeRows(entries.map((entry) => (options.useCodes ? entry.codes : [])));
  const firstCode = firstFunction + catalogue.functions.length;
  const columns = firstCode + codes.count;
  const combined = combineRows({ text, functions, firstFunction, codes: { rows: codes.rows, first: firstCode } });
  const keys = numbersOf(inventory.keys);
  const hosts = numbersOf(inventory.hosts);
  const ties = tieRows(inventory, { keys, hosts });
  const systems = lexicon.source.nationalSystems;
  return {
    size: entries.length,
    text,
    functions,
    combined,
    combinedIndex: invert(combined, columns),
    columns,
    names: names.rows,
    nameIndex: invert(names.rows, names.gramCount),
    codes: codes.rows,
    codeIndex: invert(codes.rows, codes.count),
    hasCodes: codes.count > 0,
    ties: ties.rows,
    tieIndex: invert(ties.rows, ties.count),
    keys,
    hosts,
    national,
    isShared: Uint8Array.from(national, (index) => (systems[index]?.isNameShared === true ? 1 : 0)),
    spelled: spelledNames(inventory),
    apart: Uint8Array.from(inventory.kinds, (kind) => (options.setsApart && kind !== 'application' ? 1 : 0)),
  };
}

/** Equal texts get equal numbers; empty ones -1. */
function numbersOf(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    if (text === '') return -1;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

interface TieNumbers {
  readonly keys: Int32Array;
  readonly hosts: Int32Array;
}

function tieRows({ entries, national }: Inventory, { keys, hosts }: TieNumbers): { rows: SparseRows; count: number } {
  const numbers = new Map<string, number>();
  const rows = collectRows();
  for (const [row, entry] of entries.entries()) {
    const bag = new Map<number, number>();
    const tie = (mark: string): void => {
      const number = numbers.get(mark) ?? numbers.size;
      numbers.set(mark, number);
      bag.set(number, 1);
    };
    if ((keys[row] ?? -1) >= 0) tie(`k${keys[row]}`);
    if ((hosts[row] ?? -1) >= 0) tie(`h${hosts[row]}`);
    if ((national[row] ?? -1) >= 0) tie(`n${national[row]}`);
    for (const link of entry.links.slice(0, 100)) tie(`l${link}`);
    rows.add(bag);
  }
  return { rows: rows.rows(), count: numbers.size };
}

/** A short name and the name that spells it get one number, by the list's own brackets and descriptions. */
function spelledNames({ keys, list, lexicon }: Inventory): Int32Array {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  for (const acronyms of [lexicon.acronyms, list.acronyms]) {
    for (const [short, readings] of acronyms) {
      for (const reading of readings) {
        const long = reading.join('');
        if (!numbers.has(long) || numbers.has(short)) numbers.set(long, numberOf(short));
      }
    }
  }
  return Int32Array.from(keys, (key) => numbers.get(key) ?? -1);
}
