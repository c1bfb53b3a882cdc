/** A run of words, and whether the other text says otherwise there. */
export interface Part {
  readonly text: string;
  readonly differs: boolean;
}

/** A text longer than this is marked as a whole. */
const MOST_WORDS = 120;

/** Cuts a text where it differs from another, word by word (longest common subsequence; case and signs count). */
export function differingParts(text: string, other: string): readonly Part[] {
  const mine = wordsOf(text);
  const theirs = wordsOf(other);
  if (mine.length > MOST_WORDS || theirs.length > MOST_WORDS) return [{ text, differs: text !== other }];
  const common = commonWords(mine, theirs);
  return joined(mine.map((word, at) => ({ text: word, differs: !common.has(at) })));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The places of my words that stand in the longest common subsequence. */
function commonWords(mine: readonly string[], theirs: readonly string[]): ReadonlySet<number> {
  const lengths = lengthsOf(mine, theirs);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const common = new Set<number>();
  let [i, j] = [0, 0];
  while (i < mine.length && j < theirs.length) {
    if (mine[i] === theirs[j]) {
      common.add(i);
      i += 1;
      j += 1;
      continue;
    }
    if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
}

/** The length of the longest common subsequence of both rests, for each pair of places. */
function lengthsOf(mine: readonly string[], theirs: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [theirs.map(() => 0).concat(0)];
  for (const word of mine.toReversed()) {
    const below = rows[0] ?? [];
    const row: number[] = theirs.map(() => 0).concat(0);
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      row[j] = theirs[j] === word ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    rows.unshift(row);
  }
  return rows;
}

function joined(words: readonly Part[]): readonly Part[] {
  return words.reduce<readonly Part[]>((parts, word) => {
    const last = parts.at(-1);
    if (last === undefined || last.differs !== word.differs) return [...parts, word];
    return [...parts.slice(0, -1), { text: `${last.text} ${word.text}`, differs: word.differs }];
  }, []);
}
