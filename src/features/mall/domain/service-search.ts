import type { ServiceDefinition } from './service.ts';

const MOST_WORDS = 6;
const LONGEST_QUERY = 80;

/** What somebody typed, as words to look for; empty when nothing was. */
export function searchWords(typed: string): readonly string[] {
  return wordsOf(typed.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
}

type Searched = Pick<ServiceDefinition, 'title' | 'about' | 'keywords'>;

/** Whether each word is found in a service's names and keywords: as a part, or with one or two letters wrong. */
export function isFound({ title, about, keywords }: Searched, words: readonly string[]): boolean {
  const known = [title.id, title.en, about.id, about.en, ...keywords].flatMap(wordsOf);
  return words.every((word) => known.some((one) => isNear(one, word)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function isNear(known: string, word: string): boolean {
  if (word.length >= 3 && known.includes(word)) return true;
  if (known === word) return true;
  const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  return most > 0 && Math.abs(known.length - word.length) <= most && distance(known, word) <= most;
}

/** Letters to add, take away, change or exchange with their neighbour (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const here: number[] = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const change = (last[at - 1] ?? 0) + (isSame ? 0 : 1);
      const best = Math.min(change, (last[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1);
      const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      here.push(isSwap ? Math.min(best, (before[at - 2] ?? 0) + 1) : best);
    }
    before = last;
    last = here;
  }
  return last[other.length] ?? 0;
}
