import { regionByCode, regionsUnder } from '../../directory/index.ts';
import type { Services } from '../../../kernel/services.ts';
import { parseRegionCode, regionCode, type RegionCode } from '../../../vocabulary/region-code.ts';

/** A district or a village of the office's region, as people look for it. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

/** What the village finder offers: the districts, and the villages of the one that was chosen. */
export interface Places {
  readonly districts: readonly Place[];
  readonly district: string | null;
  readonly villages: readonly Place[];
}

/** More than any region of the country has of either. */
const MOST = 200;

/** The districts of a region, and the villages of one of them; a district of elsewhere counts as none. */
export async function placesIn(
  { db }: Pick<Services, 'db'>,
  region: RegionCode,
  chosen: string | null,
): Promise<Places> {
  const page = { limit: MOST, offset: 0 };
  const districts = await regionsUnder(db, region, page);
  const district = districts.rows.find(({ code }) => code === chosen)?.code ?? null;
  const villages = district === null ? [] : (await regionsUnder(db, district, page)).rows;
  return { districts: districts.rows.map(toPlace), district, villages: villages.map(toPlace) };
}

/** The district in which a village lies, by its code; null for any other text. */
export function districtOfVillage(code: string): string | null {
  const parsed = parseRegionCode(code);
  return parsed.ok && code.length === 13 ? regionCode(code.slice(0, 8)) : null;
}

/** What a region is called; its code where the directory does not know it. */
export async function regionName({ db }: Pick<Services, 'db'>, region: RegionCode): Promise<string> {
  return (await regionByCode(db, region))?.name ?? region;
}

function toPlace({ code, name }: { readonly code: string; readonly name: string }): Place {
  return { code, name };
}
