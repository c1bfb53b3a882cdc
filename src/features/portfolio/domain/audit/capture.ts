/** Where systems are seen apart from the registry. */
export const captureSources = ['exchange', 'sbom', 'hosts'] as const;
export type CaptureSource = (typeof captureSources)[number];

/** Two lists of one ministry's systems, and how many stand in both. */
export interface TwoLists {
  /** In the registry. */
  readonly listed: number;
  /** Seen elsewhere. */
  readonly seen: number;
  readonly both: number;
}

export interface CaptureEstimate {
  readonly kind: 'estimated';
  /** How many systems there may be. */
  readonly total: number;
  /** 95 %. */
  readonly low: number;
  readonly high: number;
  /** Of all there may be, how many the registry names; 0 to 1. */
  readonly coverage: number;
}

export interface TooFew {
  readonly kind: 'too_few';
  /** What is short: no list, nothing seen elsewhere, or fewer in both than the estimator bears. */
  readonly lacks: 'listed' | 'seen' | 'both';
}

/** Robson and Regier (1964): with seven in both lists the estimator is off by less than 2 %. */
export const fewestInBoth = 7;

/**
 * How many systems a ministry has, by two independent lists: Chapman's estimator (1951) with its variance
 * (Seber 1970), the interval on the logarithm of what neither list names (Chao 1987), so never below what is known.
 */
export function estimateTotal({ listed, seen, both }: TwoLists): CaptureEstimate | TooFew {
  for (const count of [listed, seen, both])
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  if (both > Math.min(listed, seen)) throw new RangeError('more in both lists than in one of them');
  if (listed === 0) return { kind: 'too_few', lacks: 'listed' };
  if (seen === 0) return { kind: 'too_few', lacks: 'seen' };
  if (both < fewestInBoth) return { kind: 'too_few', lacks: 'both' };
  const total = ((listed + 1) * (seen + 1)) / (both + 1) - 1;
  const variance = ((listed + 1) * (seen + 1) * (listed - both) * (seen - both)) / ((both + 1) ** 2 * (both + 2));
  const known = listed + seen - both;
  const { low, high } = intervalOf({ total, variance, known });
  return { kind: 'estimated', total, low, high, coverage: Math.min(1, listed / total) };
}

// The 97.5 % point of the normal distribution.
const z = 1.959964;

function intervalOf(given: { readonly total: number; readonly variance: number; readonly known: number }) {
  const unseen = given.total - given.known;
  if (unseen <= 0 || given.variance === 0) return { low: given.known, high: Math.max(given.total, given.known) };
  const spread = Math.exp(z * Math.sqrt(Math.log(1 + given.variance / unseen ** 2)));
  return { low: given.known + unseen / spread, high: given.known + unseen * spread };
}
