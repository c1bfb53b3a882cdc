import { ok } from '../../../../vocabulary/result.ts';
import type { FindingBody } from '../../domain/audit/audit-event.ts';
import { inPhase } from '../../domain/audit/campaign.ts';
import {
  approveFollowUp,
  type Finding,
  judgeFollowUp,
  pendingChange,
  respondToFinding,
  tellFollowUp,
} from '../../domain/audit/finding.ts';
import { followUpStatuses, stances } from '../../domain/audit/follow-up-status.ts';
import type { NewAuditEvent } from '../../http/audit/append.ts';
import type { AuditCase } from '../../http/audit/audit-case.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { overseersOf } from '../../http/audit/readers.ts';
import { dateWords } from './audit-words.ts';
import type { AuditForm, FormAt } from './form-page.tsx';
import { findingIn, findingLink, findingParts, toFinding } from './forms-findings.ts';

const addressees = (found: AuditCase, params: Readonly<Record<string, string>>) => {
  const finding = findingIn(found, params);
  return finding === null ? null : [finding.agencyId];
};

/** What a ministry answers to a finding and does about it, and how the auditors judge that. */
export const followUpForms: readonly AuditForm[] = [
  {
    path: at.respond,
    action: 'audit_finding.respond',
    audit: 'audit_finding.responded',
    takesFiles: true,
    addressees,
    fileReaders: ({ head }) => [head.agencyId],
    show(form) {
      const finding = findingIn(form.opened, form.params);
      if (finding === null) return null;
      const { t } = form;
      return {
        title: t('respond.title', { number: finding.number }),
        lead: t('respond.lead'),
        facts: factsOf(form, finding),
        back: findingLink(form, finding),
        button: t('respond.button'),
        fields: [
          {
            kind: 'one',
            name: 'sikap',
            label: t('respond.stance'),
            choices: stances.map((value) => ({ value, label: t(`stance.${value}`) })),
          },
          {
            kind: 'words',
            name: 'tanggapan',
            label: t('respond.words'),
            hint: t('respond.wordsHint'),
            max: 4_000,
            rows: 6,
          },
          { kind: 'files', name: 'berkas', label: t('answer.files'), hint: t('files.hint'), isOptional: true },
        ],
      };
    },
    decide({ opened, params }, { values, fileIds }) {
      const finding = findingIn(opened, params);
      const stance = stances.find((one) => one === values.text('sikap'));
      if (finding === null || stance === undefined) return null;
      const may = inPhase(opened.campaign, 'running');
      if (!may.ok) return may;
      const responded = respondToFinding(finding, { stance, fileIds });
      if (!responded.ok) return responded;
      return ok([ofMinistry(opened, finding, { body: responded.value, answer: values.text('tanggapan') })]);
    },
    to: toFinding,
  },
  {
    path: at.tellFollowUp,
    action: 'audit_finding.respond',
    audit: 'audit_follow_up.told',
    takesFiles: true,
    addressees,
    fileReaders: ({ head }) => [head.agencyId],
    show(form) {
      const finding = findingIn(form.opened, form.params);
      if (finding === null) return null;
      const { t } = form;
      return {
        title: t('told.title', { number: finding.number }),
        lead: t('told.lead'),
        facts: factsOf(form, finding),
        back: findingLink(form, finding),
        button: t('told.button'),
        fields: [
          { kind: 'words', name: 'uraian', label: t('told.words'), hint: t('told.wordsHint'), max: 4_000, rows: 6 },
          { kind: 'files', name: 'berkas', label: t('told.files'), hint: t('files.hint'), isOptional: true },
        ],
      };
    },
    decide({ opened, params }, { values, fileIds }) {
      const finding = findingIn(opened, params);
      if (finding === null) return null;
      const may = inPhase(opened.campaign, 'submitted', 'following');
      if (!may.ok) return may;
      const told = tellFollowUp(finding, fileIds);
      if (!told.ok) return told;
      return ok([ofMinistry(opened, finding, { body: told.value, answer: values.text('uraian') })]);
    },
    to: toFinding,
  },
  {
    path: at.judgeFollowUp,
    action: 'audit_follow_up.judge',
    audit: 'audit_follow_up.judged',
    takesFiles: true,
    addressees,
    show(form) {
      const finding = findingIn(form.opened, form.params);
      if (finding === null) return null;
      const { t } = form;
      return {
        title: t('status.title', { number: finding.number }),
        lead: t('status.lead'),
        facts: factsOf(form, finding),
        back: findingLink(form, finding),
        button: t('status.button'),
        fields: [
          {
            kind: 'one',
            name: 'status',
            label: t('status.status'),
            choices: followUpStatuses.map((value) => ({
              value,
              label: t(`status.${value}`),
              ...(value === 'cannot' ? { hint: t('status.cannotHint') } : {}),
            })),
          },
          { kind: 'words', name: 'alasan', label: t('status.reason'), hint: t('status.reasonHint'), max: 3_000 },
          { kind: 'files', name: 'berkas', label: t('status.files'), hint: t('files.hint'), isOptional: true },
        ],
      };
    },
    decide({ opened, params }, { values, fileIds }) {
      const finding = findingIn(opened, params);
      const status = followUpStatuses.find((one) => one === values.text('status'));
      if (finding === null || status === undefined) return null;
      const may = inPhase(opened.campaign, 'following');
      if (!may.ok) return may;
      const judged = judgeFollowUp(finding, { status, fileIds });
      if (!judged.ok) return judged;
      return ok([
        {
          subject: { kind: 'finding', id: finding.id },
          body: judged.value,
          words: { reason: values.text('alasan') },
          readerIds: [finding.agencyId, ...overseersOf(opened.head)],
        },
      ]);
    },
    to: toFinding,
  },
  {
    path: at.approveFollowUp,
    action: 'audit_follow_up.approve',
    audit: 'audit_follow_up.approved',
    addressees,
    show(form) {
      const finding = findingIn(form.opened, form.params);
      if (finding === null) return null;
      const { t } = form;
      return {
        title: t('approve.title', { number: finding.number }),
        lead: t('approve.lead'),
        facts: [...factsOf(form, finding), { term: t('status.reason'), value: pendingChange(finding)?.reason ?? '' }],
        back: findingLink(form, finding),
        button: t('approve.button'),
        fields: [
          {
            kind: 'one',
            name: 'putusan',
            label: t('approve.verdict'),
            choices: (['approved', 'refused'] as const).map((value) => ({ value, label: t(`approve.${value}`) })),
          },
        ],
      };
    },
    decide({ opened, params }, { values }) {
      const finding = findingIn(opened, params);
      if (finding === null) return null;
      const approved = approveFollowUp(finding, values.text('putusan') === 'approved' ? 'approved' : 'refused');
      if (!approved.ok) return approved;
      return ok([
        {
          subject: { kind: 'finding', id: finding.id },
          body: approved.value,
          readerIds: [finding.agencyId, ...overseersOf(opened.head)],
        },
      ]);
    },
    to: toFinding,
  },
];

function factsOf({ t, ask }: FormAt, { words, dueOn }: Finding) {
  return [
    { term: t('finding.title'), value: words['title'] ?? '' },
    { term: t('finding.recommendation'), value: words[findingParts[4]] ?? '' },
    { term: t('finding.dueOn'), value: dateWords(dueOn, ask.lang) },
  ];
}

function ofMinistry(
  { head }: AuditCase,
  { id }: Finding,
  { body, answer }: { readonly body: FindingBody; readonly answer: string },
): NewAuditEvent {
  const readerIds = [head.agencyId, ...overseersOf(head)];
  return { subject: { kind: 'finding', id }, body, words: { answer }, readerIds };
}
