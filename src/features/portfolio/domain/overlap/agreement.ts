import { wilson } from './interval.ts';

/** What two people said about one thing; places in a list of categories. */
export interface TwoRatings {
  readonly one: number;
  readonly other: number;
}

/** `nominal`: only equal words agree. `ordinal`: neighbours on a scale agree nearly (squared distance). */
export type Scale = 'nominal' | 'ordinal';

/** How an agreement reads, after Landis and Koch (1977); the words stand in text/. */
export type AgreementReading = 'worse_than_chance' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almost_perfect';

export type Agreement = { readonly rated: number } & (
  | {
      readonly kind: 'measured';
      /** The share on which they agree, and what chance alone would give; 0 to 1. */
      readonly observed: number;
      readonly expected: number;
      /** Cohen's kappa: 0 is chance, 1 is perfect. */
      readonly kappa: number;
      readonly low: number;
      readonly high: number;
      readonly reading: AgreementReading;
    }
  | { readonly kind: 'too_few'; readonly need: number }
  /** Both used one category throughout: kappa says nothing, however much they agree. */
  | { readonly kind: 'one_category' }
);

const fewest = 10;
const z = 1.959964;

/** Cohen's kappa (1960), weighted (1968) on a scale, with the large-sample interval of Fleiss, Cohen and Everitt (1969). */
export function agreementOf(
  ratings: readonly TwoRatings[],
  { categories, scale }: { readonly categories: number; readonly scale: Scale },
): Agreement {
  const rated = ratings.length;
  if (rated < fewest) return { rated, kind: 'too_few', need: fewest };
  const table = tableOf(ratings, categories);
  const weight = (one: number, other: number): number => weightOf(scale, categories, one - other);
  const isPerfect = ratings.every(({ one, other }) => one === other);
  const observed = isPerfect ? 1 : sumOver(categories, (i, j) => table.joint(i, j) * weight(i, j));
  const expected = sumOver(categories, (i, j) => table.one(i) * table.other(j) * weight(i, j));
  if (1 - expected < 1e-12) return { rated, kind: 'one_category' };
  const kappa = (observed - expected) / (1 - expected);
  const error = standardError({ table, weight, categories, kappa, expected, rated });
  // With perfect agreement the formula gives no error at all; Wilson's interval knows how few were rated.
  const doubt = (wilson(rated, rated).low - expected) / (1 - expected);
  const low = isPerfect ? doubt : kappa - z * error;
  const high = kappa + z * error;
  return {
    rated,
    kind: 'measured',
    observed,
    expected,
    kappa,
    low: Math.max(-1, low),
    high: Math.min(1, Math.max(high, kappa)),
    reading: readingOf(kappa),
  };
}

const readings: readonly (readonly [above: number, reading: AgreementReading])[] = [
  [0.8, 'almost_perfect'],
  [0.6, 'substantial'],
  [0.4, 'moderate'],
  [0.2, 'fair'],
  [0, 'slight'],
];

function readingOf(kappa: number): AgreementReading {
  return readings.find(([above]) => kappa > above)?.[1] ?? 'worse_than_chance';
}

interface Table {
  readonly joint: (one: number, other: number) => number;
  readonly one: (category: number) => number;
  readonly other: (category: number) => number;
}

/** Shares of the ratings: together, and by each of the two. */
function tableOf(ratings: readonly TwoRatings[], categories: number): Table {
  const joint = new Float64Array(categories * categories);
  const one = new Float64Array(categories);
  const other = new Float64Array(categories);
  for (const rating of ratings) {
    for (const given of [rating.one, rating.other])
      if (!Number.isInteger(given) || given < 0 || given >= categories) throw new RangeError(`no category ${given}`);
    const cell = rating.one * categories + rating.other;
    joint[cell] = (joint[cell] ?? 0) + 1;
    one[rating.one] = (one[rating.one] ?? 0) + 1;
    other[rating.other] = (other[rating.other] ?? 0) + 1;
  }
  const share = (count: number | undefined): number => (count ?? 0) / ratings.length;
  return {
    joint: (i, j) => share(joint[i * categories + j]),
    one: (i) => share(one[i]),
    other: (j) => share(other[j]),
  };
}

function weightOf(scale: Scale, categories: number, distance: number): number {
  if (scale === 'nominal' || categories < 2) return distance === 0 ? 1 : 0;
  return 1 - (distance / (categories - 1)) ** 2;
}

function standardError(given: {
  readonly table: Table;
  readonly weight: (one: number, other: number) => number;
  readonly categories: number;
  readonly kappa: number;
  readonly expected: number;
  readonly rated: number;
}): number {
  const { table, weight, categories, kappa, expected, rated } = given;
  const each = Array.from({ length: categories }, (_, category) => category);
  const rowMeans = each.map((i) => each.reduce((sum, j) => sum + table.other(j) * weight(i, j), 0));
  const columnMeans = each.map((j) => each.reduce((sum, i) => sum + table.one(i) * weight(i, j), 0));
  const squares = sumOver(categories, (i, j) => {
    const means = (rowMeans[i] ?? 0) + (columnMeans[j] ?? 0);
    return table.joint(i, j) * (weight(i, j) - means * (1 - kappa)) ** 2;
  });
  const variance = (squares - (kappa - expected * (1 - kappa)) ** 2) / (rated * (1 - expected) ** 2);
  return Math.sqrt(Math.max(0, variance));
}

function sumOver(categories: number, term: (i: number, j: number) => number): number {
  let sum = 0;
  for (let i = 0; i < categories; i += 1) for (let j = 0; j < categories; j += 1) sum += term(i, j);
  return sum;
}
