import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { isMissing, standingOf } from '../../domain/audit/request.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { openAudit } from '../../http/audit/open-audit.ts';
import { dateWords } from './audit-words.ts';
import { frameOf, may } from './frame-of.ts';
import { RequestsBody, requestsTitle, type RequestsView } from './requests-body.tsx';

export async function requestsPage(
  ask: Ask<'/pemeriksaan/:id/permintaan'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const { requests, side, actor, campaign, head } = opened.value;
  const view: RequestsView = {
    frame: frameOf(opened.value),
    side,
    askHref: campaign.phase === 'running' && may(opened.value, 'audit_request.ask') ? at.ask.to({ id: head.id }) : null,
    rows: requests.map((request) => {
      const whom = side === 'audited' ? [actor.agencyId] : request.agencyIds;
      const standings = whom.map((agencyId) => standingOf(request, agencyId, opened.value));
      return {
        href: at.request.to({ id: head.id, request: request.id }),
        number: request.number,
        title: request.title,
        dueOn: dateWords(request.dueOn, ask.lang),
        asked: whom.length,
        missing: standings.filter(isMissing).length,
        late: standings.filter(({ state }) => state === 'late').length,
        own: side === 'audited' ? (standings[0] ?? null) : null,
        isWithdrawn: request.withdrawn !== null,
      };
    }),
  };
  return page(requestsTitle(view, ask.lang), <RequestsBody view={view} lang={ask.lang} />, { layout: 'desk' });
}
