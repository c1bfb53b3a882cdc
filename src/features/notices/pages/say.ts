import { words } from '../../../web/words.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';

/** The words of this feature in one language. */
export const say = words(id, en);
export type Words = ReturnType<typeof say>;
