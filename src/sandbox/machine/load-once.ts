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

/** One statement that takes its rows as a JSON array in $1, block by block. */
export interface Part {
  readonly sql: string;
  readonly count: number;
  readonly jsonOf: (from: number, until: number) => string;
}

/** `toRow` makes of a row what the statement reads, when the turn of its block comes. */
export function part<T extends object>(
  sql: string,
  rows: readonly T[],
  toRow: (row: T) => object = (row) => row,
): Part {
  return { sql, count: rows.length, jsonOf: (from, until) => JSON.stringify(rows.slice(from, until).map(toRow)) };
}

const BLOCK_ROWS = 2_000;

/** Writes all parts in one transaction: killed before its end, nothing is there, and the next call does it all. */
export function loadOnce(options: LoadOptions, parts: readonly Part[]): Promise<LoadOutcome> {
  const { connection, dataset, progress } = options;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return transaction(connection, async (client) => {
    await client.query('lock table dataset in exclusive mode');
    const found = await findDataset(client);
    if (found !== null) return found === dataset.name ? ok('loaded_before') : err('other_dataset_loaded');
    let done = 0;
    for (const { sql, count, jsonOf } of parts) {
      for (let from = 0; from < count; from += BLOCK_ROWS) {
        const until = Math.min(from + BLOCK_ROWS, count);
        await client.query(sql, [jsonOf(from, until)]);
        done += until - from;
        progress(done, total);
      }
    }
    await client.query('insert into dataset (name, as_of, records) values ($1, $2, $3)', [
      dataset.name,
      dataset.asOf,
      total,
    ]);
    return ok('loaded');
  });
}

/** The name of what a sandbox holds; null while it is empty. */
export function loadedDataset(connection: pg.ClientConfig): Promise<string | null> {
  return transaction(connection, findDataset);
}

async function findDataset(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ readonly name: string }>('select name from dataset');
  return rows[0]?.name ?? null;
}
