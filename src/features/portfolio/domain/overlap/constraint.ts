import { type EntryId, type Pair, pairKey, type PairKey, pairOf } from './pair.ts';

/** What people have decided about two entries for one question. */
export type Link = 'must' | 'cannot';

export interface Constraint {
  readonly pair: Pair;
  readonly link: Link;
  /** When it came to stand; of two that cannot both hold, the later must-link is suspended. */
  readonly seq: number;
}

/** Decisions that cannot all be true: a path of must-links between two entries that must stay apart. */
export interface Contradiction {
  readonly apart: Pair;
  /** From one of them to the other, each step a must-link. */
  readonly path: readonly EntryId[];
  /** The must-link of the path that is not obeyed until somebody settles it. */
  readonly suspended: Pair;
}

/** All that follows from the decisions. Every cannot-link holds; every must-link holds or is named as suspended. */
export interface Closure {
  /** The smallest id of an entry's set; entries without must-link are absent. */
  readonly setOf: ReadonlyMap<EntryId, EntryId>;
  readonly apart: readonly Pair[];
  readonly contradictions: readonly Contradiction[];
}

/** Closes the decisions under "same as the same is the same"; nothing is dropped in silence. */
export function closeConstraints(constraints: readonly Constraint[]): Closure {
  const sets = new DisjointSets();
  const apart = ordered(constraints, 'cannot').map(({ pair }) => pair);
  for (const pair of apart) sets.keepApart(pair);
  const contradictions: Contradiction[] = [];
  for (const { pair } of ordered(constraints, 'must')) {
    const barrier = sets.barrierBetween(pair.first, pair.second);
    if (barrier === null) sets.join(pair);
    else contradictions.push({ apart: barrier, path: sets.pathThrough(pair, barrier), suspended: pair });
  }
  return { setOf: sets.smallestIds(), apart, contradictions };
}

/** What the decisions say about two entries, directly or by what follows from them. */
export function tiesIn(closure: Closure): (one: EntryId, other: EntryId) => Link | null {
  const setOf = (id: EntryId): EntryId => closure.setOf.get(id) ?? id;
  const keyOf = (one: EntryId, other: EntryId): PairKey => pairKey(pairOf(setOf(one), setOf(other)));
  const apart = new Set(closure.apart.map(({ first, second }) => keyOf(first, second)));
  return (one, other) => {
    if (setOf(one) === setOf(other)) return 'must';
    return apart.has(keyOf(one, other)) ? 'cannot' : null;
  };
}

/** By age, then by id, so that the order in which they were read does not matter. */
function ordered(constraints: readonly Constraint[], link: Link): readonly Constraint[] {
  return constraints
    .filter((one) => one.link === link)
    .toSorted((one, other) => one.seq - other.seq || compareIds(one.pair, other.pair));
}

function compareIds(one: Pair, other: Pair): number {
  if (one.first !== other.first) return one.first < other.first ? -1 : 1;
  if (one.second === other.second) return 0;
  return one.second < other.second ? -1 : 1;
}

/** Sets under union, that know which other sets they must not meet and by which decision. */
class DisjointSets {
  readonly #parent = new Map<EntryId, EntryId>();
  readonly #members = new Map<EntryId, EntryId[]>();
  readonly #joined = new Map<EntryId, EntryId[]>();
  readonly #barriers = new Map<EntryId, Map<EntryId, Pair>>();

  keepApart(pair: Pair): void {
    this.#bar(pair.first, pair.second, pair);
    this.#bar(pair.second, pair.first, pair);
  }

  /** The cannot-link that forbids them to be one set. */
  barrierBetween(one: EntryId, other: EntryId): Pair | null {
    return this.#barriers.get(this.#rootOf(one))?.get(this.#rootOf(other)) ?? null;
  }

  join({ first, second }: Pair): void {
    const [one, other] = [this.#rootOf(first), this.#rootOf(second)];
    if (one === other) return;
    listIn(this.#joined, first).push(second);
    listIn(this.#joined, second).push(first);
    const isLarger = this.#sizeOf(one) >= this.#sizeOf(other);
    this.#absorb(isLarger ? one : other, isLarger ? other : one);
  }

  /** From one end of the barrier over must-links, the refused one among them, to its other end. */
  pathThrough({ first, second }: Pair, barrier: Pair): readonly EntryId[] {
    const isStraight = this.#rootOf(barrier.first) === this.#rootOf(first);
    const [near, far] = isStraight ? [first, second] : [second, first];
    return [...this.#walk(barrier.first, near), ...this.#walk(far, barrier.second)];
  }

  smallestIds(): ReadonlyMap<EntryId, EntryId> {
    const smallest = new Map<EntryId, EntryId>();
    for (const members of this.#members.values()) {
      const least = members.reduce((one, other) => (other < one ? other : one));
      for (const member of members) smallest.set(member, least);
    }
    return smallest;
  }

  #rootOf(id: EntryId): EntryId {
    let root = id;
    for (let above = this.#parent.get(root); above !== undefined; above = this.#parent.get(root)) root = above;
    return root;
  }

  #sizeOf(root: EntryId): number {
    return this.#members.get(root)?.length ?? 1;
  }

  #bar(one: EntryId, other: EntryId, pair: Pair): void {
    const barriers = this.#barriers.get(one) ?? new Map<EntryId, Pair>();
    this.#barriers.set(one, barriers);
    if (!barriers.has(other)) barriers.set(other, pair);
  }

  // The smaller set goes into the larger, so no entry moves more often than log n times.
  #absorb(root: EntryId, lesser: EntryId): void {
    this.#parent.set(lesser, root);
    const members = this.#members.get(root) ?? [root];
    for (const moved of this.#members.get(lesser) ?? [lesser]) members.push(moved);
    this.#members.set(root, members);
    this.#members.delete(lesser);
    for (const [enemy, pair] of this.#barriers.get(lesser) ?? []) {
      this.#barriers.get(enemy)?.delete(lesser);
      this.#bar(root, enemy, pair);
      this.#bar(enemy, root, pair);
    }
    this.#barriers.delete(lesser);
  }

  /** The must-links that were obeyed form trees, so there is one way and it is found. */
  #walk(from: EntryId, to: EntryId): readonly EntryId[] {
    const cameFrom = new Map<EntryId, EntryId | null>([[from, null]]);
    const open = [from];
    for (let at = open.pop(); at !== undefined && at !== to; at = open.pop()) {
      for (const next of this.#joined.get(at) ?? []) {
        if (cameFrom.has(next)) continue;
        cameFrom.set(next, at);
        open.push(next);
      }
    }
    const path: EntryId[] = [];
    for (let at: EntryId | null = to; at !== null; at = cameFrom.get(at) ?? null) path.push(at);
    return path.reverse();
  }
}

function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
