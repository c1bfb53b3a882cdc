import type { IntakeField } from './field.ts';
import { headingWords } from './heading-words.ts';
import { plainWords } from './same-words.ts';

export interface HeadingMatch {
  readonly field: IntakeField;
  /** 1 for the whole heading, less for a word within it, least for a slip of the pen. */
  readonly score: number;
  readonly word: string;
}

const LONGEST_HEADING = 80;

/** What a heading names; null where it names nothing we know. */
export function readHeading(heading: string): HeadingMatch | null {
  const words = plainWords(heading);
  if (words === '' || heading.length > LONGEST_HEADING) return null;
  return exactly(words) ?? within(words) ?? nearly(words);
}

function exactly(words: string): HeadingMatch | null {
  const found = headingWords.find(({ exact, within: parts }) => exact.includes(words) || parts.includes(words));
  return found === undefined ? null : { field: found.field, score: 1, word: words };
}

function within(words: string): HeadingMatch | null {
  let best: HeadingMatch | null = null;
  const padded = ` ${words} `;
  for (const { field, within: parts } of headingWords) {
    for (const word of parts) {
      if (!padded.includes(` ${word} `) || (best !== null && best.word.length >= word.length)) continue;
      best = { field, word, score: Math.min(0.95, 0.65 + (0.35 * word.length) / words.length) };
    }
  }
  return best;
}

/** One letter wrong, missing, doubled or swapped in a heading of six letters or more. */
function nearly(words: string): HeadingMatch | null {
  if (words.length < 6) return null;
  for (const { field, exact, within: parts } of headingWords) {
    for (const word of [...exact, ...parts]) {
      if (word.length >= 6 && Math.abs(word.length - words.length) <= 1 && isOneSlip(word, words)) {
        return { field, word, score: 0.7 };
      }
    }
  }
  return null;
}

function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right[1] ?? ''}${right[0] ?? ''}`)
  );
}
