import { isOneSlip } from '../overlap/spelling.ts';
import { splitWords } from '../overlap/split-words.ts';

/** Short names to the words they stand for, by the name in one piece: `simpeg`. */
export type Expansions = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A word as it is sought: all spellings under which it may stand, with how much each counts. */
export interface SoughtWord {
  readonly word: string;
  readonly spellings: ReadonlyMap<string, number>;
}

const MOST_WORDS = 12;
const MOST_SPELLINGS = 40;
/** What counts less than the word itself. */
const WEIGHT = { begins: 0.7, slip: 0.5, twoSlips: 0.35 } as const;

/** The words of a search, each once; twelve at most. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(splitWords(text.normalize('NFKC')))].slice(0, MOST_WORDS);
}

/** The spellings of a word among those that stand in the list: itself, longer words, and slips where nothing else is. */
export function spellingsOf(word: string, known: Iterable<string>): SoughtWord {
  const spellings = new Map<string, number>();
  const near = new Map<string, number>();
  for (const one of known) {
    if (one === word) spellings.set(one, 1);
    else if (word.length >= 3 && one.startsWith(word)) spellings.set(one, WEIGHT.begins);
    else if (word.length >= 4 && isOneSlip(word, one)) near.set(one, WEIGHT.slip);
    else if (word.length >= 8 && isTwoSlips(word, one)) near.set(one, WEIGHT.twoSlips);
  }
  const found = spellings.has(word) || spellings.size > 0 ? spellings : near;
  const kept = [...found].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return { word, spellings: new Map(kept.slice(0, MOST_SPELLINGS)) };
}

/** Within two edits of letters, the first letter alike; bounded by the band of the two. */
function isTwoSlips(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2 || one[0] !== other[0]) return false;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const isEqual = one[row - 1] === other[column - 1];
      const cost = Math.min(
        (before[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (isEqual ? 0 : 1),
      );
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > 2) return false;
    before = now;
  }
  return (before[other.length] ?? 3) <= 2;
}
