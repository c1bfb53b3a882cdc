import { organisationByCode, type Organisation, todayInCapital } from '../../../directory/index.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { answerAt } from '../../domain/answers.ts';
import { type AskingService, askingServices, serviceOfMessage } from '../../http/casework/asking-service.ts';
import { textAt } from '../../http/casework/message-schema.ts';
import type { OpenedTask } from '../../storage/recommendation-task.ts';
import { answerWords } from '../form/answer-words.ts';
import type { Confirmable, TaskView } from './task-view.ts';
import { say } from './say.ts';

/** A task with what its service says about it. */
export interface ReadTask {
  readonly task: OpenedTask;
  /** null: no service is known any more that asks like this; its fields then read as they came. */
  readonly service: AskingService | null;
  readonly requester: string;
}

/** Finds who asked, and for which of his services, by the fields of the message. */
export async function readTasks(ask: Ask, tasks: readonly OpenedTask[]): Promise<readonly ReadTask[]> {
  const [offices, candidates] = [new Map<string, Organisation | null>(), new Map<string, readonly AskingService[]>()];
  const read: ReadTask[] = [];
  for (const task of tasks) {
    const { requester, purpose } = task;
    const office = offices.has(requester) ? (offices.get(requester) ?? null) : await officeOf(ask, requester);
    offices.set(requester, office);
    const key = `${requester} ${purpose}`;
    const asking =
      candidates.get(key) ?? (await askingServices(ask.services, { agencyId: office?.id ?? null, purpose }));
    candidates.set(key, asking);
    const service = serviceOfMessage(asking, task.fields)?.service ?? null;
    read.push({ task, service, requester: officeWords(office, ask.lang) ?? requester });
  }
  return read;
}

/** The applicant's name, as the message has it. */
export function applicantOf({ task, service }: ReadTask): string {
  return (service === null ? null : textAt(task.fields, service.recommendation.applicant)) ?? task.caseRef;
}

/** "SIP Bidan": what the recommendation is for. */
export function subjectOf({ task, service }: ReadTask, lang: Lang): string {
  if (service === null) return '';
  const { about, fields } = service.recommendation;
  const place = fields.find(({ at }) => at === about)?.of[0];
  const words =
    about === null || place === undefined ? null : answerWords(service, place, answerAt(task.fields, about), lang);
  return words === null ? service.document.series : `${service.document.series} ${words}`;
}

/** The fields of the message, as they came; nothing else of the application is known here. */
export function fieldsOfTask({ task, service }: ReadTask, lang: Lang): TaskView['fields'] {
  if (service === null) return Object.entries(task.fields).flatMap(([label, value]) => rawField(label, value));
  return service.recommendation.fields.flatMap(({ at, of: [place], pattern, label }) => {
    const value = answerAt(task.fields, at);
    if (place === undefined || value === null || value === undefined) return [];
    const words = pattern === null ? answerWords(service, place, value, lang) : textAt(task.fields, at);
    const term = (label ?? service.form.fields[place]?.label)?.[lang] ?? at;
    return words === null || words === '' ? [] : [{ label: term, words }];
  });
}

/** What is to be confirmed, with its article. */
export function confirmationsOf({ task, service }: ReadTask, lang: Lang): readonly Confirmable[] {
  return task.asked.map((id) => {
    const found = service?.confirmations.find((one) => one.id === id);
    if (found === undefined) return { id, words: id, article: '' };
    const { text, isConfirmed } = found.source;
    const article = isConfirmed ? text : say(lang)('missing.unconfirmed', { article: text });
    return { id, words: found.says[lang], article };
  });
}

function rawField(label: string, value: unknown): TaskView['fields'] {
  return typeof value === 'string' ? [{ label, words: value }] : [];
}

/** `ID/LOC/kab-sragen-dpmptsp/perizinan` as the directory knows it. */
async function officeOf({ services, now }: Ask, requester: string): Promise<Organisation | null> {
  const [, , code = ''] = requester.split('/');
  return organisationByCode(services.db, code, todayInCapital(now));
}

function officeWords(office: Organisation | null, lang: Lang): string | null {
  if (office === null) return null;
  return lang === 'id' ? office.shortName : office.nameEn;
}
