import { formatCursor, parseCursor } from '../../../kernel/cursor.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { parseServiceId } from '../domain/identifier.ts';
import { listGrantLines } from '../storage/access-grant.ts';
import { listCalls } from '../storage/call-list.ts';
import { findMemberOf, listMembers } from '../storage/member.ts';
import { findServices, searchServices } from '../storage/service.ts';
import { type CallFilter, CallsPage, callsTitle, type CallsView } from './calls-page.tsx';
import { sectionsFor } from './exchange-sections.tsx';

const CALLS_A_PAGE = 50;
const LONGEST_MESSAGE_ID = 64;

/** The calls of the officer's own organisation; row security gives no others. */
export async function showCalls(ask: Ask): Promise<Reply> {
  if (ask.actor.kind !== 'officer') return refuse('not_allowed');
  const { agencyId } = ask.actor;
  const { db, installation } = ask.services;
  const filter = filterOf(ask.query);
  const after = parseCursor(ask.query.get('sesudah'));
  const view = await db.as(asAgency(agencyId), async (tx): Promise<CallsView> => {
    const member = await findMemberOf(tx, agencyId);
    const found = await listCalls(tx, {
      nodeId: installation.nodeId,
      agencyId,
      side: filter.side,
      service: filter.service,
      messageId: filter.message === '' ? null : filter.message,
      after: after.ok ? after.value : null,
      limit: CALLS_A_PAGE,
    });
    const own = await searchServices(tx, { words: '', agencyId, after: null, limit: 100 });
    const held = member === null ? [] : await listGrantLines(tx, { consumer: member.id }, ask.now);
    const given = await listGrantLines(tx, { services: own.services.map(({ id }) => id) }, ask.now);
    const others = [
      ...held.map(({ service }) => service),
      ...found.entries.map(({ request }) => request.entry.service),
    ];
    const services = [...own.services, ...(await findServices(tx, others))];
    return {
      sections: sectionsFor(ask.actor),
      agency: member?.shortName ?? null,
      filter,
      calls: found.entries,
      next: found.next === null ? null : formatCursor(found.next),
      names: new Map((await listMembers(tx)).map(({ id, shortName }) => [id, shortName])),
      services: new Map(services.map(({ id, title }) => [id, title])),
      purposes: new Map([...held, ...given].map(({ purpose, about }) => [purpose, about])),
    };
  });
  return page(callsTitle(view, ask.lang), <CallsPage view={view} lang={ask.lang} />, { layout: 'desk' });
}

function filterOf(query: URLSearchParams): CallFilter {
  const side = query.get('arah');
  const service = parseServiceId(query.get('layanan'));
  return {
    side: side === 'consumer' || side === 'provider' ? side : null,
    service: service.ok ? service.value : null,
    message: (query.get('pesan') ?? '').trim().toLowerCase().slice(0, LONGEST_MESSAGE_ID),
  };
}
