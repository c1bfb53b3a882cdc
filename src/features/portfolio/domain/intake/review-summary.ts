import type { Offer, Reviewed, RowNote, SkipReason } from './outcome.ts';
import type { RowProblemCode } from './fault.ts';
import { addRemoved, nothingRemoved, type Removed } from './staff-contacts.ts';

export interface ReviewSummary {
  readonly rows: number;
  readonly ready: number;
  readonly needsDecision: number;
  readonly problem: number;
  readonly websites: number;
  /** Rows without a single value between the first and the last row of each list. */
  readonly blank: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  readonly problems: Readonly<Partial<Record<RowProblemCode, number>>>;
  readonly offers: Readonly<Partial<Record<Offer['kind'], number>>>;
  readonly notes: Readonly<Partial<Record<RowNote, number>>>;
  readonly removed: Removed;
}

export interface ReviewCount {
  add(reviewed: Reviewed): void;
  summary(): ReviewSummary;
}

export function startCount(): ReviewCount {
  const outcomes = { ready: 0, needs_decision: 0, problem: 0 };
  const skipped: Record<SkipReason, number> = { repeated_header: 0, section: 0, aside: 0 };
  const problems: Partial<Record<RowProblemCode, number>> = {};
  const offers: Partial<Record<Offer['kind'], number>> = {};
  const notes: Partial<Record<RowNote, number>> = {};
  let removed = nothingRemoved;
  let websites = 0;
  let blank = 0;
  let last: { readonly sheet: string; readonly row: number } | null = null;
  return {
    add({ kind, row }) {
      const { place } = row;
      if (last !== null && last.sheet === place.sheet) blank += Math.max(0, place.row - last.row - 1);
      last = place;
      if (kind === 'skipped') {
        skipped[row.reason] += 1;
        return;
      }
      outcomes[row.outcome] += 1;
      if (row.entry.kind === 'website') websites += 1;
      for (const code of new Set(row.problems.map((one) => one.code))) problems[code] = (problems[code] ?? 0) + 1;
      for (const offer of new Set(row.offers.map((one) => one.kind))) offers[offer] = (offers[offer] ?? 0) + 1;
      for (const note of row.notes) notes[note] = (notes[note] ?? 0) + 1;
      removed = addRemoved(removed, row.removed);
    },
    summary: () => ({
      rows: outcomes.ready + outcomes.needs_decision + outcomes.problem,
      ready: outcomes.ready,
      needsDecision: outcomes.needs_decision,
      problem: outcomes.problem,
      websites,
      blank,
      skipped: { ...skipped },
      problems: { ...problems },
      offers: { ...offers },
      notes: { ...notes },
      removed,
    }),
  };
}
