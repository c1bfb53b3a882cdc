import { type Draft, isWhole } from './draft.ts';
import type { OverlapKind, PlantedOverlap } from './inventory.ts';

/**
 * Overlaps that follow from the whole: neighbours in the chain of a system, of a function, and of a name that
 * stands for different things. Chains keep their number linear: 30,000 rows give tens of thousands, not millions.
 */
export function overlapsAcross(drafts: readonly Draft[]): readonly PlantedOverlap[] {
  const applications = drafts.filter(({ origin }) => origin === 'local' || origin === 'national');
  return [
    ...chains(applications, ({ system }) => system).map(said('same_system')),
    ...chains(firstOfEach(applications), ({ functions }) => functions[0] ?? null).map(said('same_function')),
    ...chains(applications, ({ name }) => plain(name))
      .filter(([one, other]) => one.system !== other.system && !shareFunction(one, other))
      .map(said('unrelated')),
  ];
}

type Pair = readonly [Draft, Draft];

function chains(drafts: readonly Draft[], groupOf: (draft: Draft) => string | null): readonly Pair[] {
  const last = new Map<string, Draft>();
  const pairs: Pair[] = [];
  for (const draft of drafts) {
    const group = groupOf(draft);
    if (group === null) continue;
    const before = last.get(group);
    if (before !== undefined) pairs.push([before, draft]);
    last.set(group, draft);
  }
  return pairs;
}

/** One row of each system, so that a pair of one function is a pair of two systems; parts stand aside. */
function firstOfEach(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string | null>();
  return drafts.filter((draft) => {
    if (seen.has(draft.system) || !isWhole(draft)) return false;
    seen.add(draft.system);
    return true;
  });
}

function said(kind: OverlapKind): (pair: Pair) => PlantedOverlap {
  return ([first, second]) => ({ first: first.key, second: second.key, kind });
}

function shareFunction(one: Draft, other: Draft): boolean {
  return one.functions.some((key) => other.functions.includes(key));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
