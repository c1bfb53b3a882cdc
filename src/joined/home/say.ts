import { words } from '../../web/words.ts';
import { homeEn } from '../text/home-en.ts';
import { homeId } from '../text/home-id.ts';

/** The words of the home page in one language. */
export const say = words(homeId, homeEn);
export type Words = ReturnType<typeof say>;
