import type { GraphEdge, GraphNode } from '../../domain/views/graph-picture.ts';
import { graphPicture } from '../../domain/views/graph-picture.ts';
import type { Picture } from '../../domain/views/picture.ts';
import { layOutGraph } from '../../http/views/lay-out.ts';

/** Lays a graph out and draws it; null: it took too long. */
export async function drawnGraph(graph: {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}): Promise<Picture | null> {
  try {
    return graphPicture(graph, await layOutGraph(graph.nodes, graph.edges));
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'TimeoutError') return null;
    throw fault;
  }
}
