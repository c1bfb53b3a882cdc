import { atThreshold, averagePrecision, bestThreshold, type ScoredPairs } from './ranking-metrics.ts';
import { isCompared, isTrue, type Scope, type Truth } from './truth.ts';

/** How well a score finds the true pairs. Shares between 0 and 1. */
export interface PairQuality {
  readonly pairs: number;
  readonly truePairs: number;
  readonly averagePrecision: number;
  /** With the threshold tuned on the other half of the applications; mean of both halves. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly threshold: number;
  /** Flattering: the best threshold chosen on the pairs themselves. */
  readonly bestF1: number;
  /** Over the applications that have a true partner: is the first one true; how many of the first five. */
  readonly precisionAt1: number;
  readonly precisionAt5: number;
  readonly first: Readonly<Record<'100' | '300' | '1000', number>>;
}

/** Tells every scored pair once, left < right. Pairs not told have no similarity. */
export type EachPair = (told: (left: number, right: number, score: number) => void) => void;

export interface Judging {
  readonly truth: Truth;
  readonly scope: Scope;
  readonly eachPair: EachPair;
}

/** Judges one score over one scope. */
export function judgePairs({ truth, scope, eachPair }: Judging): PairQuality {
  const all = collector();
  const halves = [collector(), collector()];
  const tops = Array.from({ length: truth.size }, () => [] as Top[]);
  eachPair((left, right, score) => {
    if (!isCompared(truth, scope, [left, right])) return;
    const hit = isTrue(truth, left, right);
    all.add(score, hit);
    if (truth.half[left] === truth.half[right]) halves[truth.half[left] ?? 0]?.add(score, hit);
    noteTop(tops[left], { score, hit, other: right });
    noteTop(tops[right], { score, hit, other: left });
  });
  const counted = countTrue(truth, scope);
  const whole = all.pairs(counted.all);
  const [one, other] = [halves[0]?.pairs(counted.half[0]) ?? whole, halves[1]?.pairs(counted.half[1]) ?? whole];
  const tuned = [bestThreshold(other).threshold, bestThreshold(one).threshold] as const;
  const judged = [atThreshold(one, tuned[0]), atThreshold(other, tuned[1])] as const;
  const mean = (figure: 'f1' | 'precision' | 'recall'): number => (judged[0][figure] + judged[1][figure]) / 2;
  return {
    pairs: counted.pairs,
    truePairs: counted.all,
    averagePrecision: averagePrecision(whole),
    f1: mean('f1'),
    precision: mean('precision'),
    recall: mean('recall'),
    threshold: (finite(tuned[0]) + finite(tuned[1])) / 2,
    bestF1: bestThreshold(whole).f1,
    ...atTop(tops, counted.hasPartner),
    first: firstOf(whole),
  };
}

function finite(threshold: number): number {
  return Number.isFinite(threshold) ? threshold : 1;
}

interface Top {
  readonly score: number;
  readonly hit: boolean;
  readonly other: number;
}

const TOP = 5;

function noteTop(tops: Top[] | undefined, top: Top): void {
  if (tops === undefined || top.score <= 0) return;
  const last = tops[TOP - 1];
  if (last !== undefined && isBefore(last, top)) return;
  const at = tops.findIndex((one) => isBefore(top, one));
  tops.splice(at === -1 ? tops.length : at, 0, top);
  if (tops.length > TOP) tops.pop();
}

function isBefore(one: Top, other: Top): boolean {
  return one.score > other.score || (one.score === other.score && one.other < other.other);
}

function atTop(
  tops: readonly (readonly Top[])[],
  hasPartner: Uint8Array,
): { precisionAt1: number; precisionAt5: number } {
  let rows = 0;
  let firsts = 0;
  let hits = 0;
  for (const [row, top] of tops.entries()) {
    if (hasPartner[row] !== 1) continue;
    rows += 1;
    if (top[0]?.hit === true) firsts += 1;
    hits += top.filter(({ hit }) => hit).length;
  }
  return { precisionAt1: firsts / Math.max(1, rows), precisionAt5: hits / Math.max(1, rows * TOP) };
}

/** Scores in arrays that grow; pairs of one half know their own number of true pairs. */
function collector(): { add(score: number, hit: boolean): void; pairs(truePairs: number): ScoredPairs } {
  const lists = [floats(), floats()] as const;
  return {
    add(score, hit) {
      lists[hit ? 1 : 0].push(score);
    },
    pairs(truePairs) {
      const positives = lists[1].all();
      return { positives, negatives: lists[0].all(), missed: Math.max(0, truePairs - positives.length) };
    },
  };
}

function floats(): { push(value: number): void; all(): Float32Array } {
  let values = new Float32Array(1024);
  let used = 0;
  return {
    push(value) {
      if (used === values.length) {
        const longer = new Float32Array(2 * used);
        longer.set(values);
        values = longer;
      }
      values[used] = value;
      used += 1;
    },
    all: () => values.subarray(0, used),
  };
}

interface Counted {
  readonly pairs: number;
  readonly all: number;
  readonly half: readonly [number, number];
  readonly hasPartner: Uint8Array;
}

/** Counts the true pairs exactly, scored or not, by the members of each label. */
function countTrue(truth: Truth, scope: Scope): Counted {
  const members = truth.labelNames.map(() => [] as number[]);
  for (const [row, labels] of truth.labels.entries()) for (const label of labels) members[label]?.push(row);
  const seen = new Int32Array(truth.size).fill(-1);
  const hasPartner = new Uint8Array(truth.size);
  const half: [number, number] = [0, 0];
  let all = 0;
  for (let row = 0; row < truth.size; row += 1) {
    for (const other of (truth.labels[row] ?? []).flatMap((label) => members[label] ?? [])) {
      if (other <= row || seen[other] === row || !isCompared(truth, scope, [row, other])) continue;
      seen[other] = row;
      all += 1;
      hasPartner[row] = 1;
      hasPartner[other] = 1;
      if (truth.half[row] === truth.half[other]) half[truth.half[row] === 1 ? 1 : 0] += 1;
    }
  }
  return { pairs: countCompared(truth, scope), all, half, hasPartner };
}

function countCompared({ labels, owners }: Truth, scope: Scope): number {
  const byOwner = new Map<number, number>();
  let rows = 0;
  for (const [row, list] of labels.entries()) {
    if (list.length === 0) continue;
    rows += 1;
    const owner = owners[row] ?? -1;
    if (owner >= 0) byOwner.set(owner, (byOwner.get(owner) ?? 0) + 1);
  }
  const inside = [...byOwner.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return (rows * (rows - 1)) / 2 - (scope === 'all' ? 0 : inside);
}

/** Of the first hundred, three hundred and thousand pairs shown: how many are true. */
function firstOf({ positives, negatives }: ScoredPairs): PairQuality['first'] {
  const good = positives.toSorted().toReversed();
  const bad = negatives.toSorted().toReversed();
  const share = (most: number): number => {
    let hits = 0;
    let shown = 0;
    while (shown < most && (hits < good.length || shown - hits < bad.length)) {
      if ((good[hits] ?? -1) > (bad[shown - hits] ?? -1)) hits += 1;
      shown += 1;
    }
    return shown === 0 ? 0 : hits / shown;
  };
  return { '100': share(100), '300': share(300), '1000': share(1000) };
}
