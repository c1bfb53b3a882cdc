import { type Zone, zoneShort } from '../../../vocabulary/instant.ts';

/** `WIB, UTC+7`. Indonesia keeps no summer time. */
export function zoneWords(zone: Zone): string {
  const short = zoneShort(zone);
  return `${short}, UTC+${{ WIB: 7, WITA: 8, WIT: 9 }[short]}`;
}
