import type { Services } from '../../../../kernel/services.ts';
import { lastAttestations } from '../../domain/audit/attestation.ts';
import { captureSources, estimateTotal } from '../../domain/audit/capture.ts';
import type { Finding } from '../../domain/audit/finding.ts';
import { lastCaptures } from '../../domain/audit/last-captures.ts';
import type { MinistryFigures, ReportFigures } from '../../domain/audit/report-figures.ts';
import type { Composed, ReportContent } from '../../domain/audit/report.ts';
import { answeringRows } from '../../domain/audit/silence.ts';
import type { AuditCase, AuditDay } from './audit-case.ts';
import { publishedCounts } from './published-counts.ts';

export type PublishedCounts = ReadonlyMap<string, Awaited<ReturnType<typeof publishedCounts>>>;

/** What each audited agency has published now; asked before a transaction. */
export async function countsOf(db: Services['db'], scope: readonly string[]): Promise<PublishedCounts> {
  const counts = new Map<string, Awaited<ReturnType<typeof publishedCounts>>>();
  for (const agencyId of scope) counts.set(agencyId, await publishedCounts(db, agencyId));
  return counts;
}

/** The figures of this day. */
export function figuresOf(found: AuditCase, day: AuditDay, counts: PublishedCounts): ReportFigures {
  const { campaign, requests, papers, findings, events } = found;
  const rows = answeringRows(campaign.scope, requests, day);
  const attested = lastAttestations(events);
  const estimates = bestEstimates(events);
  const ministries = campaign.scope.map((agencyId): MinistryFigures => {
    const row = rows.find((one) => one.agencyId === agencyId);
    return {
      agencyId,
      objects: counts.get(agencyId)?.objects ?? 0,
      applications: counts.get(agencyId)?.applications ?? 0,
      asked: row?.asked ?? 0,
      answered: row?.answered ?? 0,
      isSilent: row?.isSilent ?? false,
      attestedAsOf: attested.get(agencyId)?.asOf ?? null,
      findings: findings.filter((one) => one.agencyId === agencyId && one.communicatedAt !== null).length,
      estimated: estimates.get(agencyId) ?? null,
    };
  });
  return {
    requests: requests.filter(({ withdrawn }) => withdrawn === null).length,
    papers: papers.filter(({ state }) => state === 'approved').length,
    ministries,
  };
}

/** Of each ministry the estimate of the most independent source that bears one: exchange, components, hosts. */
function bestEstimates(events: AuditCase['events']): ReadonlyMap<string, NonNullable<MinistryFigures['estimated']>> {
  const best = new Map<string, NonNullable<MinistryFigures['estimated']>>();
  const captures = lastCaptures(events);
  for (const source of captureSources) {
    for (const capture of captures.filter((one) => one.source === source)) {
      const estimate = estimateTotal(capture);
      if (estimate.kind === 'too_few' || best.has(capture.agencyId)) continue;
      const { total, low, high } = estimate;
      best.set(capture.agencyId, { total: Math.round(total), low: Math.floor(low), high: Math.ceil(high) });
    }
  }
  return best;
}

/** Only what was told to its ministry stands in a report. */
export function toldFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ communicatedAt }) => communicatedAt !== null);
}

/** What the report says if it is what was composed; compared by its digest. */
export function contentNow({ findings }: AuditCase, composed: Composed): ReportContent {
  const { summary, conclusion, figures } = composed;
  return { summary, conclusion, figures, findings: toldFindings(findings) };
}
