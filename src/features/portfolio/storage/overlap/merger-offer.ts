import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { type OverlapTables, overlapTables } from './overlap-tables.ts';

/** One application with many users, asked of the owner of the other entry. */
export interface MergerOffer {
  readonly pairId: string;
  readonly kept: string;
  readonly other: string;
  readonly ownerId: string;
  readonly readerIds: readonly string[];
  readonly offeredBy: string;
  readonly offeredAt: Instant;
}

export interface MergerAnswer {
  readonly pairId: string;
  readonly ownerId: string;
  readonly readerIds: readonly string[];
  readonly answer: 'accepted' | 'refused';
  readonly reason: string | null;
  readonly useId: string | null;
  readonly answeredBy: string;
  readonly answeredAt: Instant;
}

/** Whoever the viewer is; false when the pair has an offer already. */
export async function addOffer(tx: Tx, host: string, offer: MergerOffer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await overlapTables(tx)
    .insertInto('portfolio.merger_offer')
    .values({
      agency_id: host,
      pair_id: offer.pairId,
      kept_entry: offer.kept,
      other_entry: offer.other,
      owner_id: offer.ownerId,
      reader_ids: offer.readerIds,
      offered_by: offer.offeredBy,
      offered_at: offer.offeredAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** In a transaction of the owner; false when it has answered already. */
export async function addAnswer(tx: Tx, answer: MergerAnswer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await overlapTables(tx)
    .insertInto('portfolio.merger_answer')
    .values({
      agency_id: answer.ownerId,
      pair_id: answer.pairId,
      reader_ids: answer.readerIds,
      answer: answer.answer,
      reason: answer.reason,
      use_id: answer.useId,
      answered_by: answer.answeredBy,
      answered_at: answer.answeredAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The offers that the viewer's agency may read, newest first; of some pairs, or all; 500 at most. */
export async function listOffers(
  tx: Tx,
  host: string,
  pairIds: readonly string[] | null,
): Promise<readonly MergerOffer[]> {
  if (pairIds !== null && pairIds.length === 0) return [];
  let query = overlapTables(tx)
    .selectFrom('portfolio.merger_offer')
    .select(['agency_id', 'pair_id', 'kept_entry', 'other_entry', 'owner_id', 'reader_ids', 'offered_by', 'offered_at'])
    .where('agency_id', '=', host);
  if (pairIds !== null) query = query.where('pair_id', 'in', pairIds);
  const rows = await query.orderBy('offered_at', 'desc').orderBy('pair_id').limit(500).execute();
  return rows.map(toOffer);
}

export async function listAnswers(tx: Tx, pairIds: readonly string[]): Promise<ReadonlyMap<string, MergerAnswer>> {
  if (pairIds.length === 0) return new Map();
  const rows = await overlapTables(tx)
    .selectFrom('portfolio.merger_answer')
    .select(['agency_id', 'pair_id', 'reader_ids', 'answer', 'reason', 'use_id', 'answered_by', 'answered_at'])
    .where('pair_id', 'in', pairIds)
    .limit(500)
    .execute();
  return new Map(
    rows.map((row) => [
      row.pair_id,
      {
        pairId: row.pair_id,
        ownerId: row.agency_id,
        readerIds: row.reader_ids,
        answer: row.answer,
        reason: row.reason,
        useId: row.use_id,
        answeredBy: row.answered_by,
        answeredAt: row.answered_at,
      },
    ]),
  );
}

/** Records that an agency uses an application that another registered; in a transaction of the user. */
export async function addApplicationUse(tx: Tx, use: OverlapTables['portfolio.application_use']): Promise<void> {
  await overlapTables(tx).insertInto('portfolio.application_use').values(use).execute();
}

function toOffer(row: OverlapTables['portfolio.merger_offer']): MergerOffer {
  return {
    pairId: row.pair_id,
    kept: row.kept_entry,
    other: row.other_entry,
    ownerId: row.owner_id,
    readerIds: row.reader_ids,
    offeredBy: row.offered_by,
    offeredAt: row.offered_at,
  };
}
