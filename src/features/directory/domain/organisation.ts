import type { DateRange } from '../../../vocabulary/local-date.ts';
import { regionLevel, type RegionCode } from '../../../vocabulary/region-code.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { LegalBasis } from './legal-basis.ts';

declare const brand: unique symbol;

/** Stable for good, kebab-case, at most 40 characters; also the X-Road member code: `kab-sragen-dpmptsp`. */
export type OrganisationCode = string & { readonly [brand]: 'OrganisationCode' };

/** `ministry_unit`: a directorate general and the like; `regional_office`: a dinas or the MPP counter of a region. */
export const organisationKinds = [
  'coordinating_ministry',
  'ministry',
  'ministry_unit',
  'agency',
  'judiciary',
  'province_government',
  'regency_government',
  'city_government',
  'regional_office',
  'institution',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

export interface OrganisationNames {
  readonly name: string;
  readonly nameEn: string;
  /** What people say and what fits a table: `Dinkes Sragen`. */
  readonly shortName: string;
}

export interface Organisation extends OrganisationNames {
  readonly id: string;
  readonly code: OrganisationCode;
  readonly kind: OrganisationKind;
  /** The region it serves; null serves the whole country. */
  readonly regionCode: RegionCode | null;
  readonly parentId: string | null;
  readonly validity: DateRange;
  readonly legalBasis: LegalBasis;
}

/** An organisation before it has an id: as dated data and a loader write it. */
export interface OrganisationSeed extends Omit<Organisation, 'id' | 'parentId'> {
  readonly parentCode: OrganisationCode | null;
}

export type OrganisationFault =
  | { readonly code: 'code_repeated'; readonly organisation: OrganisationCode }
  | { readonly code: 'parent_unknown'; readonly organisation: OrganisationCode; readonly parent: OrganisationCode }
  | { readonly code: 'parent_circle'; readonly organisation: OrganisationCode }
  | { readonly code: 'region_wrong_level'; readonly organisation: OrganisationCode };

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export function parseOrganisationCode(given: unknown): Result<OrganisationCode, 'organisation_code_malformed'> {
  if (typeof given !== 'string' || given.length > 40 || !kebab.test(given)) return err('organisation_code_malformed');
  return ok(given as OrganisationCode);
}

/** For codes written in our own code and data; throws on any other shape. */
export function organisationCode(literal: string): OrganisationCode {
  const parsed = parseOrganisationCode(literal);
  if (!parsed.ok) throw new RangeError(`not an organisation code: ${JSON.stringify(literal)}`);
  return parsed.value;
}

export function isOrganisationKind(given: unknown): given is OrganisationKind {
  return typeof given === 'string' && organisationKinds.some((kind) => kind === given);
}

/** Gives seeds their ids, parents resolved. Refuses repeated codes, unknown or circular parents, wrong regions. */
export function organisationsFrom(
  seeds: readonly OrganisationSeed[],
  idOf: (code: OrganisationCode) => string,
): Result<readonly Organisation[], OrganisationFault> {
  const byCode = new Map<OrganisationCode, OrganisationSeed>();
  for (const seed of seeds) {
    if (byCode.has(seed.code)) return err({ code: 'code_repeated', organisation: seed.code });
    byCode.set(seed.code, seed);
  }
  for (const seed of seeds) {
    const fault = seedFault(seed, byCode);
    if (fault !== null) return err(fault);
  }
  return ok(
    seeds.map(({ parentCode, ...seed }) => ({
      ...seed,
      id: idOf(seed.code),
      parentId: parentCode === null ? null : idOf(parentCode),
    })),
  );
}

function seedFault(
  seed: OrganisationSeed,
  byCode: ReadonlyMap<OrganisationCode, OrganisationSeed>,
): OrganisationFault | null {
  if (!servesRightLevel(seed)) return { code: 'region_wrong_level', organisation: seed.code };
  let above = seed.parentCode;
  for (let steps = 0; above !== null; steps += 1) {
    const parent = byCode.get(above);
    if (parent === undefined) return { code: 'parent_unknown', organisation: seed.code, parent: above };
    if (steps > byCode.size) return { code: 'parent_circle', organisation: seed.code };
    above = parent.parentCode;
  }
  return null;
}

function servesRightLevel({ kind, regionCode }: OrganisationSeed): boolean {
  const level = regionCode === null ? null : regionLevel(regionCode);
  switch (kind) {
    case 'province_government':
      return level === 'province';
    case 'regency_government':
    case 'city_government':
      return level === 'regency';
    case 'regional_office':
      return level === 'province' || level === 'regency';
    case 'coordinating_ministry':
    case 'ministry':
    case 'ministry_unit':
    case 'agency':
    case 'judiciary':
      return level === null;
    case 'institution':
      return true;
    default:
      return kind satisfies never;
  }
}
