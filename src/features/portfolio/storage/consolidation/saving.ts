import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { consolidationTables } from './consolidation-tables.ts';

/** Rupiah a year in one ledger, in the books of the agency that it concerns. */
export interface Saving {
  readonly id: string;
  readonly agencyId: string;
  readonly ledger: 'avoided' | 'identified';
  readonly subjectId: string;
  readonly planId: string | null;
  readonly elementId: string | null;
  readonly part: 'retired' | 'added' | 'refused';
  readonly amount: Rupiah;
  readonly p10: Rupiah;
  readonly p50: Rupiah;
  readonly p90: Rupiah;
  /** Every part of the cost was told; else the amounts come from classes that are like it. */
  readonly isKnown: boolean;
  readonly recordedAt: Instant;
}

/** Posts savings into the books of the agencies that they concern, in the transaction of whoever decides. */
export async function addSavings(tx: Tx, savings: readonly Saving[]): Promise<void> {
  if (savings.length === 0) return;
  await consolidationTables(tx)
    .insertInto('portfolio.saving')
    .values(
      savings.map((one) => ({
        agency_id: one.agencyId,
        id: one.id,
        ledger: one.ledger,
        subject_id: one.subjectId,
        plan_id: one.planId,
        element_id: one.elementId,
        part: one.part,
        amount: one.amount,
        p10: one.p10,
        p50: one.p50,
        p90: one.p90,
        is_known: one.isKnown,
        recorded_at: one.recordedAt,
        valid_until: null,
      })),
    )
    .execute();
}

const MOST_SAVINGS = 20_000;

/** The books as far as the viewer may see them; with `subjectIds` of these groups or requests alone. */
export async function listSavings(
  tx: Tx,
  which: { readonly subjectIds?: readonly string[] } = {},
): Promise<readonly Saving[]> {
  let query = consolidationTables(tx)
    .selectFrom('portfolio.saving')
    .select([
      'agency_id',
      'id',
      'ledger',
      'subject_id',
      'plan_id',
      'element_id',
      'part',
      'amount',
      'p10',
      'p50',
      'p90',
      'is_known',
      'recorded_at',
    ]);
  if (which.subjectIds !== undefined) query = query.where(sql<boolean>`subject_id = any(${which.subjectIds}::uuid[])`);
  const rows = await query
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(MOST_SAVINGS + 1)
    .execute();
  if (rows.length > MOST_SAVINGS) throw new Error('More savings than a page can add up.');
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    ledger: row.ledger,
    subjectId: row.subject_id,
    planId: row.plan_id,
    elementId: row.element_id,
    part: row.part,
    amount: rupiah(row.amount),
    p10: rupiah(row.p10),
    p50: rupiah(row.p50),
    p90: rupiah(row.p90),
    isKnown: row.is_known,
    recordedAt: row.recorded_at,
  }));
}

/** A national figure as it is shown to everybody; `figures` is read by whoever wrote it. */
export interface StoredRollUp {
  readonly id: string;
  readonly asOf: LocalDate;
  readonly figures: unknown;
  readonly recordedAt: Instant;
}

export async function addRollUp(tx: Tx, agencyId: string, rollUp: StoredRollUp): Promise<void> {
  await consolidationTables(tx)
    .insertInto('portfolio.saving_roll_up')
    .values({
      agency_id: agencyId,
      id: rollUp.id,
      as_of: rollUp.asOf,
      figures: JSON.stringify(rollUp.figures),
      recorded_at: rollUp.recordedAt,
    })
    .execute();
}

export async function latestRollUp(tx: Tx): Promise<StoredRollUp | null> {
  const row = await consolidationTables(tx)
    .selectFrom('portfolio.saving_roll_up')
    .select(['id', 'as_of', 'figures', 'recorded_at'])
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, asOf: row.as_of, figures: row.figures, recordedAt: row.recorded_at };
}
