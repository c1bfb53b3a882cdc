import { readFile } from '../../../../kernel/files/files.ts';
import { mediaTypes } from '../../../../kernel/files/media.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { file, page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { openOfficePaper } from '../../../documents/index.ts';
import { contentDigest, nextSigner, signingOrder } from '../../domain/audit/report.ts';
import { hasTeamRole } from '../../domain/audit/team.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { unknownAudit } from '../../http/audit/act.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { officerNamesOf, type OpenedAudit, openAudit } from '../../http/audit/open-audit.ts';
import { contentNow } from '../../http/audit/report-content.ts';
import { dateWords, momentWords } from './audit-words.ts';
import { frameOf, may } from './frame-of.ts';
import { ReportBody, reportTitle, type ReportView } from './report-body.tsx';
import { say } from './say.ts';

export async function reportPage(ask: Ask<'/pemeriksaan/:id/laporan'>, permit: Permit<InCampaign>): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const officers = await officerNamesOf(
    ask,
    opened.value.report.signOffs.map(({ actorId }) => actorId),
  );
  const view = viewOf(opened.value, officers, ask.lang);
  return page(reportTitle(view, ask.lang), <ReportBody view={view} lang={ask.lang} />, { layout: 'desk' });
}

function viewOf(opened: OpenedAudit, officers: ReadonlyMap<string, string>, lang: Lang): ReportView {
  const { report, campaign, head, names, side } = opened;
  const { composed, issued, forwarded } = report;
  const isOutdated =
    composed !== null && issued === null && contentDigest(contentNow(opened, composed)) !== composed.digest;
  const turn = nextSigner(report);
  const where = { id: head.id };
  return {
    frame: frameOf(opened),
    isOutdated,
    summary: report.summary,
    conclusion: report.conclusion,
    findings: composed?.findingIds.length ?? null,
    composedAt: composed === null ? null : momentWords(composed.at, lang),
    digest: composed?.digest ?? null,
    signers:
      side === 'auditor'
        ? signingOrder.map((role, place) => {
            const signed = report.signOffs[place];
            return {
              role,
              name: signed === undefined ? null : (officers.get(signed.actorId ?? '') ?? '-'),
              at: signed === undefined ? null : momentWords(signed.at, lang),
              isTurn: role === turn,
            };
          })
        : [],
    issued:
      issued === null
        ? null
        : {
            number: issued.number,
            at: momentWords(issued.at, lang),
            sha256: issued.sha256,
            workbookSha256: issued.workbookSha256,
            head: issued.head === null ? null : { root: issued.head.root, size: issued.head.size },
            pdfHref: at.reportPdf.to(where),
            workbookHref: at.reportWorkbook.to(where),
          },
    submittedAt: report.submittedAt === null ? null : momentWords(report.submittedAt, lang),
    coordinator: names.get(campaign.coordinatorId) ?? '-',
    forwarded:
      forwarded === null ? null : { number: forwarded.number, on: dateWords(forwarded.on, lang), note: forwarded.note },
    steps: stepsOf(opened, isOutdated, lang),
  };
}

function stepsOf(opened: OpenedAudit, isOutdated: boolean, lang: Lang): ReportView['steps'] {
  const t = say(lang);
  const { report, campaign, head, actor } = opened;
  const { composed, issued, submittedAt, forwarded, signOffs } = report;
  const where = { id: head.id };
  const turn = nextSigner(report);
  const isMyTurn = turn !== null && hasTeamRole(campaign.team, actor.officerId, [turn]);
  const isSigned = composed !== null && signOffs.length === signingOrder.length && !isOutdated;
  const all = [
    {
      shown: isMyTurn && !isOutdated && may(opened, 'audit_report.sign'),
      href: at.sign.to(where),
      label: t('sign.button'),
    },
    {
      shown: isSigned && issued === null && may(opened, 'audit_report.issue'),
      href: at.issue.to(where),
      label: t('issue.button'),
    },
    {
      shown: issued !== null && submittedAt === null && may(opened, 'audit_report.submit'),
      href: at.submit.to(where),
      label: t('submit.button'),
    },
    {
      shown: submittedAt !== null && forwarded === null && may(opened, 'audit_report.forward'),
      href: at.forward.to(where),
      label: t('forward.title'),
    },
    {
      shown: issued === null && campaign.phase === 'running' && may(opened, 'audit_report.compose'),
      href: at.compose.to(where),
      label: t(composed === null ? 'compose.button' : 'compose.again'),
    },
  ];
  return all.filter(({ shown }) => shown).map(({ href, label }, place) => ({ href, label, isFirst: place === 0 }));
}

/** The sealed report, for the team and, once submitted, for those it was submitted to. */
export async function reportPdf(
  ask: Ask<'/pemeriksaan/:id/laporan/laporan.pdf'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const { report, actor, head } = opened.value;
  if (report.issued === null) return notIssued(head.id);
  const which = { keys: ask.services.keys.data, documentId: report.issued.documentId };
  const paper = await ask.services.db.as(asAgency(actor.agencyId), (tx) => openOfficePaper(tx, which));
  if (!paper.ok) return unknownAudit();
  return file('application/pdf', paper.value.pdf, { downloadName: `${report.issued.number}.pdf` });
}

export async function reportWorkbookFile(
  ask: Ask<'/pemeriksaan/:id/laporan/laporan.xlsx'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const { report, actor, head } = opened.value;
  if (report.issued === null) return notIssued(head.id);
  const { workbookId } = report.issued;
  const read = await ask.services.db.as(asAgency(actor.agencyId), (tx) =>
    readFile(tx, ask.services.keys.data, workbookId),
  );
  if (read === null) return unknownAudit();
  return file(mediaTypes.xlsx, read.bytes, { downloadName: `${report.issued.number}.xlsx` });
}

function notIssued(id: string): Reply {
  return refuse('audit_report_not_issued', { next: at.report.to({ id }) });
}
