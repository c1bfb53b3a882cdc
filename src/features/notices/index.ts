import type { Feature } from '../../kernel/feature.ts';
import type { Ask } from '../../kernel/http/ask.ts';
import { noticesAuthority } from './domain/authority.ts';
import { unreadCount } from './http/inbox.ts';
import { noticesErrors } from './http/notices-errors.ts';
import { noticesPaths } from './http/notices-paths.ts';
import type { NoticesPort } from './http/notices-port.ts';
import { noticesRoutes } from './pages/routes.ts';
import { noticesMigrations } from './storage/migration-set.ts';

export type { NoticeValues } from './domain/notice.ts';
export type { NoticeKind, NoticesPort } from './http/notices-port.ts';
export type { ListedNotice } from './pages/latest-notices.ts';

export { notifyOfficer, notifyPerson, notifyRole } from './http/notify.ts';
export { hasRead } from './http/has-read.ts';
export { purgeNotices } from './http/purge.ts';
export { noticesGallery } from './pages/gallery.tsx';
export { latestNotices, unreadTask } from './pages/latest-notices.ts';
export { noticesErrors, noticesMigrations, noticesPaths, unreadCount };

/** Everybody's inbox, as app.ts joins it. The header leads there, so no section of its own does. */
export function noticesFeature(port: NoticesPort): Feature {
  return {
    name: 'notices',
    migrations: noticesMigrations,
    routes: noticesRoutes(port),
    errors: noticesErrors,
    authority: noticesAuthority,
    navigation: [],
  };
}

/** Where the inbox is. */
export const inboxLink: string = noticesPaths.inbox.to({});

/** What the header says of the inbox of whoever is signed in; undefined for strangers. One count. */
export async function inboxOf(ask: Ask): Promise<{ readonly href: string; readonly unread: number } | undefined> {
  if (ask.actor.kind !== 'person' && ask.actor.kind !== 'officer') return undefined;
  return { href: inboxLink, unread: await unreadCount(ask) };
}
