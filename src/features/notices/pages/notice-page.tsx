import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { formatDate, localDateIn, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../web/components/button.tsx';
import { Columns } from '../../../web/components/section.tsx';
import type { NoticesCircumstances } from '../domain/authority.ts';
import { inboxFor } from '../http/inbox.ts';
import { noticesPaths } from '../http/notices-paths.ts';
import type { NoticesPort } from '../http/notices-port.ts';
import { tellNotices, type ToldNotice } from './notice-words.ts';
import { say } from './say.ts';

/** One notice. Opening it marks it as read by its reader; those of others look like none. */
export async function noticePage(
  port: NoticesPort,
  ask: Ask<'/pesan/:id'>,
  permit: Permit<NoticesCircumstances['notice.read']>,
): Promise<Reply> {
  const { id } = ask.params;
  const unknown = refuse('notices_notice_unknown', { next: noticesPaths.inbox.to({}) });
  const inbox = inboxFor(ask.actor);
  if (inbox === null) return refuse('sign_in_needed', { next: ask.address });
  if (!isId(id)) return unknown;
  const notice = await ask.services.db.as(inbox.viewer, async (tx) => {
    const found = await inbox.find(tx, id);
    if (found === null || !permit(found.addressee).ok) return null;
    if (found.isUnread) await inbox.markRead(tx, id, ask.now);
    return found;
  });
  if (notice === null) return unknown;
  const [told] = await tellNotices(port, ask, [notice]);
  if (told === undefined) throw new Error('A notice was not told.');
  const zone = await port.zoneOf(ask.actor);
  return page(told.subject, <NoticeBody told={told} lang={ask.lang} zone={zone} />, {
    layout: ask.actor.kind === 'officer' ? 'desk-text' : 'page',
  });
}

interface NoticeBodyProps {
  readonly told: ToldNotice;
  readonly lang: Lang;
  readonly zone: Zone;
}

export function NoticeBody({ told, lang, zone }: NoticeBodyProps) {
  const t = say(lang);
  const { notice, subject, head, body, action } = told;
  const date = formatDate(localDateIn(notice.expiresAt, zone), lang, 'long');
  return (
    <Columns>
      <div class="stack">
        <p class="small dim">{head}</p>
        <h1>{subject}</h1>
        {body.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <div class="row">
          <ButtonLink href={notice.href}>{action}</ButtonLink>
          <a href={noticesPaths.inbox.to({})}>{t('back')}</a>
        </div>
        <p class="small dim">{t('keptUntil', { date })}</p>
      </div>
    </Columns>
  );
}
