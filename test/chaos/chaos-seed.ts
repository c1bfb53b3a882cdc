import { testSeed } from '../support/seed.ts';

/** The number of the first round; the next ones count on from it. TERPADU_CHAOS_SEED repeats one that was printed. */
export const chaosSeed: number = readSeed(process.env['TERPADU_CHAOS_SEED']);

function readSeed(given: string | undefined): number {
  if (given === undefined || given === '') return testSeed;
  const seed = Number(given);
  if (!Number.isSafeInteger(seed) || seed < 1)
    throw new Error(`TERPADU_CHAOS_SEED must be a whole number from 1, not ${given}.`);
  return seed;
}
