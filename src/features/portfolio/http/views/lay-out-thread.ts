import elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { GraphToLayOut, LaidOut } from './lay-out.ts';

/** Layers from left to right; what is joined stands near. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '14',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
} as const;

/** Where the nodes and the bends of the edges stand; runs in a thread. */
export async function layOut(_: unknown, graph: GraphToLayOut): Promise<LaidOut> {
  const asked: ElkNode = {
    id: 'root',
    layoutOptions: OPTIONS,
    children: graph.nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: graph.edges.map(({ id, from, to, labelWidth }) => ({
      id,
      sources: [from],
      targets: [to],
      // A label without a text would get no place.
      ...(labelWidth === 0 ? {} : { labels: [{ id: `${id} label`, text: '-', width: labelWidth, height: 18 }] }),
    })),
  };
  const laid: ElkNode = await new elk.default().layout(asked);
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    nodes: (laid.children ?? []).map(({ id, x, y }) => ({ id, x: x ?? 0, y: y ?? 0 })),
    edges: (laid.edges ?? []).map((edge) => {
      const [section] = edge.sections ?? [];
      const [label] = edge.labels ?? [];
      return {
        id: edge.id,
        points: section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
        label: label?.x === undefined || label.y === undefined ? null : { x: label.x, y: label.y },
      };
    }),
  };
}
