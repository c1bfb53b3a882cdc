import { daysBetween, localDate, type LocalDate } from '../../../../vocabulary/local-date.ts';

export const roadmapKinds = ['activity', 'contract', 'step', 'switch_off'] as const;
export type RoadmapKind = (typeof roadmapKinds)[number];

/** Something that is planned, or that ends, at a known time. */
export interface RoadmapItem {
  readonly kind: RoadmapKind;
  readonly agencyId: string;
  /** null: nothing that has a page. */
  readonly elementId: string | null;
  readonly name: string;
  readonly detail: string | null;
  readonly from: LocalDate | null;
  readonly until: LocalDate;
  readonly isDone: boolean;
}

export interface RoadmapWindow {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** What falls into a window, the nearest end first; what is over and done stands at its own date. */
export function roadmapIn(items: Iterable<RoadmapItem>, { from, until }: RoadmapWindow): readonly RoadmapItem[] {
  const found: RoadmapItem[] = [];
  for (const item of items) if (item.until >= from && (item.from ?? item.until) < until) found.push(item);
  return found.toSorted(
    (one, other) =>
      compare(one.until, other.until) || compare(one.name, other.name) || compare(one.agencyId, other.agencyId),
  );
}

/** What has not happened by its day. */
export function isLate({ until, isDone, kind }: RoadmapItem, today: LocalDate): boolean {
  return !isDone && kind !== 'contract' && until < today;
}

/** A day's place in the window, 0 to 1. */
export function placeIn(day: LocalDate, { from, until }: RoadmapWindow): number {
  return Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, daysBetween(from, until))));
}

/** The first days of the quarters of a window. */
export function quartersIn({ from, until }: RoadmapWindow): readonly LocalDate[] {
  const found: LocalDate[] = [];
  let at = Temporal.PlainDate.from(from).with({ day: 1 });
  at = at.with({ month: Math.floor((at.month - 1) / 3) * 3 + 1 });
  for (; Temporal.PlainDate.compare(at, Temporal.PlainDate.from(until)) < 0; at = at.add({ months: 3 }))
    if (at.toString() >= from) found.push(dateOf(at));
  return found;
}

/** From the first day of this year until the end of the year after next. */
export function usualWindow(today: LocalDate): RoadmapWindow {
  const first = Temporal.PlainDate.from(today).with({ month: 1, day: 1 });
  return { from: dateOf(first), until: dateOf(first.add({ years: 3 })) };
}

function dateOf(date: Temporal.PlainDate): LocalDate {
  return localDate(date.toString());
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
