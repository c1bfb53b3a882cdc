import { formatDateTimeZone, type Instant } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { spanOf } from '../domain/clock-step.ts';
import type { Words } from './say.ts';

/** The node stands in one place for all its agencies: its pages tell Jakarta's time. */
export function time(at: Instant, lang: Lang): string {
  return formatDateTimeZone(at, 'Asia/Jakarta', lang);
}

/** `1,4 GB`, `820 MB`; decimal units, as disks are sold. */
export function bytes(size: number, lang: Lang): string {
  const [unit, name] = size >= 1e9 ? [1e9, 'GB'] : [1e6, 'MB'];
  return `${new Intl.NumberFormat(lang, { maximumFractionDigits: size >= 1e9 ? 1 : 0 }).format(size / unit)} ${name}`;
}

/** `3 hari 2 jam`, `1 jam 5 menit`, `12 menit`: the two largest units that count. */
export function span(ms: number, t: Words): string {
  const { days, hours, minutes } = spanOf(ms);
  if (days > 0) return joined([t('days', { count: days }), hours > 0 && t('hours', { count: hours })]);
  if (hours > 0) return joined([t('hours', { count: hours }), minutes > 0 && t('minutes', { count: minutes })]);
  return t('minutes', { count: minutes });
}

export function percent(share: number, lang: Lang): string {
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

function joined(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' ');
}
