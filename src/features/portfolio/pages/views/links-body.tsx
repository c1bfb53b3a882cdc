import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Picture } from '../../domain/views/picture.ts';
import type { ReachEdge } from '../../domain/views/reach.ts';
import { MOST_LEVELS } from '../../http/views/links-map.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import type { LinksView } from './links-view.ts';
import { say } from './say.ts';
import { Figure, ViewHead } from './views-frame.tsx';

/** One object, what it hangs on and who uses it; every box leads to its own picture. */
export function LinksBody({ view, picture }: { readonly view: LinksView; readonly picture: Picture }) {
  const { lang, map } = view;
  const t = say(lang);
  const { focus, levels } = map;
  const params = { agency: focus.agencyId, id: focus.elementId ?? '' };
  const query = { tingkat: levels === 1 ? undefined : String(levels) };
  const objectHref = view.objectHref(focus);
  return (
    <div class="stack-large">
      <ViewHead lang={lang} current={null} finding={view.finding} subtitle={view.subtitle} />
      <div class="row row-end">
        <Filters
          action={at.links.to(params)}
          label={t('filters')}
          filters={[
            {
              kind: 'select',
              name: 'tingkat',
              label: t('linksLevels'),
              value: String(levels),
              options: Array.from({ length: MOST_LEVELS }, (_, step) => ({
                value: String(step + 1),
                label: t('linksLevel', { level: step + 1 }),
              })),
            },
          ]}
        />
        {objectHref !== null && <a href={objectHref}>{t('linksObject')}</a>}
      </div>
      {map.reach.edges.length === 0 ? (
        <EmptyState kind="nothing_yet" level={2} title={t('linksAlone')}>
          {t('linksAloneSay')}
        </EmptyState>
      ) : (
        <Figure
          lang={lang}
          picture={picture}
          finding={view.finding}
          note={view.notes.length === 0 ? undefined : view.notes.join(' ')}
          csvHref={at.linksCsv.to(params, query)}
          pngHref={at.linksPng.to(params, query)}
          table={<LinksTable view={view} />}
        />
      )}
    </div>
  );
}

function LinksTable({ view }: { readonly view: LinksView }) {
  const { map, lang } = view;
  const t = say(lang);
  const end = (key: string) => {
    const node = map.nodes.get(key);
    if (node === undefined) return null;
    const href = view.objectHref(node);
    const whose = node.elementId === null ? '' : `, ${map.agencyName(node.agencyId)}`;
    return (
      <>
        {href === null ? node.name : <a href={href}>{node.name}</a>}
        <span class="dim">{whose}</span>
      </>
    );
  };
  return (
    <DataTable<ReachEdge>
      id="hubungan"
      caption={t('linksTable')}
      captionHidden
      phone="cards"
      rows={map.reach.edges}
      columns={[
        { key: 'from', head: t('linksFrom'), rowHeader: true, cell: ({ from }) => end(from) },
        { key: 'kind', head: t('linksKind'), cell: ({ kind }) => view.kindName(kind) },
        { key: 'to', head: t('linksTo'), cell: ({ to }) => end(to) },
      ]}
    />
  );
}
