import type { Lang } from '../../../../vocabulary/lang.ts';
import { words } from '../../../../web/words.ts';
import { en } from '../../text/maturity/en.ts';
import { id } from '../../text/maturity/id.ts';

/** The words of the two indices in one language. */
export const say = words(id, en);
export type MaturityWords = ReturnType<typeof say>;

/** Hundredths as the regulation prints them: `3,28`. */
export function hundredthsWords(hundredths: number, lang: Lang): string {
  const text = (hundredths / 100).toFixed(2);
  return lang === 'id' ? text.replace('.', ',') : text;
}

/** An index, or the bounds between which it will lie. */
export function indexWords(
  value: { readonly index: number | null; readonly atLeast: number; readonly atMost: number },
  t: MaturityWords,
): string {
  const { index, atLeast, atMost } = value;
  if (index !== null) return hundredthsWords(index, t.lang);
  return t('bounds', { least: hundredthsWords(atLeast, t.lang), most: hundredthsWords(atMost, t.lang) });
}
