import type { RegionCode } from '../../../vocabulary/region-code.ts';
import { parseRegionDigits } from '../../../vocabulary/region-code.ts';
import type { Database } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { formerRegions } from '../data/former-regions.ts';
import {
  type FormerRegion,
  formerRegionOf,
  type NikRegionStatus,
  nikRegionStatus,
  type Region,
} from '../domain/region.ts';
import { findRegion, listRegionsUnder, type RegionPage, type Regions } from '../storage/region.ts';

export function regionByCode(db: Database, code: RegionCode): Promise<Region | null> {
  return db.as(PUBLIC, (tx) => findRegion(tx, code));
}

/** The regions directly in another one by code, null: the provinces; with how many there are in all. */
export function regionsUnder(db: Database, parent: RegionCode | null, page: RegionPage): Promise<Regions> {
  return db.as(PUBLIC, (tx) => listRegionsUnder(tx, parent, page));
}

/** What the first six digits of a NIK say: a note for a person, never a refusal. */
export interface NikRegionNote {
  readonly status: NikRegionStatus;
  /** Today's district, where the code is current. */
  readonly district: Region | null;
  /** What the code stood for, where it is former. */
  readonly former: FormerRegion | null;
}

export async function nikRegionNote(db: Database, sixDigits: string): Promise<NikRegionNote> {
  const code = parseRegionDigits(sixDigits);
  const district = code.ok ? await regionByCode(db, code.value) : null;
  const status = nikRegionStatus(sixDigits, new Set(district === null ? [] : [district.code]), formerRegions);
  return { status, district, former: status === 'former' ? formerRegionOf(sixDigits, formerRegions) : null };
}
