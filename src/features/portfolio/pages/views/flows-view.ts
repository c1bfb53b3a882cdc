import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { fitWords } from '../../domain/views/fit-words.ts';
import { type GraphEdge, type GraphNode, NODE } from '../../domain/views/graph-picture.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import { type FlowsMap, groupOfNode } from '../../http/views/flows-map.ts';
import { viewsPaths } from '../../http/views/views-paths.ts';
import { day, whole } from './figure-words.ts';
import { groupName } from './group-words.ts';
import { say } from './say.ts';

/** Who uses whose applications, in words. */
export interface FlowsView {
  readonly map: FlowsMap;
  readonly lang: Lang;
  readonly finding: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly graph: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
  readonly nodeName: (key: string) => string;
  readonly nodeHref: (key: string) => string;
}

export function flowsView(map: FlowsMap, lang: Lang, today: LocalDate): FlowsView {
  const t = say(lang);
  const { graph, groups } = map;
  const nodeName = (key: string): string => {
    const group = groupOfNode(key);
    return group === null ? groups.nameOf(key) : groupName(groups, group, lang);
  };
  const nodeHref = (key: string): string => {
    const group = groupOfNode(key);
    return group === null
      ? registryPaths.catalogue.to({}, { instansi: key, ranah: 'application' })
      : viewsPaths.flows.to({}, { kelompok: group });
  };
  const most = graph.nodes.reduce<FlowsMap['graph']['nodes'][number] | null>(
    (best, node) => (node.given > (best?.given ?? 0) ? node : best),
    null,
  );
  const strongest = Math.max(1, ...graph.edges.map(({ count }) => count));
  return {
    map,
    lang,
    finding: most === null ? t('flowsNone') : t('flowsFinding', { name: nodeName(most.key), count: most.given }),
    subtitle: t('flowsSubtitle', { date: day(today, lang) }),
    notes: graph.hiddenUses > 0 ? [t('flowsHidden', { uses: graph.hiddenUses })] : [],
    graph: {
      nodes: graph.nodes.map((node) => ({
        id: node.key,
        lines: fitWords(nodeName(node.key), NODE),
        detail: t('flowsNode', { given: node.given, taken: node.taken }),
        href: nodeHref(node.key),
        about: t('flowsOpen', { name: nodeName(node.key) }),
        look: groupOfNode(node.key) === null ? 'agency' : 'thing',
        paint: 'c1',
      })),
      edges: graph.edges.map(({ from, to, count }) => ({
        id: `${from} ${to}`,
        from,
        to,
        label: whole(count, lang),
        width: Math.round((1 + 4 * (count / strongest)) * 2) / 2,
        isDashed: false,
      })),
    },
    nodeName,
    nodeHref,
  };
}

/** A row a pair of agencies, as far as the map looks. */
export function* flowsLines({ map, nodeName }: FlowsView): Generator<readonly string[]> {
  yield ['pemakai', 'pemilik', 'pemakaian'];
  for (const { from, to, count } of map.flows) yield [nodeName(from), nodeName(to), String(count)];
}
