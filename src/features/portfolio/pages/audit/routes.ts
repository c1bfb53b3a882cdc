import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { auditAuthority } from '../../domain/authority-audit.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import type { AuditPort } from '../../http/audit/audit-port.ts';
import { campaignPage } from './campaign-page.tsx';
import { completenessPage } from './completeness-page.tsx';
import { filePage } from './files-of.ts';
import { boardPage, findingPage, findingsPage } from './findings-page.tsx';
import { formRoutes } from './form-page.tsx';
import { completenessForms } from './forms-completeness.ts';
import { courseForms } from './forms-course.ts';
import { findingForms } from './forms-findings.ts';
import { followUpForms } from './forms-follow-up.ts';
import { paperForms } from './forms-papers.ts';
import { reportForms } from './forms-report.ts';
import { requestForms } from './forms-requests.ts';
import { listPage } from './list-page.tsx';
import { paperPage, papersPage } from './papers-page.tsx';
import { planBytes, planPage, sendPlan } from './plan-page.tsx';
import { reportPage, reportPdf, reportWorkbookFile } from './report-page.tsx';
import { requestPage } from './request-page.tsx';
import { requestsPage } from './requests-page.tsx';

const route = routesFor(auditAuthority);

/** Audits: for the auditors, for the audited, and for whoever coordinates them. */
export function auditRoutes(port: AuditPort): readonly Route[] {
  // Fixed addresses go before those with an id.
  return [
    route.get(at.list, 'audit_campaign.list', listPage),
    route.get(at.plan, 'audit_campaign.plan', planPage),
    route.post(at.plan, 'audit_campaign.plan', {
      audit: 'audit_campaign.planned',
      bodyBytes: planBytes,
      handle: sendPlan,
    }),
    ...[
      ...courseForms,
      ...requestForms,
      ...completenessForms,
      ...paperForms,
      ...findingForms,
      ...followUpForms,
      ...reportForms(port),
    ].flatMap(formRoutes),
    route.get(at.campaign, 'audit_campaign.read', campaignPage),
    route.get(at.requests, 'audit_campaign.read', requestsPage),
    route.get(at.request, 'audit_campaign.read', requestPage),
    route.get(at.completeness, 'audit_campaign.read', completenessPage),
    route.get(at.papers, 'audit_paper.read', papersPage),
    route.get(at.paper, 'audit_paper.read', paperPage),
    route.get(at.findings, 'audit_campaign.read', findingsPage),
    route.get(at.finding, 'audit_campaign.read', findingPage),
    route.get(at.board, 'audit_campaign.read', boardPage),
    route.get(at.reportPdf, 'audit_report.read', reportPdf),
    route.get(at.reportWorkbook, 'audit_report.read', reportWorkbookFile),
    route.get(at.report, 'audit_report.read', reportPage),
    route.get(at.file, 'audit_campaign.read', filePage),
  ];
}
