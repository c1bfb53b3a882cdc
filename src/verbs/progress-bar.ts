import type { Io } from './io.ts';

const CELLS = 24;

export interface ProgressBar {
  /** What is under way, and the share of the whole that is done, 0 to 1. */
  readonly show: (what: string, share: number) => void;
  /** Ends the line with the seconds it took; says nothing when nothing was shown. */
  readonly done: () => void;
}

/** One line that is written over; where the terminal cannot do that, one line per thing. */
export function progressBar(io: Io, title: string): ProgressBar {
  const began = performance.now();
  let last: string | null = null;
  return {
    show(what, share) {
      const filled = Math.round(Math.min(1, share) * CELLS);
      io.progress(
        `${title} [${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${String(Math.round(share * 100)).padStart(3)} %  ${what}`,
      );
      last = what;
    },
    done() {
      if (last === null) return;
      io.progress('');
      io.say(`${title}: done in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    },
  };
}
