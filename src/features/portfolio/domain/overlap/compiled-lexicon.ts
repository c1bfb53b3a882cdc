import { nameKey } from './entry-words.ts';
import type { Lexicon } from './lexicon.ts';
import { phraseIndex, type PhraseIndex } from './phrase-index.ts';
import { plainWords, splitWords } from './split-words.ts';
import type { Language, Stems } from './stem-word.ts';
import { termTable, type TermTable } from './term-table.ts';

/** The lexicon as the engine reads it: stems as numbers, phrases as a tree. Made once, used for every list. */
export interface CompiledLexicon {
  readonly source: Lexicon;
  readonly stems: Stems;
  readonly terms: TermTable;
  /** Words as written and stems that separate nothing. */
  readonly stopWords: ReadonlySet<string>;
  readonly stopTerms: ReadonlySet<number>;
  /** Phrases of stems to the numbers of their synonym groups' terms. */
  readonly synonyms: PhraseIndex;
  readonly boilerplate: PhraseIndex;
  /** Phrases of two and more words of the catalogue to the numbers of the phrases' own terms. */
  readonly phrases: PhraseIndex;
  readonly acronyms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Names in one piece to the index of the national system. */
  readonly national: ReadonlyMap<string, number>;
  /** Words known to be written right, for spelling and for gluing. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Grammar between the words of a phrase: `pengelolaan data dan arsip` and `pengelolaan data arsip` are one. */
const GRAMMAR: ReadonlySet<string> = new Set(
  'dan atau di ke dari pada untuk yang dengan oleh the of and for to in on with a an by or'.split(' '),
);

export const LANGUAGES: readonly Language[] = ['id', 'en'];

/** Reads the words of a lexicon once. */
export function compileLexicon(source: Lexicon, given: Stems): CompiledLexicon {
  const terms = termTable(null);
  const acronyms = readAcronyms(source);
  // APBDes is no plural of APBD: an acronym is never cut.
  const stems: Stems = { of: (word, language) => (acronyms.has(word) ? word : given.of(word, language)) };
  const vocabulary = new Set<string>();
  const note = (phrase: string): void => {
    for (const word of plainWords(phrase)) if (word.length > 3) vocabulary.add(word);
  };
  const synonyms = phraseIndex();
  for (const [index, group] of source.synonyms.entries()) {
    const groupTerm = terms.number(`#${index}`);
    for (const phrase of group) {
      note(phrase);
      for (const language of LANGUAGES) synonyms.add(phraseTerms({ terms, stems, phrase, language }), groupTerm);
    }
  }
  const boilerplate = phraseIndex();
  for (const phrase of source.boilerplate) {
    for (const language of LANGUAGES) boilerplate.add(phraseTerms({ terms, stems, phrase, language }), 1);
  }
  const stopWords = new Set(source.stopWords.map((word) => word.toLowerCase()));
  const stopTerms = new Set<number>();
  for (const word of stopWords) for (const language of LANGUAGES) stopTerms.add(terms.number(stems.of(word, language)));
  const phrases = cataloguePhrases(source, { terms, stems });
  for (const entry of source.functions) {
    for (const phrase of [...entry.words.id, ...entry.words.en, entry.name.id, entry.name.en]) note(phrase);
  }
  for (const readings of acronyms.values()) for (const reading of readings) for (const word of reading) note(word);
  const national = readNational(source);
  return { source, stems, terms, stopWords, stopTerms, synonyms, boilerplate, phrases, acronyms, national, vocabulary };
}

interface PhraseOptions {
  readonly terms: TermTable;
  readonly stems: Stems;
  readonly phrase: string;
  readonly language: Language;
}

/** The stems of a phrase as numbers, grammar left out. */
function phraseTerms({ terms, stems, phrase, language }: PhraseOptions): readonly number[] {
  return splitWords(phrase)
    .filter((word) => !isGrammar(word))
    .map((word) => terms.number(stems.of(word, language)));
}

/** True for words between words: they stand in no phrase. */
export function isGrammar(word: string): boolean {
  return GRAMMAR.has(word);
}

function cataloguePhrases(source: Lexicon, own: Pick<CompiledLexicon, 'terms' | 'stems'>): PhraseIndex {
  const phrases = phraseIndex();
  for (const { words } of source.functions) {
    for (const language of LANGUAGES) {
      for (const phrase of words[language]) {
        const row = phraseTerms({ ...own, phrase, language });
        if (row.length > 1) phrases.add(row, own.terms.number(`~${row.join(' ')}`));
      }
    }
  }
  return phrases;
}

function readAcronyms(source: Lexicon): ReadonlyMap<string, readonly (readonly string[])[]> {
  const acronyms = new Map<string, (readonly string[])[]>();
  for (const { short, readings } of source.acronyms) {
    const key = nameKey(short);
    const words = readings.map((reading) => splitWords(reading));
    acronyms.set(key, [...(acronyms.get(key) ?? []), ...words]);
  }
  return acronyms;
}

function readNational(source: Lexicon): ReadonlyMap<string, number> {
  const national = new Map<string, number>();
  for (const [index, { name, key, spellings }] of source.nationalSystems.entries()) {
    for (const spelling of [key, name, ...spellings]) {
      const one = nameKey(spelling);
      if (one.length > 1 && !national.has(one)) national.set(one, index);
    }
  }
  return national;
}
