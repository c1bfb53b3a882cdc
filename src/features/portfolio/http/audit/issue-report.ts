import type { Tx } from '../../../../kernel/database.ts';
import { type PreparedFile, prepareFile, storeFile } from '../../../../kernel/files/files.ts';
import type { RefusalReply } from '../../../../kernel/http/reply.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { organisationById, type Organisation } from '../../../directory/index.ts';
import { issueOfficePaper, refuseUnsealed } from '../../../documents/index.ts';
import { latestHead, type PrintedHead } from '../../../exchange/index.ts';
import type { AuditFault } from '../../domain/audit/audit-fault.ts';
import { contentDigest, mayIssue } from '../../domain/audit/report.ts';
import type { NewAuditEvent } from './append.ts';
import type { AuditServices } from './audit-case.ts';
import type { AuditPort } from './audit-port.ts';
import type { OpenedAudit } from './open-audit.ts';
import { overseersOf } from './readers.ts';
import { contentNow } from './report-content.ts';
import { reportRequest } from './report-paper.ts';
import { reportWorkbook } from './report-workbook.ts';

/** What is asked and made before the transaction that issues a report. */
export interface ReportReady {
  readonly office: Organisation;
  readonly head: PrintedHead | null;
  readonly workbook: PreparedFile | null;
  readonly officers: ReadonlyMap<string, string>;
  readonly unsealed: RefusalReply | null;
}

/** The workbook of what was composed, the head of the log, and whether the office can seal at all. */
export async function makeReady(
  services: AuditServices,
  opened: OpenedAudit,
  given: { readonly officers: ReadonlyMap<string, string>; readonly back: string },
): Promise<ReportReady> {
  const { head, actor, report, names, today } = opened;
  const office = await organisationById(services.db, head.agencyId, today);
  if (office === null) throw new Error('The auditors are not in the directory.');
  const { officers } = given;
  const unsealed = refuseUnsealed(services, office.code, given.back);
  const common = { office, head: await latestHead(services), officers, unsealed };
  if (report.composed === null) return { ...common, workbook: null };
  const bytes = await reportWorkbook(opened, report.composed, { names, officers });
  const file = {
    agencyId: head.agencyId,
    readerIds: overseersOf(head),
    name: 'laporan-hasil-pemeriksaan.xlsx',
    bytes,
    storedBy: actor.officerId,
    at: services.clock.trueNow(),
  };
  const workbook = await prepareFile(services.keys.data, file, { accepts: ['xlsx'], limitBytes: 8 * 1024 * 1024 });
  if (!workbook.ok) throw new Error(`The workbook of a report cannot be kept: ${workbook.error}.`);
  return { ...common, workbook: workbook.value };
}

/** Numbers, typesets, seals and keeps the report that all three have signed, with its workbook. */
export async function issueReport(
  tx: Tx,
  services: AuditServices,
  given: { readonly opened: OpenedAudit; readonly ready: ReportReady; readonly port: AuditPort },
): Promise<Result<readonly NewAuditEvent[], AuditFault | RefusalReply>> {
  const { opened, ready, port } = given;
  const { report, head, names, today } = opened;
  const { composed } = report;
  if (composed === null || ready.workbook === null) return err({ code: 'audit_report_unsigned' });
  const may = mayIssue(report, contentDigest(contentNow(opened, composed)));
  if (!may.ok) return may;
  if (ready.unsealed !== null) return err(ready.unsealed);
  const workbook = await storeFile(tx, ready.workbook);
  const { office, officers } = ready;
  const printing = {
    office,
    officers,
    names,
    today,
    head: ready.head,
    workbookSha256: workbook.sha256,
    origin: port.origin,
  };
  const paper = await issueOfficePaper(services, tx, reportRequest(opened, composed, printing));
  if (!paper.ok) throw new Error(`The report of audit ${head.id} could not be issued: ${paper.error}.`);
  const { id: documentId, number, sha256 } = paper.value;
  const printed = ready.head === null ? null : { ...ready.head, at: ready.head.at.toString() };
  const facts = { documentId, number, sha256, workbookId: workbook.id, workbookSha256: workbook.sha256, head: printed };
  return ok([
    { subject: { kind: 'report', id: head.id }, body: { kind: 'report.issued', ...facts }, readerIds: [] },
    { subject: { kind: 'campaign', id: head.id }, body: { kind: 'campaign.reported' }, readerIds: head.readerIds },
  ]);
}
