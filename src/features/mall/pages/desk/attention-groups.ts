import type { AttentionRow } from './case-view.ts';

/** Fields that an officer looks at together, at least one; the first speaks for all in gap and source. */
export type AttentionGroup = readonly [AttentionRow, ...AttentionRow[]];

/**
 * What belongs together as one row: the values one source has not answered with, and what she said on one page of
 * the form in one go, which no register holds. Everything that is compared stands alone.
 */
export function attentionGroups(rows: readonly AttentionRow[]): readonly AttentionGroup[] {
  return [...Map.groupBy(rows, groupKey).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [[first, ...rest] as const],
  );
}

function groupKey(row: AttentionRow): string {
  const { gap, stated, page, pointer } = row;
  if (gap.kind === 'waiting' && stated === null) return `waiting ${gap.source} ${String(gap.since)}`;
  if (gap.kind === 'new' && stated !== null) return `new ${page} ${minuteOf(stated.at)}`;
  return pointer;
}

/** A page is saved at once; what was mended later stands apart. */
function minuteOf(at: Temporal.Instant): string {
  return at.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
}
