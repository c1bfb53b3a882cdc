import { hash } from 'node:crypto';
import type { EntryId } from './pair.ts';
import type { Question } from './verdict.ts';

declare const brand: unique symbol;

/** The lasting name of a group, 16 hexadecimal digits. */
export type GroupId = string & { readonly [brand]: 'GroupId' };

export interface EarlierGroup {
  readonly id: GroupId;
  readonly members: readonly EntryId[];
}

export interface Group {
  readonly id: GroupId;
  /** Sorted. */
  readonly members: readonly EntryId[];
  /** No earlier group goes on in it. */
  readonly isNew: boolean;
}

/**
 * Gives each group a name that lasts: an earlier name goes to the group with most of its members, a new one is derived
 * from the group's smallest id that does not name another. Groups come in the order of their smallest id.
 */
export function namedGroups(
  question: Question,
  groups: readonly (readonly EntryId[])[],
  earlier: readonly EarlierGroup[],
): readonly Group[] {
  const sorted = groups.map((members) => members.toSorted()).sort(bySmallest);
  const kept = keptNames(sorted, earlier);
  const taken = new Set<GroupId>(earlier.map(({ id }) => id));
  return sorted.map((members, index) => {
    const name = kept.get(index);
    if (name !== undefined) return { id: name, members, isNew: false };
    const id = freshName(question, members, taken);
    taken.add(id);
    return { id, members, isNew: true };
  });
}

interface Heir {
  readonly group: number;
  readonly id: GroupId;
  readonly common: number;
}

/** The largest inheritance first; equals by name and place. */
function keptNames(
  groups: readonly (readonly EntryId[])[],
  earlier: readonly EarlierGroup[],
): ReadonlyMap<number, GroupId> {
  const groupOf = new Map(groups.flatMap((members, index) => members.map((id) => [id, index] as const)));
  const heirs = earlier.flatMap(({ id, members }): readonly Heir[] => {
    const found = members.flatMap((member) => groupOf.get(member) ?? []);
    return [...Map.groupBy(found, (group) => group)].map(([group, { length: common }]) => ({ group, id, common }));
  });
  const byCommon = heirs.toSorted(
    (one, other) =>
      other.common - one.common || (one.id < other.id ? -1 : Number(one.id > other.id)) || one.group - other.group,
  );
  const kept = new Map<number, GroupId>();
  const given = new Set<GroupId>();
  for (const { group, id } of byCommon) {
    if (kept.has(group) || given.has(id)) continue;
    kept.set(group, id);
    given.add(id);
  }
  return kept;
}

function freshName(question: Question, members: readonly EntryId[], taken: ReadonlySet<GroupId>): GroupId {
  for (let round = 0; ; round += 1) {
    for (const anchor of members) {
      const id = hash('sha256', `${question}\n${anchor}\n${round}`).slice(0, 16) as GroupId;
      if (!taken.has(id)) return id;
    }
  }
}

function bySmallest([one]: readonly EntryId[], [other]: readonly EntryId[]): number {
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
