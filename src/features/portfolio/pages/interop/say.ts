import { words } from '../../../../web/words.ts';
import { en } from '../../text/interop/en.ts';
import { id } from '../../text/interop/id.ts';

/** The words of taking architectures out and in. */
export const say = words(id, en);
