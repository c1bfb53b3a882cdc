import { sql } from 'kysely';
import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { type DataKey, type DataKeys, keyId } from '../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { FormDocument } from '../domain/answers.ts';
import type { RecommendationTask, Verdict } from '../domain/recommendation.ts';
import { taskTables, type TaskRow } from './recommendation-task-row.ts';

export interface OpenedTask extends TaskRow {
  /** As the message had them, by the rule of its service. */
  readonly fields: FormDocument;
  readonly note: string | null;
}

/** What tasks hold about the persons they are about, by the task's id. */
export async function openTasksOf(
  tx: Tx,
  access: Access,
  { keys, rows }: { readonly keys: DataKeys; readonly rows: readonly TaskRow[] },
): Promise<readonly OpenedTask[]> {
  if (rows.length === 0) return [];
  for (const { personId } of rows) access.require(personId);
  const sealed = await taskTables(tx)
    .selectFrom('mall.recommendation_task')
    .select(['id', 'fields_sealed', 'note_sealed'])
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const opened = await keys.openKeys([...new Set(rows.map((row) => keyId(row.keyId)))]);
  return rows.flatMap((row) => {
    const content = sealed.find(({ id }) => id === row.id);
    const key = opened.get(keyId(row.keyId));
    if (key === undefined || content === undefined) throw new Error(`Task ${row.id} has no key.`);
    return key.ok ? [openedTask(row, key.value, content)] : [];
  });
}

export interface NewTask extends Omit<RecommendationTask, 'answer'> {
  readonly messageId: string;
  readonly fields: FormDocument;
}

/** Holds up whoever brings the same request at the same moment, until this transaction ends. */
export async function lockRequest(tx: Tx, requesterTask: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mall.recommend:${requesterTask}`}, 0))`.execute(tx);
}

/** Adds a task, made of the message that asked for it; one that this message made already stays. */
export async function addTask(tx: Tx, key: DataKey, task: NewTask): Promise<void> {
  await taskTables(tx)
    .insertInto('mall.recommendation_task')
    .values({
      person_id: task.personId,
      id: task.id,
      agency_id: task.agencyId,
      requester: task.requester,
      requester_task: task.requesterTask,
      case_ref: task.caseRef,
      purpose: task.purpose,
      attributes: [...task.attributes],
      message_id: task.messageId,
      key_id: key.id,
      fields_sealed: key.encrypt(Buffer.from(JSON.stringify(task.fields), 'utf8'), placeOf('fields_sealed', task.id)),
      asked: [...task.asked],
      received_at: task.receivedAt,
      due_on: task.dueOn,
      verdict: null,
      confirmed: [],
      note_sealed: null,
      answered_by: null,
      answered_at: null,
      answer_message_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes away what a case asked for earlier and nobody answered: it is asked anew, about other answers. */
export async function dropUnanswered(
  tx: Tx,
  which: { readonly personId: string; readonly requester: string; readonly caseRef: string },
): Promise<void> {
  await taskTables(tx)
    .deleteFrom('mall.recommendation_task')
    .where('person_id', '=', which.personId)
    .where('requester', '=', which.requester)
    .where('case_ref', '=', which.caseRef)
    .where('verdict', 'is', null)
    .execute();
}

export interface NewTaskAnswer {
  readonly personId: string;
  readonly id: string;
  readonly verdict: Verdict;
  readonly confirmed: readonly string[];
  readonly note: string | null;
  readonly answeredBy: string;
  readonly at: Instant;
  readonly messageId: string;
}

/** Answers a task once; false when it has its answer. */
export async function saveAnswer(tx: Tx, key: DataKey, answer: NewTaskAnswer): Promise<boolean> {
  const saved = await taskTables(tx)
    .updateTable('mall.recommendation_task')
    .set({
      verdict: answer.verdict,
      confirmed: [...answer.confirmed],
      note_sealed:
        answer.note === null ? null : key.encrypt(Buffer.from(answer.note, 'utf8'), placeOf('note_sealed', answer.id)),
      answered_by: answer.answeredBy,
      answered_at: answer.at,
      answer_message_id: answer.messageId,
    })
    .where('person_id', '=', answer.personId)
    .where('id', '=', answer.id)
    .where('verdict', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

function openedTask(
  row: TaskRow,
  key: DataKey,
  { fields_sealed: fields, note_sealed: note }: { readonly fields_sealed: Buffer; readonly note_sealed: Buffer | null },
): OpenedTask {
  const open = (sealed: Buffer, column: string): string => {
    const opened = key.decrypt(sealed, placeOf(column, row.id));
    if (!opened.ok) throw new Error(`Task ${row.id} does not open: ${opened.error}.`);
    return opened.value.toString('utf8');
  };
  return {
    ...row,
    // It was checked when it arrived, and sealing lets nothing be altered.
    fields: JSON.parse(open(fields, 'fields_sealed')) as FormDocument,
    note: note === null ? null : open(note, 'note_sealed'),
  };
}

function placeOf(column: string, id: string) {
  return { table: 'mall.recommendation_task', column, row: id };
}
