import { words } from '../../../../web/words.ts';
import { en } from '../../text/casework/en.ts';
import { id } from '../../text/casework/id.ts';

/** The words of casework in one language. */
export const say = words(id, en);
export type CaseworkWords = ReturnType<typeof say>;
