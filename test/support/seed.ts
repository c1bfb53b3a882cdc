import { configureGlobal } from 'fast-check';

/** The number every random choice of this run comes from; printed, and repeated by TERPADU_SEED. */
export const testSeed: number = readSeed(process.env['TERPADU_SEED']);

configureGlobal({ seed: testSeed });

/** A whole number from 1 to 2,147,483,647; one is drawn when none is given. */
function readSeed(given: string | undefined): number {
  if (given === undefined || given === '') return 1 + Math.floor(Math.random() * 2_147_483_646);
  const seed = Number(given);
  if (!Number.isInteger(seed) || seed < 1 || seed > 2_147_483_647) {
    throw new Error(`TERPADU_SEED must be a whole number from 1 to 2147483647, not ${given}.`);
  }
  return seed;
}
