import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { type ActiveFilter, Filters } from '../../../../web/components/filters.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { functionName } from '../registry/element-words.ts';
import { type ListRow, type ListView, PAGE_ROWS } from './list-view.ts';
import { say } from './say.ts';
import { shortDay } from './words-of.ts';

const ALL = '';

export function listTitle({ total, byStage, lang }: ListView): string {
  const waiting = byStage.get('asked') ?? 0;
  return say(lang)('list.title', { count: total, waiting });
}

/** The groups on their way, by state, with what each waits for. */
export function ListBody({ view }: { readonly view: ListView }) {
  const { lang, rows } = view;
  const t = say(lang);
  return (
    <div class="stack">
      <div class="row between">
        <h1>{listTitle(view)}</h1>
        <div class="row">
          <a href={consolidationPaths.savings.to({})}>{t('list.savings')}</a>
          {view.mayPropose && (
            <ButtonLink kind="plain" href="/tumpang-tindih">
              {t('list.propose')}
            </ButtonLink>
          )}
        </div>
      </div>
      <p class="lead">{t('list.lead')}</p>
      <ListFilters view={view} />
      {rows.length === 0 ? <Nothing view={view} /> : <ListTable view={view} />}
      {view.total > PAGE_ROWS && <Pages view={view} />}
    </div>
  );
}

function ListFilters({ view }: { readonly view: ListView }) {
  const { lang, filters } = view;
  const t = say(lang);
  const stages = ['proposed', 'asked', 'decided', 'planned', 'ended'] as const;
  const stageOptions = stages.map((stage) => ({
    value: stage,
    label: `${t(`stage.${stage}`)} (${view.byStage.get(stage) ?? 0})`,
  }));
  return (
    <Filters
      action={consolidationPaths.list.to({})}
      label={t('list.filters')}
      filters={[
        {
          kind: 'select',
          name: 'tahap',
          label: t('list.stage'),
          value: filters.stage ?? ALL,
          options: [{ value: ALL, label: t('list.all') }, ...stageOptions],
        },
        {
          kind: 'select',
          name: 'pemilik',
          label: t('list.owner'),
          value: filters.ownerId ?? ALL,
          options: [
            { value: ALL, label: t('list.all') },
            ...view.owners.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
        {
          kind: 'select',
          name: 'fungsi',
          label: t('list.topic'),
          value: filters.topic ?? ALL,
          options: [
            { value: ALL, label: t('list.all') },
            ...view.topics.map(({ code, name }) => ({ value: code, label: name })),
          ],
        },
      ]}
      active={activeFilters(view)}
      clearHref={consolidationPaths.list.to({})}
    />
  );
}

function activeFilters(view: ListView): readonly ActiveFilter[] {
  const { filters, lang } = view;
  const t = say(lang);
  const { stage, ownerId, topic } = filters;
  const owner = view.owners.find(({ id }) => id === ownerId)?.name ?? ownerId;
  return [
    stage === null ? null : { name: t(`stage.${stage}`), removeHref: addressOf(view, { stage: null }) },
    owner === null ? null : { name: owner, removeHref: addressOf(view, { ownerId: null }) },
    topic === null ? null : { name: functionName(topic, lang), removeHref: addressOf(view, { topic: null }) },
  ].filter((one) => one !== null);
}

function addressOf({ filters }: ListView, change: Partial<ListView['filters']>, offset = 0): string {
  const { stage, ownerId, topic } = { ...filters, ...change };
  return consolidationPaths.list.to(
    {},
    {
      tahap: stage ?? undefined,
      pemilik: ownerId ?? undefined,
      fungsi: topic ?? undefined,
      mulai: offset === 0 ? undefined : String(offset),
    },
  );
}

function ListTable({ view }: { readonly view: ListView }) {
  const { lang } = view;
  const t = say(lang);
  return (
    <DataTable
      id="kelompok"
      caption={t('list.caption')}
      captionHidden
      phone="cards"
      columns={[
        {
          key: 'title',
          head: t('list.group'),
          rowHeader: true,
          phoneLabel: null,
          cell: ({ head }) => <a href={consolidationPaths.group.to({ id: head.id })}>{head.title}</a>,
        },
        { key: 'state', head: t('list.stage'), cell: (row) => <StageTag row={row} view={view} /> },
        { key: 'owners', head: t('list.owners'), cell: ({ owners }) => owners.join(', '), roomy: true },
        { key: 'apps', head: t('list.applications'), cell: ({ applications }) => applications, figures: true },
        { key: 'lead', head: t('list.lead.head'), cell: ({ lead }) => lead },
        {
          key: 'due',
          head: t('list.due'),
          noWrap: true,
          cell: ({ head }) => (head.dueOn === null ? null : shortDay(head.dueOn, lang)),
        },
      ]}
      rows={view.rows}
      rowState={({ head }) => (isOver(head.dueOn, view) ? 'flagged' : null)}
    />
  );
}

function StageTag({ row, view }: { readonly row: ListRow; readonly view: ListView }) {
  const t = say(view.lang);
  const { stage, dueOn, outcome, endHow } = row.head;
  if (stage === 'asked' && isOver(dueOn, view)) return <StatusTag kind="warn">{t('list.over')}</StatusTag>;
  if (stage === 'ended' && endHow !== null)
    return <StatusTag kind={endHow === 'completed' ? 'ok' : 'mute'}>{t(`end.${endHow}`)}</StatusTag>;
  return (
    <>
      {t(`stage.${stage}`)}
      {outcome !== null && <span class="small dim">{`, ${t(`outcome.${outcome}`)}`}</span>}
    </>
  );
}

function isOver(dueOn: ListRow['head']['dueOn'], { on }: ListView): boolean {
  return dueOn !== null && dueOn < on;
}

function Nothing({ view }: { readonly view: ListView }) {
  const t = say(view.lang);
  const { stage, ownerId, topic } = view.filters;
  if (stage !== null || ownerId !== null || topic !== null)
    return (
      <EmptyState
        kind="nothing_found"
        level={2}
        title={t('list.nothingFound')}
        way={{ href: consolidationPaths.list.to({}), label: t('list.showAll') }}
      >
        {t('list.nothingFound.body')}
      </EmptyState>
    );
  return (
    <EmptyState
      kind="nothing_yet"
      level={2}
      title={t('list.nothing')}
      way={{ href: '/tumpang-tindih', label: t('list.toOverlap') }}
    >
      {t('list.nothing.body')}
    </EmptyState>
  );
}

function Pages({ view }: { readonly view: ListView }) {
  const { offset, total, rows, lang } = view;
  return (
    <Pagination
      summary={say(lang)('list.shown', { from: offset + 1, to: offset + rows.length, total })}
      previousHref={offset === 0 ? undefined : addressOf(view, {}, Math.max(0, offset - PAGE_ROWS))}
      nextHref={offset + rows.length >= total ? undefined : addressOf(view, {}, offset + PAGE_ROWS)}
    />
  );
}
