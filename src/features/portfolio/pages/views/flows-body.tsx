import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Flow } from '../../domain/views/agency-flows.ts';
import type { Picture } from '../../domain/views/picture.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import { whole } from './figure-words.ts';
import type { FlowsView } from './flows-view.ts';
import { groupName } from './group-words.ts';
import { say } from './say.ts';
import { Figure, ViewHead } from './views-frame.tsx';

/** Who uses whose applications, group by group and inside one. */
export function FlowsBody({ view, picture }: { readonly view: FlowsView; readonly picture: Picture }) {
  const { lang, map } = view;
  const t = say(lang);
  const query = { kelompok: map.group ?? undefined };
  return (
    <div class="stack-large">
      <ViewHead lang={lang} current="flows" finding={view.finding} subtitle={view.subtitle} />
      <Filters
        action={at.flows.to({})}
        label={t('filters')}
        filters={[
          {
            kind: 'select',
            name: 'kelompok',
            label: t('flowsGroup'),
            value: map.group ?? '',
            options: [
              { value: '', label: t('groupAll') },
              ...map.groups.groups.map(({ key }) => ({ value: key, label: groupName(map.groups, key, lang) })),
            ],
          },
        ]}
      />
      {map.graph.nodes.length === 0 ? (
        <EmptyState kind="nothing_yet" level={2} title={t('flowsNone')}>
          {t('flowsNoneSay')}
        </EmptyState>
      ) : (
        <Figure
          lang={lang}
          picture={picture}
          finding={view.finding}
          note={view.notes.length === 0 ? undefined : view.notes.join(' ')}
          csvHref={at.flowsCsv.to({}, query)}
          pngHref={at.flowsPng.to({}, query)}
          table={<FlowsTable view={view} />}
        />
      )}
    </div>
  );
}

function FlowsTable({ view }: { readonly view: FlowsView }) {
  const { map, lang } = view;
  const t = say(lang);
  const within: readonly Flow[] = map.graph.nodes
    .filter((node) => node.within > 0)
    .map((node) => ({ from: node.key, to: node.key, count: node.within }));
  const name = (key: string) => <a href={view.nodeHref(key)}>{view.nodeName(key)}</a>;
  return (
    <DataTable<Flow>
      id="arus"
      caption={t('flowsTable')}
      captionHidden
      phone="cards"
      rows={[...map.graph.edges, ...within]}
      columns={[
        { key: 'from', head: t('flowsFrom'), rowHeader: true, cell: ({ from }) => name(from) },
        { key: 'to', head: t('flowsTo'), cell: ({ to }) => name(to) },
        { key: 'count', head: t('flowsCount'), figures: true, cell: ({ count }) => whole(count, lang) },
      ]}
    />
  );
}
