import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { type RandomStream, randomStream } from '../overlap/random-stream.ts';
import { type BasisPoints, shareOf } from './basis-points.ts';
import { type Cost, type CostPart, costParts, type YearlyCost } from './cost.ts';

/** What applications of one class cost for one part: amounts at 0, 10, 50, 90 and 100 of a hundred. */
export interface ReferenceClass {
  readonly id: string;
  readonly part: CostPart;
  readonly least: Rupiah;
  readonly p10: Rupiah;
  readonly p50: Rupiah;
  readonly p90: Rupiah;
  readonly most: Rupiah;
}

export interface CostedApplication {
  readonly applicationId: string;
  readonly cost: YearlyCost;
}

export interface UncertainTotal {
  readonly p10: Rupiah;
  readonly p50: Rupiah;
  readonly p90: Rupiah;
  /** Applications whose every part is known, of all; null of none. */
  readonly knownShare: BasisPoints | null;
  /** Parts without amount, range or class: they are in none of the sums, and must be shown beside them. */
  readonly unpriced: readonly { readonly applicationId: string; readonly part: CostPart }[];
  readonly draws: number;
}

const fewestDraws = 100;
const mostDraws = 20_000;

/**
 * P10, P50 and P90 of the yearly cost of several applications, by Monte Carlo. A range is drawn evenly, each by
 * itself; unknown parts of one class are drawn together, because if the class is wrong it is wrong for all of them.
 */
export function uncertainTotal(
  applications: readonly CostedApplication[],
  given: { readonly classes: readonly ReferenceClass[]; readonly seed: string; readonly draws: number },
): UncertainTotal {
  const draws = Math.max(fewestDraws, Math.min(mostDraws, Math.floor(given.draws)));
  const sorted = applications.toSorted((one, other) => (one.applicationId < other.applicationId ? -1 : 1));
  const { sure, ranges, byClass, unpriced } = partsOf(sorted, given.classes);
  const stream = randomStream(given.seed, 'uncertain costs');
  const totals = Float64Array.from({ length: draws }, () => drawOne(stream, ranges, byClass)).sort();
  const at = (percent: number): Rupiah => rupiah(sure + BigInt(rankOf(totals, percent)));
  const known = applications.filter(({ cost }) => costParts.every((part) => cost[part].kind === 'known')).length;
  return {
    p10: at(10),
    p50: at(50),
    p90: at(90),
    knownShare: applications.length === 0 ? null : shareOf(known, applications.length),
    unpriced,
    draws,
  };
}

interface Parts {
  readonly sure: bigint;
  readonly ranges: readonly { readonly low: number; readonly width: number }[];
  /** How many parts of each class are missing. */
  readonly byClass: ReadonlyMap<ReferenceClass, number>;
  readonly unpriced: UncertainTotal['unpriced'];
}

function partsOf(applications: readonly CostedApplication[], classes: readonly ReferenceClass[]): Parts {
  let sure = 0n;
  const ranges: { low: number; width: number }[] = [];
  const byClass = new Map<ReferenceClass, number>();
  const unpriced: { applicationId: string; part: CostPart }[] = [];
  for (const { applicationId, cost, part } of partByPart(applications)) {
    if (cost.kind === 'known') sure += cost.amount;
    else if (cost.kind === 'range') ranges.push({ low: amount(cost.low), width: amount(cost.high) - amount(cost.low) });
    else {
      const like = classes.find(({ id, part: of }) => id === cost.referenceClass && of === part);
      if (like === undefined) unpriced.push({ applicationId, part });
      else byClass.set(like, (byClass.get(like) ?? 0) + 1);
    }
  }
  return { sure, ranges, byClass, unpriced };
}

function partByPart(
  applications: readonly CostedApplication[],
): readonly { readonly applicationId: string; readonly part: CostPart; readonly cost: Cost }[] {
  return applications.flatMap(({ applicationId, cost }) =>
    costParts.map((part) => ({ applicationId, part, cost: cost[part] })),
  );
}

function drawOne(stream: RandomStream, ranges: Parts['ranges'], byClass: Parts['byClass']): number {
  let sum = 0;
  for (const { low, width } of ranges) sum += Math.floor(low + width * stream.fraction());
  for (const [like, count] of byClass) sum += count * drawFrom(like, stream.fraction());
  if (!Number.isSafeInteger(sum)) throw new RangeError('uncertain costs beyond what is counted exactly');
  return sum;
}

/** Straight lines between the amounts that the class gives. */
function drawFrom({ least, p10, p50, p90, most }: ReferenceClass, fraction: number): number {
  const points = [
    [0, least],
    [0.1, p10],
    [0.5, p50],
    [0.9, p90],
    [1, most],
  ] as const;
  const above = points.findIndex(([at]) => at > fraction);
  const [left, right] = [points[above - 1], points[above]];
  if (left === undefined || right === undefined) throw new Error(`a fraction outside of its class: ${fraction}`);
  const [from, to] = [amount(left[1]), amount(right[1])];
  return Math.floor(from + ((to - from) * (fraction - left[0])) / (right[0] - left[0]));
}

/** The smallest total that so many of a hundred draws do not exceed. */
function rankOf(totals: Float64Array, percent: number): number {
  const total = totals[Math.ceil((percent * totals.length) / 100) - 1];
  if (total === undefined) throw new Error('no draws');
  return total;
}

function amount(given: Rupiah): number {
  const number = Number(given);
  if (given < 0n || !Number.isSafeInteger(number)) throw new RangeError('a cost that cannot be drawn');
  return number;
}
