import { LEXICON } from '../../data/overlap/lexicon.ts';
import { type CompiledLexicon, compileLexicon } from '../../domain/overlap/compiled-lexicon.ts';
import { openStems } from './stemmer.ts';

let opened: CompiledLexicon | null = null;

/** The governed words, read once for the life of the process. */
export function openLexicon(): CompiledLexicon {
  opened ??= compileLexicon(LEXICON, openStems());
  return opened;
}
