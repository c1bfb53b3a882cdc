import { type CompiledLexicon, isGrammar } from './compiled-lexicon.ts';
import { type EntryWords, nameKey } from './entry-words.ts';
import { type ListReading, sentenceKey } from './list-reading.ts';
import { gluedPart } from './split-words.ts';
import { type Language, languageOf } from './stem-word.ts';
import type { TermTable } from './term-table.ts';

/** How much a word counts by where it stands. Set by principle: what stands in the text itself counts whole. */
const WEIGHT = { own: 1, expansion: 0.7, group: 1, phrase: 1, copied: 0.35 } as const;

export interface WeighedEntry {
  /** Terms of the whole entry with how much they count, before rarity is asked. */
  readonly bag: ReadonlyMap<number, number>;
  /** Index of the national system its name says, or -1. */
  readonly national: number;
}

/** What reading an entry needs beside its words. */
export interface Reading {
  readonly lexicon: CompiledLexicon;
  readonly list: ListReading;
  /** Terms of the lexicon and after them those of this list. */
  readonly terms: TermTable;
  /** A word as people write it for each stem; the first one seen stays. */
  readonly surfaces: Map<number, string>;
}

interface Weighing extends Reading {
  readonly bag: Map<number, number>;
  readonly language: Language;
}

/** Reads the words of an entry into weighed terms: stems, synonym groups and phrases beside them, acronyms expanded. */
export function weighEntry(words: EntryWords, reading: Reading): WeighedEntry {
  const language = languageOf(words.sentences.flat()) ?? reading.list.language;
  const weighing: Weighing = { ...reading, bag: new Map(), language };
  addWords(words.name, WEIGHT.own, weighing);
  addWords(words.aside, WEIGHT.own, weighing);
  for (const sentence of words.sentences) {
    const isCopied = reading.list.copied.size > 0 && reading.list.copied.has(sentenceKey(sentence));
    addWords(sentence, isCopied ? WEIGHT.copied : WEIGHT.own, weighing);
  }
  for (const { words: read, share } of expansionsOf(words, reading)) addWords(read, WEIGHT.expansion * share, weighing);
  dampRepeats(weighing.bag);
  return { bag: weighing.bag, national: nationalOf(words, reading.lexicon) };
}

/** The third mention of a word says less than the first. */
function dampRepeats(bag: Map<number, number>): void {
  for (const [term, weight] of bag) if (weight > 1) bag.set(term, 1 + Math.log(weight));
}

function addWords(words: readonly string[], weight: number, weighing: Weighing): void {
  const { lexicon, terms, language, list, bag, surfaces } = weighing;
  const row: number[] = [];
  const isSilent: boolean[] = [];
  for (const word of words) {
    if (isGrammar(word)) continue;
    const right = list.slips.get(word) ?? word;
    const stem = terms.number(lexicon.stems.of(right, language));
    row.push(stem);
    if (!surfaces.has(stem)) surfaces.set(stem, right);
    isSilent.push(isStop(word, stem, lexicon) || /^\d+$/.test(word));
    const part = gluedPart(word, (known) => lexicon.vocabulary.has(known) || list.common.has(known));
    if (part !== null) {
      const partStem = terms.number(lexicon.stems.of(part, language));
      if (!lexicon.stopTerms.has(partStem)) {
        row.push(partStem);
        isSilent.push(lexicon.stopWords.has(part));
      }
    }
  }
  lexicon.boilerplate.eachIn(row, (start, length) => isSilent.fill(true, start, start + length));
  for (const [at, term] of row.entries()) if (isSilent[at] !== true) add(bag, term, weight);
  addBeside(lexicon.synonyms, { row, weight: weight * WEIGHT.group, bag });
  addBeside(lexicon.phrases, { row, weight: weight * WEIGHT.phrase, bag });
}

/** A stop word, or a word the lexicon does not know that shares a stop word's stem: "pengadaan" is no "ada". */
function isStop(word: string, stem: number, { stopWords, stopTerms, vocabulary }: CompiledLexicon): boolean {
  return stopWords.has(word) || (stopTerms.has(stem) && !vocabulary.has(word));
}

interface Beside {
  readonly row: readonly number[];
  readonly weight: number;
  readonly bag: Map<number, number>;
}

/** Each group or phrase counts once a text, however many of its words are there. */
function addBeside(phrases: CompiledLexicon['synonyms'], { row, weight, bag }: Beside): void {
  const seen = new Set<number>();
  phrases.eachIn(row, (_start, _length, values) => {
    for (const value of values) seen.add(value);
  });
  for (const value of seen) add(bag, value, weight);
}

function add(bag: Map<number, number>, term: number, weight: number): void {
  bag.set(term, (bag.get(term) ?? 0) + weight);
}

interface Expansion {
  readonly words: readonly string[];
  readonly share: number;
}

const MOST_EXPANDED = 6;

/** The readings of the acronyms in an entry that its own text does not spell out already. */
function expansionsOf(words: EntryWords, { lexicon, list }: Reading): readonly Expansion[] {
  const said = new Set([...words.name, ...words.aside, ...words.sentences.flat()]);
  const shorts = new Set([words.key, ...words.name, ...words.aside.filter((word) => word.length > 2), ...said]);
  const expansions: Expansion[] = [];
  for (const short of shorts) {
    const readings = lexicon.acronyms.get(short) ?? list.acronyms.get(short);
    if (readings === undefined) continue;
    const unsaid = readings.filter((reading) => !reading.every((word) => said.has(word)));
    for (const reading of unsaid.slice(0, 3)) expansions.push({ words: reading, share: 1 / readings.length });
    if (expansions.length >= MOST_EXPANDED) break;
  }
  return expansions;
}

/** The national system by the whole name, by a word of it or by two that stand together; -1 if none. */
function nationalOf({ key, name }: EntryWords, { national }: CompiledLexicon): number {
  const whole = national.get(key);
  if (whole !== undefined) return whole;
  for (const [at, word] of name.entries()) {
    const pair = national.get(nameKey(`${word}${name[at + 1] ?? ''}`));
    if (pair !== undefined && name[at + 1] !== undefined) return pair;
    const one = word.length > 2 ? national.get(word) : undefined;
    if (one !== undefined) return one;
  }
  return -1;
}
