const CANDIDATES = ['\t', ';', ',', '|'] as const;

export type Delimiter = (typeof CANDIDATES)[number];

/**
 * What parts the cells, judged by the first lines: the sign that gives the most lines the same number of
 * cells. `sep=;` on the first line, as Excel writes it, decides alone.
 */
export function delimiterOf(sample: string): Delimiter {
  const told = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  const named = CANDIDATES.find((sign) => sign === told);
  if (named !== undefined) return named;
  const scored = CANDIDATES.map((sign) => ({ sign, score: consistency(cellCounts(sample, sign)) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.sign : ',';
}

/** Cells per line that say something; signs inside quotes do not count. */
function cellCounts(sample: string, sign: string): readonly number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isEmpty = true;
  let atStart = true;
  for (const character of sample) {
    if (character === '"' && (isQuoted || atStart)) isQuoted = !isQuoted;
    else if (!isQuoted && character === sign) {
      cells += 1;
      atStart = true;
      continue;
    } else if (!isQuoted && character === '\n') {
      if (!isEmpty) counts.push(cells);
      cells = 1;
      isEmpty = true;
      atStart = true;
      continue;
    }
    if (character.trim() !== '') isEmpty = false;
    atStart = false;
  }
  return isEmpty ? counts : [...counts, cells];
}

function consistency(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 1) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = 0;
  for (const [cells, times] of lines) best = Math.max(best, (times / counts.length) * Math.log2(1 + cells));
  return best;
}
