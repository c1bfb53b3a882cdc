import type { CompiledLexicon } from './compiled-lexicon.ts';
import type { InventoryEntry } from './entry.ts';
import { type EntryWords, readEntryWords } from './entry-words.ts';
import { type ListAcronyms, readListAcronyms } from './list-acronyms.ts';
import { readSlips } from './spelling.ts';
import { type Language, languageOf } from './stem-word.ts';

/** What a list teaches about its own words, before any entry is weighed. */
export interface ListReading {
  readonly acronyms: ListAcronyms;
  readonly slips: ReadonlyMap<string, string>;
  /** Words that several entries use: what a glued name may be made of. */
  readonly common: ReadonlySet<string>;
  /** Sentences that stand under unlike names by copy and paste, with how many names. */
  readonly copied: ReadonlyMap<string, number>;
  /** The language of texts too short to show theirs. */
  readonly language: Language;
}

const COMMON_FROM = 3;
const COPIED_FROM = 3;
const SHORTEST_COPY = 4;

/** Reads a whole list once. */
export function readList(entries: readonly InventoryEntry[], lexicon: CompiledLexicon): ListReading {
  const counts = new Map<string, number>();
  const namesOf = new Map<string, Set<string>>();
  let balance = 0;
  function* words(): Iterable<EntryWords> {
    for (const entry of entries) {
      const read = readEntryWords(entry);
      countWords(counts, read);
      balance += balanceOf(read);
      noteSentences(namesOf, read);
      yield read;
    }
  }
  const acronyms = readListAcronyms(words());
  const common = new Set<string>();
  for (const [word, count] of counts) if (count >= COMMON_FROM && word.length > 3) common.add(word);
  const copied = new Map<string, number>();
  for (const [sentence, names] of namesOf) if (names.size >= COPIED_FROM) copied.set(sentence, names.size);
  const slips = readSlips({ counts, known: lexicon.vocabulary });
  return { acronyms, slips, common, copied, language: balance < 0 ? 'en' : 'id' };
}

/** How a sentence is told again: by its words alone. */
export function sentenceKey(words: readonly string[]): string {
  return words.join(' ').slice(0, 200);
}

function countWords(counts: Map<string, number>, { name, aside, sentences }: EntryWords): void {
  for (const word of new Set([...name, ...aside, ...sentences.flat()])) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function balanceOf({ sentences }: EntryWords): number {
  const language = languageOf(sentences.flat());
  if (language === null) return 0;
  return language === 'id' ? 1 : -1;
}

function noteSentences(namesOf: Map<string, Set<string>>, { sentences, key }: EntryWords): void {
  for (const words of sentences) {
    if (words.length < SHORTEST_COPY) continue;
    const sentence = sentenceKey(words);
    const names = namesOf.get(sentence) ?? new Set<string>();
    if (names.size < 50) names.add(key);
    namesOf.set(sentence, names);
  }
}
