import { setTimeout as wait } from 'node:timers/promises';

/** Longer than the slowest way through such an answer takes on a busy machine. */
const FLOOR_MS = 200;

/**
 * Answers no sooner than a fixed time after the question, so that the clock does not tell whether a NIK
 * is known (identity.md section 11).
 */
export async function inSameTime<T>(work: () => Promise<T>, floorMs: number = FLOOR_MS): Promise<T> {
  const floor = wait(floorMs);
  try {
    return await work();
  } finally {
    await floor;
  }
}
