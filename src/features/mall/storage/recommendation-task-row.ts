import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RecommendationTask, Verdict } from '../domain/recommendation.ts';

type TaskTables = {
  'mall.recommendation_task': {
    readonly person_id: string;
    readonly id: string;
    readonly agency_id: string;
    readonly requester: string;
    readonly requester_task: string;
    readonly case_ref: string;
    readonly purpose: string;
    readonly attributes: readonly string[];
    readonly message_id: string;
    readonly key_id: string;
    readonly fields_sealed: Buffer;
    readonly asked: readonly string[];
    readonly received_at: Instant;
    readonly due_on: LocalDate;
    readonly verdict: Verdict | null;
    readonly confirmed: readonly string[];
    readonly note_sealed: Buffer | null;
    readonly answered_by: string | null;
    readonly answered_at: Instant | null;
    readonly answer_message_id: string | null;
  };
};

/** A task without what names the person, and the key its fields are sealed under. */
export type TaskRow = RecommendationTask & { readonly keyId: string };

/**
 * A health office's tasks, first those due first: without what names the persons, whom an Access must be opened for.
 */
export async function tasksOf(
  tx: Tx,
  question: { readonly agencyId: string; readonly isAnswered: boolean; readonly limit: number },
): Promise<readonly TaskRow[]> {
  const rows = await taskTables(tx)
    .selectFrom('mall.recommendation_task')
    .select(COLUMNS)
    .where('agency_id', '=', question.agencyId)
    .where('verdict', question.isAnswered ? 'is not' : 'is', null)
    .orderBy(question.isAnswered ? 'answered_at' : 'due_on', question.isAnswered ? 'desc' : 'asc')
    .orderBy('id')
    .limit(Math.min(Math.max(question.limit, 1), 50))
    .execute();
  return rows.map(taskIn);
}

/** A task by its id, for its office. */
export async function findTaskRow(
  tx: Tx,
  { agencyId, id }: { readonly agencyId: string; readonly id: string },
): Promise<TaskRow | null> {
  const row = await taskTables(tx)
    .selectFrom('mall.recommendation_task')
    .select(COLUMNS)
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : taskIn(row);
}

/** The task that a request made, by what the requester calls it. */
export async function findTaskOf(
  tx: Tx,
  which: { readonly personId: string; readonly requester: string; readonly requesterTask: string },
): Promise<TaskRow | null> {
  const row = await taskTables(tx)
    .selectFrom('mall.recommendation_task')
    .select(COLUMNS)
    .where('person_id', '=', which.personId)
    .where('requester', '=', which.requester)
    .where('requester_task', '=', which.requesterTask)
    .executeTakeFirst();
  return row === undefined ? null : taskIn(row);
}

const COLUMNS = [
  'person_id',
  'id',
  'agency_id',
  'requester',
  'requester_task',
  'case_ref',
  'purpose',
  'attributes',
  'key_id',
  'asked',
  'received_at',
  'due_on',
  'verdict',
  'confirmed',
  'answered_by',
  'answered_at',
  'answer_message_id',
] as const;

export function taskTables(tx: Tx) {
  return tx.$extendTables<TaskTables>();
}

function taskIn(row: Pick<TaskTables['mall.recommendation_task'], (typeof COLUMNS)[number]>): TaskRow {
  const { verdict, answered_by: answeredBy, answered_at: at, answer_message_id: messageId } = row;
  const isAnswered = verdict !== null && answeredBy !== null && at !== null && messageId !== null;
  return {
    id: row.id,
    personId: row.person_id,
    agencyId: row.agency_id,
    requester: row.requester,
    requesterTask: row.requester_task,
    caseRef: row.case_ref,
    purpose: row.purpose,
    attributes: row.attributes,
    keyId: row.key_id,
    asked: row.asked,
    receivedAt: row.received_at,
    dueOn: row.due_on,
    answer: isAnswered ? { verdict, confirmed: row.confirmed, answeredBy, at, messageId } : null,
  };
}
