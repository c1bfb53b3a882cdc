import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { startLoop, type Loop } from '../loop.ts';
import { WORKER } from '../viewer.ts';
import { FIRED_AT_ONCE, fireDue } from './fire.ts';

export interface TimerRunnerOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly onFault: (fault: unknown) => void;
  /** How late a timer may fire; default 2 s. */
  readonly pollMs?: number;
}

/** Fires due timers; wake it after a move of the clock. Several processes may run one each: none fires a timer twice. */
export function startTimers(options: TimerRunnerOptions): Loop {
  const { db, clock, onFault } = options;
  return startLoop({
    look: async () => (await db.as(WORKER, (tx) => fireDue(tx, clock))) === FIRED_AT_ONCE,
    pollMs: options.pollMs ?? 2_000,
    onFault,
  });
}
