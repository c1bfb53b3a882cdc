import { type ShareInterval, wilson } from './interval.ts';

/** A pair whose verdict stands: the raw score it had, and whether the question was answered with yes. */
export interface JudgedScore {
  readonly score: number;
  readonly isPositive: boolean;
}

/** How a raw score becomes a chance. */
export type Calibration =
  | { readonly kind: 'isotonic'; readonly judged: number; readonly knots: readonly Knot[] }
  /** Too few verdicts: the curve comes with the product. */
  | { readonly kind: 'fixed'; readonly judged: number; readonly curve: FixedCurve };

export interface Knot {
  readonly score: number;
  readonly chance: number;
}

/** `1 / (1 + exp(-slope * (score - middle)))`. */
export interface FixedCurve {
  readonly middle: number;
  readonly slope: number;
}

export interface ReliabilityBin {
  /** Chances from `from` (included) to `to`; the last bin holds 1. */
  readonly from: number;
  readonly to: number;
  readonly judged: number;
  /** The mean chance that was promised. */
  readonly promised: number;
  /** The share that came true. */
  readonly observed: ShareInterval;
}

const fewestJudged = 60;
const fewestOfEach = 15;

/** Isotonic regression by pooling adjacent violators (Ayer and others 1955); the fixed curve under a minimum of verdicts. */
export function calibrate(judged: readonly JudgedScore[], fallback: FixedCurve): Calibration {
  const positives = judged.filter(({ isPositive }) => isPositive).length;
  const isEnough = judged.length >= fewestJudged && Math.min(positives, judged.length - positives) >= fewestOfEach;
  if (!isEnough) return { kind: 'fixed', judged: judged.length, curve: fallback };
  return { kind: 'isotonic', judged: judged.length, knots: pooled(withDoubt(judged)) };
}

/** A chance from 0 to 1 that never falls as the score rises. */
export function chanceOf(calibration: Calibration, score: number): number {
  if (calibration.kind === 'fixed') {
    const { middle, slope } = calibration.curve;
    return 1 / (1 + Math.exp(-slope * (score - middle)));
  }
  const { knots } = calibration;
  const above = knots.findIndex((knot) => knot.score > score);
  const [left, right] = above === -1 ? [knots.at(-1), undefined] : [knots[above - 1], knots[above]];
  if (left === undefined) return right?.chance ?? 0;
  if (right === undefined) return left.chance;
  const part = (score - left.score) / (right.score - left.score);
  return left.chance + part * (right.chance - left.chance);
}

/** What was promised against what came true, in bins of equal width; empty bins are left out. */
export function reliabilityOf(
  judged: readonly { readonly chance: number; readonly isPositive: boolean }[],
  bins = 10,
): readonly ReliabilityBin[] {
  const binOf = ({ chance }: { readonly chance: number }): number => Math.min(bins - 1, Math.floor(chance * bins));
  const filled = Map.groupBy(judged, binOf);
  return [...filled.keys()]
    .toSorted((one, other) => one - other)
    .map((bin) => {
      const inside = filled.get(bin) ?? [];
      const positives = inside.filter(({ isPositive }) => isPositive).length;
      return {
        from: bin / bins,
        to: (bin + 1) / bins,
        judged: inside.length,
        promised: inside.reduce((sum, { chance }) => sum + chance, 0) / inside.length,
        observed: wilson(positives, inside.length),
      };
    });
}

interface Block {
  readonly scores: number;
  readonly positives: number;
  readonly count: number;
}

/** A yes at the lowest score and a no at the highest: however clear the verdicts, no chance is ever 0 or 1. */
function withDoubt(judged: readonly JudgedScore[]): readonly JudgedScore[] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const { score } of judged) [lowest, highest] = [Math.min(lowest, score), Math.max(highest, score)];
  return [...judged, { score: lowest, isPositive: true }, { score: highest, isPositive: false }];
}

function pooled(judged: readonly JudgedScore[]): readonly Knot[] {
  const blocks: Block[] = [];
  for (const block of equalScores(judged)) {
    blocks.push(block);
    for (;;) {
      const [before, last] = [blocks.at(-2), blocks.at(-1)];
      if (before === undefined || last === undefined || rate(before) < rate(last)) break;
      blocks.splice(-2, 2, joined(before, last));
    }
  }
  return blocks.map((block) => ({ score: block.scores / block.count, chance: rate(block) }));
}

/** Pairs of one score get one chance, whatever their order. */
function equalScores(judged: readonly JudgedScore[]): readonly Block[] {
  return [...Map.groupBy(judged, ({ score }) => score)]
    .toSorted(([one], [other]) => one - other)
    .map(([score, same]) => ({
      scores: score * same.length,
      positives: same.filter(({ isPositive }) => isPositive).length,
      count: same.length,
    }));
}

function joined(one: Block, other: Block): Block {
  return {
    scores: one.scores + other.scores,
    positives: one.positives + other.positives,
    count: one.count + other.count,
  };
}

function rate({ positives, count }: Block): number {
  return positives / count;
}
