import type { Tx } from '../../../../kernel/database.ts';
import type { Services } from '../../../../kernel/services.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Calendar } from '../../../../vocabulary/working-day.ts';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import { type Campaign, foldCampaign } from '../../domain/audit/campaign.ts';
import { type Finding, foldFindings } from '../../domain/audit/finding.ts';
import { foldPapers, type WorkingPaper } from '../../domain/audit/paper.ts';
import { type AuditReport, foldReport } from '../../domain/audit/report.ts';
import { type EvidenceRequest, foldRequests } from '../../domain/audit/request.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { listAuditEvents } from '../../storage/audit/audit-event.ts';
import { type CampaignHead, findCampaign } from '../../storage/audit/campaign.ts';

export type AuditServices = Pick<Services, 'db' | 'keys' | 'clock' | 'installation' | 'config' | 'log'>;

/** An audit as far as the viewer may see it. */
export interface AuditCase {
  readonly head: CampaignHead;
  readonly events: readonly AuditEvent[];
  readonly campaign: Campaign;
  readonly requests: readonly EvidenceRequest[];
  readonly papers: readonly WorkingPaper[];
  readonly findings: readonly Finding[];
  readonly report: AuditReport;
}

/** The day an audit is looked at; the auditors serve the whole country. */
export interface AuditDay {
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

/** Everything of an audit that the viewer of the transaction may see; null: nothing. */
export async function readAudit(
  tx: Tx,
  { keys }: Pick<AuditServices, 'keys'>,
  campaignId: string,
): Promise<AuditCase | null> {
  const head = await findCampaign(tx, keys.data, campaignId);
  if (head === null) return null;
  const events = await listAuditEvents(tx, keys.data, { campaignId, keyId: head.keyId });
  return {
    head,
    events,
    campaign: foldCampaign(events),
    requests: foldRequests(events),
    papers: foldPapers(events),
    findings: foldFindings(events),
    report: foldReport(events),
  };
}

/** What the rules ask about an audit. */
export function circumstanceOf({ campaign, report }: AuditCase, addressees?: readonly string[]): InCampaign {
  const { agencyId, coordinatorId, plannerId, scope, team } = campaign;
  return {
    agencyId,
    coordinatorId,
    plannerId,
    scope,
    team,
    isSubmitted: report.submittedAt !== null,
    addressees: addressees ?? scope,
  };
}
