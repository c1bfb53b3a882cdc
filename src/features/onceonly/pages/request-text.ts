import type { Lang } from '../../../vocabulary/lang.ts';
import { sources } from '../data/sources.ts';
import { say } from './say.ts';

/** The registers that everybody's data come from; offices are asked as far as they hold something. */
export const askedSources = sources.filter(({ holder }) => holder.kind === 'agency');

/** The words over the button, which the explicit request keeps the hash of. */
export function requestText(lang: Lang): string {
  const names = askedSources.map(({ name }) => name[lang]);
  return say(lang)('requestText', { sources: new Intl.ListFormat(lang).format(names) });
}
