import type { Instant } from '../vocabulary/instant.ts';
import { startLoop, type Loop } from './loop.ts';
import { purgeOnce } from './once/once.ts';
import { purgeDone } from './outbox/overview.ts';
import type { Services } from './services.ts';
import { purgeSessions } from './session.ts';
import { purgeTimers } from './timers/fire.ts';
import { WORKER } from './viewer.ts';

const EVERY_MS = 60 * 60 * 1000;
/** Long enough to answer "was it sent?" for a month. */
const KEPT_HOURS = 30 * 24;
/** What one purge removes at most; more waits for the next look, at once. */
const AT_ONCE = 5_000;

/** Removes what a feature no longer needs; returns how many rows went. */
export type Tidy = (now: Instant) => Promise<number>;

/** Removes, once an hour, what has done its work: old sessions, answers, effects and timers. */
export function startHousekeeping(services: Services, alsoTidy: readonly Tidy[] = []): Loop {
  return startLoop({
    pollMs: EVERY_MS,
    onFault: (fault) => services.log.warn('Housekeeping failed and will be tried again.', { err: fault }),
    look: () => tidy(services, alsoTidy),
  });
}

async function tidy({ db, clock }: Services, alsoTidy: readonly Tidy[]): Promise<boolean> {
  const now = clock.trueNow();
  const before = now.subtract({ hours: KEPT_HOURS });
  await purgeSessions(db, now);
  const removed = [
    await db.as(WORKER, (tx) => purgeOnce(tx, now)),
    await db.as(WORKER, (tx) => purgeDone(tx, before)),
    await db.as(WORKER, (tx) => purgeTimers(tx, before)),
  ];
  for (const one of alsoTidy) removed.push(await one(now));
  return removed.some((count) => count >= AT_ONCE);
}
