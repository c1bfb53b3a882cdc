import type { NoticeKind, NoticeValues } from '../../../notices/index.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { serviceDefinitions } from '../service-data.ts';
import { revocationWords, sourceWords } from './event-words.ts';
import { type CaseworkWords, say } from '../../pages/casework/say.ts';

type Key = Parameters<CaseworkWords>[0];

interface Told {
  readonly subject: Key;
  readonly body: readonly Key[];
  readonly action: Key;
}

const PERSON: Readonly<Record<string, Told>> = {
  'application.submitted': one('notice.submitted', 'notice.submitted.body', 'notice.open'),
  'application.evidence_late': one('notice.late', 'notice.late.body', 'notice.open'),
  'application.evidence_arrived': one('notice.arrived', 'notice.arrived.body', 'notice.open'),
  'application.returned': one('notice.returned', 'notice.returned.body', 'notice.repair'),
  'application.resubmitted': one('notice.resubmitted', 'notice.resubmitted.body', 'notice.open'),
  'application.refused': one('notice.refused', 'notice.refused.body', 'notice.objection'),
  'application.revoked': one('notice.revoked', 'notice.revoked.body', 'notice.objection'),
  'application.overdue': {
    subject: 'notice.overdue',
    body: ['notice.overdue.body', 'notice.overdue.right', 'notice.overdue.next'],
    action: 'notice.right',
  },
};

const OFFICE: Readonly<Record<string, Told>> = {
  'case.arrived': one('office.arrived', 'office.arrived.body', 'office.open'),
  'case.came_back': one('office.came_back', 'office.came_back.body', 'office.open'),
  'case.to_check': one('office.to_check', 'office.to_decide.body', 'office.open'),
  'case.to_decide': one('office.to_decide', 'office.to_decide.body', 'office.open'),
  'case.recommended': one('office.recommended', 'office.answer.body', 'office.open'),
  'case.not_recommended': one('office.not_recommended', 'office.answer.body', 'office.open'),
  'case.warned': one('office.warned', 'office.warned.body', 'office.open'),
  'case.last_day': one('office.last_day', 'office.last_day.body', 'office.open'),
  'case.overdue': one('office.overdue', 'office.overdue.body', 'office.open'),
  'case.decided_by_system': one('office.by_system', 'office.by_system.body', 'office.open'),
  'case.withdrawn': one('office.withdrawn', 'office.withdrawn.body', 'office.open'),
  'case.recommendation_stuck': one('office.stuck', 'office.stuck.body', 'office.open'),
  'task.arrived': one('task.arrived', 'task.arrived.body', 'task.open'),
};

/** The notices of casework, for applicants and offices. */
export const noticeKinds: readonly NoticeKind[] = [
  ...Object.entries({ ...PERSON, ...OFFICE }).map(([kind, told]): NoticeKind => {
    return {
      kind,
      subject: (values, lang) => say(lang)(told.subject, fillings(values, lang)),
      body: (values, lang) => told.body.map((key) => say(lang)(key, fillings(values, lang))),
      action: (lang) => say(lang)(told.action),
    };
  }),
  {
    kind: 'application.issued',
    subject: (values, lang) => say(lang)('notice.issued', fillings(values, lang)),
    body: (values, lang) => [
      ...(values['by'] === 'system' ? [say(lang)('notice.issued.system')] : []),
      say(lang)('notice.issued.body', fillings(values, lang)),
    ],
    action: (lang) => say(lang)('notice.licence'),
  },
];

function one(subject: Key, body: Key, action: Key): Told {
  return { subject, body: [body], action };
}

/** The references of a notice as words take them; what a notice has not, no sentence of it names. */
function fillings(values: NoticeValues, lang: Lang): Readonly<Record<string, string | number>> {
  const text = (name: string): string => String(values[name] ?? '');
  const service = serviceDefinitions().get(text('service'))?.title[lang] ?? text('service');
  return {
    service,
    number: text('caseNumber'),
    licence: text('number'),
    office: text('askingAgency'),
    code: text('code'),
    dueOn: dateWords(values['dueOn'], lang),
    until: dateWords(values['validUntil'], lang),
    source: sourceWords(text('source'), lang),
    reason: revocationWords(text('reason'), lang),
    count: Number(values['fields'] ?? values['sources'] ?? values['missing'] ?? 0),
    days: Number(values['daysLeft'] ?? 0),
  };
}

function dateWords(given: unknown, lang: Lang): string {
  const date = parseLocalDate(given);
  return date.ok ? formatDate(date.value, lang) : '';
}
