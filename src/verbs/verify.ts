import { verifyCommand } from '../features/exchange/index.ts';
import type { Io } from './io.ts';

/** Checks evidence offline; see docs/guides for what each check means. */
export async function verify(words: readonly string[], io: Io): Promise<number> {
  return verifyCommand(words, { out: (line) => io.say(line), err: (line) => io.complain(line) });
}
