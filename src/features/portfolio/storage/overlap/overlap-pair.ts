import type { Tx } from '../../../../kernel/database.ts';
import { batches } from '../registry/registry-tables.ts';
import { type OverlapTables, overlapTables } from './overlap-tables.ts';

/** One compared pair of a run. Chances from 0 to 1; `explanation` as the analysis wrote it. */
export interface OverlapPair {
  readonly pairId: string;
  readonly first: string;
  readonly second: string;
  readonly firstAgencyId: string;
  readonly secondAgencyId: string;
  readonly functionChance: number;
  readonly systemChance: number;
  readonly explanation: unknown;
}

/** A pair to write; its explanation is JSON already. */
export type NewPair = Omit<OverlapPair, 'explanation'> & { readonly explanation: string };

export interface RunPlace {
  readonly host: string;
  readonly runId: string;
}

const MILLION = 1_000_000;

/** In a transaction of the host; 2,000 at most. */
export async function addPairs(tx: Tx, { host, runId }: RunPlace, pairs: readonly NewPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await overlapTables(tx)
    .insertInto('portfolio.overlap_pair')
    .values(
      pairs.map((pair) => ({
        agency_id: host,
        run_id: runId,
        pair_id: pair.pairId,
        first_entry: pair.first,
        second_entry: pair.second,
        first_agency_id: pair.firstAgencyId,
        second_agency_id: pair.secondAgencyId,
        function_chance: Math.round(pair.functionChance * MILLION),
        system_chance: Math.round(pair.systemChance * MILLION),
        explanation: pair.explanation,
      })),
    )
    .execute();
}

export interface QueueRow {
  readonly place: number;
  readonly pairId: string;
  readonly part: OverlapTables['portfolio.overlap_queue']['part'];
  readonly stratum: string | null;
  readonly reviewers: 1 | 2;
}

/** In a transaction of the host; `readers` are the agencies whose reviewers work on it. */
export async function addQueue(
  tx: Tx,
  { host, runId }: RunPlace,
  given: { readonly rows: readonly QueueRow[]; readonly readers: readonly string[] },
): Promise<void> {
  for (const part of batches(given.rows))
    await overlapTables(tx)
      .insertInto('portfolio.overlap_queue')
      .values(
        part.map((row) => ({
          agency_id: host,
          run_id: runId,
          place: row.place,
          pair_id: row.pairId,
          part: row.part,
          stratum: row.stratum,
          reviewers: row.reviewers,
          reader_ids: given.readers,
        })),
      )
      .execute();
}

/** Takes away what a run had written before it was cut off, or what older runs left. In a transaction of the host. */
export async function removePairs(tx: Tx, { host, runId }: RunPlace, which: 'of_run' | 'of_other_runs'): Promise<void> {
  for (const table of ['portfolio.overlap_pair', 'portfolio.overlap_queue'] as const)
    await overlapTables(tx)
      .deleteFrom(table)
      .where('agency_id', '=', host)
      .where('run_id', which === 'of_run' ? '=' : '<>', runId)
      .execute();
}

export async function findPair(tx: Tx, { host, runId }: RunPlace, pairId: string): Promise<OverlapPair | null> {
  const row = await pairRows(tx, { host, runId }).where('pair_id', '=', pairId).executeTakeFirst();
  return row === undefined ? null : toPair(row);
}

/** The compared pairs among some entries, likeliest first; 2,000 at most. */
export async function pairsAmong(tx: Tx, place: RunPlace, entries: readonly string[]): Promise<readonly OverlapPair[]> {
  if (entries.length === 0) return [];
  const rows = await pairRows(tx, place)
    .where('first_entry', 'in', entries)
    .where('second_entry', 'in', entries)
    .orderBy('function_chance', 'desc')
    .orderBy('pair_id')
    .limit(2_000)
    .execute();
  return rows.map(toPair);
}

/** The pairs with an entry of one agency on either side, likeliest first. */
export async function pairsOfAgency(
  tx: Tx,
  place: RunPlace,
  given: { readonly agencyId: string; readonly least: number; readonly limit: number },
): Promise<readonly OverlapPair[]> {
  const least = Math.round(given.least * MILLION);
  const side = async (column: 'first_agency_id' | 'second_agency_id') =>
    pairRows(tx, place)
      .where(column, '=', given.agencyId)
      .where((eb) => eb.or([eb('function_chance', '>=', least), eb('system_chance', '>=', least)]))
      .orderBy('function_chance', 'desc')
      .orderBy('pair_id')
      .limit(given.limit)
      .execute();
  const found = new Map(
    [...(await side('first_agency_id')), ...(await side('second_agency_id'))].map((row) => [row.pair_id, row]),
  );
  return [...found.values()]
    .map(toPair)
    .toSorted((one, other) => strength(other) - strength(one) || (one.pairId < other.pairId ? -1 : 1));
}

/** Those of the pairs that the run compared; 1,000 ids at most. */
export async function findPairs(
  tx: Tx,
  place: RunPlace,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OverlapPair>> {
  if (ids.length === 0) return new Map();
  const rows = await pairRows(tx, place).where('pair_id', 'in', ids.slice(0, 1_000)).execute();
  return new Map(rows.map((row) => [row.pair_id, toPair(row)]));
}

/** The queue of a run in its order, as far as the viewer's agency may read it. */
export async function listQueue(tx: Tx, { host, runId }: RunPlace): Promise<readonly QueueRow[]> {
  const rows = await overlapTables(tx)
    .selectFrom('portfolio.overlap_queue')
    .select(['place', 'pair_id', 'part', 'stratum', 'reviewers'])
    .where('agency_id', '=', host)
    .where('run_id', '=', runId)
    .orderBy('place')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    place: row.place,
    pairId: row.pair_id,
    part: row.part,
    stratum: row.stratum,
    reviewers: row.reviewers === 2 ? 2 : 1,
  }));
}

function strength({ functionChance, systemChance }: OverlapPair): number {
  return Math.max(functionChance, systemChance);
}

function pairRows(tx: Tx, { host, runId }: RunPlace) {
  return overlapTables(tx)
    .selectFrom('portfolio.overlap_pair')
    .select([
      'agency_id',
      'run_id',
      'pair_id',
      'first_entry',
      'second_entry',
      'first_agency_id',
      'second_agency_id',
      'function_chance',
      'system_chance',
      'explanation',
    ])
    .where('agency_id', '=', host)
    .where('run_id', '=', runId);
}

function toPair(row: OverlapTables['portfolio.overlap_pair']): OverlapPair {
  return {
    pairId: row.pair_id,
    first: row.first_entry,
    second: row.second_entry,
    firstAgencyId: row.first_agency_id,
    secondAgencyId: row.second_agency_id,
    functionChance: row.function_chance / MILLION,
    systemChance: row.system_chance / MILLION,
    explanation: row.explanation,
  };
}
