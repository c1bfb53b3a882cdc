import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { CodeFate } from '../../domain/codes/recode.ts';
import { batches } from '../registry/registry-tables.ts';
import { codesTables, type CodesTables } from './codes-tables.ts';

/** What a new version makes of one published object's codes. */
export interface RecodeTask {
  readonly agencyId: string;
  readonly setId: string;
  readonly ownerId: string;
  readonly elementId: string;
  readonly outcome: 'certain' | 'needs_person' | 'ended';
  readonly fates: readonly CodeFate[];
  readonly openedAt: Instant;
}

export async function addRecodeTasks(tx: Tx, tasks: readonly RecodeTask[]): Promise<void> {
  for (const part of batches(tasks))
    await codesTables(tx)
      .insertInto('portfolio.recode_task')
      .values(
        part.map((task) => ({
          agency_id: task.agencyId,
          set_id: task.setId,
          owner_id: task.ownerId,
          element_id: task.elementId,
          outcome: task.outcome,
          fates: JSON.stringify(task.fates),
          opened_at: task.openedAt,
        })),
      )
      .execute();
}

export interface OpenTasks {
  readonly ownerId: string;
  readonly setId?: string;
  readonly elementId?: string;
  readonly outcome?: RecodeTask['outcome'];
  readonly limit: number;
}

/** An owner's tasks that nobody has answered yet, by version and object. */
export async function listOpenTasks(tx: Tx, given: OpenTasks): Promise<readonly RecodeTask[]> {
  let query = unanswered(tx).where('task.owner_id', '=', given.ownerId);
  if (given.setId !== undefined) query = query.where('task.set_id', '=', given.setId);
  if (given.elementId !== undefined) query = query.where('task.element_id', '=', given.elementId);
  if (given.outcome !== undefined) query = query.where('task.outcome', '=', given.outcome);
  const rows = await query
    .select(['task.agency_id', 'task.set_id', 'task.owner_id', 'task.element_id', 'task.outcome', 'task.fates'])
    .select('task.opened_at')
    .orderBy('task.opened_at')
    .orderBy('task.set_id')
    .orderBy('task.element_id')
    .limit(given.limit)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    setId: row.set_id,
    ownerId: row.owner_id,
    elementId: row.element_id,
    outcome: row.outcome,
    // Written by addRecodeTasks alone.
    fates: row.fates as readonly CodeFate[],
    openedAt: row.opened_at,
  }));
}

export interface TaskCount {
  readonly setId: string;
  readonly ownerId: string;
  readonly outcome: RecodeTask['outcome'];
  readonly open: number;
  readonly all: number;
}

/** How far the owners have come with a version, or one owner with all of them. */
export async function countTasks(
  tx: Tx,
  given: { readonly setId: string } | { readonly ownerId: string },
): Promise<readonly TaskCount[]> {
  let query = codesTables(tx)
    .selectFrom('portfolio.recode_task as task')
    .leftJoin('portfolio.recode_answer as answer', (join) =>
      join
        .onRef('answer.agency_id', '=', 'task.owner_id')
        .onRef('answer.set_id', '=', 'task.set_id')
        .onRef('answer.element_id', '=', 'task.element_id'),
    );
  query =
    'setId' in given ? query.where('task.set_id', '=', given.setId) : query.where('task.owner_id', '=', given.ownerId);
  const rows = await query
    .select((eb) => [
      'task.set_id',
      'task.owner_id',
      'task.outcome',
      eb.fn.countAll<bigint>().as('all'),
      eb.fn.count<bigint>('answer.element_id').as('answered'),
    ])
    .groupBy(['task.set_id', 'task.owner_id', 'task.outcome'])
    .orderBy('task.set_id')
    .orderBy('task.owner_id')
    .orderBy('task.outcome')
    .limit(10_000)
    .execute();
  return rows.map((row) => ({
    setId: row.set_id,
    ownerId: row.owner_id,
    outcome: row.outcome,
    open: Number(row.all) - Number(row.answered),
    all: Number(row.all),
  }));
}

/** Notes answers, in the owner's transaction; one that stands already stays as it is. */
export async function addRecodeAnswers(
  tx: Tx,
  answers: readonly CodesTables['portfolio.recode_answer'][],
): Promise<void> {
  if (answers.length === 0) return;
  await codesTables(tx)
    .insertInto('portfolio.recode_answer')
    .values([...answers])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function unanswered(tx: Tx) {
  return codesTables(tx)
    .selectFrom('portfolio.recode_task as task')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('portfolio.recode_answer as answer')
            .select('answer.element_id')
            .whereRef('answer.agency_id', '=', 'task.owner_id')
            .whereRef('answer.set_id', '=', 'task.set_id')
            .whereRef('answer.element_id', '=', 'task.element_id'),
        ),
      ),
    );
}
