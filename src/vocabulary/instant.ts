import type { Lang } from './lang.ts';
import { type LocalDate, localDate, weekday } from './local-date.ts';
import { err, ok, type Result } from './result.ts';

/** A point in time; on the wire RFC 3339 with its offset. */
export type Instant = Temporal.Instant;

/** Indonesia's time zones; Pontianak keeps the time of Jakarta but has its own history. */
export type Zone = 'Asia/Jakarta' | 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura';

export type ZoneShort = 'WIB' | 'WITA' | 'WIT';

/** `full` has the weekday, `long` the whole month, `short` its three letters. */
export type DateStyle = 'full' | 'long' | 'short';

const zoneShorts: Readonly<Record<Zone, ZoneShort>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

// Written here, not asked of Intl: documents must read the same from every machine.
const weekdayNames: Readonly<Record<Lang, readonly string[]>> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const monthNames: Readonly<Record<Lang, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const monthShorts: Readonly<Record<Lang, readonly string[]>> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

const rfc3339 = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;
// Within these every zone's date is a LocalDate.
const earliest = Temporal.Instant.from('0001-01-02T00:00:00Z');
const latest = Temporal.Instant.from('9999-12-31T00:00:00Z');

/** Reads RFC 3339 with offset, as in `2026-11-24T09:12:00+07:00`; no leap second, no zone name. */
export function parseInstant(given: unknown): Result<Instant, 'instant_malformed'> {
  if (typeof given !== 'string' || !rfc3339.test(given)) return err('instant_malformed');
  let instant: Instant;
  try {
    instant = Temporal.Instant.from(given);
  } catch {
    return err('instant_malformed');
  }
  const known = Temporal.Instant.compare(instant, earliest) >= 0 && Temporal.Instant.compare(instant, latest) < 0;
  return known ? ok(instant) : err('instant_malformed');
}

export function parseZone(given: unknown): Result<Zone, 'zone_unknown'> {
  return typeof given === 'string' && isZone(given) ? ok(given) : err('zone_unknown');
}

function isZone(text: string): text is Zone {
  return Object.hasOwn(zoneShorts, text);
}

export function zoneShort(zone: Zone): ZoneShort {
  return zoneShorts[zone];
}

/** The date on the wall calendar of that zone. */
export function localDateIn(instant: Instant, zone: Zone): LocalDate {
  return localDate(instant.toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** The first instant of a date in that zone; the end of a date is the start of the next. */
export function startOfDay(date: LocalDate, zone: Zone): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant();
}

/** `Selasa, 1 Desember 2026`; long `1 Desember 2026`; short `1 Des 2026`. */
export function formatDate(date: LocalDate, lang: Lang, style: DateStyle = 'full'): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1;
  const day = Number(date.slice(8));
  if (style === 'short') return `${day} ${monthShorts[lang][month]} ${year}`;
  const long = `${day} ${monthNames[lang][month]} ${year}`;
  return style === 'long' ? long : `${weekdayNames[lang][weekday(date) - 1]}, ${long}`;
}

/** `09.12 WIB`; in English `09:12 WIB`. */
export function formatTime(instant: Instant, zone: Zone, lang: Lang): string {
  return `${clockFace(instant, zone, lang)} ${zoneShort(zone)}`;
}

/** `24 Nov 2026 09.12`, for places whose zone is said elsewhere. */
export function formatDateTime(instant: Instant, zone: Zone, lang: Lang): string {
  return `${formatDate(localDateIn(instant, zone), lang, 'short')} ${clockFace(instant, zone, lang)}`;
}

/** `24 Nov 2026 09.12 WIB`. */
export function formatDateTimeZone(instant: Instant, zone: Zone, lang: Lang): string {
  return `${formatDateTime(instant, zone, lang)} ${zoneShort(zone)}`;
}

function clockFace(instant: Instant, zone: Zone, lang: Lang): string {
  const { hour, minute } = instant.toZonedDateTimeISO(zone);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(lang === 'id' ? '.' : ':');
}
