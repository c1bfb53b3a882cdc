import { formatDate, type Instant, localDateIn, type Zone, zoneShort } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';

/** The node's log is read by auditors of the whole country: one zone for all of it. */
const LOG_ZONE: Zone = 'Asia/Jakarta';

/** `24 Nov 2026 09.12.03,418 WIB`; in English `24 Nov 2026 09:12:03.418 WIB`. */
export function formatMoment(instant: Instant, lang: Lang): string {
  const { hour, minute, second, millisecond } = instant.toZonedDateTimeISO(LOG_ZONE);
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = [hour, minute, second].map(two).join(lang === 'id' ? '.' : ':');
  const fraction = `${lang === 'id' ? ',' : '.'}${String(millisecond).padStart(3, '0')}`;
  return `${formatDate(localDateIn(instant, LOG_ZONE), lang, 'short')} ${clock}${fraction} ${zoneShort(LOG_ZONE)}`;
}

export function formatDay(instant: Instant, lang: Lang): string {
  return formatDate(localDateIn(instant, LOG_ZONE), lang, 'short');
}

/** The first and the last four digits of a hash: enough to compare by eye. */
export function shortHash(hash: Uint8Array): string {
  const hex = Buffer.from(hash).toString('hex');
  return `${hex.slice(0, 4)}…${hex.slice(-4)}`;
}
