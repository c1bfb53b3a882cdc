import { words } from '../../web/words.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

export const say = words(id, en);
