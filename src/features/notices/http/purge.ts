import type { Database } from '../../../kernel/database.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { removeExpired } from '../storage/expired.ts';

/** Removes the notices that were kept for their two years; returns how many. */
export function purgeNotices(db: Database, now: Instant): Promise<number> {
  return db.as(WORKER, (tx) => removeExpired(tx, now));
}
