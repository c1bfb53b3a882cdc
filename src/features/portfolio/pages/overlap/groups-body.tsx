import type { Lang } from '../../../../vocabulary/lang.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { type ActiveFilter, Filters } from '../../../../web/components/filters.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { milliards, percent, topicName, whole } from './figure-words.ts';
import { filterQuery, type GroupFilters, orders, states } from './group-filters.ts';
import { type GroupRow, GROUPS_A_PAGE, type GroupsView } from './groups-view.ts';
import { OverlapNav, type Reader } from './overlap-nav.tsx';
import { say } from './say.ts';

/** The answer first: how much looks alike. */
export function groupsTitle({ figures, filters, lang }: Pick<GroupsView, 'figures' | 'filters' | 'lang'>): string {
  const { question } = filters;
  return say(lang)(`groups.title.${question}`, {
    groups: figures.groups[question],
    members: figures.grouped[question],
  });
}

/** The explorer: figures, filters, and the groups in the order that was asked for. */
export function GroupsBody({ view }: { readonly view: GroupsView }) {
  const { lang, filters, rows, total } = view;
  const t = say(lang);
  return (
    <div class="stack">
      <OverlapNav current="groups" reader={view.reader} lang={lang} />
      <h1>{groupsTitle(view)}</h1>
      <p class="dim">{t('groups.lead', { time: view.ranAt })}</p>
      <Figures view={view} />
      <FilterRow view={view} />
      {rows.length === 0 ? (
        <EmptyState
          kind="nothing_found"
          title={t('groups.none.title')}
          way={{ href: overlapPaths.groups.to({}), label: t('groups.none.way') }}
          level={2}
        >
          {t(filters.order === 'saving' ? 'groups.none.costs' : 'groups.none.text')}
        </EmptyState>
      ) : (
        <>
          <GroupsTable view={view} />
          <Pagination
            summary={t('groups.shown', {
              from: (filters.page - 1) * GROUPS_A_PAGE + 1,
              to: (filters.page - 1) * GROUPS_A_PAGE + rows.length,
              total,
            })}
            previousHref={filters.page > 1 ? pageHref(filters, filters.page - 1) : undefined}
            nextHref={filters.page * GROUPS_A_PAGE < total ? pageHref(filters, filters.page + 1) : undefined}
            across={
              <a href={overlapPaths.groupsCsv.to({}, filterQuery({ ...filters, page: 1 }))} download>
                {t('csv')}
              </a>
            }
          />
        </>
      )}
    </div>
  );
}

/** Before the first run. */
export function NoRunBody({ reader, lang }: { readonly reader: Reader; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <div class="stack">
      <OverlapNav current="groups" reader={reader} lang={lang} />
      <h1>{t('groups.noRun.title')}</h1>
      <EmptyState
        kind="nothing_yet"
        title={t('groups.noRun.head')}
        way={{ href: overlapPaths.runs.to({}), label: t('groups.noRun.way') }}
        level={2}
      >
        {t('groups.noRun.text')}
      </EmptyState>
    </div>
  );
}

function Figures({ view }: { readonly view: GroupsView }) {
  const { figures, lang } = view;
  const t = say(lang);
  const coded = figures.compared === 0 ? 0 : figures.coded / figures.compared;
  return (
    <StatStrip
      stats={[
        {
          label: t('figure.compared'),
          figure: whole(figures.compared, lang),
          compared: t('figure.apart', {
            websites: figures.websites + figures.setApart,
            classified: figures.classified,
          }),
        },
        {
          label: t('figure.repeated'),
          figure: whole(figures.grouped.same_system, lang),
          compared: t('figure.repeatedOf', { groups: figures.groups.same_system }),
        },
        {
          label: t('figure.function'),
          figure: whole(figures.grouped.same_function, lang),
          compared: t('figure.functionOf', { groups: figures.groups.same_function }),
        },
        {
          label: t('figure.coded'),
          figure: percent(coded),
          unit: '%',
          compared: t('figure.codedOf', { coded: figures.coded }),
        },
        {
          label: t('figure.verdicts'),
          figure: whole(figures.verdicts, lang),
          compared: t('figure.verdictsOf'),
          evidence: { href: overlapPaths.quality.to({}), label: t('figure.quality'), about: t('figure.qualityAbout') },
        },
      ]}
    />
  );
}

function FilterRow({ view }: { readonly view: GroupsView }) {
  const { lang, filters } = view;
  const t = say(lang);
  const option = (value: string, label: string) => ({ value, label });
  return (
    <Filters
      action={overlapPaths.groups.to({})}
      label={t('filter.label')}
      active={activeOf(view)}
      clearHref={overlapPaths.groups.to({}, { soal: filters.question })}
      filters={[
        {
          kind: 'select',
          name: 'soal',
          label: t('filter.question'),
          value: filters.question,
          options: (['same_function', 'same_system'] as const).map((one) => option(one, t(`question.${one}`))),
        },
        {
          kind: 'select',
          name: 'instansi',
          label: t('filter.agency'),
          value: filters.agency,
          options: [
            option('', t('filter.agency.all')),
            ...(view.coordinates ? [option('coordinated', t('filter.agency.coordinated'))] : []),
            ...view.agencies,
          ],
        },
        {
          kind: 'select',
          name: 'fungsi',
          label: t('filter.topic'),
          value: filters.topic,
          options: [option('', t('filter.topic.all')), ...view.topics],
        },
        {
          kind: 'select',
          name: 'keadaan',
          label: t('filter.state'),
          value: filters.state,
          options: states.map((state) => option(state, t(`filter.state.${state}`))),
        },
        {
          kind: 'select',
          name: 'urut',
          label: t('filter.order'),
          value: filters.order,
          options: orders
            .filter((order) => order !== 'saving' || view.seesCosts)
            .map((order) => option(order, t(`order.${order}`))),
        },
      ]}
    />
  );
}

function activeOf({ filters, agencies, lang }: GroupsView): readonly ActiveFilter[] {
  const t = say(lang);
  const without = (change: Partial<GroupFilters>): string =>
    overlapPaths.groups.to({}, filterQuery({ ...filters, page: 1, ...change }));
  const agency = agencies.find(({ value }) => value === filters.agency)?.label ?? t('filter.agency.coordinated');
  return [
    ...(filters.agency === '' ? [] : [{ name: agency, removeHref: without({ agency: '' }) }]),
    ...(filters.topic === '' ? [] : [{ name: topicName(filters.topic, lang), removeHref: without({ topic: '' }) }]),
    ...(filters.state === 'all'
      ? []
      : [{ name: t(`filter.state.${filters.state}`), removeHref: without({ state: 'all' }) }]),
  ];
}

function GroupsTable({ view }: { readonly view: GroupsView }) {
  const { lang, filters, rows, seesCosts } = view;
  const t = say(lang);
  const cost: Column<GroupRow> = {
    key: 'cost',
    head: t('column.cost'),
    figures: true,
    cell: ({ cost: seen, members }) =>
      seen === null ? null : (
        <>
          {milliards(seen.total, lang)}
          {seen.known < members && <span class="dim tiny"> {t('column.costOf', { known: seen.known, members })}</span>}
        </>
      ),
  };
  const columns: readonly Column<GroupRow>[] = [
    { key: 'name', head: t('column.group'), rowHeader: true, cell: ({ href, name }) => <a href={href}>{name}</a> },
    { key: 'members', head: t('column.members'), figures: true, cell: ({ members }) => whole(members, lang) },
    ...(filters.question === 'same_function'
      ? [
          {
            key: 'systems',
            head: t('column.systems'),
            figures: true,
            cell: ({ systems }: GroupRow) => whole(systems, lang),
          },
        ]
      : []),
    { key: 'agencies', head: t('column.agencies'), cell: ({ agencies }) => agencyWords(agencies, lang), roomy: true },
    { key: 'chance', head: t('column.chance'), figures: true, cell: ({ chance }) => percent(chance) },
    { key: 'doubt', head: t('column.doubt'), figures: true, cell: ({ doubt }) => percent(doubt) },
    ...(seesCosts ? [cost] : []),
    {
      key: 'judged',
      head: t('column.judged'),
      figures: true,
      cell: ({ judged }) => (judged === 0 ? null : whole(judged, lang)),
    },
  ];
  return (
    <div data-queue>
      <DataTable
        id="kelompok"
        caption={t('groups.caption', { order: t(`order.${filters.order}`) })}
        columns={columns}
        rows={rows}
        phone="scroll"
        stickyHead
      />
    </div>
  );
}

const MOST_NAMED = 4;

function agencyWords(agencies: readonly string[], lang: Lang): string {
  if (agencies.length <= MOST_NAMED) return agencies.join(', ');
  const more = agencies.length - MOST_NAMED;
  return say(lang)('agenciesMore', { named: agencies.slice(0, MOST_NAMED).join(', '), more });
}

function pageHref(filters: GroupFilters, page: number): string {
  return overlapPaths.groups.to({}, filterQuery({ ...filters, page }));
}
