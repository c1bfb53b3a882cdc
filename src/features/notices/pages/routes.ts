import { routesFor, type Route } from '../../../kernel/http/route.ts';
import { noticesAuthority } from '../domain/authority.ts';
import { noticesPaths as at } from '../http/notices-paths.ts';
import type { NoticesPort } from '../http/notices-port.ts';
import { inboxPage, markAllRead } from './inbox-page.tsx';
import { noticePage } from './notice-page.tsx';

/** The inbox of a person and of an officer. */
export function noticesRoutes(port: NoticesPort): readonly Route[] {
  const route = routesFor(noticesAuthority);
  return [
    route.get(at.inbox, 'inbox.read', (ask, permit) => inboxPage(port, ask, permit)),
    route.post(at.markAllRead, 'inbox.mark_read', { audit: 'inbox.marked_read', handle: markAllRead }),
    route.get(at.notice, 'notice.read', (ask, permit) => noticePage(port, ask, permit)),
  ];
}
