import { sql } from 'kysely';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Region } from '../domain/region.ts';
import { directoryTables } from './directory-tables.ts';
import { containing } from './organisation.ts';

/** Adds regions in one statement, in a worker's transaction; 5,000 at a time is quick. */
export async function addRegions(tx: Tx, regions: readonly Region[]): Promise<void> {
  await sql`
    insert into directory.region (code, name, level, parent_code, zone)
    select * from unnest(
      ${regions.map(({ code }) => code)}::text[], ${regions.map(({ name }) => name)}::text[],
      ${regions.map(({ level }) => level)}::text[], ${regions.map(({ parentCode }) => parentCode)}::text[],
      ${regions.map(({ zone }) => zone)}::text[])`.execute(tx);
}

export async function hasRegions(tx: Tx): Promise<boolean> {
  return (await directoryTables(tx).selectFrom('directory.region').select('code').limit(1).execute()).length > 0;
}

export async function findRegion(tx: Tx, code: RegionCode): Promise<Region | null> {
  return (await findRegions(tx, [code]))[0] ?? null;
}

const MOST_AT_ONCE = 200;

/** Those of the codes that exist, by code. */
export async function findRegions(tx: Tx, codes: readonly RegionCode[]): Promise<readonly Region[]> {
  if (codes.length > MOST_AT_ONCE) throw new Error(`Asks for ${MOST_AT_ONCE} regions at most.`);
  if (codes.length === 0) return [];
  const rows = await regionRows(tx).where('code', 'in', codes).orderBy('code').execute();
  return rows.map(toRegion);
}

export interface RegionPage {
  readonly limit: number;
  readonly offset: number;
}

export interface Regions {
  readonly rows: readonly Region[];
  readonly total: number;
}

/** The regions directly in another one, null: the provinces; by code. */
export async function listRegionsUnder(tx: Tx, parent: RegionCode | null, page: RegionPage): Promise<Regions> {
  const under =
    parent === null ? regionRows(tx).where('level', '=', 'province') : regionRows(tx).where('parent_code', '=', parent);
  return pageOf(under.orderBy('code'), page);
}

/** Regions with the word in their name, or whose code begins with it: larger ones first, then by code. */
export async function searchRegions(tx: Tx, word: string, page: RegionPage): Promise<Regions> {
  const found = /^[0-9.]+$/.test(word)
    ? regionRows(tx).where(sql<string>`code`, 'like', `${word}%`)
    : regionRows(tx).where((eb) => eb(eb.fn<string>('lower', ['name']), 'like', containing(word)));
  return pageOf(found.orderBy((eb) => eb.fn<number>('length', ['code'])).orderBy('code'), page);
}

/** How many regions there are of each level. */
export async function countRegions(tx: Tx): Promise<Readonly<Record<Region['level'], number>>> {
  const rows = await directoryTables(tx)
    .selectFrom('directory.region')
    .select((eb) => ['level', eb.fn.countAll<bigint>().as('count')] as const)
    .groupBy('level')
    .execute();
  const counted = new Map(rows.map(({ level, count }) => [level, Number(count)]));
  return {
    province: counted.get('province') ?? 0,
    regency: counted.get('regency') ?? 0,
    district: counted.get('district') ?? 0,
    village: counted.get('village') ?? 0,
  };
}

function regionRows(tx: Tx) {
  return directoryTables(tx).selectFrom('directory.region').select(['code', 'name', 'level', 'parent_code', 'zone']);
}

async function pageOf(asked: ReturnType<typeof regionRows>, { limit, offset }: RegionPage): Promise<Regions> {
  const total = await asked
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await asked.limit(limit).offset(offset).execute();
  return { rows: rows.map(toRegion), total: Number(total.count) };
}

type RegionRow = Omit<Region, 'parentCode'> & { readonly parent_code: RegionCode | null };

function toRegion({ parent_code: parentCode, ...row }: RegionRow): Region {
  return { ...row, parentCode };
}
