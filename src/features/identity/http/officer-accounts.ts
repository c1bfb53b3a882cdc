import type { Instant } from '../../../vocabulary/instant.ts';
import type { Database } from '../../../kernel/database.ts';
import { endSessions } from '../../../kernel/session.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { findAccountOf } from '../storage/account.ts';
import { purgeChallenges } from '../storage/challenge.ts';
import { markRemovedUntil } from '../storage/passkey.ts';

export interface LockOut {
  readonly officerId: string;
  /** What was registered later replaces the lost passkey and stays. */
  readonly reportedAt: Instant;
}

/** For an officer whose passkey was reported lost: nothing of it works any more. Doing it twice, or late, does no harm. */
export async function lockOutOfficer(db: Database, { officerId, reportedAt }: LockOut, now: Instant): Promise<void> {
  const account = await db.as(WORKER, async (tx) => {
    const found = await findAccountOf(tx, { kind: 'officer', officerId });
    if (found !== null) await markRemovedUntil(tx, found.id, { until: reportedAt, at: now });
    return found;
  });
  if (account !== null) await endSessions(db, { accountId: account.id }, now);
}

/** Housekeeping, once an hour or so; returns how many rows went. */
export function purgeIdentity(db: Database, now: Instant): Promise<number> {
  return db.as(WORKER, (tx) => purgeChallenges(tx, now));
}
