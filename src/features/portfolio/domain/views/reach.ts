/** An edge as the viewer may see it; ends are names of nodes. */
export interface ReachEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

/** What is reached from one node in a few steps. */
export interface Reach {
  /** The step on which each node was met first; the start is 0. */
  readonly stepOf: ReadonlyMap<string, number>;
  readonly edges: readonly ReachEdge[];
  /** Neighbours that had no room, by the node at which they hang. */
  readonly hidden: ReadonlyMap<string, number>;
}

export interface ReachLimits {
  readonly mostNodes: number;
  readonly mostAtOne: number;
}

export function startReach(node: string): Reach {
  return { stepOf: new Map([[node, 0]]), edges: [], hidden: new Map() };
}

/** The nodes of the last step: where to ask for edges next. */
export function frontierOf({ stepOf }: Reach): readonly string[] {
  const last = Math.max(...stepOf.values());
  return [...stepOf].flatMap(([node, step]) => (step === last ? [node] : []));
}

/** One step further: new nodes as far as there is room, edges between what is there, and a count of the rest. */
export function growReach(reach: Reach, edges: readonly ReachEdge[], { mostNodes, mostAtOne }: ReachLimits): Reach {
  const stepOf = new Map(reach.stepOf);
  const last = Math.max(...stepOf.values());
  const hidden = new Map(reach.hidden);
  const turnedAway = new Set<string>();
  for (const node of frontierOf(reach)) {
    let taken = 0;
    for (const next of neighboursOf(node, edges)) {
      if (stepOf.has(next) || turnedAway.has(`${node} ${next}`)) continue;
      if (taken >= mostAtOne || stepOf.size >= mostNodes) {
        turnedAway.add(`${node} ${next}`);
        hidden.set(node, (hidden.get(node) ?? 0) + 1);
        continue;
      }
      stepOf.set(next, last + 1);
      taken += 1;
    }
  }
  const shown = [...reach.edges, ...edges].filter(({ from, to }) => stepOf.has(from) && stepOf.has(to));
  return { stepOf, edges: once(shown), hidden };
}

function neighboursOf(node: string, edges: readonly ReachEdge[]): ReadonlySet<string> {
  return new Set(edges.flatMap(({ from, to }) => (from === node ? [to] : to === node ? [from] : [])));
}

function once(edges: readonly ReachEdge[]): readonly ReachEdge[] {
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.kind} ${edge.to}`, edge])).values()];
}
