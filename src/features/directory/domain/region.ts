import type { Zone } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import {
  parseRegionDigits,
  regionLevel,
  type RegionCode,
  type RegionLevel,
  regionParent,
} from '../../../vocabulary/region-code.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { LegalBasis } from './legal-basis.ts';

export interface Region {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentCode: RegionCode | null;
  readonly zone: Zone;
}

/** The zone of each province, by its two digits. */
export type ProvinceZones = ReadonlyMap<RegionCode, Zone>;

/** A regency or province code that is no longer given out; NIKs issued under it stay as they are. */
export interface FormerRegion {
  /** A province or a regency; every district below it is former too. */
  readonly code: RegionCode;
  readonly name: string;
  /** The day of the instrument that moved it; later numbers carry the successor's code. */
  readonly until: LocalDate;
  /** What covers the place today; empty when it left the country. */
  readonly successors: readonly RegionCode[];
  readonly basis: LegalBasis;
}

/** A province cut out of another one: a NIK from before may carry a code of the mother province. */
export interface ProvinceFormation {
  readonly code: RegionCode;
  readonly motherCode: RegionCode;
  readonly on: LocalDate;
  readonly basis: LegalBasis;
}

/** What the first six digits of a NIK say about a region. `unknown` is a note for a person, never a refusal. */
export type NikRegionStatus = 'current' | 'former' | 'unknown';

/** Any region has the zone of its province. */
export function zoneIn(zones: ProvinceZones, code: RegionCode): Result<Zone, 'region_unknown'> {
  const zone = zones.get(provinceOf(code));
  return zone === undefined ? err('region_unknown') : ok(zone);
}

export function provinceOf(code: RegionCode): RegionCode {
  const parent = regionParent(code);
  return parent === null ? code : provinceOf(parent);
}

/** Whether `inner` is `outer` or lies in it. */
export function liesIn(inner: RegionCode, outer: RegionCode): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

/** A line of the official list (code, name) as a region; refused when its province has no zone. */
export function regionFrom(code: RegionCode, name: string, zones: ProvinceZones): Result<Region, 'region_unknown'> {
  const zone = zoneIn(zones, code);
  if (!zone.ok) return zone;
  return ok({ code, name, level: regionLevel(code), parentCode: regionParent(code), zone: zone.value });
}

/** @param sixDigits the first six digits of a NIK; @param knownCodes today's dotted codes, districts at least */
export function nikRegionStatus(
  sixDigits: string,
  knownCodes: ReadonlySet<string>,
  formerCodes: readonly FormerRegion[],
): NikRegionStatus {
  const district = districtOf(sixDigits);
  if (district === null) return 'unknown';
  if (knownCodes.has(district)) return 'current';
  return formerRegionOf(sixDigits, formerCodes) === null ? 'unknown' : 'former';
}

/** The most exact former region that holds these six digits, for telling which law moved it. */
export function formerRegionOf(sixDigits: string, formerCodes: readonly FormerRegion[]): FormerRegion | null {
  const district = districtOf(sixDigits);
  if (district === null) return null;
  return formerCodes
    .filter(({ code }) => liesIn(district, code))
    .reduce<FormerRegion | null>(
      (best, one) => (best === null || one.code.length > best.code.length ? one : best),
      null,
    );
}

function districtOf(sixDigits: string): RegionCode | null {
  const parsed = sixDigits.length === 6 ? parseRegionDigits(sixDigits) : null;
  return parsed?.ok === true ? parsed.value : null;
}
