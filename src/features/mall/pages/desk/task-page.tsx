import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import { officersByIds } from '../../../directory/index.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { checkAnswer } from '../../domain/recommendation.ts';
import { answerTask, findTask, openTasks } from '../../http/casework/recommendations.ts';
import { deskOffice, dueOf } from '../../http/desk/desk-office.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import type { OpenedTask } from '../../storage/recommendation-task.ts';
import { findTaskRow } from '../../storage/recommendation-task-row.ts';
import type { Due } from './due-tag.tsx';
import { readNote } from './note-field.ts';
import { say } from './say.ts';
import { AnswerBody, answerTitle, TaskBody, TaskListBody, taskListTitle } from './task-body.tsx';
import { applicantOf, confirmationsOf, fieldsOfTask, readTasks, subjectOf } from './task-fields.ts';
import type { TaskView, Verdict } from './task-view.ts';

type OfOffice = DeskCircumstances['desk_task.read'];
type TaskAsk = Ask<'/rekomendasi/:id'>;

/** The health office's requests, the one due first on top; everybody named is told once a day. */
export async function taskListPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const actor = askingOfficer(ask);
  const desk = await deskOffice(ask, actor);
  const tasks = await ask.services.db.as(asAgency(actor.agencyId), (tx) =>
    openTasks(tx, ask.services, { actor, isAnswered: false }),
  );
  const read = await readTasks(ask, tasks);
  const view = {
    lang: ask.lang,
    rows: read.map((one) => ({
      href: deskPaths.task.to({ id: one.task.id }),
      caseRef: one.task.caseRef,
      applicant: applicantOf(one),
      service: subjectOf(one, ask.lang),
      requester: one.requester,
      due: dueOf(one.task.dueOn, desk) ?? { on: one.task.dueOn, left: 0 },
    })),
    isCut: tasks.length === LIST_LIMIT,
  };
  return page(taskListTitle(view), <TaskListBody view={view} />, { layout: 'desk' });
}

/** As many as the casework reads at once. */
const LIST_LIMIT = 50;

/** One request, opened with a record for the person. */
export async function taskPage(ask: TaskAsk, permit: Permit<OfOffice>): Promise<Reply> {
  const opened = await openTask(ask, permit);
  if (!opened.ok) return opened.error;
  const view = await taskViewOf(ask, opened.value);
  return page(say(ask.lang)('task.title', { applicant: view.applicant }), <TaskBody view={view} />, { layout: 'desk' });
}

/** Verdict, confirmations and own words, before they go out. */
export async function answerPage(ask: TaskAsk, permit: Permit<OfOffice>): Promise<Reply> {
  return showAnswer(ask, permit, []);
}

export async function sendAnswer(ask: TaskAsk, permit: Permit<OfOffice>): Promise<Reply> {
  const actor = askingOfficer(ask);
  const { agencyId } = actor;
  const { id } = ask.params;
  const row = isId(id) ? await ask.services.db.as(asAgency(agencyId), (tx) => findTaskRow(tx, { agencyId, id })) : null;
  if (row === null) return refuse('desk_task_unknown', { next: deskPaths.tasks.to({}) });
  const permitted = permit({ agencyId: row.agencyId });
  if (!permitted.ok) return permitted.error;
  const { form, lang } = ask;
  const verdict = verdicts.find((known) => known === form.text('putusan'));
  const confirmed = [...new Set(form.all('ditegaskan'))];
  const note = readNote(form.text('catatan'), lang);
  // A repeated form gets its first answer: what is answered already is told by the write below.
  const errors = answerErrors({ ...row, answer: null }, { verdict, confirmed, note }, lang);
  if (verdict === undefined || !note.ok || errors.length > 0) return showAnswer(ask, permit, errors);
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value }, async (tx) => {
    const given = { actor, id, verdict, confirmed, note: note.value };
    const answered = await answerTask(tx, ask.services, given);
    if (!answered.ok) return err(refuse('desk_task_answered', { next: deskPaths.task.to({ id }) }));
    const { personId } = answered.value;
    return ok({ location: deskPaths.task.to({ id }), subject: { kind: 'recommendation_task', id }, personId });
  });
}

const verdicts: readonly Verdict[] = ['recommended', 'not_recommended'];

interface Given {
  readonly verdict: Verdict | undefined;
  readonly confirmed: readonly string[];
  readonly note: Result<string | null, string>;
}

function answerErrors(
  task: Pick<OpenedTask, 'asked' | 'answer'>,
  { verdict, confirmed, note }: Given,
  lang: Lang,
): readonly FieldError[] {
  const t = say(lang);
  if (!note.ok) return [{ field: 'catatan', message: note.error }];
  if (verdict === undefined) return [{ field: 'putusan', message: t('answer.verdictMissing') }];
  const checked = checkAnswer(task, { verdict, confirmed, hasNote: note.value !== null });
  if (checked.ok) return [];
  switch (checked.error) {
    case 'confirmation_missing':
      return [{ field: 'ditegaskan', message: t('answer.confirmMissing') }];
    case 'confirmation_unasked':
      return [{ field: 'ditegaskan', message: t('answer.confirmUnasked') }];
    case 'note_needed':
      return [{ field: 'catatan', message: t('answer.noteMissing') }];
    case 'task_answered':
      return [];
    default:
      return checked.error satisfies never;
  }
}

async function showAnswer(ask: TaskAsk, permit: Permit<OfOffice>, errors: readonly FieldError[]): Promise<Reply> {
  const opened = await openTask(ask, permit);
  if (!opened.ok) return opened.error;
  const { id } = opened.value;
  if (opened.value.answer !== null) return refuse('desk_task_answered', { next: deskPaths.task.to({ id }) });
  const { form } = ask;
  const view = {
    task: await taskViewOf(ask, opened.value),
    tokens: formTokens(ask),
    errors,
    verdict: form.text('putusan'),
    confirmed: form.all('ditegaskan'),
    note: form.text('catatan'),
  };
  const isWrong = errors.length > 0;
  return page(answerTitle(view), <AnswerBody view={view} />, {
    layout: 'desk-text',
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
  });
}

async function openTask(ask: TaskAsk, permit: Permit<OfOffice>): Promise<Result<OpenedTask, RefusalReply>> {
  const actor = askingOfficer(ask);
  const permitted = permit({ agencyId: actor.agencyId });
  if (!permitted.ok) return permitted;
  const { id } = ask.params;
  const task = isId(id)
    ? await ask.services.db.as(asAgency(actor.agencyId), (tx) => findTask(tx, ask.services, { actor, id }))
    : null;
  return task === null ? err(refuse('desk_task_unknown', { next: deskPaths.tasks.to({}) })) : ok(task);
}

async function taskViewOf(ask: Ask, task: OpenedTask): Promise<TaskView> {
  const { lang, services } = ask;
  const desk = await deskOffice(ask, askingOfficer(ask));
  const due: Due = dueOf(task.dueOn, desk) ?? { on: task.dueOn, left: 0 };
  const officerId = task.answer?.answeredBy ?? null;
  const officers = officerId === null ? null : await officersByIds(services.db, [officerId], desk.today);
  const by = officers?.get(officerId ?? '')?.name ?? say(lang)('by.officer');
  const [read] = await readTasks(ask, [task]);
  if (read === undefined) throw new Error('A task was read and is not there.');
  return {
    lang,
    zone: desk.zone,
    id: task.id,
    caseRef: task.caseRef,
    requester: read.requester,
    receivedAt: task.receivedAt,
    due,
    purpose: say(lang)('task.purpose'),
    applicant: applicantOf(read),
    fields: fieldsOfTask(read, lang),
    confirmations: confirmationsOf(read, lang),
    answer: task.answer === null ? null : { ...task.answer, note: task.note, by },
  };
}
