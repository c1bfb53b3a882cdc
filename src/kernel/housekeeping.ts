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

/** Removes, once an hour, what has done its work: old sessions, answers, effects and timers. */
export function startHousekeeping(services: Services): Loop {
  return startLoop({
    pollMs: EVERY_MS,
    onFault: (fault) => services.log.warn('Housekeeping failed and will be tried again.', { err: fault }),
    look: () => tidy(services),
  });
}

async function tidy({ db, clock }: Services): Promise<boolean> {
  const now = clock.trueNow();
  const before = now.subtract({ hours: KEPT_HOURS });
  await purgeSessions(db, now);
  const removed = [
    await db.as(WORKER, (tx) => purgeOnce(tx, now)),
    await db.as(WORKER, (tx) => purgeDone(tx, before)),
    await db.as(WORKER, (tx) => purgeTimers(tx, before)),
  ];
  return removed.some((count) => count >= AT_ONCE);
}
