import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { ArchitectureState, Domain } from './element.ts';

/** What may stand at an end; a kind is one of infrastructure or security. */
export interface RelationEnd {
  readonly domain: Domain;
  readonly objectKinds: readonly string[] | null;
}

/** A typed edge of the metamodel. */
export interface RelationKind {
  readonly key: string;
  readonly label: { readonly id: string; readonly en: string };
  /** The same edge read from its other end. */
  readonly inverse: { readonly id: string; readonly en: string };
  readonly from: readonly RelationEnd[];
  readonly to: readonly RelationEnd[];
  /** Both ends are of one domain. */
  readonly withinDomain: boolean;
  /** What the ends are to be: an upgrade goes from what is to be to what is. Null: no matter. */
  readonly states: { readonly from: ArchitectureState; readonly to: ArchitectureState } | null;
  /** How many of the kind leave one object: `min` 1 is required, `max` null is any number. */
  readonly perSource: { readonly min: 0 | 1; readonly max: 1 | null };
  /** Going round in a circle would mean nothing: a part of itself, its own successor, hosted on itself. */
  readonly isAcyclic: boolean;
}

/** An object as a relation sees it. */
export interface RelationObject {
  readonly id: string;
  readonly domain: Domain;
  readonly objectKind: string | null;
  readonly state: ArchitectureState;
}

export interface Edge {
  readonly fromId: string;
  readonly kind: string;
  readonly toId: string;
}

export type RelationFault =
  | { readonly code: 'relation_unknown'; readonly kind: string }
  | { readonly code: 'relation_to_itself' }
  | { readonly code: 'source_does_not_fit' | 'target_does_not_fit' | 'domains_differ' | 'states_do_not_fit' }
  | { readonly code: 'relation_stands_already' }
  /** The source has its one relation of this kind. */
  | { readonly code: 'relation_taken'; readonly by: string }
  /** From the new source along the edges back to it; first and last are the same. */
  | { readonly code: 'relation_closes_circle'; readonly circle: readonly string[] };

/** Whether a relation may be added to those that stand; `standing` has all edges of that kind that matter. */
export function checkRelation(
  kinds: readonly RelationKind[],
  given: { readonly kind: string; readonly from: RelationObject; readonly to: RelationObject },
  standing: readonly Edge[],
): Result<Edge, RelationFault> {
  const { from, to } = given;
  const kind = kinds.find(({ key }) => key === given.kind);
  if (kind === undefined) return err({ code: 'relation_unknown', kind: given.kind });
  if (from.id === to.id) return err({ code: 'relation_to_itself' });
  const misfit = endFault(kind, from, to);
  if (misfit !== null) return err(misfit);
  const edge: Edge = { fromId: from.id, kind: kind.key, toId: to.id };
  const alike = standing.filter((one) => one.kind === kind.key);
  if (alike.some(({ fromId, toId }) => fromId === from.id && toId === to.id)) {
    return err({ code: 'relation_stands_already' });
  }
  const taken = alike.find(({ fromId }) => fromId === from.id);
  if (kind.perSource.max === 1 && taken !== undefined) return err({ code: 'relation_taken', by: taken.toId });
  const circle = kind.isAcyclic ? circleThrough(edge, alike) : null;
  return circle === null ? ok(edge) : err({ code: 'relation_closes_circle', circle });
}

/** Kinds of which this object must have a relation and has none. */
export function missingRelations(
  kinds: readonly RelationKind[],
  object: RelationObject,
  standing: readonly Edge[],
): readonly RelationKind[] {
  return kinds.filter(
    (kind) =>
      kind.perSource.min === 1 &&
      kind.from.some((end) => fitsEnd(end, object)) &&
      !standing.some((edge) => edge.kind === kind.key && edge.fromId === object.id),
  );
}

/** A circle among the edges of one acyclic kind, as an import may bring it; null where there is none. */
export function findCircle(kind: RelationKind, edges: readonly Edge[]): readonly string[] | null {
  if (!kind.isAcyclic) return null;
  const alike = edges.filter((edge) => edge.kind === kind.key);
  const next = targetsBySource(alike);
  const done = new Set<string>();
  for (const { fromId } of alike) {
    const circle = walk(fromId, next, done);
    if (circle !== null) return circle;
  }
  return null;
}

function endFault(kind: RelationKind, from: RelationObject, to: RelationObject): RelationFault | null {
  if (!kind.from.some((end) => fitsEnd(end, from))) return { code: 'source_does_not_fit' };
  if (!kind.to.some((end) => fitsEnd(end, to))) return { code: 'target_does_not_fit' };
  if (kind.withinDomain && from.domain !== to.domain) return { code: 'domains_differ' };
  const fits = kind.states === null || (kind.states.from === from.state && kind.states.to === to.state);
  return fits ? null : { code: 'states_do_not_fit' };
}

function fitsEnd({ domain, objectKinds }: RelationEnd, object: RelationObject): boolean {
  if (domain !== object.domain) return false;
  return objectKinds === null || (object.objectKind !== null && objectKinds.includes(object.objectKind));
}

/** The way from the new edge's target back to its source, breadth first: the shortest circle it would close. */
function circleThrough(edge: Edge, edges: readonly Edge[]): readonly string[] | null {
  const next = targetsBySource(edges);
  const cameFrom = new Map<string, string>([[edge.toId, edge.fromId]]);
  const queue = [edge.toId];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === edge.fromId) return [edge.fromId, ...wayBack(at, cameFrom, edge.toId)];
    for (const target of next.get(at) ?? []) {
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, at);
      queue.push(target);
    }
  }
  return null;
}

function wayBack(end: string, cameFrom: ReadonlyMap<string, string>, start: string): readonly string[] {
  const way = [end];
  for (let at = end; at !== start;) {
    const before = cameFrom.get(at);
    if (before === undefined) throw new Error(`no way back from ${end}`);
    way.unshift(before);
    at = before;
  }
  return way;
}

/** Depth first without recursion: national chains may be longer than the stack. */
function walk(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] | null {
  const path: { readonly at: string; taken: number }[] = [];
  const onPath = new Set<string>();
  let entering: string | null = done.has(start) ? null : start;
  while (entering !== null || path.length > 0) {
    if (entering !== null) {
      path.push({ at: entering, taken: 0 });
      onPath.add(entering);
      entering = null;
    }
    const top = path.at(-1);
    if (top === undefined) break;
    const target = next.get(top.at)?.[top.taken];
    top.taken += 1;
    if (target === undefined) {
      path.pop();
      onPath.delete(top.at);
      done.add(top.at);
    } else if (onPath.has(target)) {
      const ids = path.map(({ at }) => at);
      return [...ids.slice(ids.indexOf(target)), target];
    } else if (!done.has(target)) entering = target;
  }
  return null;
}

function targetsBySource(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { fromId, toId } of edges) {
    const list = targets.get(fromId);
    if (list === undefined) targets.set(fromId, [toId]);
    else list.push(toId);
  }
  return targets;
}
