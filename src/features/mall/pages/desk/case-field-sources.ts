import type { AttentionRow } from './case-view.ts';
import type { RefetchView } from './confirm-view.ts';

/** Which sources have old or no values, each with its fields. */
export function caseFieldSources(rows: readonly AttentionRow[]): RefetchView['sources'] {
  const asked = rows.flatMap(({ gap, label, official }): readonly Asked[] => {
    if (gap.kind === 'waiting') return [{ source: gap.source, label, why: 'waiting' }];
    return gap.kind === 'stale' ? official.slice(0, 1).map(({ source }) => ({ source, label, why: 'stale' })) : [];
  });
  const groups = Map.groupBy(asked, ({ source, why }) => `${why} ${source}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ source: first.source, why: first.why, fields: group.map(({ label }) => label) }];
  });
}

interface Asked {
  readonly source: string;
  readonly label: string;
  readonly why: 'waiting' | 'stale';
}
