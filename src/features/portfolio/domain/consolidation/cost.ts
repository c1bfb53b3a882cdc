import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';

/** The parts of what an application costs in a year (section 5.2). */
export const costParts = [
  'licence',
  'hosting',
  'operations_staff',
  'maintenance',
  'security_audit',
  'integration',
  'amortised_build',
] as const;

export type CostPart = (typeof costParts)[number];

/** What is known of one part; unknown is never zero. */
export type Cost =
  | { readonly kind: 'known'; readonly amount: Rupiah }
  /** Somewhere between two amounts. */
  | { readonly kind: 'range'; readonly low: Rupiah; readonly high: Rupiah }
  /** To be taken from applications of a class that is like it; null: there is none. */
  | { readonly kind: 'unknown'; readonly referenceClass: string | null };

export type YearlyCost = Readonly<Record<CostPart, Cost>>;

export interface Tco {
  /** The sum of the parts that are known. */
  readonly known: Rupiah;
  /** The parts that are a range or not known at all. */
  readonly open: readonly CostPart[];
}

/** Total cost of ownership of a year as far as it is known, with what is not. */
export function tcoOf(cost: YearlyCost): Tco {
  let known = 0n;
  const open: CostPart[] = [];
  for (const part of costParts) {
    const one = cost[part];
    if (one.kind === 'known') known += one.amount;
    else open.push(part);
  }
  return { known: rupiah(known), open };
}

/** What was paid to build, over the years of its use: equal to the rupiah, what is left over in the first years. */
export function amortised(build: Rupiah, years: number): readonly Rupiah[] {
  if (!Number.isInteger(years) || years < 1 || years > 30) throw new RangeError(`no span of use: ${years}`);
  const [each, over] = [build / BigInt(years), build % BigInt(years)];
  return Array.from({ length: years }, (_, year) => rupiah(BigInt(year) < over ? each + 1n : each));
}

/** One year of a plan: what is no longer paid, and what the change itself costs. */
export interface PlanYear {
  readonly retired: readonly Rupiah[];
  /** What the survivor costs more because of it. */
  readonly addedAtSurvivor: Rupiah;
  readonly migration: Rupiah;
  readonly dualRun: Rupiah;
  readonly training: Rupiah;
}

/** `sum(TCO of retired) - added cost at survivor`; negative when the change costs more than it saves. */
export function grossOf({ retired, addedAtSurvivor }: PlanYear): Rupiah {
  return rupiah(retired.reduce((sum, cost) => sum + cost, 0n) - addedAtSurvivor);
}

/** Gross less migration, dual running and training. */
export function netOf(year: PlanYear): Rupiah {
  return rupiah(grossOf(year) - year.migration - year.dualRun - year.training);
}

/**
 * Net present value: the sum of each year's net divided by (1 + rate)^year, the first year not discounted. Computed as
 * one fraction over whole numbers and rounded once, at the end, halves away from zero.
 */
export function presentValue(years: readonly PlanYear[], rateBasisPoints: number): Rupiah {
  if (!Number.isInteger(rateBasisPoints) || rateBasisPoints < 0 || rateBasisPoints > 10_000)
    throw new RangeError(`no rate: ${rateBasisPoints}`);
  if (years.length > 30) throw new RangeError('a plan of more than thirty years');
  const [one, grown] = [10_000n, 10_000n + BigInt(rateBasisPoints)];
  const last = BigInt(Math.max(0, years.length - 1));
  const numerator = years.reduce((sum, year, index) => {
    const after = BigInt(index);
    return sum + netOf(year) * one ** after * grown ** (last - after);
  }, 0n);
  return rupiah(roundedQuotient(numerator, grown ** last));
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}
