import type { Lexicon } from '../../domain/overlap/lexicon.ts';
import { ACRONYMS } from './acronyms.ts';
import { BOILERPLATE } from './boilerplate.ts';
import { FUNCTIONS } from './functions.ts';
import { NATIONAL_SYSTEMS } from './national-systems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { SYNONYMS } from './synonyms.ts';

/** The lexicon in force: written from general knowledge of government, open to change by the reviewers of portfolios. */
export const LEXICON: Lexicon = {
  functions: FUNCTIONS,
  synonyms: SYNONYMS,
  acronyms: ACRONYMS,
  stopWords: STOP_WORDS,
  boilerplate: BOILERPLATE,
  nationalSystems: NATIONAL_SYSTEMS,
};
