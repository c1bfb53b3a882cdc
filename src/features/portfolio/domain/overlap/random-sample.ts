import { type Pair, pairKey } from './pair.ts';
import { permanentNumbers } from './random-stream.ts';

/** A candidate pair as the queue sees it. */
export interface Candidate {
  readonly pair: Pair;
  /** Calibrated, 0 to 1. */
  readonly chance: number;
}

/**
 * The frame of the random sample: every candidate pair of a run, cut into bands of chance. What blocking never
 * proposed is outside of it, and recall is said to be of the frame.
 */
export interface Frame {
  /** Lower edges, rising, the first 0. */
  readonly edges: readonly number[];
}

/** Finer where overlaps are few and many: section 6.5 finds the valuable ones low. */
export const standardFrame: Frame = { edges: [0, 0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9] };

export interface Drawn<C extends Candidate> {
  readonly candidate: C;
  /** `0.25`: the lower edge of its band. */
  readonly stratum: string;
}

export interface Sample<C extends Candidate> {
  readonly strata: readonly { readonly id: string; readonly population: number; readonly drawn: number }[];
  readonly drawn: readonly Drawn<C>[];
}

/**
 * Draws without replacement from every band: the more where a band is large and its verdicts are least certain
 * (Neyman 1934), two at least if the size allows. Under one seed a larger sample holds the smaller one.
 */
export function drawSample<C extends Candidate>(
  candidates: readonly C[],
  given: { readonly seed: string; readonly size: number; readonly frame: Frame },
): Sample<C> {
  const bands = bandsOf(candidates, given.frame);
  const counts = allocated(bands, given.size);
  const numberOf = permanentNumbers(given.seed, 'random sample of pairs');
  const drawn = bands.map((band, index) => ({ band, picked: smallest(band.members, counts[index] ?? 0, numberOf) }));
  return {
    strata: drawn.map(({ band, picked }) => ({ id: band.id, population: band.members.length, drawn: picked.length })),
    drawn: drawn.flatMap(({ band, picked }) => picked.map((candidate) => ({ candidate, stratum: band.id }))),
  };
}

/** The band that a chance falls into, named by its lower edge. */
export function stratumOf(chance: number, { edges }: Frame): string {
  return String(edges.findLast((edge) => edge <= chance) ?? edges[0] ?? 0);
}

interface Band<C extends Candidate> {
  readonly id: string;
  readonly members: readonly C[];
}

function bandsOf<C extends Candidate>(candidates: readonly C[], frame: Frame): readonly Band<C>[] {
  const filled = Map.groupBy(candidates, ({ chance }) => stratumOf(chance, frame));
  return frame.edges.flatMap((edge) => {
    const members = filled.get(String(edge));
    return members === undefined ? [] : [{ id: String(edge), members }];
  });
}

const leastOfBand = 2;

function allocated(bands: readonly Band<Candidate>[], size: number): readonly number[] {
  const least = bands.map(({ members }) => Math.min(leastOfBand, members.length));
  const isEnough = least.reduce((sum, count) => sum + count, 0) <= size;
  const counts = isEnough ? least : least.map(() => 0);
  const wanted = bands.map(({ members }) => members.length * doubtOf(members));
  let left = size - counts.reduce((sum, count) => sum + count, 0);
  // One at a time to the band that is farthest below its due (D'Hondt), so no band is drawn beyond what it holds.
  for (; left > 0; left -= 1) {
    const due = bands.map(({ members }, band) =>
      (counts[band] ?? 0) < members.length ? (wanted[band] ?? 0) / ((counts[band] ?? 0) + 1) : -1,
    );
    const next = due.indexOf(Math.max(...due));
    if ((due[next] ?? -1) < 0) break;
    counts[next] = (counts[next] ?? 0) + 1;
  }
  return counts;
}

/** The spread of the verdicts that a band's chances promise. */
function doubtOf(members: readonly Candidate[]): number {
  const mean = members.reduce((sum, { chance }) => sum + chance, 0) / members.length;
  return Math.sqrt(Math.max(0.001, mean * (1 - mean)));
}

function smallest<C extends Candidate>(
  members: readonly C[],
  count: number,
  numberOf: (key: string) => number,
): readonly C[] {
  return members
    .map((candidate) => ({ candidate, key: pairKey(candidate.pair) }))
    .map(({ candidate, key }) => ({ candidate, key, number: numberOf(key) }))
    .toSorted((one, other) => one.number - other.number || (one.key < other.key ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
