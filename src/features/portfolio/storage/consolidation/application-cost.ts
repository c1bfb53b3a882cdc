import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { consolidationTables, type CostItem } from './consolidation-tables.ts';

/** What an owner told of one item in one year; both amounts null: taken back. */
export interface ToldCost {
  readonly id: string;
  readonly agencyId: string;
  readonly elementId: string;
  readonly year: number;
  readonly item: CostItem;
  readonly number: number;
  readonly low: Rupiah | null;
  readonly high: Rupiah | null;
  readonly source: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly validUntil: LocalDate | null;
}

/** Adds what an owner tells, in its transaction; a number that is there already makes it fail. */
export async function addCosts(tx: Tx, costs: readonly ToldCost[]): Promise<void> {
  if (costs.length === 0) return;
  await consolidationTables(tx)
    .insertInto('portfolio.application_cost')
    .values(
      costs.map((cost) => ({
        agency_id: cost.agencyId,
        element_id: cost.elementId,
        year: cost.year,
        item: cost.item,
        number: cost.number,
        id: cost.id,
        low: cost.low,
        high: cost.high,
        source: cost.source,
        recorded_by: cost.recordedBy,
        recorded_at: cost.recordedAt,
        valid_until: cost.validUntil,
      })),
    )
    .execute();
}

const MOST_COSTS = 50_000;

/** What holds of these applications, each item and year once, as far as the viewer may see it. */
export async function listCosts(
  tx: Tx,
  which: { readonly agencyIds?: readonly string[]; readonly elementIds?: readonly string[] },
): Promise<readonly ToldCost[]> {
  let query = consolidationTables(tx)
    .selectFrom('portfolio.application_cost')
    .select([
      'agency_id',
      'element_id',
      'year',
      'item',
      'number',
      'id',
      'low',
      'high',
      'source',
      'recorded_by',
      'recorded_at',
      'valid_until',
    ])
    .distinctOn(['agency_id', 'element_id', 'year', 'item']);
  if (which.agencyIds !== undefined) query = query.where(sql<boolean>`agency_id = any(${which.agencyIds}::uuid[])`);
  if (which.elementIds !== undefined) query = query.where(sql<boolean>`element_id = any(${which.elementIds}::uuid[])`);
  const rows = await query
    .orderBy('agency_id')
    .orderBy('element_id')
    .orderBy('year', 'desc')
    .orderBy('item')
    .orderBy('number', 'desc')
    .limit(MOST_COSTS)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    elementId: row.element_id,
    year: row.year,
    item: row.item,
    number: row.number,
    low: row.low === null ? null : rupiah(row.low),
    high: row.high === null ? null : rupiah(row.high),
    source: row.source,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    validUntil: row.valid_until,
  }));
}
