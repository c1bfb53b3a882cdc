import { organisationByCode, officersByIds, todayInCapital } from '../../../directory/index.ts';
import { pointer, valueWords } from '../../../onceonly/index.ts';
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
import { RECOMMEND_PURPOSE } from '../../http/casework/recommendation-routes.ts';
import { answerTask, findTask, openTasks } from '../../http/casework/recommendations.ts';
import { askingOfficer, deskOffice, dueOf } from '../../http/desk/desk-office.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { serviceDefinitions } from '../../http/service-data.ts';
import type { OpenedTask } from '../../storage/recommendation-task.ts';
import { findTaskRow } from '../../storage/recommendation-task-row.ts';
import { answerWords } from '../form/answer-words.ts';
import type { Due } from './due-tag.tsx';
import { formTokens } from './form-tokens.ts';
import { readNote } from './note-field.ts';
import { say } from './say.ts';
import { AnswerBody, answerTitle, TaskBody, TaskListBody, taskListTitle } from './task-body.tsx';
import type { Confirmable, TaskView, Verdict } from './task-view.ts';

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
  const requesters = new Map<string, string>();
  for (const code of new Set(tasks.map(({ requester }) => requester)))
    requesters.set(code, await requesterName(ask, code));
  const view = {
    lang: ask.lang,
    rows: tasks.map((task) => ({
      href: deskPaths.task.to({ id: task.id }),
      caseRef: task.caseRef,
      applicant: task.fields.name,
      profession: valueWords('str.profession', task.fields.profession, ask.lang) ?? task.fields.profession,
      requester: requesters.get(task.requester) ?? task.requester,
      due: dueOf(task.dueOn, desk) ?? { on: task.dueOn, left: 0 },
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
  return {
    lang,
    zone: desk.zone,
    id: task.id,
    caseRef: task.caseRef,
    requester: await requesterName(ask, task.requester),
    receivedAt: task.receivedAt,
    due,
    purpose: say(lang)('task.purpose'),
    applicant: task.fields.name,
    fields: fieldsOf(task, lang),
    confirmations: confirmationsOf(task.asked, lang),
    answer: task.answer === null ? null : { ...task.answer, note: task.note, by },
  };
}

/** The fields of the message, as they came; nothing else of the application is known here. */
function fieldsOf({ fields }: OpenedTask, lang: Lang): TaskView['fields'] {
  const t = say(lang);
  const definition = definitionAsking();
  const schedule =
    definition === undefined ? null : answerWords(definition, pointer('/practice/schedule'), fields.schedule, lang);
  const all: readonly (readonly [string, string | null])[] = [
    [t('task.field.name'), fields.name],
    [t('task.field.profession'), valueWords('str.profession', fields.profession, lang)],
    [t('task.field.str'), fields.strNumber],
    [t('task.field.practice'), fields.practice.name],
    [t('task.field.address'), fields.practice.address],
    [t('task.field.landmark'), fields.practice.landmark],
    [t('task.field.schedule'), schedule],
  ];
  return all.flatMap(([label, words]) => (words === null || words === '' ? [] : [{ label, words }]));
}

function confirmationsOf(asked: readonly string[], lang: Lang): readonly Confirmable[] {
  const known = [...serviceDefinitions().values()].flatMap(({ confirmations }) => confirmations);
  return asked.map((id) => {
    const found = known.find((one) => one.id === id);
    return { id, words: found?.says[lang] ?? id, article: found === undefined ? '' : articleOf(found.source, lang) };
  });
}

function articleOf(
  { text, isConfirmed }: { readonly text: string; readonly isConfirmed: boolean },
  lang: Lang,
): string {
  return isConfirmed ? text : say(lang)('missing.unconfirmed', { article: text });
}

function definitionAsking() {
  return [...serviceDefinitions().values()].find(({ purposes }) => purposes.recommend === RECOMMEND_PURPOSE);
}

/** `ID/LOC/kab-sragen-dpmptsp/perizinan` as people call it. */
async function requesterName({ services, lang, now }: Ask, requester: string): Promise<string> {
  const [, , code = ''] = requester.split('/');
  const found = await organisationByCode(services.db, code, todayInCapital(now));
  if (found === null) return requester;
  return lang === 'id' ? found.shortName : found.nameEn;
}
