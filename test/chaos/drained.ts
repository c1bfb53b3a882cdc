import { setTimeout as sleep } from 'node:timers/promises';
import type { Country } from './country.ts';
import { readStanding, type Standing } from './standing.ts';

/** An effect that a kill interrupted is taken up again half a minute later. */
const LIMIT_MS = 75_000;

/** How everything stands once no effect waits any more; later than the limit it is told as it is. */
export async function drained(country: Country): Promise<Standing> {
  for (const limit = Date.now() + LIMIT_MS; ; await sleep(200)) {
    const standing = await country.seeingAll(readStanding);
    if (standing.effects.length === 0 || Date.now() > limit) return standing;
  }
}

/** The applications that are there already. */
export async function applicationIds(country: Country): Promise<ReadonlySet<string>> {
  return new Set((await country.seeingAll(readStanding)).applications.map(({ id }) => id));
}
