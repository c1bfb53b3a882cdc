import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import { regionCode, type RegionCode } from '../vocabulary/region-code.ts';

/** A real village (desa, kelurahan or gampong) with the names of the regions above it. */
export interface VillageRow {
  readonly code: RegionCode;
  readonly name: string;
  readonly districtName: string;
  readonly regencyName: string;
  readonly provinceName: string;
}

/** Reads the villages of some regencies or cities from npm idn-area-data (data under ODbL 1.0). */
export async function readVillages(regencies: readonly RegionCode[]): Promise<readonly VillageRow[]> {
  const [provinceRows, regencyRows, districtRows, villageRows] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ]);
  const names = new Map([...provinceRows, ...regencyRows, ...districtRows].map(({ code, name }) => [code, name]));
  const wanted = new Set<string>(regencies);
  return villageRows
    .filter(({ code }) => wanted.has(code.slice(0, 5)))
    .map(({ code, name }) => ({
      code: regionCode(code),
      name,
      districtName: nameOf(names, code.slice(0, 8)),
      regencyName: nameOf(names, code.slice(0, 5)),
      provinceName: nameOf(names, code.slice(0, 2)),
    }));
}

/** True for a kelurahan, whose last four digits begin with 1; a desa's begin with 2. */
export function isWard({ code }: VillageRow): boolean {
  return code.charAt(9) === '1';
}

/** The same villages by the code of their regency or city. */
export function byRegency(villages: readonly VillageRow[]): ReadonlyMap<string, readonly VillageRow[]> {
  return Map.groupBy(villages, ({ code }) => code.slice(0, 5));
}

function nameOf(names: ReadonlyMap<string, string>, code: string): string {
  const name = names.get(code);
  if (name === undefined) throw new Error(`idn-area-data names no region ${code}`);
  return name;
}
