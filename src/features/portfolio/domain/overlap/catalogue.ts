import { type CompiledLexicon, isGrammar, LANGUAGES } from './compiled-lexicon.ts';
import type { FunctionEntry } from './lexicon.ts';
import { splitWords } from './split-words.ts';
import type { Language } from './stem-word.ts';
import type { Bag } from './sparse-rows.ts';

/** The functions of the catalogue, turned round: for each term the functions that speak of it. */
export interface Catalogue {
  readonly functions: readonly FunctionEntry[];
  readonly byTerm: ReadonlyMap<number, readonly TermWeight[]>;
  /** Function index by code, to follow the functions of a national system. */
  readonly indexOf: ReadonlyMap<string, number>;
}

export interface TermWeight {
  readonly index: number;
  readonly weight: number;
}

/** Long word lists would win by length alone, short ones by being short: half way between. */
const LENGTH_POWER = 0.6;
const NAME_WEIGHT = 1.5;
const GROUP_WEIGHT = 0.8;
const PHRASE_WEIGHT = 1.2;

/** Reads the words of all functions as weighed terms: rare among functions counts more than common. */
export function buildCatalogue(lexicon: CompiledLexicon): Catalogue {
  const { functions } = lexicon.source;
  const bags = functions.map((entry) => bagOf(entry, lexicon));
  const frequency = new Map<number, number>();
  for (const bag of bags) for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const byTerm = new Map<number, TermWeight[]>();
  for (const [index, bag] of bags.entries()) {
    const weighed = [...bag].map(([term, count]) => {
      const rarity = Math.log((functions.length + 1) / ((frequency.get(term) ?? 0) + 0.5));
      return [term, Math.max(0, rarity) * count] as const;
    });
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) ** LENGTH_POWER || 1;
    for (const [term, weight] of weighed) {
      const list = byTerm.get(term) ?? [];
      list.push({ index, weight: weight / length });
      byTerm.set(term, list);
    }
  }
  return { functions, byTerm, indexOf: new Map(functions.map(({ code }, index) => [code, index])) };
}

function bagOf(entry: FunctionEntry, lexicon: CompiledLexicon): Bag {
  const counts = new Map<number, number>();
  for (const language of LANGUAGES) {
    addPhrase(entry.name[language], { lexicon, language, weight: NAME_WEIGHT, counts });
    for (const phrase of entry.words[language]) addPhrase(phrase, { lexicon, language, weight: 1, counts });
  }
  for (const [term, count] of counts) counts.set(term, Math.log1p(count));
  return counts;
}

interface Adding {
  readonly lexicon: CompiledLexicon;
  readonly language: Language;
  readonly weight: number;
  readonly counts: Map<number, number>;
}

function addPhrase(phrase: string, { lexicon, language, weight, counts }: Adding): void {
  const words = splitWords(phrase).filter((word) => !isGrammar(word));
  const row = words.map((word) => lexicon.terms.number(lexicon.stems.of(word, language)));
  // A word of a phrase says less than a word that stands for the function by itself.
  const share = weight / Math.sqrt(Math.max(1, row.length));
  for (const [at, term] of row.entries()) {
    const word = words[at] ?? '';
    const isStop = lexicon.stopWords.has(word) || (lexicon.stopTerms.has(term) && !lexicon.vocabulary.has(word));
    if (!isStop || row.length === 1) counts.set(term, (counts.get(term) ?? 0) + share);
  }
  const beside = new Set<number>();
  lexicon.synonyms.eachIn(row, (_start, length, values) => {
    for (const value of values) if (length === row.length || length > 1) beside.add(value);
  });
  for (const value of beside) counts.set(value, (counts.get(value) ?? 0) + weight * GROUP_WEIGHT);
  if (row.length > 1) {
    const own = lexicon.terms.number(`~${row.join(' ')}`);
    counts.set(own, (counts.get(own) ?? 0) + weight * PHRASE_WEIGHT);
  }
}
