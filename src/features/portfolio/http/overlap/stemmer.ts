import { createRequire } from 'node:module';
import { type Stem, type Stems, stemsBy } from '../../domain/overlap/stem-word.ts';

interface IndonesianStemmer {
  stemWord(word: string): unknown;
}

/** The package carries no types and no other front door than this class. */
function loadStemmer(): IndonesianStemmer {
  const loaded: unknown = createRequire(import.meta.url)('@nlpjs/lang-id/src/indonesian-stemmer');
  if (!isClass(loaded)) throw new Error('@nlpjs/lang-id no longer exports its stemmer');
  const made: unknown = new loaded();
  if (!isStemmer(made)) throw new Error('the stemmer of @nlpjs/lang-id no longer cuts words');
  return made;
}

function isClass(value: unknown): value is new () => unknown {
  return typeof value === 'function';
}

function isStemmer(value: unknown): value is IndonesianStemmer {
  return typeof value === 'object' && value !== null && 'stemWord' in value && typeof value.stemWord === 'function';
}

/** Stems of Indonesian and English words, remembered. */
export function openStems(): Stems {
  return stemsBy(stemIndonesian(loadStemmer()));
}

/** The rules know no dictionary: what stands between `ke` and `an` is a word of its own (`ke-penduduk-an`). */
function stemIndonesian(stemmer: IndonesianStemmer): Stem {
  const cut = (word: string): string => {
    const stem = stemmer.stemWord(word);
    return typeof stem === 'string' && stem.length > 2 ? stem : word;
  };
  return (word) => {
    const inner = /^ke(p(?:e|em|en)\p{L}{4,})an$/u.exec(word)?.[1];
    return cut(inner ?? word);
  };
}
