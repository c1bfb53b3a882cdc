/** A share with the range in which the true one lies, 19 times out of 20. All from 0 to 1. */
export interface ShareInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** What the random sample found in one part of the frame; within a stratum every pair had the same chance. */
export interface Stratum {
  readonly id: string;
  /** Pairs of the frame in this stratum. */
  readonly population: number;
  /** Of those, drawn at random and settled by two reviewers. */
  readonly sampled: number;
  /** Of the sampled, how many are what the question asks for. */
  readonly positive: number;
  /** Whether the product shows pairs of this stratum as overlaps. */
  readonly isShown: boolean;
}

export type Estimate =
  | ({ readonly kind: 'estimated'; readonly sampled: number } & ShareInterval)
  /** Nothing is published; `lacking` names what a figure would need. */
  | { readonly kind: 'too_few'; readonly sampled: number; readonly lacking: readonly Lack[] };

export type Lack =
  | { readonly what: 'sample'; readonly have: number; readonly need: number }
  | { readonly what: 'positives'; readonly have: number; readonly need: number }
  | { readonly what: 'stratum'; readonly stratum: string; readonly have: number; readonly need: number };

export interface Minimum {
  readonly sampled: number;
  readonly perStratum: number;
  /** Overlaps found, for recall. */
  readonly positives: number;
}

/** Below these an interval would be formally right and say nothing. */
const publishingMinimum: Minimum = { sampled: 30, perStratum: 2, positives: 10 };

// The 97.5 % point of the normal distribution.
const z = 1.959964;

/** Wilson's interval (1927) for `positive` of `sampled`; of nothing sampled nothing is known. */
export function wilson(positive: number, sampled: number): ShareInterval {
  if (positive < 0 || positive > sampled) throw new RangeError(`${positive} of ${sampled} is no share`);
  if (sampled === 0) return { estimate: 0, low: 0, high: 1 };
  return wilsonAround(positive / sampled, sampled);
}

/** Of the pairs shown as overlaps, how many are; the strata weigh what they hold. */
export function estimatePrecision(strata: readonly Stratum[], minimum: Minimum = publishingMinimum): Estimate {
  const shown = strata.filter(({ isShown, population }) => isShown && population > 0);
  const sampled = shown.reduce((sum, stratum) => sum + stratum.sampled, 0);
  const lacking = lackingIn(shown, minimum);
  if (lacking.length > 0) return { kind: 'too_few', sampled, lacking };
  const all = shown.reduce((sum, { population }) => sum + population, 0);
  const estimate = total(shown).positives / all;
  const soft = total(shown, 'softened');
  const share = soft.positives / all;
  const variance = soft.variance / all ** 2;
  // The sample counts as much as a simple one of the same variance would.
  const effective = variance === 0 ? all : (share * (1 - share)) / variance;
  return { kind: 'estimated', sampled, ...widened(wilsonAround(share, effective), estimate) };
}

/** Of the overlaps in the frame, how many are shown. What no stratum holds is not counted: the frame says what that is. */
export function estimateRecall(strata: readonly Stratum[], minimum: Minimum = publishingMinimum): Estimate {
  const filled = strata.filter(({ population }) => population > 0);
  const sampled = filled.reduce((sum, stratum) => sum + stratum.sampled, 0);
  const positives = filled.reduce((sum, { positive }) => sum + positive, 0);
  const lacking = lackingIn(filled, minimum);
  if (positives < minimum.positives) lacking.push({ what: 'positives', have: positives, need: minimum.positives });
  if (lacking.length > 0) return { kind: 'too_few', sampled, lacking };
  const shown = filled.filter(({ isShown }) => isShown);
  const hidden = filled.filter(({ isShown }) => !isShown);
  const found = total(shown).positives;
  const estimate = found / (found + total(hidden).positives);
  return { kind: 'estimated', sampled, ...widened(oddsInterval(shown, hidden), estimate) };
}

/** Found and missed are estimated apart, so their odds have a variance by the delta method. */
function oddsInterval(shown: readonly Stratum[], hidden: readonly Stratum[]): ShareInterval {
  const [found, missed] = [total(shown, 'softened'), total(hidden, 'softened')];
  if (missed.positives === 0) return { estimate: 1, low: 1, high: 1 };
  if (found.positives === 0) return { estimate: 0, low: 0, high: 0 };
  const odds = Math.log(found.positives / missed.positives);
  const spread = Math.sqrt(found.variance / found.positives ** 2 + missed.variance / missed.positives ** 2);
  const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
  return { estimate: share(odds), low: share(odds - z * spread), high: share(odds + z * spread) };
}

/** The number of overlaps in some strata and its variance; softened shares keep a stratum of zeros from seeming sure. */
function total(
  strata: readonly Stratum[],
  as: 'counted' | 'softened' = 'counted',
): { readonly positives: number; readonly variance: number } {
  let [positives, variance] = [0, 0];
  for (const { population, sampled, positive } of strata) {
    const isWhole = sampled >= population;
    const share = as === 'counted' || isWhole ? positive / sampled : (positive + 0.5) / (sampled + 1);
    positives += population * share;
    // A stratum that was read whole has no error left.
    if (!isWhole) variance += (population ** 2 * (1 - sampled / population) * share * (1 - share)) / (sampled - 1);
  }
  return { positives, variance };
}

function lackingIn(strata: readonly Stratum[], minimum: Minimum): Lack[] {
  const sampled = strata.reduce((sum, stratum) => sum + stratum.sampled, 0);
  const lacking: Lack[] = [];
  if (sampled < minimum.sampled) lacking.push({ what: 'sample', have: sampled, need: minimum.sampled });
  for (const { id, sampled: have, population } of strata) {
    const need = Math.min(Math.max(2, minimum.perStratum), population);
    if (have < need) lacking.push({ what: 'stratum', stratum: id, have, need });
  }
  return lacking;
}

function wilsonAround(share: number, sampled: number): ShareInterval {
  const middle = (share + z ** 2 / (2 * sampled)) / (1 + z ** 2 / sampled);
  const half = (z * Math.sqrt((share * (1 - share)) / sampled + z ** 2 / (4 * sampled ** 2))) / (1 + z ** 2 / sampled);
  return widened({ estimate: share, low: middle - half, high: middle + half }, share);
}

/** The figure that is published lies in its own interval, and both between 0 and 1. */
function widened({ low, high }: ShareInterval, estimate: number): ShareInterval {
  return { estimate, low: Math.max(0, Math.min(low, estimate)), high: Math.min(1, Math.max(high, estimate)) };
}
