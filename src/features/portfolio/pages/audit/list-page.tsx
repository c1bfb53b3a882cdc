import type { Ask } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { calendarOf, todayInCapital } from '../../../directory/index.ts';
import { foldRequests, isMissing, standingOf } from '../../domain/audit/request.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { askingAuditOfficer } from '../../http/audit/open-audit.ts';
import { namesOf } from '../../http/audit/readers.ts';
import { listAuditEvents } from '../../storage/audit/audit-event.ts';
import { type CampaignHead, listCampaigns } from '../../storage/audit/campaign.ts';
import { ListBody, listTitle, type ListView } from './list-body.tsx';

/** Only those that still run are looked into for what is missing. */
const MOST_LOOKED_INTO = 12;

/** The audits that concern whoever asks, each with what is still unanswered. */
export async function listPage(ask: Ask): Promise<Reply> {
  const actor = askingAuditOfficer(ask);
  const { services } = ask;
  const today = todayInCapital(services.clock.caseworkNow());
  const calendar = await calendarOf(services.db, null);
  const heads = await services.db.as(asAgency(actor.agencyId), (tx) => listCampaigns(tx, services.keys.data));
  const running = heads.filter(({ phase }) => phase === 'running' || phase === 'reported').slice(0, MOST_LOOKED_INTO);
  const missing = new Map<string, number>();
  for (const head of running) {
    const events = await services.db.as(asAgency(actor.agencyId), (tx) =>
      listAuditEvents(tx, services.keys.data, { campaignId: head.id, keyId: head.keyId, kinds: ['request'] }),
    );
    const whom = head.scope.includes(actor.agencyId) ? [actor.agencyId] : head.scope;
    const open = foldRequests(events).flatMap((request) =>
      whom.filter((agencyId) => isMissing(standingOf(request, agencyId, { today, calendar }))),
    );
    missing.set(head.id, open.length);
  }
  const names = await namesOf(
    services.db,
    heads.map(({ coordinatorId }) => coordinatorId),
    today,
  );
  const view: ListView = {
    isAuditor: actor.roles.includes('field_auditor'),
    isAudited: heads.some(({ scope }) => scope.includes(actor.agencyId)),
    rows: heads.map((head) => rowOf(head, names, missing)),
  };
  return page(listTitle(view, ask.lang), <ListBody view={view} lang={ask.lang} />, { layout: 'desk' });
}

function rowOf(head: CampaignHead, names: ReadonlyMap<string, string>, missing: ReadonlyMap<string, number>) {
  return {
    href: at.campaign.to({ id: head.id }),
    name: head.name,
    letter: head.letterNumber,
    phase: head.phase,
    coordinator: names.get(head.coordinatorId) ?? '-',
    ministries: head.scope.length,
    missing: missing.get(head.id) ?? null,
  };
}
