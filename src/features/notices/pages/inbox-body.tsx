import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import { Columns } from '../../../web/components/section.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { keptYears } from '../domain/notice.ts';
import { mostCounted } from '../http/inbox.ts';
import { noticesPaths } from '../http/notices-paths.ts';
import type { ToldNotice } from './notice-words.ts';
import { say, type Words } from './say.ts';

export interface InboxView {
  readonly lang: Lang;
  readonly reader: 'person' | 'officer';
  readonly told: readonly ToldNotice[];
  readonly unread: number;
  readonly isFirstPage: boolean;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
  readonly csrf: string;
  readonly onceKey: string;
  /** When this page was drawn: what "mark all" reaches up to. */
  readonly until: string;
}

/** How the inbox stands, in words. */
export function inboxHeading({ lang, told, unread, isFirstPage }: InboxView): string {
  const t = say(lang);
  if (unread >= mostCounted) return t('headMany', { count: mostCounted - 1 });
  if (unread > 0) return t('headUnread', { count: unread });
  return told.length === 0 && isFirstPage ? t('title') : t('headRead');
}

export function InboxBody(view: InboxView) {
  const { lang, told, unread, isFirstPage } = view;
  const t = say(lang);
  return (
    <Columns>
      <div class="stack">
        <h1>{inboxHeading(view)}</h1>
        <p class="dim">{t('lead', { years: keptYears })}</p>
        {unread > 0 && <MarkAll t={t} view={view} />}
      </div>
      {told.length === 0 ? (
        <Nothing t={t} view={view} />
      ) : (
        <div class="stack">
          <ul class="rows" aria-label={t('list')}>
            {told.map((one) => (
              <NoticeRow t={t} told={one} />
            ))}
          </ul>
          <Pagination
            summary={t('shown', { count: told.length })}
            nextHref={view.next === null ? undefined : noticesPaths.inbox.to({}, { sesudah: view.next })}
            across={isFirstPage ? undefined : <a href={noticesPaths.inbox.to({})}>{t('newest')}</a>}
          />
        </div>
      )}
    </Columns>
  );
}

interface ViewProps {
  readonly t: Words;
  readonly view: InboxView;
}

function MarkAll({ t, view }: ViewProps) {
  return (
    <Form action={noticesPaths.markAllRead.to({})} csrf={view.csrf} idempotencyKey={view.onceKey}>
      <input type="hidden" name="sampai" value={view.until} />
      <FormEnd>
        <Button kind="plain" icon="check">
          {t('markAll')}
        </Button>
      </FormEnd>
    </Form>
  );
}

function Nothing({ t, view: { reader, isFirstPage } }: ViewProps) {
  if (!isFirstPage) {
    const way = { href: noticesPaths.inbox.to({}), label: t('newest') };
    return (
      <EmptyState kind="nothing_found" icon="mail" level={2} title={t('pageEmptyTitle')} way={way}>
        {t('pageEmptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="nothing_yet" icon="mail" level={2} title={t('emptyTitle')}>
      {t(reader === 'officer' ? 'emptyOfficer' : 'emptyPerson')}
    </EmptyState>
  );
}

/** What is unread stands bold and says so; what was read is plain text. */
function NoticeRow({ t, told }: { readonly t: Words; readonly told: ToldNotice }) {
  const { notice, subject, head } = told;
  return (
    <li>
      <div class="row-body">
        <div class="row-words">
          <a class={notice.isUnread ? 'row-title' : undefined} href={noticesPaths.notice.to({ id: notice.id })}>
            {subject}
          </a>
          <div class="small dim">{head}</div>
        </div>
        {notice.isUnread && (
          <StatusTag kind="info" icon="mail">
            {t('unread')}
          </StatusTag>
        )}
      </div>
    </li>
  );
}
