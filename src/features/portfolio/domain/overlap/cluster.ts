import { closeConstraints, type Closure, type Constraint, type Contradiction } from './constraint.ts';
import { type EarlierGroup, type Group, namedGroups } from './group-name.ts';
import { improve, type MoveBounds, placeByPivot, type Weighing } from './local-moves.ts';
import type { EntryId } from './pair.ts';
import { at, contracted, type Edges, pairGraph, type PairGraph } from './pair-graph.ts';
import type { Question } from './verdict.ts';

export interface ClusterInput {
  readonly question: Question;
  readonly ids: readonly EntryId[];
  /** Each pair once; `first` and `second` are places in `ids`, scores are chances from 0 to 1. */
  readonly pairs: ScoredPairs;
  /** At this score a pair speaks neither for nor against one group. */
  readonly threshold: number;
  /** What a pair without score counts as; 0 unless told. */
  readonly absentScore?: number;
  /** What people decided; holds whatever the scores. */
  readonly constraints: readonly Constraint[];
  /** The groups of the run before: their names go on, and they are where this run starts. */
  readonly earlier: readonly EarlierGroup[];
  readonly bounds?: MoveBounds;
}

export interface ScoredPairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly score: Float64Array;
}

export interface Clustering {
  /** Of two and more; who is in none stands alone. */
  readonly groups: readonly Group[];
  readonly contradictions: readonly Contradiction[];
  /** False when the bounds ended the search; the groups are lawful all the same. */
  readonly isSettled: boolean;
}

const defaultBounds: MoveBounds = { sweeps: 40, rounds: 20 };
// Scores are weighed in whole millionths, so that sums do not depend on their order.
const millionths = 1_000_000;

/**
 * Correlation clustering (Bansal, Blum and Chawla 2004): groups that agree with as many scores as possible, absent
 * pairs counting against. A chain of weak links is no group. The same input in any order gives the same groups.
 */
export function clusterPairs(input: ClusterInput): Clustering {
  const ids = input.ids.toSorted();
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  if (placeOf.size !== ids.length) throw new RangeError('an entry is listed twice');
  const closure = closeConstraints(input.constraints);
  const { into, nodeOf } = nodesOf(ids, closure);
  const absentPull = Math.round(((input.absentScore ?? 0) - input.threshold) * millionths);
  if (!(absentPull < 0)) throw new RangeError('an absent pair must count against one group');
  const weighing = {
    graph: contracted(entryGraph(input, placeOf), into, nodeOf.size),
    absentPull,
    apart: apartNodes(closure, nodeOf),
  };
  const cluster = startFrom(input.earlier, { weighing, nodeAt: (id) => at(into, placeOf.get(id) ?? -1), placeOf });
  placeByPivot(weighing, cluster);
  const isSettled = improve(weighing, cluster, input.bounds ?? defaultBounds);
  const members = membersOf(ids, (place) => at(cluster, at(into, place)));
  const groups = namedGroups(input.question, members, input.earlier);
  return { groups, contradictions: closure.contradictions, isSettled };
}

type Places = ReadonlyMap<EntryId, number>;

interface Nodes {
  readonly into: Int32Array;
  /** By the head of a set, which need not be in the list itself. */
  readonly nodeOf: ReadonlyMap<EntryId, number>;
}

/** Entries that must be together are one node, counted in the order of their first entry. */
function nodesOf(ids: readonly EntryId[], closure: Closure): Nodes {
  const nodeOf = new Map<EntryId, number>();
  const into = Int32Array.from(ids, (id) => {
    const head = closure.setOf.get(id) ?? id;
    const node = nodeOf.get(head) ?? nodeOf.size;
    nodeOf.set(head, node);
    return node;
  });
  return { into, nodeOf };
}

function entryGraph({ ids, pairs, threshold }: ClusterInput, placeOf: Places): PairGraph {
  const places = Int32Array.from(ids, (id) => placeOf.get(id) ?? -1);
  const edges: Edges = {
    first: pairs.first.map((index) => at(places, index)),
    second: pairs.second.map((index) => at(places, index)),
    pull: pairs.score.map((score) => {
      if (!(score >= 0 && score <= 1)) throw new RangeError(`not a chance: ${score}`);
      return Math.round((score - threshold) * millionths);
    }),
    pairs: new Int32Array(pairs.score.length).fill(1),
  };
  const graph = pairGraph(new Int32Array(ids.length).fill(1), edges);
  if (graph.neighbour.length !== pairs.score.length * 2) throw new RangeError('a pair is scored twice, or with itself');
  return graph;
}

function apartNodes(closure: Closure, nodeOf: Nodes['nodeOf']): ReadonlyMap<number, readonly number[]> {
  const apart = new Map<number, number[]>();
  const keep = (one: number, other: number): void => {
    const others = apart.get(one) ?? [];
    apart.set(one, others);
    others.push(other);
  };
  const nodeIn = (id: EntryId): number | undefined => nodeOf.get(closure.setOf.get(id) ?? id);
  for (const { first, second } of closure.apart) {
    const [one, other] = [nodeIn(first), nodeIn(second)];
    if (one === undefined || other === undefined) continue;
    keep(one, other);
    keep(other, one);
  }
  return apart;
}

/** Nodes stand where they stood before, unless a decision forbids it by now. */
function startFrom(
  earlier: readonly EarlierGroup[],
  given: { readonly weighing: Weighing; readonly placeOf: Places; readonly nodeAt: (id: EntryId) => number },
): Int32Array {
  const { weighing, placeOf, nodeAt } = given;
  const cluster = new Int32Array(weighing.graph.nodes).fill(-1);
  for (const { members } of earlier.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    let name = -1;
    for (const node of members
      .filter((member) => placeOf.has(member))
      .toSorted()
      .map(nodeAt)) {
      if (at(cluster, node) !== -1) continue;
      if (name === -1) name = node;
      const isBarred = weighing.apart.get(node)?.some((other) => at(cluster, other) === name) ?? false;
      if (!isBarred) cluster[node] = name;
    }
  }
  return cluster;
}

function membersOf(ids: readonly EntryId[], clusterOf: (place: number) => number): readonly (readonly EntryId[])[] {
  const members = new Map<number, EntryId[]>();
  for (const [place, id] of ids.entries()) {
    const together = members.get(clusterOf(place)) ?? [];
    members.set(clusterOf(place), together);
    together.push(id);
  }
  return [...members.values()].filter(({ length }) => length > 1);
}
