/** Cuts a word in lower case to its stem; the stemmer of a language comes in as an argument. */
export type Stem = (word: string) => string;

export type Language = 'id' | 'en';

/** Stems for both languages, remembering what was cut already. */
export interface Stems {
  readonly of: (word: string, language: Language) => string;
}

/**
 * Indonesian words are cut by the given stemmer and then lose what loanwords bring along (`monitoring`, `dokumen-s`);
 * English ones only the latter, so that loanwords meet in both languages.
 */
export function stemsBy(stemIndonesian: Stem): Stems {
  const memo = { id: new Map<string, string>(), en: new Map<string, string>() };
  return {
    of(word, language) {
      const known = memo[language].get(word);
      if (known !== undefined) return known;
      const cut = stemEnglish(language === 'id' && word.length > 3 ? stemIndonesian(word) : word);
      // The list decides how many words there are; a service that lives for months must not keep them all.
      if (memo[language].size > 200_000) memo[language].clear();
      memo[language].set(word, cut);
      return cut;
    },
  };
}

const ENGLISH: readonly (readonly [ending: string, put: string, least: number])[] = [
  ['ization', 'iz', 5],
  ['isation', 'iz', 5],
  ['ations', 'asi', 4],
  ['ation', 'asi', 4],
  ['tions', 'si', 4],
  ['tion', 'si', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ities', 'itas', 4],
  ['ity', 'itas', 4],
  ['sses', 'ss', 2],
  ['ies', 'y', 3],
  ['ings', '', 4],
  ['ing', '', 4],
  ['ers', 'er', 3],
  ['ed', '', 4],
  ['es', 'e', 3],
  ['s', '', 3],
];

/** A light stem of English words, made to meet Indonesian loanwords: `registration` and `registrasi` become one. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return dropE(word);
  for (const [ending, put, least] of ENGLISH) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue;
    const cut = word.slice(0, -ending.length) + put;
    return dropE(put === '' ? undouble(cut) : cut);
  }
  return dropE(word);
}

function undouble(word: string): string {
  return /([bdgkmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}

/** `licence` and `licens-ing`, `manage` and `manag-ement` meet without the last e. */
function dropE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

const MARKS: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: new Set(
    'dan untuk yang dengan dari pada di ke oleh dalam serta atau secara sebagai bagi antar daerah'.split(' '),
  ),
  en: new Set('and the of for to with from by in is are that which an on as or our your this used users'.split(' ')),
};

/** Which of the two languages a text is in, by its grammar words; null when it shows none. */
export function languageOf(words: readonly string[]): Language | null {
  let balance = 0;
  for (const word of words) {
    if (MARKS.id.has(word)) balance += 1;
    else if (MARKS.en.has(word)) balance -= 1;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'id' : 'en';
}
