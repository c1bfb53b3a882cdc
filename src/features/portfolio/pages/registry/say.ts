import { words } from '../../../../web/words.ts';
import { en } from '../../text/registry/en.ts';
import { id } from '../../text/registry/id.ts';
import { en as ownEn } from '../../text/registry/own-en.ts';
import { id as ownId } from '../../text/registry/own-id.ts';

/** The words of the registry's front, catalogue and object pages in one language. */
export const say = words(id, en);

/** The words of the own agency's list and its forms in one language. */
export const sayOwn = words(ownId, ownEn);
