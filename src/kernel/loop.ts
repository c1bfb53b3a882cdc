export interface LoopOptions {
  /** Looks once; true when there may be more to do at once. */
  readonly look: () => Promise<boolean>;
  /** How long the loop rests when nobody wakes it. */
  readonly pollMs: number;
  /** Told of a look that failed; the next poll looks again. */
  readonly onFault: (fault: unknown) => void;
}

export interface Loop {
  /** Looks now; during a look, once more after it. */
  wake(): void;
  /** Looks no more, and waits for a look that is under way. */
  stop(): Promise<void>;
}

/** Looks for work when woken and at every poll, one look at a time. */
export function startLoop(options: LoopOptions): Loop {
  let isStopped = false;
  let isAskedAgain = false;
  let looking: Promise<void> | null = null;

  function wake(): void {
    isAskedAgain = true;
    if (looking === null && !isStopped) looking = lookUntilDone();
  }

  async function lookUntilDone(): Promise<void> {
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false;
      try {
        if (await options.look()) isAskedAgain = true;
      } catch (fault) {
        options.onFault(fault);
      }
    }
    // In the same step as the check above, so that no waking falls between the two.
    looking = null;
  }

  const poll = setInterval(wake, options.pollMs);
  wake();
  return {
    wake,
    async stop() {
      isStopped = true;
      clearInterval(poll);
      await looking;
    },
  };
}
