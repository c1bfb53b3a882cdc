import type { Lang } from '../../../vocabulary/lang.ts';

const small: Readonly<Record<Lang, readonly string[]>> = {
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' '),
  en: 'no one two three four five six seven eight nine ten'.split(' '),
};

/** A count as it reads in a sentence: in words up to ten, in figures beyond. */
export function numberWord(count: number, lang: Lang): string {
  return small[lang][count] ?? new Intl.NumberFormat(lang).format(count);
}

/** The same at the beginning of a sentence. */
export function numberWordFirst(count: number, lang: Lang): string {
  const word = numberWord(count, lang);
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
