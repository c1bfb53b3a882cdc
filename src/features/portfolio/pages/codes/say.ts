import type { Lang } from '../../../../vocabulary/lang.ts';
import { words } from '../../../../web/words.ts';
import { en } from '../../text/codes/en.ts';
import { id } from '../../text/codes/id.ts';

/** The words of reference codes, their drafts and the tasks that follow. */
export const say = words(id, en);
export type CodesWords = ReturnType<typeof say>;

/** A whole number as the language writes it. */
export function figure(count: number, lang: Lang): string {
  return count.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB');
}
