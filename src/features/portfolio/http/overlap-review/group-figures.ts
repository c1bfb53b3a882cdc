import type { Clustering } from '../../domain/overlap/cluster.ts';
import { type Question, questions } from '../../domain/overlap/verdict.ts';
import type { AnalysedGroup } from './analysis.ts';
import { type AnalysedList, type Chances, topicOf } from './chances.ts';

/** The groups of both questions with their figures. */
export function groupsOf(
  list: AnalysedList,
  chances: Chances,
  clusterings: Readonly<Record<Question, Clustering>>,
): readonly AnalysedGroup[] {
  const systemOf = new Map(
    clusterings.same_system.groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  return questions.flatMap((question) => {
    const { groups } = clusterings[question];
    const figures = figuresOf(list, chances, { question, groups });
    return groups.map(({ id, members }, at) => ({
      id,
      question,
      members,
      systems: question === 'same_system' ? 1 : new Set(members.map((member) => systemOf.get(member) ?? member)).size,
      topic: commonest(members.flatMap((member) => topicOf(list, list.rowOf.get(member) ?? -1))),
      chance: figures[at]?.chance ?? 0,
      doubt: figures[at]?.doubt ?? 0,
    }));
  });
}

interface Sum {
  pairs: number;
  chance: number;
  doubt: number;
}

/** Mean chance and mean doubt of the pairs inside each group; doubt is 1 at even odds. */
function figuresOf(
  list: AnalysedList,
  chances: Chances,
  { question, groups }: { readonly question: Question; readonly groups: Clustering['groups'] },
): readonly { readonly chance: number; readonly doubt: number }[] {
  const groupOf = new Int32Array(list.ids.length).fill(-1);
  for (const [at, { members }] of groups.entries())
    for (const member of members) groupOf[list.rowOf.get(member) ?? -1] = at;
  const sums = groups.map((): Sum => ({ pairs: 0, chance: 0, doubt: 0 }));
  for (const [at, chance] of chances[question].entries()) {
    const group = groupOf[chances.left[at] ?? 0] ?? -1;
    const sum = sums[group];
    if (sum === undefined || group !== groupOf[chances.right[at] ?? 0]) continue;
    sum.pairs += 1;
    sum.chance += chance;
    sum.doubt += 1 - Math.abs(2 * chance - 1);
  }
  return sums.map(({ pairs, chance, doubt }) => ({
    chance: pairs === 0 ? 0 : chance / pairs,
    doubt: pairs === 0 ? 1 : doubt / pairs,
  }));
}

function commonest(topics: readonly string[]): string {
  const counts = [...Map.groupBy(topics, (topic) => topic)].map(([topic, same]) => ({ topic, count: same.length }));
  const named = counts.filter(({ topic }) => topic !== '');
  const sorted = named.toSorted((one, other) => other.count - one.count || (one.topic < other.topic ? -1 : 1));
  return sorted[0]?.topic ?? '';
}
