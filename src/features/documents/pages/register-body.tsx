import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Filters } from '../../../web/components/filters.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import { standingOn } from '../domain/verdict.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import type { KnownDocument } from '../http/known-document.ts';
import { say } from './say.ts';
import { StandingTag } from './standing-tag.tsx';

export interface RegisterView {
  readonly lang: Lang;
  readonly today: LocalDate;
  /** The beginning of a number; '' for all. */
  readonly number: string;
  readonly documents: readonly KnownDocument[];
  /** Where the next page begins, as the address says it; null on the last. */
  readonly next: string | null;
}

/** What the office has issued. */
export function RegisterBody(view: RegisterView) {
  const { lang, number, documents, next } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('registerTitle')}</h1>
        <p>{t('registerLead')}</p>
      </div>
      <Filters
        action={paths.register.to({})}
        label={t('registerFilter')}
        filters={[{ kind: 'search', name: 'nomor', label: t('registerNumber'), value: number }]}
        active={number === '' ? [] : [{ name: number, removeHref: paths.register.to({}) }]}
      />
      {documents.length === 0 ? (
        <Nothing {...view} />
      ) : (
        <>
          <DataTable
            id="terbitan"
            caption={t('registerTitle')}
            captionHidden
            columns={columnsOf(view)}
            rows={documents}
            phone="scroll"
            stickyHead
          />
          <Pagination
            summary={t('registerShown', { count: documents.length })}
            nextHref={next === null ? undefined : paths.register.to({}, { nomor: number, sesudah: next })}
          />
        </>
      )}
    </div>
  );
}

function Nothing({ lang, number }: RegisterView) {
  const t = say(lang);
  return number === '' ? (
    <EmptyState kind="nothing_yet" level={2} title={t('registerNone')}>
      {t('registerNoneDetail')}
    </EmptyState>
  ) : (
    <EmptyState kind="nothing_found" level={2} title={t('registerNothing')}>
      {t('registerNothingDetail')}
    </EmptyState>
  );
}

function columnsOf({ lang, today }: RegisterView): readonly Column<KnownDocument>[] {
  const t = say(lang);
  return [
    {
      key: 'number',
      head: t('columnNumber'),
      rowHeader: true,
      noWrap: true,
      cell: ({ id, number }) => (
        <a class="figures" href={paths.registered.to({ id })}>
          {number}
        </a>
      ),
    },
    { key: 'kind', head: t('columnKind'), cell: ({ title }) => title[lang] },
    {
      key: 'decided',
      head: t('columnDecided'),
      noWrap: true,
      cell: ({ decidedOn }) => formatDate(decidedOn, lang, 'short'),
    },
    {
      key: 'until',
      head: t('columnUntil'),
      noWrap: true,
      cell: ({ validUntil }) => (validUntil === null ? t('lineUntilRevoked') : formatDate(validUntil, lang, 'short')),
    },
    {
      key: 'status',
      head: t('columnStatus'),
      cell: (document) => <StandingTag standing={standingOn(document, today)} lang={lang} />,
    },
  ];
}
