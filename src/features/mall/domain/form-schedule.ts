import type { OpenHours } from './form.ts';

export type OpenDay = OpenHours['day'];

/** In the order in which people plan a week. */
export const openDays: readonly OpenDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Reads `16.00`, `16:00`, `1600`, `9.00` and `9` as a 24-hour time, `16:00`; null for anything else. */
export function parseTimeOfDay(typed: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** One day's hours as typed; a day left empty is a day off. */
export function readDay(
  from: string,
  until: string,
):
  | { readonly kind: 'off' }
  | { readonly kind: 'open'; readonly opens: string; readonly closes: string }
  | { readonly kind: 'wrong'; readonly code: 'time_missing' | 'time_malformed' | 'closes_before_opens' } {
  if (from.trim() === '' && until.trim() === '') return { kind: 'off' };
  if (from.trim() === '' || until.trim() === '') return { kind: 'wrong', code: 'time_missing' };
  const [opens, closes] = [parseTimeOfDay(from), parseTimeOfDay(until)];
  if (opens === null || closes === null) return { kind: 'wrong', code: 'time_malformed' };
  return opens < closes ? { kind: 'open', opens, closes } : { kind: 'wrong', code: 'closes_before_opens' };
}

export type ScheduleFault = 'day_twice' | 'closes_before_opens';

/** Why opening hours cannot stand, with the day; null: they can. Times are whole, so their texts compare. */
export function scheduleFault(
  hours: readonly OpenHours[],
): { readonly code: ScheduleFault; readonly day: OpenDay } | null {
  for (const [at, { day, opens, closes }] of hours.entries()) {
    if (hours.findIndex((one) => one.day === day) !== at) return { code: 'day_twice', day };
    if (opens >= closes) return { code: 'closes_before_opens', day };
  }
  return null;
}

/** Days that follow each other with the same hours, as one reads them: "Senin sampai Jumat, 16.00 sampai 20.00". */
export function groupedHours(
  hours: readonly OpenHours[],
): readonly { readonly from: OpenDay; readonly to: OpenDay; readonly opens: string; readonly closes: string }[] {
  const inOrder = hours.toSorted((one, other) => openDays.indexOf(one.day) - openDays.indexOf(other.day));
  return inOrder.reduce<ReturnType<typeof groupedHours>>((groups, { day, opens, closes }) => {
    const last = groups.at(-1);
    const follows = last !== undefined && openDays.indexOf(day) === openDays.indexOf(last.to) + 1;
    if (!follows || last.opens !== opens || last.closes !== closes)
      return [...groups, { from: day, to: day, opens, closes }];
    return [...groups.slice(0, -1), { ...last, to: day }];
  }, []);
}
