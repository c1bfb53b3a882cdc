import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { type ActiveFilter, Filters } from '../../../../web/components/filters.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { filterQuery, NO_FILTERS, type QueueFilters } from '../../http/desk/queue-filters.ts';
import { QueueTable } from './queue-table.tsx';
import type { QueueView, SearchView } from './queue-view.ts';
import { say } from './say.ts';
import { SearchForm } from './search-form.tsx';

/** What the queue comes to, said first. */
export function queueTitle({ counts, lang }: Pick<QueueView, 'counts' | 'lang'>): string {
  const t = say(lang);
  if (counts.late > 0) return t('queue.title.late', { count: counts.late });
  if (counts.dueToday > 0) return t('queue.title.today', { count: counts.dueToday });
  return counts.waiting > 0 ? t('queue.title.waiting', { count: counts.waiting }) : t('queue.title.none');
}

/** The queue of an office: search, filters, figures and the cases by legal risk. */
export function QueueBody({ view }: { readonly view: QueueView }) {
  const { lang, counts, rows, batchHref } = view;
  const t = say(lang);
  return (
    <div class="stack">
      <div class="row between">
        <h1>{queueTitle(view)}</h1>
        {batchHref !== null && (
          <ButtonLink href={batchHref} kind="plain" shortcut="s">
            {t('queue.batch')}
          </ButtonLink>
        )}
      </div>
      <Figures view={view} />
      <SearchForm tokens={view.tokens} lang={lang} />
      <QueueFilterRow filters={view.filters} lang={lang} />
      {rows.length === 0 ? (
        <NoCases view={view} />
      ) : (
        <>
          <p class="small dim">
            {t('queue.order')} <kbd>J</kbd> <kbd>K</kbd> {t('queue.move')}, <kbd>Enter</kbd> {t('queue.open')}.
          </p>
          <QueueTable rows={rows} caption={t('queue.caption', { shown: rows.length, open: counts.open })} lang={lang} />
          <Pagination
            summary={t('queue.shown', { count: rows.length })}
            previousHref={view.firstHref ?? undefined}
            nextHref={view.nextHref ?? undefined}
          />
        </>
      )}
    </div>
  );
}

/** The figures of the queue in one line, each leading to its cases. */
function Figures({ view }: { readonly view: QueueView }) {
  const t = say(view.lang);
  const { waiting, dueToday, late, open } = view.counts;
  return (
    <p class="row">
      <span>{t('figure.waiting', { count: waiting })}</span>
      <span>{t('figure.today', { count: dueToday })}</span>
      <a href={deskPaths.queue.to({}, { batas: 'lewat' })}>{t('figure.late', { count: late })}</a>
      <a href={deskPaths.queue.to({})}>{t('figure.open', { count: open })}</a>
    </p>
  );
}

function QueueFilterRow({ filters, lang }: { readonly filters: QueueFilters; readonly lang: Lang }) {
  const t = say(lang);
  const option = (value: string, label: string) => ({ value, label });
  return (
    <Filters
      action={deskPaths.queue.to({})}
      label={t('filter.label')}
      kept={filters.number === '' ? {} : { nomor: filters.number }}
      filters={[
        {
          kind: 'select',
          name: 'langkah',
          label: t('filter.step'),
          value: filters.step ?? '',
          options: [
            option('', t('filter.step.all')),
            ...(['check', 'recommend', 'decide'] as const).map((kind) => option(kind, t(`step.${kind}`))),
          ],
        },
        {
          kind: 'select',
          name: 'keadaan',
          label: t('filter.state'),
          value: filters.state === 'open' ? '' : filters.state,
          options: [
            option('', t('filter.state.open')),
            option('returned', t('filter.state.returned')),
            option('closed', t('filter.state.closed')),
          ],
        },
        {
          kind: 'select',
          name: 'milik',
          label: t('filter.holder'),
          value: filters.mine ? 'saya' : '',
          options: [option('', t('filter.holder.all')), option('saya', t('filter.holder.mine'))],
        },
        {
          kind: 'select',
          name: 'batas',
          label: t('filter.due'),
          value: filters.late ? 'lewat' : '',
          options: [option('', t('filter.due.all')), option('lewat', t('filter.due.late'))],
        },
      ]}
      active={activeFilters(filters, lang)}
      clearHref={deskPaths.queue.to({})}
    />
  );
}

function activeFilters(filters: QueueFilters, lang: Lang): readonly ActiveFilter[] {
  const t = say(lang);
  const without = (change: Partial<QueueFilters>) => deskPaths.queue.to({}, filterQuery({ ...filters, ...change }));
  const active: readonly (ActiveFilter | null)[] = [
    filters.number === ''
      ? null
      : { name: t('filter.number', { number: filters.number }), removeHref: without({ number: '' }) },
    filters.step === null ? null : { name: t(`step.${filters.step}`), removeHref: without({ step: null }) },
    filters.state === 'open'
      ? null
      : { name: t(`filter.state.${filters.state}`), removeHref: without({ state: NO_FILTERS.state }) },
    filters.mine ? { name: t('filter.holder.mine'), removeHref: without({ mine: false }) } : null,
    filters.late ? { name: t('filter.due.late'), removeHref: without({ late: false }) } : null,
  ];
  return active.filter((one) => one !== null);
}

function NoCases({ view }: { readonly view: QueueView }) {
  const t = say(view.lang);
  const isFiltered = Object.keys(filterQuery(view.filters)).length > 0;
  if (isFiltered) {
    return (
      <EmptyState
        kind="nothing_found"
        level={2}
        title={t('queue.nothingFound')}
        way={{ href: deskPaths.queue.to({}), label: t('queue.showAll') }}
      >
        {t('queue.nothingFound.body')}
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="all_done" level={2} title={t('queue.allDone')}>
      {t('queue.allDone.body')}
    </EmptyState>
  );
}

export function searchTitle({ rows, sought, lang }: SearchView): string {
  const t = say(lang);
  return rows.length === 0
    ? t('search.none', { words: sought.words })
    : t('search.found', { count: rows.length, words: sought.words });
}

/** What a search by name or NIK found; it stands at no address, so that nobody is named in one. */
export function SearchBody({ view }: { readonly view: SearchView }) {
  const { lang, rows, isCut } = view;
  const t = say(lang);
  return (
    <div class="stack">
      <h1>{searchTitle(view)}</h1>
      <SearchForm tokens={view.tokens} lang={lang} />
      {rows.length === 0 ? (
        <EmptyState
          kind="nothing_found"
          level={2}
          title={t('search.nothing')}
          way={{ href: deskPaths.queue.to({}), label: t('toQueue') }}
        >
          {t(`search.nothing.${view.sought.by}`)}
        </EmptyState>
      ) : (
        <>
          {isCut && <p>{t('search.cut', { count: rows.length })}</p>}
          <QueueTable rows={rows} caption={t('search.caption')} lang={lang} />
          <p>
            <a href={deskPaths.queue.to({})}>{t('toQueue')}</a>
          </p>
        </>
      )}
    </div>
  );
}
