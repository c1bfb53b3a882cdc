import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { type OverlapTables, overlapTables } from './overlap-tables.ts';

/** One comparison of the whole published inventory; `figures` is read by whoever wrote it. */
export interface OverlapRun {
  readonly id: string;
  readonly state: OverlapTables['portfolio.overlap_run']['state'];
  readonly ground: 'night' | 'asked';
  readonly askedBy: string | null;
  readonly askedAt: Instant;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly stage: OverlapTables['portfolio.overlap_run']['stage'];
  /** Thousandths. */
  readonly progress: number;
  readonly sampleSeed: string | null;
  readonly figures: unknown;
  readonly fault: string | null;
}

/** Asks for a run, whoever the viewer is; false when one is waiting or under way. */
export async function addRun(
  tx: Tx,
  host: string,
  run: Pick<OverlapRun, 'id' | 'ground' | 'askedBy' | 'askedAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await overlapTables(tx)
    .insertInto('portfolio.overlap_run')
    .values({
      agency_id: host,
      id: run.id,
      state: 'waiting',
      ground: run.ground,
      asked_by: run.askedBy,
      asked_at: run.askedAt,
      started_at: null,
      finished_at: null,
      stage: 'waiting',
      progress: 0,
      sample_seed: null,
      figures: null,
      fault: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export interface RunChange {
  readonly state?: OverlapRun['state'];
  readonly stage?: OverlapRun['stage'];
  readonly progress?: number;
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant;
  readonly sampleSeed?: string;
  readonly figures?: unknown;
  readonly fault?: string;
}

/** In a transaction of the host. */
export async function updateRun(
  tx: Tx,
  { host, id }: { readonly host: string; readonly id: string },
  change: RunChange,
): Promise<void> {
  await overlapTables(tx)
    .updateTable('portfolio.overlap_run')
    .set({
      ...(change.state !== undefined && { state: change.state }),
      ...(change.stage !== undefined && { stage: change.stage }),
      ...(change.progress !== undefined && { progress: change.progress }),
      ...(change.startedAt !== undefined && { started_at: change.startedAt }),
      ...(change.finishedAt !== undefined && { finished_at: change.finishedAt }),
      ...(change.sampleSeed !== undefined && { sample_seed: change.sampleSeed }),
      ...(change.figures !== undefined && { figures: JSON.stringify(change.figures) }),
      ...(change.fault !== undefined && { fault: change.fault }),
    })
    .where('agency_id', '=', host)
    .where('id', '=', id)
    .execute();
}

/** The run that waits or is under way; there is one at most. */
export async function openRun(tx: Tx, host: string): Promise<OverlapRun | null> {
  const row = await runs(tx)
    .where('agency_id', '=', host)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return row === undefined ? null : toRun(row);
}

/** The last run that ended well: what pages show. */
export async function lastDoneRun(tx: Tx, host: string): Promise<OverlapRun | null> {
  const row = await runs(tx)
    .where('agency_id', '=', host)
    .where('state', '=', 'done')
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toRun(row);
}

/** The latest runs, newest first; 100 at most. */
export async function listRuns(tx: Tx, host: string, limit: number): Promise<readonly OverlapRun[]> {
  const rows = await runs(tx)
    .where('agency_id', '=', host)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toRun);
}

function runs(tx: Tx) {
  return overlapTables(tx)
    .selectFrom('portfolio.overlap_run')
    .select([
      'agency_id',
      'id',
      'state',
      'ground',
      'asked_by',
      'asked_at',
      'started_at',
      'finished_at',
      'stage',
      'progress',
      'sample_seed',
      'figures',
      'fault',
    ]);
}

function toRun(row: OverlapTables['portfolio.overlap_run']): OverlapRun {
  return {
    id: row.id,
    state: row.state,
    ground: row.ground,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    stage: row.stage,
    progress: row.progress,
    sampleSeed: row.sample_seed,
    figures: row.figures,
    fault: row.fault,
  };
}
