import type { EntryWords } from './entry-words.ts';
import { isGrammar } from './compiled-lexicon.ts';

/** Short names that this list itself spells out, with their readings in words. */
export type ListAcronyms = ReadonlyMap<string, readonly (readonly string[])[]>;

const MOST_READINGS = 3;
/** How many letters one word gives to an acronym at most. */
const MOST_LETTERS = 4;

/**
 * Reads the list's own expansions: `SIMPEG (Sistem Informasi Manajemen Kepegawaian)`, the same turned round, and short
 * descriptions that spell the name. A short name with many readings says nothing and is left out.
 */
export function readListAcronyms(list: Iterable<EntryWords>): ListAcronyms {
  const found = new Map<string, Map<string, readonly string[]>>();
  const note = (short: string, reading: readonly string[]): void => {
    const readings = found.get(short) ?? new Map<string, readonly string[]>();
    if (readings.size <= MOST_READINGS) readings.set(reading.join(' '), reading);
    found.set(short, readings);
  };
  for (const { name, aside, sentences, key } of list) {
    const isOneWord = key.length >= 2 && key.length <= 14 && name.length <= 3;
    if (isOneWord && spells(key, aside)) note(key, aside);
    const asideKey = aside.join('');
    if (aside.length === 1 && asideKey.length >= 2 && spells(asideKey, name)) note(asideKey, name);
    const [first = []] = sentences;
    if (isOneWord && first.length <= 10 && spells(key, first)) note(key, first);
  }
  const kept = new Map<string, readonly (readonly string[])[]>();
  for (const [short, readings] of found) if (readings.size <= MOST_READINGS) kept.set(short, [...readings.values()]);
  return kept;
}

/** True when the letters of the short name come, in order, from the beginnings of at least half of the words. */
export function spells(short: string, words: readonly string[]): boolean {
  const content = words.filter((word) => !isGrammar(word)).slice(0, 12);
  if (content.length < 2 || short.length < 2 || content.join('') === short) return false;
  return spelledBy(short, content, 0) * 2 >= content.length;
}

/** How many words give at least one letter, at best; -1 when the letters cannot be had from the words. */
function spelledBy(short: string, words: readonly string[], from: number): number {
  if (short === '') return 0;
  const word = words[from];
  if (word === undefined) return -1;
  let best = from === 0 ? -1 : spelledBy(short, words, from + 1);
  for (const start of new Set([word, withoutPrefix(word)])) {
    for (
      let taken = 1;
      taken <= MOST_LETTERS && taken <= start.length && short[taken - 1] === start[taken - 1];
      taken += 1
    ) {
      const rest = spelledBy(short.slice(taken), words, from + 1);
      if (rest >= 0 && rest + 1 > best) best = rest + 1;
    }
  }
  return best;
}

/** Acronyms often take the root: `kepegawaian` gives `peg`. */
function withoutPrefix(word: string): string {
  return word.replace(/^(?:ke|per|peng|pen|pem|pe)(?=\p{L}{4})/u, '');
}
