import { words } from '../../../../web/words.ts';
import { en } from '../../text/overlap/en.ts';
import { id } from '../../text/overlap/id.ts';

/** The words around overlap in one language. */
export const say = words(id, en);
