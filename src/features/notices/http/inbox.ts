import { openOwnAccess } from '../../../kernel/access/access.ts';
import type { Cursor, PageOf } from '../../../kernel/cursor.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { Notice } from '../domain/notice.ts';
import {
  countUnreadOfOfficer,
  findOfficeNotice,
  listOfficeNotices,
  markAllReadByOfficer,
  markReadByOfficer,
} from '../storage/office-notice.ts';
import {
  countUnreadOfPerson,
  findPersonNotice,
  listPersonNotices,
  markAllReadByPerson,
  markReadByPerson,
} from '../storage/person-notice.ts';

/** The inbox of one reader; each function runs in a transaction of `viewer`. */
export interface Inbox {
  readonly viewer: Extract<Viewer, { readonly kind: 'agency' | 'person' }>;
  /** For the audit log: the person, or the officer. */
  readonly ownerId: string;
  list(tx: Tx, page: { readonly after: Cursor | null; readonly limit: number }): Promise<PageOf<Notice>>;
  find(tx: Tx, id: string): Promise<Notice | null>;
  countUnread(tx: Tx, most: number): Promise<number>;
  markRead(tx: Tx, id: string, now: Instant): Promise<void>;
  markAllRead(tx: Tx, until: Instant, now: Instant): Promise<void>;
}

/** null for whoever has none: strangers and the worker. */
export function inboxFor(actor: Actor): Inbox | null {
  switch (actor.kind) {
    case 'person':
      return personInbox(actor);
    case 'officer':
      return officerInbox(actor);
    case 'public':
    case 'worker':
      return null;
    default:
      return actor satisfies never;
  }
}

/** More than this is counted as this many. */
export const mostCounted = 1_000;

/** How many notices whoever is signed in has not read; 0 for strangers. */
export async function unreadCount(ask: Ask): Promise<number> {
  const inbox = inboxFor(ask.actor);
  return inbox === null ? 0 : ask.services.db.as(inbox.viewer, (tx) => inbox.countUnread(tx, mostCounted));
}

function personInbox(actor: Extract<Actor, { readonly kind: 'person' }>): Inbox {
  const { personId } = actor;
  const own = (tx: Tx) => openOwnAccess(tx, actor);
  return {
    viewer: { kind: 'person', personId },
    ownerId: personId,
    list: async (tx, page) => listPersonNotices(tx, await own(tx), { personId, ...page }),
    find: async (tx, id) => findPersonNotice(tx, await own(tx), { personId, id }),
    countUnread: async (tx, most) => countUnreadOfPerson(tx, await own(tx), { personId, most }),
    markRead: (tx, id, now) => markReadByPerson(tx, { personId, id, now }),
    markAllRead: (tx, until, now) => markAllReadByPerson(tx, { personId, until, now }),
  };
}

function officerInbox(actor: Extract<Actor, { readonly kind: 'officer' }>): Inbox {
  return {
    viewer: { kind: 'agency', agencyId: actor.agencyId },
    ownerId: actor.officerId,
    list: (tx, page) => listOfficeNotices(tx, actor, page),
    find: (tx, id) => findOfficeNotice(tx, actor, id),
    countUnread: (tx, most) => countUnreadOfOfficer(tx, actor, most),
    markRead: (tx, id, now) => markReadByOfficer(tx, actor, { id, now }),
    markAllRead: (tx, until) => markAllReadByOfficer(tx, actor, until),
  };
}
