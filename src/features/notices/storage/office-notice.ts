import { sql, type RawBuilder } from 'kysely';
import { boundedLimit, pageOf, type Cursor, type PageOf } from '../../../kernel/cursor.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Addressee, Notice } from '../domain/notice.ts';
import { type NoticeRow, noticesTables } from './notices-tables.ts';

/** An officer with the roles he has at this moment. */
export interface OfficeReader {
  readonly agencyId: string;
  readonly officerId: string;
  readonly roles: readonly string[];
}

/** The notices to an officer and to his roles, latest first, each with whether he has read it; 100 at most. */
export async function listOfficeNotices(
  tx: Tx,
  reader: OfficeReader,
  { after, limit }: { readonly after: Cursor | null; readonly limit: number },
): Promise<PageOf<Notice>> {
  const most = boundedLimit(limit, 100);
  const { rows } = await sql<OfficeRow>`
    select ${COLUMNS} from notices.office_notice n ${readBy(reader)}
    where ${isFor(reader)}
      and (${after?.at ?? null}::timestamptz is null
        or (n.at, n.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by n.at desc, n.id desc limit ${most + 1}`.execute(tx);
  return pageOf(rows.map(noticeOf), most);
}

/** One notice of the office; null unless it is to this officer or to a role of his. */
export async function findOfficeNotice(tx: Tx, reader: OfficeReader, id: string): Promise<Notice | null> {
  const { rows } = await sql<OfficeRow>`
    select ${COLUMNS} from notices.office_notice n ${readBy(reader)}
    where ${isFor(reader)} and n.id = ${id}`.execute(tx);
  const [row] = rows;
  return row === undefined ? null : noticeOf(row);
}

/** How many an officer has not read, counted up to `most`. */
export async function countUnreadOfOfficer(tx: Tx, reader: OfficeReader, most: number): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from (
      select 1 from notices.office_notice n ${readBy(reader)}
      where ${isFor(reader)} and r.read_at is null and (m.read_until is null or n.created_at > m.read_until)
      limit ${most}
    ) as unread`.execute(tx);
  return Number(rows[0]?.count ?? 0n);
}

/** Marks one notice as read by this officer alone; a second time changes nothing. */
export async function markReadByOfficer(
  tx: Tx,
  { agencyId, officerId }: OfficeReader,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<void> {
  await noticesTables(tx)
    .insertInto('notices.office_reading')
    .values({ agency_id: agencyId, notice_id: id, officer_id: officerId, read_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Marks everything as read by this officer that was written until then; never goes back. */
export async function markAllReadByOfficer(
  tx: Tx,
  { agencyId, officerId }: OfficeReader,
  until: Instant,
): Promise<void> {
  await sql`
    insert into notices.office_mark as m (agency_id, officer_id, read_until)
    values (${agencyId}, ${officerId}, ${until})
    on conflict (agency_id, officer_id)
      do update set read_until = greatest(m.read_until, excluded.read_until)`.execute(tx);
}

interface OfficeRow extends NoticeRow {
  readonly role: string | null;
  readonly officer_id: string | null;
  readonly is_unread: boolean;
}

const COLUMNS = sql`n.id, n.agency_id, n.role, n.officer_id, n.kind, n.refs, n.href, n.at, n.expires_at,
  (r.read_at is null and (m.read_until is null or n.created_at > m.read_until)) as is_unread`;

function readBy({ officerId }: OfficeReader): RawBuilder<unknown> {
  return sql`
    left join notices.office_reading r
      on r.agency_id = n.agency_id and r.notice_id = n.id and r.officer_id = ${officerId}
    left join notices.office_mark m on m.agency_id = n.agency_id and m.officer_id = ${officerId}`;
}

function isFor({ agencyId, officerId, roles }: OfficeReader): RawBuilder<boolean> {
  return sql<boolean>`n.agency_id = ${agencyId}
    and (n.role = any(${[...roles]}::text[]) or n.officer_id = ${officerId})`;
}

function noticeOf(row: OfficeRow): Notice {
  return {
    id: row.id,
    kind: row.kind,
    values: row.refs,
    href: row.href,
    agencyId: row.agency_id,
    addressee: addresseeOf(row),
    at: row.at,
    expiresAt: row.expires_at,
    isUnread: row.is_unread,
  };
}

function addresseeOf({ agency_id: agencyId, role, officer_id: officerId, id }: OfficeRow): Addressee {
  if (role !== null) return { kind: 'role', agencyId, role };
  if (officerId === null) throw new Error(`Notice ${id} has no addressee.`);
  return { kind: 'officer', agencyId, officerId };
}
