import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { type RoadmapItem, roadmapKinds } from '../../domain/views/roadmap.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import { day } from './figure-words.ts';
import { roadmapPictureOf, type RoadmapView, stateOf } from './roadmap-view.ts';
import { say } from './say.ts';
import { Figure, ViewHead } from './views-frame.tsx';

const YEARS = [-1, 0, 1, 2, 3] as const;

/** What is planned and what ends until the deadline, for the own agency and those it oversees. */
export function RoadmapBody({ view }: { readonly view: RoadmapView }) {
  const { lang, address } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <ViewHead lang={lang} current="roadmap" finding={view.finding} subtitle={view.subtitle} />
      <RoadmapFilters view={view} />
      {view.shown.length === 0 ? (
        <EmptyState kind="nothing_yet" level={2} title={t('roadmapNone')}>
          {t('roadmapNoneSay')}
        </EmptyState>
      ) : (
        <Figure
          lang={lang}
          picture={roadmapPictureOf(view)}
          finding={view.finding}
          note={view.notes.length === 0 ? undefined : view.notes.join(' ')}
          csvHref={at.roadmapCsv.to({}, address)}
          pngHref={at.roadmapPng.to({}, address)}
          table={<RoadmapTable view={view} />}
        />
      )}
    </div>
  );
}

function RoadmapFilters({ view }: { readonly view: RoadmapView }) {
  const { map, lang } = view;
  const t = say(lang);
  const all = { value: '', label: t('all') };
  const thisYear = Number(map.today.slice(0, 4));
  return (
    <Filters
      action={at.roadmap.to({})}
      label={t('filters')}
      filters={[
        {
          kind: 'select',
          name: 'instansi',
          label: t('roadmapWhose'),
          value: map.agencyId ?? '',
          options: [all, ...map.agencies.map((id) => ({ value: id, label: map.agencyName(id) }))],
        },
        {
          kind: 'select',
          name: 'jenis',
          label: t('roadmapKind'),
          value: map.kind ?? '',
          options: [all, ...roadmapKinds.map((kind) => ({ value: kind, label: t(`roadmap.${kind}`) }))],
        },
        {
          kind: 'select',
          name: 'tahun',
          label: t('roadmapYear'),
          value: String(view.year),
          options: YEARS.map((step) => ({ value: String(thisYear + step), label: String(thisYear + step) })),
        },
      ]}
    />
  );
}

function RoadmapTable({ view }: { readonly view: RoadmapView }) {
  const { map, lang } = view;
  const t = say(lang);
  return (
    <DataTable<RoadmapItem>
      id="jalan"
      caption={t('roadmapTable')}
      captionHidden
      phone="cards"
      rows={view.shown}
      columns={[
        {
          key: 'what',
          head: t('roadmapWhat'),
          rowHeader: true,
          cell: (item) => {
            const href = view.hrefOf(item);
            return (
              <>
                {href === null ? item.name : <a href={href}>{item.name}</a>}
                {item.detail !== null && <span class="dim"> {item.detail}</span>}
              </>
            );
          },
        },
        { key: 'kind', head: t('roadmapKind'), cell: ({ kind }) => t(`roadmap.${kind}`) },
        { key: 'whose', head: t('roadmapWhose'), cell: ({ agencyId }) => map.agencyName(agencyId) },
        { key: 'from', head: t('roadmapFrom'), cell: ({ from }) => (from === null ? null : day(from, lang)) },
        { key: 'until', head: t('roadmapUntil'), cell: ({ until }) => day(until, lang) },
        {
          key: 'state',
          head: t('roadmapState'),
          cell: (item) => {
            const state = stateOf(item, map.today);
            return state === 'roadmapLate' ? <StatusTag kind="bad">{t(state)}</StatusTag> : t(state);
          },
        },
      ]}
    />
  );
}
