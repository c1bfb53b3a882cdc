import type { RunningClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { ErrorCatalogue } from './errors.ts';
import type { Installation } from './installation.ts';
import type { Keys } from './keys/keys.ts';
import type { Log } from './log.ts';

/** What the shell hands to routes and workers. Small on purpose; the domain gets none of it. */
export interface Services {
  readonly config: Config;
  readonly installation: Installation;
  readonly db: Database;
  readonly errors: ErrorCatalogue;
  readonly keys: Keys;
  readonly clock: RunningClock;
  readonly log: Log;
}
