import type { Lang } from '../../../../vocabulary/lang.ts';
import type { Standing, Verdict } from '../../domain/overlap/verdict.ts';
import { verdictWord } from '../../http/overlap-review/stands.ts';
import { say } from './say.ts';

export interface VerdictNames {
  /** What the page calls the two: their letters or names. */
  readonly first: string;
  readonly second: string;
  readonly lang: Lang;
}

/** A verdict in words with its direction: "A is part of B". */
export function verdictSentence(verdict: Verdict, entries: { readonly first: string }, names: VerdictNames): string {
  return say(names.lang)(`verdict.${verdictWord(verdict, entries.first)}`, { a: names.first, b: names.second });
}

/** How a pair stands, for a reader who judges nothing here. */
export function standingWords(standing: Standing, names: VerdictNames): string {
  const t = say(names.lang);
  switch (standing.state) {
    case 'stands':
      return verdictSentence(standing.verdict, standing.pair, names);
    case 'waiting':
      return t('standing.waiting');
    case 'disputed':
      return t('standing.disputed');
    default:
      return standing satisfies never;
  }
}
