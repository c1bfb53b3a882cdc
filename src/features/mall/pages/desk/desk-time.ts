import { formatDateTime, type Instant, type Zone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';

/** `24 Nov 09.12`: desks drop the year. */
export function deskTime(at: Instant, zone: Zone, lang: Lang): string {
  return formatDateTime(at, zone, lang).replace(/ \d{4} /, ' ');
}

/** The largest unit that fits, for a table of ages: "27 mnt", "3 jam", "12 hari". */
export function ageOf(
  at: Instant,
  now: Instant,
): { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number } {
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - at.epochMilliseconds) / 60_000));
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
}
