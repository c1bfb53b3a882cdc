import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { inPhase } from '../../domain/audit/campaign.ts';
import { nextNumber } from '../../domain/audit/paper.ts';
import {
  answerRequest,
  type EvidenceRequest,
  judgeAnswer,
  replyOf,
  withdrawRequest,
} from '../../domain/audit/request.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { AuditCase } from '../../http/audit/audit-case.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { overseersOf } from '../../http/audit/readers.ts';
import { dateWords } from './audit-words.ts';
import type { AuditForm, FormAt } from './form-page.tsx';

type Params = Readonly<Record<string, string>>;

/** Asking for evidence, answering, judging the answer, taking a request back. */
export const requestForms: readonly AuditForm[] = [
  {
    path: at.ask,
    action: 'audit_request.ask',
    audit: 'audit_request.asked',
    show: ({ opened, t }) => ({
      title: t('ask.title'),
      lead: t('ask.lead'),
      back: { href: at.requests.to({ id: opened.head.id }), label: t('back.requests') },
      button: t('ask.button'),
      fields: [
        { kind: 'line', name: 'judul', label: t('ask.what'), hint: t('ask.whatHint'), max: 150 },
        { kind: 'words', name: 'rincian', label: t('ask.detail'), hint: t('ask.detailHint'), max: 3_000, rows: 6 },
        {
          kind: 'many',
          name: 'kepada',
          label: t('ask.whom'),
          choices: opened.campaign.scope.map((id) => ({ value: id, label: opened.names.get(id) ?? id })),
          values: opened.campaign.scope,
        },
        { kind: 'date', name: 'batas', label: t('ask.until'), hint: t('ask.untilHint') },
      ],
    }),
    check: (form, values) => afterToday(form, values.date('batas')),
    decide({ opened }, { values }) {
      const { campaign, head, requests } = opened;
      const may = inPhase(campaign, 'running');
      if (!may.ok) return may;
      const dueOn = values.date('batas');
      const agencyIds = values.list('kepada');
      return ok([
        {
          subject: { kind: 'request', id: newId() },
          body: { kind: 'request.asked', number: nextNumber('PB', requests.length), agencyIds, dueOn },
          words: { title: values.text('judul'), what: values.text('rincian') },
          readerIds: [...agencyIds, ...overseersOf(head)],
        },
      ]);
    },
    to: ({ opened }, [asked]) => at.request.to({ id: opened.head.id, request: asked?.subject.id ?? '' }),
  },
  {
    path: at.answer,
    action: 'audit_request.answer',
    audit: 'audit_request.answered',
    takesFiles: true,
    addressees: (found, params) => requestIn(found, params)?.agencyIds ?? null,
    fileReaders: ({ head }) => [head.agencyId],
    show(form) {
      const request = requestIn(form.opened, form.params);
      if (request === null) return null;
      const { t, ask, opened } = form;
      const reply = replyOf(request, opened.actor.agencyId);
      return {
        title: t('answer.title', { title: request.title }),
        lead: t('answer.lead', { day: dateWords(reply.dueOn, ask.lang) }),
        facts: [
          { term: t('request.what'), value: request.what },
          ...(reply.judgement?.verdict === 'incomplete'
            ? [{ term: t('answer.missing'), value: reply.judgement.note }]
            : []),
        ],
        back: requestLink(form, request),
        button: t('answer.button'),
        fields: [
          {
            kind: 'words',
            name: 'jawaban',
            label: t('answer.words'),
            hint: t('answer.wordsHint'),
            max: 5_000,
            rows: 6,
          },
          { kind: 'files', name: 'berkas', label: t('answer.files'), hint: t('files.hint'), isOptional: true },
        ],
      };
    },
    decide({ opened, params }, { values, fileIds }) {
      const request = requestIn(opened, params);
      if (request === null) return null;
      const answered = answerRequest(request, opened.actor.agencyId, fileIds);
      if (!answered.ok) return answered;
      return ok([
        {
          subject: { kind: 'request', id: request.id },
          body: answered.value,
          words: { answer: values.text('jawaban') },
          readerIds: [opened.head.agencyId],
        },
        {
          subject: { kind: 'request', id: request.id },
          body: { kind: 'answer.noted' },
          readerIds: overseersOf(opened.head),
        },
      ]);
    },
    to: toRequest,
  },
  {
    path: at.judge,
    action: 'audit_request.judge',
    audit: 'audit_answer.judged',
    addressees: (found, params) => requestIn(found, params)?.agencyIds ?? null,
    show(form) {
      const request = requestIn(form.opened, form.params);
      const agencyId = form.params['agency'] ?? '';
      if (request === null || !request.agencyIds.includes(agencyId)) return null;
      const { t, opened } = form;
      const last = replyOf(request, agencyId).answers.at(-1);
      return {
        title: t('judge.title', { agency: opened.names.get(agencyId) ?? '-' }),
        lead: request.title,
        facts: last === undefined ? [] : [{ term: t('judge.answer'), value: last.text }],
        back: requestLink(form, request),
        button: t('judge.button'),
        fields: [
          {
            kind: 'one',
            name: 'nilai',
            label: t('judge.verdict'),
            choices: [
              { value: 'accepted', label: t('judge.accepted') },
              { value: 'incomplete', label: t('judge.incomplete'), hint: t('judge.incompleteHint') },
            ],
          },
          {
            kind: 'words',
            name: 'catatan',
            label: t('judge.note'),
            hint: t('judge.noteHint'),
            max: 2_000,
            isOptional: true,
          },
          { kind: 'date', name: 'batas', label: t('judge.until'), hint: t('judge.untilHint'), value: request.dueOn },
        ],
      };
    },
    check(form, values) {
      if (values.text('nilai') === 'accepted') return [];
      const { t } = form;
      const isSaid = values.text('catatan') !== '';
      return [
        ...(isSaid ? [] : [{ field: 'catatan', message: t('error.empty', { label: t('judge.note') }) }]),
        ...afterToday(form, values.date('batas')),
      ];
    },
    decide({ opened, params }, { values }) {
      const request = requestIn(opened, params);
      const agencyId = params['agency'] ?? '';
      if (request === null || !request.agencyIds.includes(agencyId)) return null;
      const verdict = values.text('nilai') === 'accepted' ? 'accepted' : 'incomplete';
      const judged = judgeAnswer(request, { agencyId, verdict, dueOn: values.date('batas') });
      if (!judged.ok) return judged;
      return ok([
        {
          subject: { kind: 'request', id: request.id },
          body: judged.value,
          words: { note: values.text('catatan') },
          readerIds: [agencyId, ...overseersOf(opened.head)],
        },
      ]);
    },
    to: toRequest,
  },
  {
    path: at.withdraw,
    action: 'audit_request.ask',
    audit: 'audit_request.withdrawn',
    addressees: (found, params) => requestIn(found, params)?.agencyIds ?? null,
    show(form) {
      const request = requestIn(form.opened, form.params);
      if (request === null) return null;
      const { t } = form;
      return {
        title: t('withdraw.title', { title: request.title }),
        lead: t('withdraw.lead'),
        back: requestLink(form, request),
        button: t('withdraw.button'),
        isDanger: true,
        fields: [{ kind: 'words', name: 'alasan', label: t('withdraw.reason'), max: 1_000 }],
      };
    },
    decide({ opened, params }, { values }) {
      const request = requestIn(opened, params);
      if (request === null) return null;
      const withdrawn = withdrawRequest(request);
      if (!withdrawn.ok) return withdrawn;
      return ok([
        {
          subject: { kind: 'request', id: request.id },
          body: withdrawn.value,
          words: { reason: values.text('alasan') },
          readerIds: [...request.agencyIds, ...overseersOf(opened.head)],
        },
      ]);
    },
    to: toRequest,
  },
];

/** A date to answer until lies ahead. */
export function afterToday({ opened, t }: FormAt, date: LocalDate): readonly FieldError[] {
  return date > opened.today ? [] : [{ field: 'batas', message: t('error.notAhead') }];
}

/** The request of the address, if the viewer may see it. */
export function requestIn({ requests }: Pick<AuditCase, 'requests'>, params: Params): EvidenceRequest | null {
  return requests.find(({ id }) => id === params['request']) ?? null;
}

function requestLink({ opened, t }: FormAt, { id, number }: EvidenceRequest) {
  return { href: at.request.to({ id: opened.head.id, request: id }), label: t('back.request', { number }) };
}

function toRequest({ opened, params }: FormAt): string {
  return at.request.to({ id: opened.head.id, request: params['request'] ?? '' });
}
