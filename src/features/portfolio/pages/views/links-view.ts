import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { relationKinds } from '../../data/registry/relations.ts';
import type { Domain } from '../../domain/registry/element.ts';
import { fitWords } from '../../domain/views/fit-words.ts';
import { type GraphEdge, type GraphNode, NODE } from '../../domain/views/graph-picture.ts';
import type { Paint } from '../../domain/views/picture.ts';
import type { ReachEdge } from '../../domain/views/reach.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import { type LinkNode, type LinksMap, USES } from '../../http/views/links-map.ts';
import { viewsPaths } from '../../http/views/views-paths.ts';
import { day } from './figure-words.ts';
import { say } from './say.ts';

/** One object with what hangs on it, in words. */
export interface LinksView {
  readonly map: LinksMap;
  readonly lang: Lang;
  readonly finding: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly graph: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
  readonly kindName: (kind: string) => string;
  readonly objectHref: (node: LinkNode) => string | null;
}

/** With more edges than this their words stand in the table alone: nobody could read them. */
const MOST_LABELS = 18;

const paints: Readonly<Record<Domain, Paint>> = {
  application: 'c1',
  data: 'c2',
  service: 'c3',
  business_process: 'c4',
  infrastructure: 'c6',
  security: 'c5',
};

export function linksView(map: LinksMap, lang: Lang, today: LocalDate): LinksView {
  const t = say(lang);
  const { focus, reach, nodes } = map;
  const others = [...nodes.values()].filter(({ key }) => key !== focus.key);
  const hidden = [...reach.hidden.values()].reduce((sum, count) => sum + count, 0);
  const kindName = (kind: string): string => {
    if (kind === USES) return t('uses');
    return relationKinds.find(({ key }) => key === kind)?.label[lang] ?? kind;
  };
  const isLabelled = reach.edges.filter(({ kind }) => kind !== USES).length <= MOST_LABELS;
  return {
    map,
    lang,
    finding: t('linksFinding', {
      name: focus.name,
      things: others.filter(({ elementId }) => elementId !== null).length,
      users: others.filter(({ elementId }) => elementId === null).length,
    }),
    subtitle: t('linksSubtitle', { levels: map.levels, name: focus.name, date: day(today, lang) }),
    notes: [
      ...([...nodes.values()].some(({ isOwnAlone }) => isOwnAlone) ? [t('linksOwn')] : []),
      ...(hidden > 0 ? [t('linksHidden', { count: hidden })] : []),
    ],
    graph: {
      nodes: [...nodes.values()].map((node) => nodeOf(node, { map, lang })),
      edges: joined(reach.edges).map(({ from, to, kinds }) => ({
        id: `${from} ${to}`,
        from,
        to,
        // A round box says already that an agency uses it.
        label: isLabelled && !kinds.includes(USES) ? kinds.map(kindName).join(', ') : null,
        width: 1.5,
        isDashed: nodes.get(from)?.isOwnAlone === true || nodes.get(to)?.isOwnAlone === true,
      })),
    },
    kindName,
    objectHref: (node) => objectHref(node),
  };
}

/** Several relations between the same two are one line with several words. */
function joined(
  edges: readonly ReachEdge[],
): readonly { readonly from: string; readonly to: string; readonly kinds: readonly string[] }[] {
  return [...Map.groupBy(edges, ({ from, to }) => `${from} ${to}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ from: first.from, to: first.to, kinds: same.map(({ kind }) => kind) }];
  });
}

function nodeOf(node: LinkNode, { map, lang }: { readonly map: LinksMap; readonly lang: Lang }): GraphNode {
  const t = say(lang);
  const isFocus = node.key === map.focus.key;
  const whose = map.agencyName(node.agencyId);
  const what = node.domain === null ? t('agencyNode') : t(`domain.${node.domain}`);
  const [detail = ''] = fitWords(node.domain === null ? what : `${what}, ${whose}`, {
    perLine: NODE.perLine + 1,
    lines: 1,
  });
  return {
    id: node.key,
    lines: fitWords(node.name, NODE),
    detail,
    href: isFocus ? objectHref(node) : linksHref(node, map.levels),
    about: t(isFocus ? 'linksObject' : 'linksFocus', { name: node.name }),
    look: isFocus ? 'focus' : node.elementId === null ? 'agency' : node.isOwnAlone ? 'rest' : 'thing',
    paint: node.domain === null ? 'ink2' : paints[node.domain],
  };
}

/** An agency has no relations to draw: what it has published does. */
function linksHref({ agencyId, elementId }: LinkNode, levels: number): string {
  if (elementId === null) return registryPaths.catalogue.to({}, { instansi: agencyId });
  return viewsPaths.links.to(
    { agency: agencyId, id: elementId },
    { tingkat: levels === 1 ? undefined : String(levels) },
  );
}

function objectHref({ agencyId, elementId, isOwnAlone }: LinkNode): string | null {
  if (elementId === null) return registryPaths.catalogue.to({}, { instansi: agencyId });
  return isOwnAlone
    ? registryPaths.element.to({ id: elementId })
    : registryPaths.object.to({ agency: agencyId, id: elementId });
}

/** A row a relation. */
export function* linksLines({ map, kindName }: LinksView): Generator<readonly string[]> {
  yield ['dari', 'instansi_dari', 'hubungan', 'ke', 'instansi_ke'];
  for (const { from, to, kind } of map.reach.edges) {
    const [start, end] = [map.nodes.get(from), map.nodes.get(to)];
    if (start === undefined || end === undefined) continue;
    yield [start.name, map.agencyName(start.agencyId), kindName(kind), end.name, map.agencyName(end.agencyId)];
  }
}
