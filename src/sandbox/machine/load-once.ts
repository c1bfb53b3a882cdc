import type pg from 'pg';
import type { LocalDate } from '../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { transaction } from './transaction.ts';

/** Whose records these are: a sandbox holds one set, for good. */
export interface Dataset {
  readonly name: string;
  /** The day the records speak of. */
  readonly asOf: LocalDate;
}

export interface LoadOptions {
  /** The sandbox's own role. */
  readonly connection: pg.ClientConfig;
  readonly dataset: Dataset;
  /** Told after each block how many of all rows are written. */
  readonly progress: (done: number, total: number) => void;
}

export type LoadOutcome = Result<'loaded' | 'loaded_before', 'other_dataset_loaded'>;

/** One statement that takes its rows as a JSON array in $1. */
export interface Part {
  readonly sql: string;
  readonly rows: readonly object[];
  /** Makes of a row what the statement reads, when its block's turn comes. */
  readonly toRow?: (row: object) => object;
}

const BLOCK_ROWS = 2_000;

/** Writes all parts in one transaction: killed before its end, nothing is there, and the next call does it all. */
export function loadOnce(options: LoadOptions, parts: readonly Part[]): Promise<LoadOutcome> {
  const { connection, dataset, progress } = options;
  const total = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  return transaction(connection, async (client) => {
    await client.query('lock table dataset in exclusive mode');
    const { rows } = await client.query<{ readonly name: string }>('select name from dataset');
    if (rows[0] !== undefined) return rows[0].name === dataset.name ? ok('loaded_before') : err('other_dataset_loaded');
    let done = 0;
    for (const part of parts) {
      for (let from = 0; from < part.rows.length; from += BLOCK_ROWS) {
        const block = part.rows.slice(from, from + BLOCK_ROWS);
        await client.query(part.sql, [JSON.stringify(part.toRow === undefined ? block : block.map(part.toRow))]);
        done += block.length;
        progress(done, total);
      }
    }
    await client.query('insert into dataset (name, as_of, records) values ($1, $2, $3)', [dataset.name, dataset.asOf, total]);
    return ok('loaded');
  });
}
