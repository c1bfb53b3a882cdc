import { words } from '../../../../web/words.ts';
import { en } from '../../text/intake/en.ts';
import { id } from '../../text/intake/id.ts';

/** The words of the intake of lists in one language. */
export const say = words(id, en);
