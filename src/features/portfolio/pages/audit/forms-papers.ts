import { newId } from '../../../../kernel/ids.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { Words } from '../../domain/audit/audit-event.ts';
import { inPhase } from '../../domain/audit/campaign.ts';
import { nextNumber, revisePaper, reviewPaper, type WorkingPaper } from '../../domain/audit/paper.ts';
import { hasTeamRole } from '../../domain/audit/team.ts';
import type { AuditCase } from '../../http/audit/audit-case.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import type { FieldSpec } from './form-spec.ts';
import type { AuditForm, FormAt } from './form-page.tsx';
import type { FieldValues } from './read-fields.ts';
import type { AuditWords } from './say.ts';

/** The parts of a working paper under its title, in the order in which they are written. */
export const paperParts = ['purpose', 'procedure', 'sample', 'result'] as const;

/** Writing, changing and reviewing working papers. */
export const paperForms: readonly AuditForm[] = [
  {
    path: at.writePaper,
    action: 'audit_paper.write',
    audit: 'audit_paper.written',
    takesFiles: true,
    show: ({ opened, t }) => ({
      title: t('paper.new', { number: nextNumber('KK', opened.papers.length) }),
      lead: t('paper.newLead'),
      back: { href: at.papers.to({ id: opened.head.id }), label: t('back.papers') },
      button: t('paper.save'),
      fields: paperFields(t, {}),
    }),
    decide({ opened }, { values, fileIds }) {
      const may = inPhase(opened.campaign, 'running');
      if (!may.ok) return may;
      const number = nextNumber('KK', opened.papers.length);
      return ok([
        {
          subject: { kind: 'paper', id: newId() },
          body: { kind: 'paper.written', number, fileIds },
          words: wordsOf(values),
          readerIds: [],
        },
      ]);
    },
    to: ({ opened }, [written]) => at.paper.to({ id: opened.head.id, paper: written?.subject.id ?? '' }),
  },
  {
    path: at.revisePaper,
    action: 'audit_paper.write',
    audit: 'audit_paper.revised',
    takesFiles: true,
    show(form) {
      const paper = paperIn(form.opened, form.params);
      if (paper === null) return null;
      return {
        title: form.t('paper.revise', { number: paper.number }),
        back: paperLink(form, paper),
        button: form.t('paper.save'),
        fields: paperFields(form.t, paper.words),
        seen: paper.revision,
      };
    },
    decide({ opened, params }, { values, fileIds, seen }) {
      const paper = paperIn(opened, params);
      if (paper === null) return null;
      const revised = revisePaper(paper, { seen, fileIds });
      if (!revised.ok) return revised;
      return ok([
        { subject: { kind: 'paper', id: paper.id }, body: revised.value, words: wordsOf(values), readerIds: [] },
      ]);
    },
    to: toPaper,
  },
  {
    path: at.reviewPaper,
    action: 'audit_paper.review',
    audit: 'audit_paper.reviewed',
    show(form) {
      const paper = paperIn(form.opened, form.params);
      if (paper === null) return null;
      const { t } = form;
      return {
        title: t('review.title', { number: paper.number }),
        lead: paper.words['title'] ?? '',
        facts: paperParts.map((part) => ({ term: t(`paper.${part}`), value: paper.words[part] ?? '' })),
        back: paperLink(form, paper),
        button: t('review.button'),
        fields: [
          {
            kind: 'one',
            name: 'putusan',
            label: t('review.verdict'),
            choices: (['approved', 'returned'] as const).map((value) => ({ value, label: t(`review.${value}`) })),
          },
          {
            kind: 'words',
            name: 'catatan',
            label: t('review.note'),
            hint: t('review.noteHint'),
            max: 2_000,
            isOptional: true,
          },
        ],
      };
    },
    check: ({ t }, values) =>
      values.text('putusan') === 'returned' && values.text('catatan') === ''
        ? [{ field: 'catatan', message: t('error.empty', { label: t('review.note') }) }]
        : [],
    decide({ opened, params }, { values }) {
      const paper = paperIn(opened, params);
      if (paper === null) return null;
      const { officerId } = opened.actor;
      const reviewed = reviewPaper(paper, {
        verdict: values.text('putusan') === 'approved' ? 'approved' : 'returned',
        as: hasTeamRole(opened.campaign.team, officerId, ['leader']) ? 'leader' : 'technical_controller',
        actorId: officerId,
      });
      if (!reviewed.ok) return reviewed;
      return ok([
        {
          subject: { kind: 'paper', id: paper.id },
          body: reviewed.value,
          words: { note: values.text('catatan') },
          readerIds: [],
        },
      ]);
    },
    to: toPaper,
  },
];

export function paperIn({ papers }: Pick<AuditCase, 'papers'>, params: Readonly<Record<string, string>>) {
  return papers.find(({ id }) => id === params['paper']) ?? null;
}

function paperFields(t: AuditWords, words: Words): readonly FieldSpec[] {
  return [
    { kind: 'line', name: 'title', label: t('paper.title'), max: 150, value: words['title'] ?? '' },
    ...paperParts.map((part): FieldSpec => ({
      kind: 'words',
      name: part,
      label: t(`paper.${part}`),
      hint: t(`paper.${part}.hint`),
      max: 5_000,
      rows: part === 'result' ? 8 : 3,
      value: words[part] ?? '',
    })),
    { kind: 'files', name: 'berkas', label: t('paper.files'), hint: t('files.hint'), isOptional: true },
  ];
}

function wordsOf(values: FieldValues): Words {
  return Object.fromEntries((['title', ...paperParts] as const).map((part) => [part, values.text(part)]));
}

function paperLink({ opened, t }: FormAt, { id, number }: WorkingPaper) {
  return { href: at.paper.to({ id: opened.head.id, paper: id }), label: t('back.paper', { number }) };
}

function toPaper({ opened, params }: FormAt): string {
  return at.paper.to({ id: opened.head.id, paper: params['paper'] ?? '' });
}
