import { newId } from '../../../../kernel/ids.ts';
import { ok } from '../../../../vocabulary/result.ts';
import { auditCriteria } from '../../data/audit/criteria.ts';
import type { FindingTerms, Words } from '../../domain/audit/audit-event.ts';
import { inPhase } from '../../domain/audit/campaign.ts';
import { communicateFinding, type Finding, reviseFinding } from '../../domain/audit/finding.ts';
import { nextNumber } from '../../domain/audit/paper.ts';
import type { AuditCase } from '../../http/audit/audit-case.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { overseersOf } from '../../http/audit/readers.ts';
import { dateWords } from './audit-words.ts';
import type { FieldSpec } from './form-spec.ts';
import type { AuditForm, FormAt } from './form-page.tsx';
import { afterToday } from './forms-requests.ts';
import type { FieldValues } from './read-fields.ts';

/** The elements of a finding, in the order in which they are written. */
export const findingParts = ['criteria', 'condition', 'cause', 'effect', 'recommendation'] as const;

/** Writing findings and telling them to their ministries. */
export const findingForms: readonly AuditForm[] = [
  {
    path: at.draftFinding,
    action: 'audit_finding.write',
    audit: 'audit_finding.drafted',
    show: (form) => ({
      title: form.t('finding.new', { number: nextNumber('T', form.opened.findings.length) }),
      lead: form.t('finding.newLead'),
      back: { href: at.findings.to({ id: form.opened.head.id }), label: form.t('back.findings') },
      button: form.t('finding.save'),
      fields: findingFields(form, null),
    }),
    check: (form, values) => afterToday(form, values.date('batas')),
    decide({ opened }, { values }) {
      const may = inPhase(opened.campaign, 'running');
      if (!may.ok) return may;
      const terms = termsOf(values);
      const number = nextNumber('T', opened.findings.length);
      return ok([
        {
          subject: { kind: 'finding', id: newId() },
          body: { kind: 'finding.drafted', ...terms, number },
          words: wordsOf(values),
          readerIds: [],
        },
      ]);
    },
    to: ({ opened }, [drafted]) => at.finding.to({ id: opened.head.id, finding: drafted?.subject.id ?? '' }),
  },
  {
    path: at.reviseFinding,
    action: 'audit_finding.write',
    audit: 'audit_finding.revised',
    show(form) {
      const finding = findingIn(form.opened, form.params);
      if (finding === null) return null;
      return {
        title: form.t('finding.revise', { number: finding.number }),
        back: findingLink(form, finding),
        button: form.t('finding.save'),
        fields: findingFields(form, finding),
        seen: finding.revision,
      };
    },
    check: (form, values) => afterToday(form, values.date('batas')),
    decide({ opened, params }, { values, seen }) {
      const finding = findingIn(opened, params);
      if (finding === null) return null;
      const revised = reviseFinding(finding, { seen, terms: termsOf(values) });
      if (!revised.ok) return revised;
      return ok([
        { subject: { kind: 'finding', id: finding.id }, body: revised.value, words: wordsOf(values), readerIds: [] },
      ]);
    },
    to: toFinding,
  },
  {
    path: at.communicate,
    action: 'audit_finding.communicate',
    audit: 'audit_finding.communicated',
    show(form) {
      const finding = findingIn(form.opened, form.params);
      if (finding === null) return null;
      const { t, opened, ask } = form;
      return {
        title: t('communicate.title', { number: finding.number, agency: opened.names.get(finding.agencyId) ?? '-' }),
        lead: t('communicate.lead'),
        facts: [
          { term: t('finding.title'), value: finding.words['title'] ?? '' },
          ...findingParts.map((part) => ({ term: t(`finding.${part}`), value: finding.words[part] ?? '' })),
          { term: t('finding.dueOn'), value: dateWords(finding.dueOn, ask.lang) },
        ],
        back: findingLink(form, finding),
        button: t('communicate.button'),
        fields: [],
        seen: finding.revision,
      };
    },
    decide({ opened, params }, { seen }) {
      const finding = findingIn(opened, params);
      if (finding === null) return null;
      const may = inPhase(opened.campaign, 'running');
      if (!may.ok) return may;
      const { papers, actor, head } = opened;
      const told = communicateFinding(finding, { papers, actorId: actor.officerId, seen });
      if (!told.ok) return told;
      return ok([
        {
          subject: { kind: 'finding', id: finding.id },
          body: told.value,
          words: finding.words,
          readerIds: [finding.agencyId, ...overseersOf(head)],
        },
      ]);
    },
    to: toFinding,
  },
];

export function findingIn({ findings }: Pick<AuditCase, 'findings'>, params: Readonly<Record<string, string>>) {
  return findings.find(({ id }) => id === params['finding']) ?? null;
}

function findingFields({ opened, t, ask }: FormAt, finding: Finding | null): readonly FieldSpec[] {
  const { campaign, names, papers } = opened;
  const words = finding?.words ?? {};
  const chosen = auditCriteria.filter(({ code }) => campaign.criteria.includes(code));
  const value = <T extends string>(given: T | undefined) => (given === undefined ? {} : { value: given });
  return [
    {
      kind: 'one',
      name: 'instansi',
      label: t('finding.agency'),
      choices: campaign.scope.map((id) => ({ value: id, label: names.get(id) ?? id })),
      ...value(finding?.agencyId),
    },
    {
      kind: 'line',
      name: 'title',
      label: t('finding.title'),
      hint: t('finding.titleHint'),
      max: 150,
      value: words['title'] ?? '',
    },
    {
      kind: 'one',
      name: 'dasar',
      label: t('finding.criterion'),
      choices: chosen.map(({ code, name, isConfirmed }) => ({
        value: code,
        label: name[ask.lang],
        ...(isConfirmed ? {} : { hint: t('criterion.unconfirmed') }),
      })),
      ...value(finding?.criterion),
    },
    ...findingParts.map((part): FieldSpec => ({
      kind: 'words',
      name: part,
      label: t(`finding.${part}`),
      hint: t(`finding.${part}.hint`),
      max: 4_000,
      rows: 4,
      value: words[part] ?? '',
    })),
    {
      kind: 'many',
      name: 'kertas',
      label: t('finding.papers'),
      hint: t('finding.papersHint'),
      choices: papers.map((paper) => ({
        value: paper.id,
        label: `${paper.number} ${paper.words['title'] ?? ''}`,
        hint: t(`paper.state.${paper.state}`),
      })),
      values: finding?.paperIds ?? [],
      isOptional: true,
    },
    { kind: 'date', name: 'batas', label: t('finding.dueOn'), hint: t('finding.dueHint'), ...value(finding?.dueOn) },
  ];
}

function termsOf(values: FieldValues): Omit<FindingTerms, 'number'> {
  return {
    agencyId: values.text('instansi'),
    criterion: values.text('dasar'),
    dueOn: values.date('batas'),
    paperIds: values.list('kertas'),
  };
}

function wordsOf(values: FieldValues): Words {
  return Object.fromEntries(['title', ...findingParts].map((part) => [part, values.text(part)]));
}

/** The way back to a finding. */
export function findingLink({ opened, t }: FormAt, { id, number }: Finding) {
  return { href: at.finding.to({ id: opened.head.id, finding: id }), label: t('back.finding', { number }) };
}

export function toFinding({ opened, params }: FormAt): string {
  return at.finding.to({ id: opened.head.id, finding: params['finding'] ?? '' });
}
