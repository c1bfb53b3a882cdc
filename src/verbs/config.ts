import { VARIABLES } from '../kernel/config.ts';
import type { Io } from './io.ts';

/** Prints each variable, its default and its meaning. */
export async function listVariables(_words: readonly string[], io: Io): Promise<number> {
  for (const { name, fallback, says } of VARIABLES) io.say(`${name}\n  ${says}\n  Default: ${fallback}`);
  return 0;
}
