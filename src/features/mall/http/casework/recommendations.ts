import type { OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import { todayInCapital } from '../../../directory/index.ts';
import { openAccess, openListAccess } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import { keyId } from '../../../../kernel/keys/data-keys.ts';
import { enqueue } from '../../../../kernel/outbox/enqueue.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Actor } from '../../../../vocabulary/authority.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type AnswerFault, checkAnswer, type Verdict } from '../../domain/recommendation.ts';
import { type OpenedTask, openTasksOf, saveAnswer } from '../../storage/recommendation-task.ts';
import { findTaskRow, type TaskRow, tasksOf } from '../../storage/recommendation-task-row.ts';
import { type CaseworkServices, timesOf } from './case-ground.ts';
import { effects } from './effects.ts';

/** The tasks of the officer's own office, 50 at most, in his office's transaction; everybody named is told once a day. */
export async function openTasks(
  tx: Tx,
  services: CaseworkServices,
  { actor, isAnswered }: { readonly actor: OfficerActor; readonly isAnswered: boolean },
): Promise<readonly OpenedTask[]> {
  const rows = await tasksOf(tx, { agencyId: actor.agencyId, isAnswered, limit: 50 });
  const at = services.clock.trueNow();
  const opened: OpenedTask[] = [];
  for (const [purpose, together] of Map.groupBy(rows, (row) => row.purpose)) {
    const access = await openListAccess(tx, {
      actor,
      agencyId: actor.agencyId,
      purpose,
      attributes: [...new Set(together.flatMap(({ attributes }) => attributes))],
      at,
      personIds: together.map(({ personId }) => personId),
      listDay: todayInCapital(at),
    });
    opened.push(...(await openTasksOf(tx, access, { keys: services.keys.data, rows: together })));
  }
  return rows.flatMap(({ id }) => opened.find((task) => task.id === id) ?? []);
}

/** A task of the officer's own office, opened with a record of it; null: there is none of that id. */
export async function findTask(
  tx: Tx,
  services: CaseworkServices,
  { actor, id }: { readonly actor: OfficerActor; readonly id: string },
): Promise<OpenedTask | null> {
  const row = await findTaskRow(tx, { agencyId: actor.agencyId, id });
  if (row === null) return null;
  const access = await openAccess(tx, readingOf(row, actor, services));
  const [task] = await openTasksOf(tx, access, { keys: services.keys.data, rows: [row] });
  return task ?? null;
}

export interface TaskAnswer {
  readonly actor: OfficerActor;
  readonly id: string;
  readonly verdict: Verdict;
  /** Ids of what was asked and is confirmed. */
  readonly confirmed: readonly string[];
  /** The officer's own words, 1,000 characters at most; null: none. */
  readonly note: string | null;
}

/** Answers a task once, in the office's transaction; the answer goes to whoever asked as a message of its own. */
export async function answerTask(
  tx: Tx,
  services: CaseworkServices,
  given: TaskAnswer,
): Promise<Result<TaskRow, AnswerFault | 'task_unknown'>> {
  const { actor, id, verdict, confirmed, note } = given;
  const row = await findTaskRow(tx, { agencyId: actor.agencyId, id });
  if (row === null) return err('task_unknown');
  const checked = checkAnswer(row, { verdict, confirmed, hasNote: note !== null });
  if (!checked.ok) return checked;
  const key = await services.keys.data.openKey(keyId(row.keyId));
  if (!key.ok) throw new Error(`Task ${id} has no key: ${key.error}.`);
  const { at, now } = timesOf(services);
  const answer = { verdict, confirmed, answeredBy: actor.officerId, at };
  const messageId = newId(now.epochMilliseconds);
  const { personId, agencyId } = row;
  if (!(await saveAnswer(tx, key.value, { ...answer, personId, id, note, messageId }))) return err('task_answered');
  await enqueue(tx, {
    kind: effects.answerRecommendation,
    key: `${effects.answerRecommendation}:${id}`,
    viewer: asAgency(agencyId),
    payload: { personId, taskId: id, agencyId },
    notBefore: null,
    now,
  });
  return ok({ ...row, answer: { ...answer, messageId } });
}

function readingOf(row: TaskRow, actor: Actor, { clock }: Pick<CaseworkServices, 'clock'>) {
  return {
    actor,
    agencyId: row.agencyId,
    personId: row.personId,
    purpose: row.purpose,
    attributes: row.attributes,
    at: clock.trueNow(),
    caseRef: row.caseRef,
    messageId: null,
  };
}
