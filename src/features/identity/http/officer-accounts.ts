import type { Instant } from '../../../vocabulary/instant.ts';
import type { Database } from '../../../kernel/database.ts';
import { endSessions } from '../../../kernel/session.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { findAccountOf } from '../storage/account.ts';
import { purgeChallenges } from '../storage/challenge.ts';
import { markAllRemoved } from '../storage/passkey.ts';

/** For an officer whose passkey was reported lost: nothing of it works any more. Doing it twice does no harm. */
export async function lockOutOfficer(db: Database, officerId: string, now: Instant): Promise<void> {
  const account = await db.as(WORKER, async (tx) => {
    const found = await findAccountOf(tx, { kind: 'officer', officerId });
    if (found !== null) await markAllRemoved(tx, found.id, now);
    return found;
  });
  if (account !== null) await endSessions(db, { accountId: account.id }, now);
}

/** Housekeeping, once an hour or so; returns how many rows went. */
export function purgeIdentity(db: Database, now: Instant): Promise<number> {
  return db.as(WORKER, (tx) => purgeChallenges(tx, now));
}
