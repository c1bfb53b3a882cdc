import type { Zone } from '../../../vocabulary/instant.ts';
import { regionCode, type RegionCode } from '../../../vocabulary/region-code.ts';
import type { Result } from '../../../vocabulary/result.ts';
import { confirmedBasis } from '../domain/legal-basis.ts';
import { type ProvinceZones, zoneIn } from '../domain/region.ts';

/** Three zones since 1 January 1988; a later province keeps the zone of the land it was cut from. */
export const zoneBasis = confirmedBasis('Keppres 41/1987');

const provinces: readonly (readonly [zone: Zone, codes: string])[] = [
  // WIB: Sumatra, Java and Madura.
  ['Asia/Jakarta', '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36'],
  // WIB as well: West and Central Kalimantan left WITA in 1988, which only this zone remembers.
  ['Asia/Pontianak', '61 62'],
  // WITA: Bali, Nusa Tenggara, South, East and North Kalimantan, Sulawesi.
  ['Asia/Makassar', '51 52 53 63 64 65 71 72 73 74 75 76'],
  // WIT: Maluku and Papua.
  ['Asia/Jayapura', '81 82 91 92 93 94 95 96'],
];

/** The zone of each of the 38 provinces. */
export const provinceZones: ProvinceZones = new Map(
  provinces.flatMap(([zone, codes]) => codes.split(' ').map((code) => [regionCode(code), zone] as const)),
);

/** The zone of any region by its province; refused for a province that does not exist. */
export function zoneOf(code: RegionCode): Result<Zone, 'region_unknown'> {
  return zoneIn(provinceZones, code);
}
