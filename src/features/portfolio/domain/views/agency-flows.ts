/** So many applications of one are used by the other. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface FlowLimits {
  readonly mostNodes: number;
  readonly mostEdges: number;
}

export interface FlowGraph {
  /** By how much they are used and use, the most first; `within` counts what a group uses of its own. */
  readonly nodes: readonly {
    readonly key: string;
    readonly given: number;
    readonly taken: number;
    readonly within: number;
  }[];
  readonly edges: readonly Flow[];
  readonly hiddenNodes: number;
  /** Uses on edges that had no room. */
  readonly hiddenUses: number;
  readonly uses: number;
}

/** Joins flows between agencies into flows between groups, and keeps the strongest. `from` is the user, `to` the owner. */
export function flowGraph(
  flows: Iterable<Flow>,
  groupOf: (agencyId: string) => string | null,
  limits: FlowLimits,
): FlowGraph {
  const sums = new Map<string, { readonly from: string; readonly to: string; count: number }>();
  let uses = 0;
  for (const { from, to, count } of flows) {
    const [user, owner] = [groupOf(from), groupOf(to)];
    if (user === null || owner === null) continue;
    uses += count;
    const key = `${user} ${owner}`;
    const sum = sums.get(key) ?? { from: user, to: owner, count: 0 };
    sum.count += count;
    sums.set(key, sum);
  }
  const nodes = nodesOf([...sums.values()]);
  const shown = new Set(nodes.slice(0, limits.mostNodes).map(({ key }) => key));
  const between = [...sums.values()]
    .filter(({ from, to }) => from !== to)
    .toSorted(
      (one, other) => other.count - one.count || (`${one.from}${one.to}` < `${other.from}${other.to}` ? -1 : 1),
    );
  const edges = between.filter(({ from, to }) => shown.has(from) && shown.has(to)).slice(0, limits.mostEdges);
  const drawn = edges.reduce((sum, { count }) => sum + count, 0);
  return {
    nodes: nodes.slice(0, limits.mostNodes),
    edges,
    hiddenNodes: Math.max(0, nodes.length - limits.mostNodes),
    hiddenUses: between.reduce((sum, { count }) => sum + count, 0) - drawn,
    uses,
  };
}

function nodesOf(sums: readonly Flow[]): FlowGraph['nodes'] {
  const nodes = new Map<string, { readonly key: string; given: number; taken: number; within: number }>();
  const nodeOf = (key: string) => {
    const node = nodes.get(key) ?? { key, given: 0, taken: 0, within: 0 };
    nodes.set(key, node);
    return node;
  };
  for (const { from, to, count } of sums) {
    if (from === to) {
      nodeOf(from).within += count;
      continue;
    }
    nodeOf(from).taken += count;
    nodeOf(to).given += count;
  }
  const weight = ({ given, taken, within }: { given: number; taken: number; within: number }) => given + taken + within;
  return [...nodes.values()].toSorted((one, other) => weight(other) - weight(one) || (one.key < other.key ? -1 : 1));
}
