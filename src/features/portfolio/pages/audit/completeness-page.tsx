import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { lastAttestations } from '../../domain/audit/attestation.ts';
import { estimateTotal } from '../../domain/audit/capture.ts';
import { lastCaptures } from '../../domain/audit/last-captures.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { openAudit } from '../../http/audit/open-audit.ts';
import { countsOf } from '../../http/audit/report-content.ts';
import { dateWords, momentWords } from './audit-words.ts';
import { CompletenessBody, completenessTitle, type CompletenessView } from './completeness-body.tsx';
import { frameOf, may } from './frame-of.ts';

export async function completenessPage(
  ask: Ask<'/pemeriksaan/:id/kelengkapan'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const { campaign, side, actor, names, events, head } = opened.value;
  const scope = side === 'audited' ? [actor.agencyId] : campaign.scope;
  const counts = await countsOf(ask.services.db, scope);
  const attested = lastAttestations(events);
  const mayCount = campaign.phase === 'running' && may(opened.value, 'audit_capture.record');
  const view: CompletenessView = {
    frame: frameOf(opened.value),
    side,
    attestHref:
      side === 'audited' &&
      campaign.phase !== 'closed' &&
      campaign.phase !== 'planned' &&
      may(opened.value, 'audit_attestation.give')
        ? at.attest.to({ id: head.id })
        : null,
    owners: scope.map((agencyId) => {
      const word = attested.get(agencyId);
      return {
        agency: names.get(agencyId) ?? '-',
        objects: counts.get(agencyId)?.objects ?? 0,
        applications: counts.get(agencyId)?.applications ?? 0,
        attested:
          word === undefined
            ? null
            : {
                asOf: dateWords(word.asOf, ask.lang),
                at: momentWords(word.at, ask.lang),
                objects: word.objects,
                exceptions: word.exceptions,
              },
        captureHref: mayCount ? at.capture.to({ id: head.id, agency: agencyId }) : null,
      };
    }),
    captures: lastCaptures(events).map((capture) => ({
      agency: names.get(capture.agencyId) ?? '-',
      source: capture.source,
      listed: capture.listed,
      seen: capture.seen,
      both: capture.both,
      estimate: estimateTotal(capture),
      unlisted: capture.unlisted,
      origin: capture.origin,
      at: momentWords(capture.at, ask.lang),
    })),
  };
  return page(completenessTitle(view, ask.lang), <CompletenessBody view={view} lang={ask.lang} />, { layout: 'desk' });
}
