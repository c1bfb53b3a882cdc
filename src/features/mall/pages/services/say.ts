import { words } from '../../../../web/words.ts';
import { en } from '../../text/services/en.ts';
import { id } from '../../text/services/id.ts';

/** The words of the catalogue, of forms and of the office's own terms in one language. */
export const say = words(id, en);
export type Words = ReturnType<typeof say>;
