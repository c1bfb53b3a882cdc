const FIRST_MS = 1_000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait after the given number of failed attempts: doubling from a second to a quarter of an
 * hour, less up to half by chance, so that what failed together does not come back together.
 * `random` is from 0 up to 1.
 */
export function retryDelayMs(attempts: number, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** Math.min(attempts - 1, 30), LONGEST_MS);
  return Math.round(full * (1 - random / 2));
}
