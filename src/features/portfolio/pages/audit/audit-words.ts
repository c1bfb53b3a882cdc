import { formatDate, formatDateTimeZone, type Instant } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';

/** A date of law in words. */
export function dateWords(date: LocalDate, lang: Lang): string {
  return formatDate(date, lang, 'long');
}

/** A moment at the auditors' office, which serves the whole country. */
export function momentWords(at: Instant, lang: Lang): string {
  return formatDateTimeZone(at, 'Asia/Jakarta', lang);
}
