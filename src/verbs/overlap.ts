import { overlapCommand } from '../features/portfolio/index.ts';
import type { Io } from './io.ts';

/** Judges the overlap engine on a labelled list, or finds overlaps in any list; both without an installation. */
export async function overlap(words: readonly string[], io: Io): Promise<number> {
  return overlapCommand(words, {
    out: (line) => io.say(line),
    err: (line) => io.complain(line),
    progress: (line) => io.progress(line),
  });
}
