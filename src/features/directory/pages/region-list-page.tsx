import { zoneShort } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { RegionCode, RegionLevel } from '../../../vocabulary/region-code.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Note } from '../../../web/components/note.tsx';
import { SearchBox } from '../../../web/components/search-box.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import type { Region } from '../domain/region.ts';
import type { AddressFault } from './address-fault.ts';
import { directoryPaths } from './directory-paths.ts';
import { BeyondTheEnd, ListFoot } from './list-foot.tsx';
import type { ListPage } from './page-of.ts';
import { say } from './speech.ts';

export interface RegionListView {
  /** '' shows the provinces. */
  readonly word: string;
  readonly rows: readonly Region[];
  readonly total: number;
  readonly page: ListPage;
  readonly counts: Readonly<Record<RegionLevel, number>>;
  /** The names of the regions around the rows. */
  readonly aroundNames: ReadonlyMap<RegionCode, string>;
  readonly fault: AddressFault;
}

interface Props {
  readonly view: RegionListView;
  readonly lang: Lang;
}

export function regionListTitle({ word, total }: RegionListView, lang: Lang): string {
  const t = say(lang);
  return word === '' ? t('regions.title', { count: total }) : t('regions.title.found', { count: total, word });
}

/** The provinces, or what a search has found anywhere down to the village. */
export function RegionListPage({ view, lang }: Props) {
  const t = say(lang);
  const { counts } = view;
  return (
    <div class="stack-large">
      {view.fault !== null && <Note kind="bad">{view.fault}</Note>}
      <div class="stack">
        <h1>{regionListTitle(view, lang)}</h1>
        <p class="lead">
          {t('regions.lead', { regencies: counts.regency, districts: counts.district, villages: counts.village })}
        </p>
      </div>
      <SearchBox action={directoryPaths.regions.to({})} name="kata" label={t('regions.search')} value={view.word}>
        {t('regions.search.hint')}
      </SearchBox>
      {view.rows.length === 0 ? <Nothing view={view} lang={lang} /> : <Found view={view} lang={lang} />}
      <Attribution lang={lang} />
    </div>
  );
}

function Nothing({ view, lang }: Props) {
  const t = say(lang);
  if (view.total > 0)
    return <BeyondTheEnd firstHref={directoryPaths.regions.to({}, { kata: view.word })} lang={lang} />;
  if (view.word === '') {
    return (
      <EmptyState kind="nothing_yet" icon="pin" level={2} title={t('regions.none')}>
        {t('regions.none.says')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothing_found"
      level={2}
      title={t('regions.empty')}
      way={{ href: directoryPaths.regions.to({}), label: t('regions.empty.all') }}
    >
      {t('regions.empty.says')}
    </EmptyState>
  );
}

function Found({ view, lang }: Props) {
  const t = say(lang);
  const isSearch = view.word !== '';
  const columns: readonly Column<Region>[] = [
    {
      key: 'name',
      head: t('regions.column.name'),
      rowHeader: true,
      cell: (region) => <a href={directoryPaths.region.to({ code: region.code })}>{region.name}</a>,
    },
    { key: 'code', head: t('region.code'), cell: (region) => region.code, noWrap: true },
    ...(isSearch
      ? [
          { key: 'level', head: t('region.level'), cell: (region: Region) => t(`region.level.${region.level}`) },
          {
            key: 'within',
            head: t('region.parent'),
            cell: (region: Region) => aroundOf(region, view.aroundNames).join(', '),
          },
        ]
      : []),
    { key: 'zone', head: t('region.zone'), cell: (region) => zoneShort(region.zone) },
  ];
  return (
    <>
      <DataTable
        id="wilayah"
        caption={t('regions.provinces')}
        captionHidden
        columns={columns}
        rows={view.rows}
        phone="cards"
      />
      {view.total > view.rows.length && (
        <ListFoot
          page={view.page}
          total={view.total}
          lang={lang}
          href={(number) => directoryPaths.regions.to({}, { kata: view.word, halaman: number })}
        />
      )}
    </>
  );
}

/** The names of the regions around one, the nearest first. */
function aroundOf({ code }: Region, names: ReadonlyMap<RegionCode, string>): readonly string[] {
  return [...names]
    .filter(([around]) => code.startsWith(`${around}.`))
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([, name]) => name);
}

/** The list of regions is data of others under ODbL 1.0, which asks to be named where it is shown. */
export function Attribution({ lang }: { readonly lang: Lang }) {
  return <p class="small dim">{say(lang)('regions.attribution')}</p>;
}
