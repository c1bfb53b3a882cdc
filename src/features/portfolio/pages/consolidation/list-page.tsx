import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { isId } from '../../../../kernel/ids.ts';
import { organisationsByIds } from '../../../directory/index.ts';
import type { ConsolidationStage } from '../../domain/consolidation/consolidation.ts';
import { listConsolidations, listMembers, listTopicsOf } from '../../storage/consolidation/consolidation-head.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { functionName } from '../registry/element-words.ts';
import { ListBody, listTitle } from './list-body.tsx';
import { type ListView, PAGE_ROWS } from './list-view.ts';

const stages: readonly ConsolidationStage[] = ['proposed', 'asked', 'decided', 'planned', 'ended'];

/** Every group on its way that concerns the own agency. */
export async function listPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const view = await listView(ask);
  return page(listTitle(view), <ListBody view={view} />, { layout: 'desk' });
}

async function listView(ask: Ask): Promise<ListView> {
  const { services, query, lang } = ask;
  const { agencyId, roles } = askingOfficer(ask);
  const on = dayOf(ask);
  const asked = query.get('pemilik') ?? '';
  const topic = query.get('fungsi') ?? '';
  const filters = {
    stage: stages.find((one) => one === query.get('tahap')) ?? null,
    ownerId: isId(asked) ? asked : null,
    topic: /^F\.[0-9.]{3,20}$/.test(topic) ? topic : null,
  };
  const offset = Math.max(0, Math.min(100_000, Number.parseInt(query.get('mulai') ?? '0', 10) || 0));
  const { listed, members, topics, all } = await services.db.as(asAgency(agencyId), async (tx) => {
    const found = await listConsolidations(tx, { ...filters, offset, limit: PAGE_ROWS });
    return {
      listed: found,
      members: await listMembers(
        tx,
        found.rows.map(({ id }) => id),
      ),
      topics: await listTopicsOf(tx),
      all: await listConsolidations(tx, { stage: null, ownerId: null, topic: null, offset: 0, limit: 500 }),
    };
  });
  const ownerIds = [...new Set(all.rows.flatMap((row) => row.ownerIds))];
  const names = await organisationsByIds(
    services.db,
    [...ownerIds, ...listed.rows.map(({ leadId }) => leadId)].slice(0, 1_000),
    on,
  );
  const nameOf = (id: string): string => names.get(id)?.shortName ?? id;
  return {
    lang,
    on,
    rows: listed.rows.map((head) => ({
      head,
      applications: members.get(head.id)?.length ?? 0,
      owners: head.ownerIds.map(nameOf),
      lead: nameOf(head.leadId),
    })),
    total: listed.total,
    offset,
    byStage: listed.byStage,
    filters,
    owners: ownerIds.map((id) => ({ id, name: nameOf(id) })).toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    topics: topics.map((code) => ({ code, name: functionName(code, lang) })),
    mayPropose: roles.some((role) => ['coordinator_aide', 'overlap_reviewer', 'national_architect'].includes(role)),
  };
}
