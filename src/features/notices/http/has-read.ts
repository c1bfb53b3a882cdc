import { openOwnAccess } from '../../../kernel/access/access.ts';
import type { Database } from '../../../kernel/database.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { listPersonNotices } from '../storage/person-notice.ts';

/** Whether a person has opened a notice of that kind about the matter at that address; among her last 100. */
export function hasRead(
  db: Database,
  { personId, kind, href }: { readonly personId: string; readonly kind: string; readonly href: string },
): Promise<boolean> {
  return db.as(asPerson(personId), async (tx) => {
    // The least sure way of having signed in: whether she read is no value about her.
    const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'sample' });
    const { entries } = await listPersonNotices(tx, access, { personId, after: null, limit: 100 });
    return entries.some((notice) => notice.kind === kind && notice.href === href && !notice.isUnread);
  });
}
