import { cleanText } from './clean-text.ts';
import type { InventoryEntry } from './entry.ts';
import { hostOf, nameBehindHost } from './host.ts';
import { isPlatformWord, splitWords } from './split-words.ts';

/** The words of an entry before any list or lexicon has been asked. */
export interface EntryWords {
  /** Words of the name, those on platform and edition left out, with the parts of glued ones beside. */
  readonly name: readonly string[];
  /** What the name says in brackets, or behind a dash: most often its expansion. */
  readonly aside: readonly string[];
  /** Words of the description by sentence. */
  readonly sentences: readonly (readonly string[])[];
  /** The name in one piece, without blanks, marks and editions: `siksng`. Empty when nothing is left. */
  readonly key: string;
  readonly host: string;
}

const MOST_SENTENCES = 60;

/** Reads the cells of one entry into words. */
export function readEntryWords(entry: InventoryEntry): EntryWords {
  const { main, aside } = partsOfName(cleanText(nameBehindHost(entry.name)));
  const name = splitWords(main).filter((word) => !isPlatformWord(word));
  const asideWords = splitWords(aside).filter((word) => !isPlatformWord(word));
  const description = cleanText(entry.description);
  const sentences = description
    .split(/[\n;•]+|[.!?](?=\s|$)/, MOST_SENTENCES)
    .map(splitWords)
    .filter((words) => words.length > 0);
  return { name, aside: asideWords, sentences, key: nameKey(main), host: hostOf(entry.address) };
}

/** A name without case, blanks, marks, platform and edition. */
export function nameKey(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word, index) => index === 0 || !isPlatformWord(word))
    .join('')
    .slice(0, 80);
}

/** `SIMPEG (Sistem Informasi Kepegawaian) Android` -> main `SIMPEG Android`, aside what stands in brackets. */
function partsOfName(name: string): { readonly main: string; readonly aside: string } {
  const asides: string[] = [];
  const outside = name.replace(/[([{]([^()[\]{}]*)[)\]}]?/g, (_, inner: string) => {
    asides.push(inner);
    return ' ';
  });
  const dash = /^(\S{2,20})\s+[-–:=/|]\s+(.{8,})$/s.exec(outside.trim());
  if (dash !== null) return { main: dash[1] ?? '', aside: [dash[2] ?? '', ...asides].join(' ') };
  const main = outside.trim();
  return main === '' ? { main: asides.join(' '), aside: '' } : { main, aside: asides.join(' ') };
}
