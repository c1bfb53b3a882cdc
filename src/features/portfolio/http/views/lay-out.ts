import { runInThreads } from '../../../../kernel/threads/run-in-threads.ts';
import {
  type GraphEdge,
  type GraphNode,
  type GraphPlaces,
  labelWidth,
  NODE,
  nodeHeight,
} from '../../domain/views/graph-picture.ts';

export interface GraphToLayOut {
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly labelWidth: number;
  }[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (Point & { readonly id: string })[];
  readonly edges: readonly { readonly id: string; readonly points: readonly Point[]; readonly label: Point | null }[];
}

const WITHIN_MS = 8_000;
const MOST_KEPT = 200;

/** Places of graphs that were asked before: the same graph is laid out once, and holds no name that a key could tell. */
const kept = new Map<string, GraphPlaces>();

/** Lays a graph out in a thread, away from the requests of others. */
export async function layOutGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Promise<GraphPlaces> {
  const graph: GraphToLayOut = {
    nodes: nodes.map((node) => ({ id: node.id, width: NODE.width, height: nodeHeight(node) })),
    edges: edges.map(({ id, from, to, label }) => ({
      id,
      from,
      to,
      labelWidth: label === null ? 0 : labelWidth(label),
    })),
  };
  const key = JSON.stringify(graph);
  const before = kept.get(key);
  if (before !== undefined) return before;
  const [laid] = await runInThreads<GraphToLayOut, LaidOut>({
    module: new URL('./lay-out-thread.ts', import.meta.url),
    name: 'layOut',
    shared: null,
    jobs: [graph],
    read: (answer) => answer as LaidOut,
    threads: 1,
    memoryMb: 192,
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  if (laid === undefined) throw new Error('A graph was not laid out.');
  const places = placesOf(laid);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, places);
  return places;
}

function placesOf(laid: LaidOut): GraphPlaces {
  return {
    width: laid.width,
    height: laid.height,
    nodes: new Map(laid.nodes.map(({ id, x, y }) => [id, { x, y }])),
    edges: new Map(laid.edges.map(({ id, points, label }) => [id, { points, label }])),
  };
}
