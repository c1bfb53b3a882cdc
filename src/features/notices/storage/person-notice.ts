import { sql } from 'kysely';
import type { Access } from '../../../kernel/access/access.ts';
import { boundedLimit, pageOf, type Cursor, type PageOf } from '../../../kernel/cursor.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Notice } from '../domain/notice.ts';
import { type NoticeRow, noticesTables } from './notices-tables.ts';

const COLUMNS = ['id', 'agency_id', 'kind', 'refs', 'href', 'at', 'expires_at', 'read_at'] as const;

/** The notices to a person, latest first; 100 at most. */
export async function listPersonNotices(
  tx: Tx,
  access: Access,
  { personId, after, limit }: { readonly personId: string; readonly after: Cursor | null; readonly limit: number },
): Promise<PageOf<Notice>> {
  access.require(personId);
  const most = boundedLimit(limit, 100);
  let query = noticesTables(tx).selectFrom('notices.person_notice').select(COLUMNS).where('person_id', '=', personId);
  if (after !== null) query = query.where(sql<boolean>`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most + 1)
    .execute();
  return pageOf(
    rows.map((row) => noticeOf(row, personId)),
    most,
  );
}

/** One notice to a person; null when she has none of that id. */
export async function findPersonNotice(
  tx: Tx,
  access: Access,
  { personId, id }: { readonly personId: string; readonly id: string },
): Promise<Notice | null> {
  access.require(personId);
  const row = await noticesTables(tx)
    .selectFrom('notices.person_notice')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : noticeOf(row, personId);
}

/** How many notices a person has not read, counted up to `most`. */
export async function countUnreadOfPerson(
  tx: Tx,
  access: Access,
  { personId, most }: { readonly personId: string; readonly most: number },
): Promise<number> {
  access.require(personId);
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from (
      select 1 from notices.person_notice where person_id = ${personId} and read_at is null limit ${most}
    ) as unread`.execute(tx);
  return Number(rows[0]?.count ?? 0n);
}

/** Marks one notice as read; a second time changes nothing. */
export async function markReadByPerson(
  tx: Tx,
  { personId, id, now }: { readonly personId: string; readonly id: string; readonly now: Instant },
): Promise<void> {
  await noticesTables(tx)
    .updateTable('notices.person_notice')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute();
}

/** Marks everything as read that was written until then. */
export async function markAllReadByPerson(
  tx: Tx,
  { personId, until, now }: { readonly personId: string; readonly until: Instant; readonly now: Instant },
): Promise<void> {
  await noticesTables(tx)
    .updateTable('notices.person_notice')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where('created_at', '<=', until)
    .where('read_at', 'is', null)
    .execute();
}

function noticeOf(row: NoticeRow & { readonly read_at: Instant | null }, personId: string): Notice {
  return {
    id: row.id,
    kind: row.kind,
    values: row.refs,
    href: row.href,
    agencyId: row.agency_id,
    addressee: { kind: 'person', personId },
    at: row.at,
    expiresAt: row.expires_at,
    isUnread: row.read_at === null,
  };
}
