/** A graph of entries in rows: the neighbours of node `n` stand from `start[n]` to `start[n + 1]`, sorted. */
export interface PairGraph {
  readonly nodes: number;
  /** How many entries a node stands for. */
  readonly size: Int32Array;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  /** The sum over the scored pairs between two nodes: positive draws together. Whole numbers, so sums are exact. */
  readonly pull: Float64Array;
  /** How many scored pairs stand between them; the others are absent. */
  readonly pairs: Int32Array;
}

export interface Edges {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly pull: Float64Array;
  readonly pairs: Int32Array;
}

/** Throws on an edge that leads nowhere; edges between the same nodes are added up, loops are left out. */
export function pairGraph(size: Int32Array, edges: Edges): PairGraph {
  const nodes = size.length;
  const rows = unsortedRows(nodes, edges);
  return { nodes, size, ...withoutRepeats(nodes, transposed(nodes, rows)) };
}

/** The graph seen from farther away: node `n` becomes a part of node `into[n]`. */
export function contracted(graph: PairGraph, into: Int32Array, nodes: number): PairGraph {
  const size = new Int32Array(nodes);
  for (let node = 0; node < graph.nodes; node += 1) {
    const to = at(into, node);
    size[to] = at(size, to) + at(graph.size, node);
  }
  const kept = outerEdges(graph, into);
  return pairGraph(size, kept);
}

/** An element that is known to be there. */
export function at(array: Int32Array | Float64Array, index: number): number {
  const element = array[index];
  if (element === undefined) throw new RangeError(`no element ${index} of ${array.length}`);
  return element;
}

type Rows = Pick<PairGraph, 'start' | 'neighbour' | 'pull' | 'pairs'>;

function outerEdges(graph: PairGraph, into: Int32Array): Edges {
  const most = graph.neighbour.length / 2;
  const first = new Int32Array(most);
  const second = new Int32Array(most);
  const pull = new Float64Array(most);
  const pairs = new Int32Array(most);
  let count = 0;
  for (let node = 0; node < graph.nodes; node += 1) {
    const [from, end] = [at(graph.start, node), at(graph.start, node + 1)];
    for (let slot = from; slot < end; slot += 1) {
      const other = at(graph.neighbour, slot);
      if (other < node || at(into, node) === at(into, other)) continue;
      first[count] = at(into, node);
      second[count] = at(into, other);
      pull[count] = at(graph.pull, slot);
      pairs[count] = at(graph.pairs, slot);
      count += 1;
    }
  }
  return {
    first: first.subarray(0, count),
    second: second.subarray(0, count),
    pull: pull.subarray(0, count),
    pairs: pairs.subarray(0, count),
  };
}

function unsortedRows(nodes: number, edges: Edges): Rows {
  const { first, second } = edges;
  const start = new Int32Array(nodes + 1);
  for (let edge = 0; edge < first.length; edge += 1) {
    const [one, other] = [at(first, edge), at(second, edge)];
    if (one < 0 || other < 0 || one >= nodes || other >= nodes) throw new RangeError('an edge leads out of the graph');
    if (one === other) continue;
    start[one + 1] = at(start, one + 1) + 1;
    start[other + 1] = at(start, other + 1) + 1;
  }
  addUp(start);
  const rows = emptyRows(start, at(start, nodes));
  const next = start.slice();
  for (let edge = 0; edge < first.length; edge += 1) {
    const [one, other] = [at(first, edge), at(second, edge)];
    if (one === other) continue;
    const [pull, pairs] = [at(edges.pull, edge), at(edges.pairs, edge)];
    put(rows, advance(next, one), { neighbour: other, pull, pairs });
    put(rows, advance(next, other), { neighbour: one, pull, pairs });
  }
  return rows;
}

/** A symmetric graph turned over is itself, with every row in order. */
function transposed(nodes: number, rows: Rows): Rows {
  const turned = emptyRows(rows.start, rows.neighbour.length);
  const next = rows.start.slice();
  for (let node = 0; node < nodes; node += 1) {
    for (let slot = at(rows.start, node); slot < at(rows.start, node + 1); slot += 1) {
      const [pull, pairs] = [at(rows.pull, slot), at(rows.pairs, slot)];
      put(turned, advance(next, at(rows.neighbour, slot)), { neighbour: node, pull, pairs });
    }
  }
  return turned;
}

function withoutRepeats(nodes: number, rows: Rows): Rows {
  const start = new Int32Array(nodes + 1);
  let kept = 0;
  for (let node = 0; node < nodes; node += 1) {
    const begin = kept;
    for (let slot = at(rows.start, node); slot < at(rows.start, node + 1); slot += 1) {
      const neighbour = at(rows.neighbour, slot);
      const isRepeat = kept > begin && at(rows.neighbour, kept - 1) === neighbour;
      const [pull, pairs] = [at(rows.pull, slot), at(rows.pairs, slot)];
      if (isRepeat) {
        rows.pull[kept - 1] = at(rows.pull, kept - 1) + pull;
        rows.pairs[kept - 1] = at(rows.pairs, kept - 1) + pairs;
        continue;
      }
      put(rows, kept, { neighbour, pull, pairs });
      kept += 1;
    }
    start[node + 1] = kept;
  }
  const { neighbour, pull, pairs } = rows;
  return { start, neighbour: neighbour.slice(0, kept), pull: pull.slice(0, kept), pairs: pairs.slice(0, kept) };
}

function emptyRows(start: Int32Array, length: number): Rows {
  return {
    start,
    neighbour: new Int32Array(length),
    pull: new Float64Array(length),
    pairs: new Int32Array(length),
  };
}

function put(
  rows: Rows,
  slot: number,
  edge: { readonly neighbour: number; readonly pull: number; readonly pairs: number },
): void {
  rows.neighbour[slot] = edge.neighbour;
  rows.pull[slot] = edge.pull;
  rows.pairs[slot] = edge.pairs;
}

function advance(next: Int32Array, node: number): number {
  const slot = at(next, node);
  next[node] = slot + 1;
  return slot;
}

function addUp(counts: Int32Array): void {
  for (let index = 1; index < counts.length; index += 1) counts[index] = at(counts, index) + at(counts, index - 1);
}
