import type { Ask } from '../../../kernel/http/ask.ts';
import { inboxFor, mostCounted } from '../http/inbox.ts';
import { noticesPaths } from '../http/notices-paths.ts';
import type { NoticesPort } from '../http/notices-port.ts';
import { tellNotices } from './notice-words.ts';
import { say } from './say.ts';

/** A notice as other pages list it. */
export interface ListedNotice {
  readonly subject: string;
  readonly href: string;
  /** From whom, or to whom, and when. */
  readonly head: string;
  readonly isUnread: boolean;
}

/** The latest notices of whoever is signed in, 20 at most. */
export async function latestNotices(port: NoticesPort, ask: Ask, most: number): Promise<readonly ListedNotice[]> {
  const inbox = inboxFor(ask.actor);
  if (inbox === null) return [];
  const limit = Math.min(most, 20);
  const { entries } = await ask.services.db.as(inbox.viewer, (tx) => inbox.list(tx, { after: null, limit }));
  const told = await tellNotices(port, ask, entries);
  return told.map(({ notice, subject, head }) => ({
    subject,
    href: noticesPaths.notice.to({ id: notice.id }),
    head,
    isUnread: notice.isUnread,
  }));
}

/** What unread notices ask of their reader: one thing, however many there are; empty when all is read. */
export async function unreadTask(port: NoticesPort, ask: Ask) {
  const inbox = inboxFor(ask.actor);
  if (inbox === null) return [];
  const { unread, latest } = await ask.services.db.as(inbox.viewer, async (tx) => ({
    unread: await inbox.countUnread(tx, mostCounted),
    latest: (await inbox.list(tx, { after: null, limit: LOOKED_AT })).entries.find(({ isUnread }) => isUnread),
  }));
  if (unread === 0) return [];
  const t = say(ask.lang);
  const [told] = await tellNotices(port, ask, latest === undefined ? [] : [latest]);
  const title = unread >= mostCounted ? t('headMany', { count: mostCounted - 1 }) : t('headUnread', { count: unread });
  return [
    {
      urgency: 'read' as const,
      title,
      detail: told === undefined ? null : t('taskDetail', { subject: told.subject }),
      href: noticesPaths.inbox.to({}),
      action: t('taskAction'),
      dueOn: null,
    },
  ];
}

/** The newest unread one is nearly always among these. */
const LOOKED_AT = 20;
