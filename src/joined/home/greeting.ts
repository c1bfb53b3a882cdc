import type { Instant, Zone } from '../../vocabulary/instant.ts';

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening';

/** Pagi until 11, siang until 15, sore until 18.30, then malam; before 4 it is still night. */
export function partOfDay(now: Instant, zone: Zone): PartOfDay {
  const { hour, minute } = now.toZonedDateTimeISO(zone);
  const time = hour * 60 + minute;
  if (time < 4 * 60) return 'evening';
  if (time < 11 * 60) return 'morning';
  if (time < 15 * 60) return 'noon';
  return time < 18 * 60 + 30 ? 'afternoon' : 'evening';
}

/** How a person is called by her full name: the first word that is no abbreviation or title ("dr.", "M.", "H."). */
export function calledName(full: string): string {
  const names = full.split(/[\s,]+/).filter((word) => word !== '');
  return names.find((word) => !word.includes('.') && word.length > 1) ?? full.trim();
}
