import { type Instant, localDateIn, type Zone } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import { zoneOf } from '../data/zones.ts';

/** Where the President and the ministries are; offices that serve the whole country keep this time. */
const CAPITAL: Zone = 'Asia/Jakarta';

/** The time an office keeps: that of its region. */
export function zoneOfOffice(office: { readonly regionCode: RegionCode | null }): Zone {
  const zone = office.regionCode === null ? null : zoneOf(office.regionCode);
  return zone?.ok === true ? zone.value : CAPITAL;
}

/** Today at that office. */
export function todayAt(office: { readonly regionCode: RegionCode | null }, now: Instant): LocalDate {
  return localDateIn(now, zoneOfOffice(office));
}

/** Today in the capital, for what holds in the whole country. */
export function todayInCapital(now: Instant): LocalDate {
  return localDateIn(now, CAPITAL);
}
