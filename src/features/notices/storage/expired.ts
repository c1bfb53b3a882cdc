import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { noticesTables } from './notices-tables.ts';

/** Removes what has expired, read or not, and who has read it. In a worker's transaction; returns how many. */
export async function removeExpired(tx: Tx, now: Instant): Promise<number> {
  const tables = noticesTables(tx);
  const persons = await tables.deleteFrom('notices.person_notice').where('expires_at', '<', now).executeTakeFirst();
  const offices = await tables.deleteFrom('notices.office_notice').where('expires_at', '<', now).executeTakeFirst();
  return Number(persons.numDeletedRows + offices.numDeletedRows);
}
