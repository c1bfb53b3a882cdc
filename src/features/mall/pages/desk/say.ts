import { words } from '../../../../web/words.ts';
import { en } from '../../text/desk/en.ts';
import { id } from '../../text/desk/id.ts';

/** The words of the officers' side in one language. */
export const say = words(id, en);
