import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { type CostPart, costParts } from '../../domain/consolidation/cost.ts';
import type { ReferenceClass } from '../../domain/consolidation/uncertainty.ts';

/**
 * Proposals, dated, without a survey behind them: what a year of one part costs an application of that size. They
 * only stand in for amounts that nobody has told, show how wide the doubt is, and are replaced as owners tell theirs.
 */
export const costClassesSource = { from: '2026-11-24', source: 'usulan' } as const;

export const applicationSizes = ['small', 'medium', 'large', 'unknown'] as const;

export type ApplicationSize = (typeof applicationSizes)[number];

/** By users a month; null: not told. */
export function sizeOf(usersPerMonth: number | null): ApplicationSize {
  if (usersPerMonth === null) return 'unknown';
  if (usersPerMonth < 1_000) return 'small';
  return usersPerMonth < 50_000 ? 'medium' : 'large';
}

/** Millions of rupiah at 0, 10, 50, 90 and 100 of a hundred, for a medium application. */
const MEDIUM: Readonly<Record<CostPart, readonly [number, number, number, number, number]>> = {
  licence: [0, 0, 40, 250, 900],
  hosting: [6, 18, 60, 200, 600],
  operations_staff: [20, 60, 180, 450, 900],
  maintenance: [10, 40, 150, 400, 1_000],
  security_audit: [0, 0, 25, 90, 250],
  integration: [0, 5, 30, 120, 400],
  amortised_build: [20, 60, 180, 600, 2_000],
};

/** As parts of a hundred of a medium one. */
const OF_MEDIUM: Readonly<Record<Exclude<ApplicationSize, 'unknown'>, bigint>> = {
  small: 30n,
  medium: 100n,
  large: 350n,
};

export const costClasses: readonly ReferenceClass[] = costParts.flatMap((part) => {
  const sized = (['small', 'medium', 'large'] as const).map((size) =>
    classOf(part, size, scaled(part, OF_MEDIUM[size])),
  );
  const [small, , large] = [scaled(part, OF_MEDIUM.small), null, scaled(part, OF_MEDIUM.large)];
  const medium = scaled(part, OF_MEDIUM.medium);
  // Of a size that nobody told: from the least of a small one to the most of a large one.
  const anySize = [small[0], small[1], medium[2], large[3], large[4]] as const;
  return [...sized, classOf(part, 'unknown', anySize)];
});

function scaled(part: CostPart, percent: bigint): Amounts {
  const [least, p10, p50, p90, most] = MEDIUM[part];
  const amount = (millions: number): Rupiah => rupiah(BigInt(millions) * 10_000n * percent);
  return [amount(least), amount(p10), amount(p50), amount(p90), amount(most)];
}

type Amounts = readonly [least: Rupiah, p10: Rupiah, p50: Rupiah, p90: Rupiah, most: Rupiah];

function classOf(part: CostPart, id: ApplicationSize, [least, p10, p50, p90, most]: Amounts): ReferenceClass {
  return { id, part, least, p10, p50, p90, most };
}
