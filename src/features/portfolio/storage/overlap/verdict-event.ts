import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { VerdictKind } from '../../domain/overlap/verdict.ts';
import { type OverlapTables, overlapTables } from './overlap-tables.ts';

/** One act of a reviewer as it was recorded. */
export interface RecordedVerdict {
  readonly pairId: string;
  /** The place among the acts on the pair. */
  readonly number: number;
  readonly first: string;
  readonly second: string;
  readonly act: 'judged' | 'settled' | 'withdrawn';
  readonly verdict: VerdictKind | null;
  /** The part, or the upstream side. */
  readonly named: string | null;
  readonly note: string | null;
  readonly isBlind: boolean;
  readonly reviewerId: string;
  readonly reviewerAgencyId: string;
  readonly runId: string;
  readonly at: Instant;
}

/** Adds an act, whoever the viewer is; false when another act took its number in the same moment. */
export async function addVerdict(tx: Tx, host: string, one: RecordedVerdict): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await overlapTables(tx)
    .insertInto('portfolio.verdict_event')
    .values({
      agency_id: host,
      pair_id: one.pairId,
      number: one.number,
      first_entry: one.first,
      second_entry: one.second,
      act: one.act,
      verdict: one.verdict,
      named_entry: one.named,
      note: one.note,
      is_blind: one.isBlind,
      reviewer_id: one.reviewerId,
      reviewer_agency_id: one.reviewerAgencyId,
      run_id: one.runId,
      recorded_at: one.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** What is beyond is refused, never cut off: a verdict that is not read would be a verdict lost. */
const MOST_ACTS = 100_000;

/** Every act in the order of recording, or those on some pairs; in a worker's transaction. */
export async function listVerdicts(
  tx: Tx,
  host: string,
  pairIds: readonly string[] | null = null,
): Promise<readonly RecordedVerdict[]> {
  if (pairIds !== null && pairIds.length === 0) return [];
  let query = overlapTables(tx)
    .selectFrom('portfolio.verdict_event')
    .select([
      'agency_id',
      'pair_id',
      'number',
      'first_entry',
      'second_entry',
      'act',
      'verdict',
      'named_entry',
      'note',
      'is_blind',
      'reviewer_id',
      'reviewer_agency_id',
      'run_id',
      'recorded_at',
    ])
    .where('agency_id', '=', host);
  if (pairIds !== null) query = query.where('pair_id', 'in', pairIds);
  const rows = await query
    .orderBy('recorded_at')
    .orderBy('pair_id')
    .orderBy('number')
    .limit(MOST_ACTS + 1)
    .execute();
  if (rows.length > MOST_ACTS) throw new Error('More verdicts than a comparison reads at once.');
  return rows.map(toRecorded);
}

function toRecorded(row: OverlapTables['portfolio.verdict_event']): RecordedVerdict {
  return {
    pairId: row.pair_id,
    number: row.number,
    first: row.first_entry,
    second: row.second_entry,
    act: row.act,
    verdict: row.verdict,
    named: row.named_entry,
    note: row.note,
    isBlind: row.is_blind,
    reviewerId: row.reviewer_id,
    reviewerAgencyId: row.reviewer_agency_id,
    runId: row.run_id,
    at: row.recorded_at,
  };
}
