import { words } from '../../../../web/words.ts';
import { en } from '../../text/views/en.ts';
import { id } from '../../text/views/id.ts';

/** The words of the pictures in one language. */
export const say = words(id, en);
