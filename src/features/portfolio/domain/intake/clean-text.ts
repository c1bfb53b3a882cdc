import { withoutHtml } from './html-remnants.ts';
import { withBytesReread } from './misread-bytes.ts';

export interface CleanText {
  readonly text: string;
  /** Characters are lost for good: U+FFFD, or a question mark between letters where a quote stood. */
  readonly isDamaged: boolean;
}

// Zero-width signs, marks of direction, soft hyphens: they make equal names differ.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const CONTROL = /[^\P{Cc}\n\t]/gu;

/**
 * A cell as its writer meant it: entities and tags of HTML gone, misread bytes reread, controls out, NFC, blanks
 * single. Upper and lower case stay. Line breaks stay where `lines` is `many`.
 */
export function cleanText(given: string, lines: 'one' | 'many' = 'one'): CleanText {
  const read = withBytesReread(withoutHtml(given.toWellFormed()))
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(CONTROL, ' ')
    .normalize('NFC');
  const kept = lines === 'many' ? read.replaceAll(/[^\S\n]+/g, ' ') : read.replaceAll(/\s+/g, ' ');
  const text = kept.replaceAll(/ *\n[\s]*/g, '\n').trim();
  return { text, isDamaged: /\uFFFD/.test(text) || FORMULA_ERROR.test(text) };
}

const FORMULA_ERROR = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;
