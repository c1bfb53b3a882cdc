declare const brand: unique symbol;

/** Ten-thousandths of a whole, 0 to 10,000: whole numbers, so that sums and comparisons are exact. */
export type BasisPoints = number & { readonly [brand]: 'BasisPoints' };

export const whole = 10_000;

/** Throws on anything but a whole number from 0 to 10,000. */
export function basisPoints(given: number): BasisPoints {
  if (!Number.isInteger(given) || given < 0 || given > whole) throw new RangeError(`not basis points: ${given}`);
  return given as BasisPoints;
}

/** A part of a whole, rounded down; throws when the part is larger or nothing is the whole. */
export function shareOf(part: bigint | number, total: bigint | number): BasisPoints {
  const [of, all] = [BigInt(part), BigInt(total)];
  if (all <= 0n) throw new RangeError('a share of nothing');
  return basisPoints(Number((of * BigInt(whole)) / all));
}
