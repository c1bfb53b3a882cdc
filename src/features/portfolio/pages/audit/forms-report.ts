import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { ReportBody } from '../../domain/audit/audit-event.ts';
import type { AuditFault } from '../../domain/audit/audit-fault.ts';
import { inPhase } from '../../domain/audit/campaign.ts';
import {
  composeReport,
  contentDigest,
  forwardReport,
  nextSigner,
  signOff,
  submitReport,
} from '../../domain/audit/report.ts';
import { hasTeamRole } from '../../domain/audit/team.ts';
import type { NewAuditEvent } from '../../http/audit/append.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import type { AuditPort } from '../../http/audit/audit-port.ts';
import { issueReport, makeReady } from '../../http/audit/issue-report.ts';
import { officerNamesOf } from '../../http/audit/open-audit.ts';
import { overseersOf } from '../../http/audit/readers.ts';
import { contentNow, countsOf, figuresOf, toldFindings } from '../../http/audit/report-content.ts';
import { dateWords } from './audit-words.ts';
import type { AuditForm, FormAt } from './form-page.tsx';

/** Putting the report together, signing, issuing, submitting it, and handing it on. */
export function reportForms(port: AuditPort): readonly AuditForm[] {
  return [composing, signing, issuing(port), submitting, forwarding];
}

const composing: AuditForm = {
  path: at.compose,
  action: 'audit_report.compose',
  audit: 'audit_report.composed',
  show(form) {
    const { t, opened } = form;
    return {
      title: t('compose.title'),
      lead: t('compose.lead', { count: toldFindings(opened.findings).length }),
      back: reportLink(form),
      button: t('compose.button'),
      fields: [
        {
          kind: 'words',
          name: 'ringkasan',
          label: t('report.summary'),
          hint: t('report.summaryHint'),
          max: 8_000,
          rows: 10,
          value: opened.report.summary,
        },
        {
          kind: 'words',
          name: 'simpulan',
          label: t('report.conclusion'),
          hint: t('report.conclusionHint'),
          max: 8_000,
          rows: 8,
          value: opened.report.conclusion,
        },
      ],
    };
  },
  decide: {
    async after({ ask, opened: { campaign } }, values) {
      const counts = await countsOf(ask.services.db, campaign.scope);
      return ({ opened }) => {
        const may = inPhase(opened.campaign, 'running');
        if (!may.ok) return may;
        const [summary, conclusion] = [values.text('ringkasan'), values.text('simpulan')];
        const figures = figuresOf(opened, opened, counts);
        const content = { summary, conclusion, figures, findings: toldFindings(opened.findings) };
        return reportEvent(composeReport(opened.report, content), opened, { words: { summary, conclusion } });
      };
    },
  },
  to: toReport,
};

const signing: AuditForm = {
  path: at.sign,
  action: 'audit_report.sign',
  audit: 'audit_report.signed_off',
  show(form) {
    const { t, opened } = form;
    const { composed } = opened.report;
    const turn = nextSigner(opened.report);
    return {
      title: turn === null ? t('sign.nothing') : t('sign.title', { role: t(`role.${turn}`) }),
      lead: t('sign.lead'),
      facts:
        composed === null
          ? []
          : [
              { term: t('report.summary'), value: composed.summary },
              { term: t('report.conclusion'), value: composed.conclusion },
              { term: t('report.findings'), value: String(composed.findingIds.length), set: 'figures' },
              { term: t('report.digest'), value: composed.digest, set: 'code' },
            ],
      back: reportLink(form),
      button: t('sign.button'),
      fields: [],
    };
  },
  decide({ opened }) {
    const { report, campaign, actor } = opened;
    const turn = nextSigner(report);
    if (turn === null || report.composed === null || !hasTeamRole(campaign.team, actor.officerId, [turn]))
      return err({ code: 'audit_report_order' });
    const current = contentDigest(contentNow(opened, report.composed));
    return reportEvent(signOff(report, { as: turn, current }), opened, {});
  },
  to: toReport,
};

function issuing(port: AuditPort): AuditForm {
  return {
    path: at.issue,
    action: 'audit_report.issue',
    audit: 'audit_report.issued',
    show: (form) => ({
      title: form.t('issue.title'),
      lead: form.t('issue.lead'),
      back: reportLink(form),
      button: form.t('issue.button'),
      fields: [],
    }),
    decide: {
      async after(form) {
        const { ask, opened } = form;
        const officers = await officerNamesOf(
          ask,
          opened.report.signOffs.map(({ actorId }) => actorId),
        );
        const ready = await makeReady(ask.services, opened, { officers, back: toReport(form) });
        return (now, _, tx) => issueReport(tx, ask.services, { opened: now.opened, ready, port });
      },
    },
    to: toReport,
  };
}

const submitting: AuditForm = {
  path: at.submit,
  action: 'audit_report.submit',
  audit: 'audit_report.submitted',
  show(form) {
    const { t, opened } = form;
    const coordinator = opened.names.get(opened.campaign.coordinatorId) ?? '-';
    return {
      title: t('submit.title', { coordinator }),
      lead: t('submit.lead', { coordinator }),
      back: reportLink(form),
      button: t('submit.button'),
      fields: [],
    };
  },
  decide({ opened }) {
    const { report, head, campaign } = opened;
    const may = inPhase(campaign, 'reported');
    if (!may.ok) return may;
    const { summary, conclusion } = report;
    const submitted = reportEvent(submitReport(report), opened, {
      words: { summary, conclusion },
      readerIds: overseersOf(head),
    });
    if (!submitted.ok) return submitted;
    return ok([
      ...submitted.value,
      { subject: { kind: 'campaign', id: head.id }, body: { kind: 'campaign.submitted' }, readerIds: head.readerIds },
    ]);
  },
  to: toReport,
};

const forwarding: AuditForm = {
  path: at.forward,
  action: 'audit_report.forward',
  audit: 'audit_report.forwarded',
  show(form) {
    const { t, opened } = form;
    return {
      title: t('forward.title'),
      lead: t('forward.lead', { number: opened.report.issued?.number ?? '-' }),
      back: reportLink(form),
      button: t('forward.button'),
      fields: [
        { kind: 'code', name: 'nomor', label: t('forward.number'), hint: t('forward.numberHint') },
        { kind: 'date', name: 'tanggal', label: t('forward.on'), value: opened.today },
        { kind: 'words', name: 'catatan', label: t('forward.note'), max: 2_000, isOptional: true },
      ],
    };
  },
  check: ({ opened, t, ask }, values) =>
    values.date('tanggal') > opened.today
      ? [{ field: 'tanggal', message: t('error.ahead', { day: dateWords(opened.today, ask.lang) }) }]
      : [],
  decide({ opened }, { values }) {
    const given = { number: values.text('nomor'), on: values.date('tanggal') };
    return reportEvent(forwardReport(opened.report, given), opened, {
      words: { note: values.text('catatan') },
      readerIds: [opened.head.agencyId, ...overseersOf(opened.head)],
    });
  },
  to: toReport,
};

/** Read by the auditors alone unless others are named. */
function reportEvent(
  decided: Result<ReportBody, AuditFault>,
  { head }: FormAt['opened'],
  { words = {}, readerIds = [] }: Partial<Pick<NewAuditEvent, 'words' | 'readerIds'>>,
): Result<readonly NewAuditEvent[], AuditFault> {
  if (!decided.ok) return decided;
  return ok([{ subject: { kind: 'report', id: head.id }, body: decided.value, words, readerIds }]);
}

function reportLink({ opened, t }: FormAt) {
  return { href: at.report.to({ id: opened.head.id }), label: t('back.report') };
}

function toReport({ opened }: FormAt): string {
  return at.report.to({ id: opened.head.id });
}
