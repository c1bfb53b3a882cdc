import type { Tx } from '../../../kernel/database.ts';
import { documentsTables } from './documents-tables.ts';

export interface SeriesYear {
  readonly agencyId: string;
  readonly series: string;
  readonly year: number;
}

/** The last serial given out, locked until the transaction ends: whoever comes next waits. */
export async function lockCounter(tx: Tx, { agencyId, series, year }: SeriesYear): Promise<number> {
  const tables = documentsTables(tx);
  await tables
    .insertInto('documents.counter')
    .values({ agency_id: agencyId, series, year, last: 0 })
    .onConflict((conflict) => conflict.columns(['agency_id', 'series', 'year']).doNothing())
    .execute();
  const row = await tables
    .selectFrom('documents.counter')
    .select('last')
    .where('agency_id', '=', agencyId)
    .where('series', '=', series)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.last;
}

export async function advanceCounter(tx: Tx, { agencyId, series, year }: SeriesYear, last: number): Promise<void> {
  await documentsTables(tx)
    .updateTable('documents.counter')
    .set({ last })
    .where('agency_id', '=', agencyId)
    .where('series', '=', series)
    .where('year', '=', year)
    .execute();
}
