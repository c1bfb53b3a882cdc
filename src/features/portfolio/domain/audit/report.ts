import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type AuditEvent, inOrder, type IssuedFacts, type ReportBody, type SigningRole } from './audit-event.ts';
import type { AuditFault } from './audit-fault.ts';
import type { Finding } from './finding.ts';
import type { ReportFigures } from './report-figures.ts';

export interface SignOff {
  readonly as: SigningRole;
  readonly actorId: string | null;
  readonly at: AuditEvent['at'];
}

export interface Issued extends IssuedFacts {
  readonly at: AuditEvent['at'];
}

/** The report of an audit; whoever it is submitted to sees it from its submission on. */
export interface AuditReport {
  readonly composed: Composed | null;
  readonly signOffs: readonly SignOff[];
  readonly issued: Issued | null;
  readonly submittedAt: AuditEvent['at'] | null;
  /** What it says in short, for whoever it was submitted to. */
  readonly summary: string;
  readonly conclusion: string;
  /** How the coordinator handed it to the President. */
  readonly forwarded: Forwarded | null;
}

export interface Forwarded {
  readonly number: string;
  readonly on: LocalDate;
  readonly note: string;
  readonly at: AuditEvent['at'];
}

export interface Composed {
  readonly digest: string;
  readonly findingIds: readonly string[];
  readonly figures: ReportFigures;
  readonly summary: string;
  readonly conclusion: string;
  readonly at: AuditEvent['at'];
  readonly actorId: string | null;
}

const NOTHING: AuditReport = {
  composed: null,
  signOffs: [],
  issued: null,
  submittedAt: null,
  summary: '',
  conclusion: '',
  forwarded: null,
};

export function foldReport(events: readonly AuditEvent[]): AuditReport {
  return inOrder(events)
    .filter(({ subject }) => subject.kind === 'report')
    .reduce(apply, NOTHING);
}

function apply(report: AuditReport, event: AuditEvent): AuditReport {
  // Events of this subject only, by the fold's filter.
  const body = event.body as ReportBody;
  const { at, actorId, words } = event;
  switch (body.kind) {
    case 'report.composed': {
      const { digest, findingIds, figures } = body;
      const [summary, conclusion] = [words['summary'] ?? '', words['conclusion'] ?? ''];
      const composed = { digest, findingIds, figures, summary, conclusion, at, actorId };
      return { ...report, composed, summary, conclusion, signOffs: [] };
    }
    case 'report.signed_off':
      return { ...report, signOffs: [...report.signOffs, { as: body.as, actorId, at }] };
    case 'report.issued': {
      const { kind: _, ...issued } = body;
      return { ...report, issued: { ...issued, at } };
    }
    case 'report.submitted': {
      const { kind: _, ...issued } = body;
      const [summary, conclusion] = [words['summary'] ?? '', words['conclusion'] ?? ''];
      return { ...report, issued: report.issued ?? { ...issued, at }, summary, conclusion, submittedAt: at };
    }
    case 'report.forwarded':
      return { ...report, forwarded: { number: body.number, on: body.on, note: words['note'] ?? '', at } };
    default:
      return body satisfies never;
  }
}

/** Who signs, in this order. */
export const signingOrder: readonly SigningRole[] = ['leader', 'technical_controller', 'quality_controller'];

export interface ReportContent {
  readonly summary: string;
  readonly conclusion: string;
  readonly figures: ReportFigures;
  readonly findings: readonly Finding[];
}

/** SHA-256 of all that the report says, hexadecimal: the same content gives the same digest. */
export function contentDigest({ summary, conclusion, figures, findings }: ReportContent): string {
  const said = findings.map(({ number, agencyId, criterion, dueOn, words, response }) => ({
    number,
    agencyId,
    criterion,
    dueOn,
    words,
    response: response === null ? null : [response.stance, response.text],
  }));
  return createHash('sha256')
    .update(canonical([summary, conclusion, figures, said]))
    .digest('hex');
}

/** JSON with its names in order: a database gives them back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** Put together anew as often as needed, until it is issued; every signature falls with it. */
export function composeReport(report: AuditReport, content: ReportContent): Result<ReportBody, AuditFault> {
  if (report.issued !== null) return err({ code: 'audit_report_frozen' });
  if (content.findings.length === 0) return err({ code: 'audit_report_empty' });
  return ok({
    kind: 'report.composed',
    digest: contentDigest(content),
    findingIds: content.findings.map(({ id }) => id),
    figures: content.figures,
  });
}

/** The role whose turn it is to sign; null: nothing to sign, or all have. */
export function nextSigner({ composed, signOffs, issued }: AuditReport): SigningRole | null {
  if (composed === null || issued !== null) return null;
  return signingOrder[signOffs.length] ?? null;
}

export function signOff(
  report: AuditReport,
  given: { readonly as: SigningRole; readonly current: string },
): Result<ReportBody, AuditFault> {
  const { composed, issued } = report;
  if (issued !== null) return err({ code: 'audit_report_frozen' });
  if (composed === null || nextSigner(report) !== given.as) return err({ code: 'audit_report_order' });
  if (given.current !== composed.digest) return err({ code: 'audit_report_outdated' });
  return ok({ kind: 'report.signed_off', as: given.as, digest: composed.digest });
}

/** Whether it may become a paper: signed by all three, and nothing has changed since. */
export function mayIssue(report: AuditReport, current: string): Result<Composed, AuditFault> {
  const { composed, issued, signOffs } = report;
  if (issued !== null) return err({ code: 'audit_report_frozen' });
  if (composed === null || signOffs.length < signingOrder.length) return err({ code: 'audit_report_unsigned' });
  return composed.digest === current ? ok(composed) : err({ code: 'audit_report_outdated' });
}

export function submitReport({ issued, submittedAt }: AuditReport): Result<ReportBody, AuditFault> {
  if (issued === null) return err({ code: 'audit_report_unsigned' });
  if (submittedAt !== null) return err({ code: 'audit_report_frozen' });
  const { at: _, ...facts } = issued;
  return ok({ kind: 'report.submitted', ...facts });
}

export function forwardReport(
  { submittedAt, forwarded }: AuditReport,
  given: Omit<Extract<ReportBody, { readonly kind: 'report.forwarded' }>, 'kind'>,
): Result<ReportBody, AuditFault> {
  if (submittedAt === null) return err({ code: 'audit_report_unsigned' });
  return forwarded === null ? ok({ kind: 'report.forwarded', ...given }) : err({ code: 'audit_report_frozen' });
}
