import type { Lang } from '../../../vocabulary/lang.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import type { ListPage } from './page-of.ts';
import { say } from './speech.ts';

interface ListFootProps {
  readonly page: ListPage;
  readonly total: number;
  readonly lang: Lang;
  /** The address of another page of the same list. */
  readonly href: (number: string) => string;
}

/** How much of a list is shown, and the way to the rest. */
export function ListFoot({ page, total, lang, href }: ListFootProps) {
  const from = Math.min(page.offset + 1, total);
  const to = Math.min(page.offset + page.limit, total);
  return (
    <Pagination
      summary={say(lang)('list.shown', { from, to, total })}
      previousHref={page.number > 1 ? href(String(page.number - 1)) : undefined}
      nextHref={to < total ? href(String(page.number + 1)) : undefined}
    />
  );
}

/** For an address that asks for a page after the last one. */
export function BeyondTheEnd({ firstHref, lang }: { readonly firstHref: string; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <EmptyState
      kind="nothing_found"
      level={2}
      title={t('list.beyond')}
      way={{ href: firstHref, label: t('list.first') }}
    >
      {t('list.beyond.says')}
    </EmptyState>
  );
}
