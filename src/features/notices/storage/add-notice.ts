import type { Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { type Addressee, expiryOf, type NoticeHead, type NoticeValues } from '../domain/notice.ts';
import { noticesTables } from './notices-tables.ts';

export interface NoticeToAdd extends NoticeHead {
  readonly values: NoticeValues;
  /** When it happened. */
  readonly at: Instant;
  /** True time. */
  readonly now: Instant;
}

/** Adds a notice, whoever the viewer is; one whose key its addressee already has changes nothing. */
export async function addNotice(
  tx: Tx,
  to: { readonly agencyId: string; readonly addressee: Addressee },
  notice: NoticeToAdd,
): Promise<void> {
  const { addressee } = to;
  const row = {
    id: newId(notice.now.epochMilliseconds),
    agency_id: to.agencyId,
    kind: notice.kind,
    key: notice.key,
    refs: notice.values,
    href: notice.href,
    at: notice.at,
    created_at: notice.now,
    expires_at: expiryOf(notice.now),
  };
  const tables = noticesTables(tx);
  // Conflicts without a target: naming one would need the right to read the rows, which not every writer has.
  if (addressee.kind === 'person') {
    await tables
      .insertInto('notices.person_notice')
      .values({ ...row, person_id: addressee.personId, read_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await tables
    .insertInto('notices.office_notice')
    .values({
      ...row,
      role: addressee.kind === 'role' ? addressee.role : null,
      officer_id: addressee.kind === 'officer' ? addressee.officerId : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
