import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Filters } from '../../../web/components/filters.tsx';
import { Note } from '../../../web/components/note.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import { type Organisation, type OrganisationKind, organisationKinds } from '../domain/organisation.ts';
import type { AddressFault } from './address-fault.ts';
import { OrganisationLink } from './basis.tsx';
import { directoryPaths } from './directory-paths.ts';
import { BeyondTheEnd, ListFoot } from './list-foot.tsx';
import type { ListPage } from './page-of.ts';
import { say } from './speech.ts';

export interface OrganisationListView {
  readonly word: string;
  readonly kind: OrganisationKind | null;
  readonly rows: readonly Organisation[];
  readonly total: number;
  readonly page: ListPage;
  readonly today: LocalDate;
  /** The names of the regions that the rows serve. */
  readonly regionNames: ReadonlyMap<RegionCode, string>;
  readonly fault: AddressFault;
}

interface Props {
  readonly view: OrganisationListView;
  readonly lang: Lang;
}

export function organisationListTitle({ word, kind, total }: OrganisationListView, lang: Lang): string {
  const t = say(lang);
  return word === '' && kind === null
    ? t('organisations.title', { count: total })
    : t('organisations.title.found', { count: total });
}

export function OrganisationListPage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <div class="stack-large">
      {view.fault !== null && <Note kind="bad">{view.fault}</Note>}
      <div class="stack">
        <h1>{organisationListTitle(view, lang)}</h1>
        <p class="lead">{t('organisations.lead')}</p>
      </div>
      <Search view={view} lang={lang} />
      {view.rows.length === 0 ? <Nothing view={view} lang={lang} /> : <Found view={view} lang={lang} />}
    </div>
  );
}

function Search({ view, lang }: Props) {
  const t = say(lang);
  const { word, kind } = view;
  const kinds = organisationKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <Filters
      action={directoryPaths.organisations.to({})}
      label={t('organisations.search.submit')}
      filters={[
        { kind: 'search', name: 'kata', label: t('organisations.search'), value: word },
        {
          kind: 'select',
          name: 'jenis',
          label: t('organisations.filter.kind'),
          value: kind ?? '',
          options: [{ value: '', label: t('organisations.filter.all') }, ...kinds],
        },
      ]}
      active={[
        ...(word === '' ? [] : [{ name: `“${word}”`, removeHref: address({ kind }) }]),
        ...(kind === null ? [] : [{ name: t(`kind.${kind}`), removeHref: address({ word }) }]),
      ]}
      clearHref={word !== '' && kind !== null ? address({}) : undefined}
    />
  );
}

function Nothing({ view, lang }: Props) {
  const t = say(lang);
  if (view.total > 0) return <BeyondTheEnd firstHref={address({ word: view.word, kind: view.kind })} lang={lang} />;
  const isFiltered = view.word !== '' || view.kind !== null;
  if (!isFiltered) {
    return (
      <EmptyState kind="nothing_yet" icon="office" level={2} title={t('organisations.none')}>
        {t('organisations.none.says')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothing_found"
      level={2}
      title={t('organisations.empty.title')}
      way={{ href: address({}), label: t('organisations.empty.all') }}
    >
      {t('organisations.empty')}
    </EmptyState>
  );
}

function Found({ view, lang }: Props) {
  const t = say(lang);
  const columns: readonly Column<Organisation>[] = [
    {
      key: 'name',
      head: t('organisations.column.name'),
      rowHeader: true,
      cell: (one) => (
        <>
          <OrganisationLink organisation={one} lang={lang} /> {stateOf(one, view.today, lang)}
        </>
      ),
    },
    { key: 'short', head: t('organisations.column.short'), cell: (one) => one.shortName },
    { key: 'kind', head: t('organisations.column.kind'), cell: (one) => t(`kind.${one.kind}`) },
    {
      key: 'region',
      head: t('organisations.column.region'),
      cell: (one) => (one.regionCode === null ? t('organisation.region.whole') : view.regionNames.get(one.regionCode)),
    },
  ];
  return (
    <>
      <DataTable
        id="instansi"
        caption={t('directory.section.organisations')}
        captionHidden
        columns={columns}
        rows={view.rows}
        phone="cards"
      />
      <ListFoot
        page={view.page}
        total={view.total}
        lang={lang}
        href={(number) => address({ word: view.word, kind: view.kind, number })}
      />
    </>
  );
}

/** Only what has ended or not begun yet carries a word. */
function stateOf({ validity }: Organisation, today: LocalDate, lang: Lang) {
  const t = say(lang);
  if (validity.until !== null && validity.until <= today) {
    return (
      <StatusTag kind="mute">
        {t('organisation.state.ended', { date: formatDate(validity.until, lang, 'short') })}
      </StatusTag>
    );
  }
  if (validity.from <= today) return null;
  return (
    <StatusTag kind="mute">
      {t('organisation.state.begins', { date: formatDate(validity.from, lang, 'short') })}
    </StatusTag>
  );
}

interface Asked {
  readonly word?: string;
  readonly kind?: OrganisationKind | null;
  readonly number?: string;
}

function address({ word, kind, number }: Asked): string {
  return directoryPaths.organisations.to({}, { kata: word, jenis: kind ?? undefined, halaman: number });
}
