import { at, contracted, type PairGraph } from './pair-graph.ts';

/** What correlation clustering weighs, and how long it may take. */
export interface Weighing {
  readonly graph: PairGraph;
  /** What every pair of entries without score adds: negative, whole. */
  readonly absentPull: number;
  /** By node: the nodes it must never share a cluster with. */
  readonly apart: ReadonlyMap<number, readonly number[]>;
}

export interface MoveBounds {
  readonly sweeps: number;
  readonly rounds: number;
}

/**
 * Places every node that has none yet (-1): the one that is drawn most strongly becomes a pivot, and takes those
 * that are drawn to all of its cluster so far. Clusters are named by a node's number.
 */
export function placeByPivot(weighing: Weighing, cluster: Int32Array): void {
  const { graph } = weighing;
  const moves = new Moves(weighing, cluster);
  for (const pivot of byStrength(graph)) {
    if (at(cluster, pivot) !== -1) continue;
    moves.open(pivot);
    for (const node of nearest(graph, pivot)) {
      if (at(cluster, node) === -1 && moves.gainIn(node, at(cluster, pivot)) > 0) moves.put(node, at(cluster, pivot));
    }
  }
}

/**
 * Moves nodes, then whole clusters, as long as the agreement with the scores grows; never across `apart`. The sums are
 * whole numbers and grow with each move, so it ends; `false` when the bounds came first.
 */
export function improve(weighing: Weighing, cluster: Int32Array, bounds: MoveBounds): boolean {
  for (let round = 0; round < bounds.rounds; round += 1) {
    const isSettled = sweepUntilSettled(weighing, cluster, bounds.sweeps);
    const isMerged = mergeClusters(weighing, cluster, bounds.sweeps);
    if (isSettled && !isMerged) return true;
  }
  return false;
}

function sweepUntilSettled(weighing: Weighing, cluster: Int32Array, sweeps: number): boolean {
  const moves = new Moves(weighing, cluster);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let moved = 0;
    for (let node = 0; node < weighing.graph.nodes; node += 1) if (moves.moveToBest(node)) moved += 1;
    if (moved === 0) return true;
  }
  return false;
}

/** The same moves with clusters in place of nodes: two groups may be better as one, though no single move says so. */
function mergeClusters(weighing: Weighing, cluster: Int32Array, sweeps: number): boolean {
  const { into, count } = numbered(cluster);
  const apart = new Map<number, readonly number[]>();
  for (const [node, others] of weighing.apart) {
    const known = apart.get(at(into, node)) ?? [];
    apart.set(at(into, node), [...known, ...others.map((other) => at(into, other))]);
  }
  const graph = contracted(weighing.graph, into, count);
  const merged = Int32Array.from({ length: count }, (_, index) => index);
  sweepUntilSettled({ graph, absentPull: weighing.absentPull, apart }, merged, sweeps);
  const isMerged = merged.some((name, index) => name !== index);
  if (isMerged) for (let node = 0; node < cluster.length; node += 1) cluster[node] = at(merged, at(into, node));
  return isMerged;
}

/** Clusters counted through in the order of their first node. */
function numbered(cluster: Int32Array): { readonly into: Int32Array; readonly count: number } {
  const names = new Map<number, number>();
  const into = cluster.map((name) => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  });
  return { into, count: names.size };
}

/** A partition that changes, with what is needed to weigh a move in the time of one row. */
class Moves {
  readonly #weighing: Weighing;
  readonly #cluster: Int32Array;
  readonly #weight: Int32Array;
  readonly #vacant: number[] = [];
  readonly #gain: Float64Array;
  readonly #scored: Float64Array;
  readonly #seenAt: Int32Array;
  #turn = 0;

  constructor(weighing: Weighing, cluster: Int32Array) {
    const { nodes, size } = weighing.graph;
    this.#weighing = weighing;
    this.#cluster = cluster;
    this.#weight = new Int32Array(nodes);
    this.#gain = new Float64Array(nodes);
    this.#scored = new Float64Array(nodes);
    this.#seenAt = new Int32Array(nodes);
    for (let node = 0; node < nodes; node += 1) {
      const name = at(cluster, node);
      if (name !== -1) this.#weight[name] = at(this.#weight, name) + at(size, node);
    }
    for (let name = nodes - 1; name >= 0; name -= 1) if (at(this.#weight, name) === 0) this.#vacant.push(name);
  }

  /** A cluster of its own. */
  open(node: number): void {
    const name = this.#vacant.pop();
    if (name === undefined) throw new Error('more clusters than nodes');
    this.#enter(node, name);
  }

  put(node: number, name: number): void {
    this.#enter(node, name);
  }

  /** What a node without cluster would add to one; minus infinity where it must not go. */
  gainIn(node: number, name: number): number {
    if (this.#isBarred(node, name)) return -Infinity;
    const { graph, absentPull } = this.#weighing;
    let [pull, scored] = [0, 0];
    for (let slot = at(graph.start, node); slot < at(graph.start, node + 1); slot += 1) {
      if (at(this.#cluster, at(graph.neighbour, slot)) !== name) continue;
      pull += at(graph.pull, slot);
      scored += at(graph.pairs, slot);
    }
    return pull + absentPull * (at(graph.size, node) * at(this.#weight, name) - scored);
  }

  /** Moves a node where it adds most; stays where it is when nothing is strictly better. */
  moveToBest(node: number): boolean {
    const home = at(this.#cluster, node);
    const reached = this.#gather(node);
    const stays = this.#gainOf(node, home, at(this.#weighing.graph.size, node));
    let [best, most] = [home, stays];
    for (const name of reached) {
      const gain = name === home ? -Infinity : this.#gainOf(node, name, 0);
      if (gain > most && !this.#isBarred(node, name)) [best, most] = [name, gain];
    }
    if (most < 0) {
      this.#leave(node);
      this.open(node);
      return true;
    }
    if (best === home) return false;
    this.#leave(node);
    this.#enter(node, best);
    return true;
  }

  /** The clusters that a node's row reaches, with the pulls and pairs towards each. */
  #gather(node: number): readonly number[] {
    const { graph } = this.#weighing;
    const reached: number[] = [];
    this.#turn += 1;
    this.#touch(at(this.#cluster, node));
    for (let slot = at(graph.start, node); slot < at(graph.start, node + 1); slot += 1) {
      const name = at(this.#cluster, at(graph.neighbour, slot));
      if (this.#touch(name)) reached.push(name);
      this.#gain[name] = at(this.#gain, name) + at(graph.pull, slot);
      this.#scored[name] = at(this.#scored, name) + at(graph.pairs, slot);
    }
    return reached;
  }

  #touch(name: number): boolean {
    if (at(this.#seenAt, name) === this.#turn) return false;
    this.#seenAt[name] = this.#turn;
    this.#gain[name] = 0;
    this.#scored[name] = 0;
    return true;
  }

  #gainOf(node: number, name: number, own: number): number {
    const others = at(this.#weight, name) - own;
    const absent = at(this.#weighing.graph.size, node) * others - at(this.#scored, name);
    return at(this.#gain, name) + this.#weighing.absentPull * absent;
  }

  #isBarred(node: number, name: number): boolean {
    return this.#weighing.apart.get(node)?.some((other) => at(this.#cluster, other) === name) ?? false;
  }

  #enter(node: number, name: number): void {
    this.#cluster[node] = name;
    this.#weight[name] = at(this.#weight, name) + at(this.#weighing.graph.size, node);
  }

  #leave(node: number): void {
    const name = at(this.#cluster, node);
    this.#weight[name] = at(this.#weight, name) - at(this.#weighing.graph.size, node);
    if (at(this.#weight, name) === 0) this.#vacant.push(name);
  }
}

/** Nodes by the sum of what draws them, strongest first; equals in their order. */
function byStrength(graph: PairGraph): readonly number[] {
  const strength = new Float64Array(graph.nodes);
  for (let node = 0; node < graph.nodes; node += 1) {
    for (let slot = at(graph.start, node); slot < at(graph.start, node + 1); slot += 1)
      strength[node] = at(strength, node) + Math.max(0, at(graph.pull, slot));
  }
  const nodes = Array.from({ length: graph.nodes }, (_, node) => node);
  return nodes.sort((one, other) => at(strength, other) - at(strength, one) || one - other);
}

/** Whom a node is drawn to, the strongest first. */
function nearest(graph: PairGraph, node: number): readonly number[] {
  const slots: number[] = [];
  for (let slot = at(graph.start, node); slot < at(graph.start, node + 1); slot += 1)
    if (at(graph.pull, slot) > 0) slots.push(slot);
  slots.sort((one, other) => at(graph.pull, other) - at(graph.pull, one) || one - other);
  return slots.map((slot) => at(graph.neighbour, slot));
}
