export interface SpellingOptions {
  /** How often each word stands in the list. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words known to be written right. */
  readonly known: ReadonlySet<string>;
}

const SHORTEST = 6;
const RARE = 2;
const COMMON = 5;

/**
 * Rare unknown words to the one known or common word at one slip's distance (a letter too many, too few, wrong, or two
 * swapped). A word with several such neighbours stays as it is: which of them was meant cannot be told.
 */
export function readSlips({ counts, known }: SpellingOptions): ReadonlyMap<string, string> {
  const targets = new Set<string>();
  for (const word of known) if (isSpellable(word)) targets.add(word);
  for (const [word, count] of counts) if (count >= COMMON && isSpellable(word)) targets.add(word);
  const byHole = new Map<string, string[]>();
  for (const word of targets) {
    for (const hole of holesOf(word)) {
      const list = byHole.get(hole);
      if (list === undefined) byHole.set(hole, [word]);
      else if (list.length < 40) list.push(word);
    }
  }
  const slips = new Map<string, string>();
  for (const [word, count] of counts) {
    if (count > RARE || !isSpellable(word) || targets.has(word)) continue;
    const near = new Set<string>();
    for (const hole of holesOf(word)) {
      for (const target of byHole.get(hole) ?? []) if (isOneSlip(word, target)) near.add(target);
    }
    const best = bestOf(near, counts);
    if (best !== null) slips.set(word, best);
  }
  return slips;
}

/** True when one letter too many, too few or wrong, or two swapped neighbours, make one word of the other. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  const most = Math.min(one.length, other.length) - head;
  while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const left = one.slice(head, one.length - tail);
  const right = other.slice(head, other.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function isSpellable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= 24 && /^\p{L}+$/u.test(word);
}

/** The word and what is left of it without any one letter: two words one slip apart share one of these. */
function holesOf(word: string): readonly string[] {
  const holes = [word];
  for (let index = 1; index < word.length; index += 1) holes.push(word.slice(0, index) + word.slice(index + 1));
  return holes;
}

function bestOf(near: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string | null {
  const ranked = [...near].toSorted(
    (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1),
  );
  const [first, second] = ranked;
  if (first === undefined) return null;
  if (second !== undefined && (counts.get(first) ?? 0) < 4 * Math.max(1, counts.get(second) ?? 0)) return null;
  return first;
}
