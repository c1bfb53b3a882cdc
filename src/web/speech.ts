import { createContext, useContext } from 'hono/jsx';
import type { Lang } from '../vocabulary/lang.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import { words } from './words.ts';

/** The words of the frame and of the components in one language. */
export const webWords = words(id, en);

/** The language of the page being rendered; `Page` and `Desk` provide it. */
export const PageLang = createContext<Lang>('id');

/** The components' own words in the language of the page around them. */
export function useWebWords(): ReturnType<typeof webWords> {
  return webWords(useContext(PageLang));
}
