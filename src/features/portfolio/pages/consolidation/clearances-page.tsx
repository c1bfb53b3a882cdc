import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { organisationsByIds } from '../../../directory/index.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { listRequests } from '../../storage/consolidation/clearance.ts';
import type { ClearancesView } from './clearance-view.ts';
import { sayMoney } from './say.ts';
import { money, shortDay } from './words-of.ts';

const ROWS = 50;

/** The requests that the own agency may see, the latest first. */
export async function clearancesPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { services, lang, query } = ask;
  const { agencyId, roles } = askingOfficer(ask);
  const offset = Math.max(0, Math.min(100_000, Number.parseInt(query.get('mulai') ?? '0', 10) || 0));
  const listed = await services.db.as(asAgency(agencyId), (tx) => listRequests(tx, { offset, limit: ROWS + 1 }));
  const names = await organisationsByIds(services.db, [...new Set(listed.map((one) => one.agencyId))], dayOf(ask));
  const view: ClearancesView = {
    lang,
    rows: listed.slice(0, ROWS).map((one) => ({
      id: one.id,
      name: one.name,
      requester: names.get(one.agencyId)?.shortName ?? one.agencyId,
      cost: one.yearlyCost,
      on: localDateIn(one.requestedAt, 'Asia/Jakarta'),
      outcome: one.outcome,
    })),
    mayRequest: roles.includes('architect'),
    mayExempt: roles.includes('clearance_officer'),
    offset,
    hasMore: listed.length > ROWS,
  };
  return page(clearancesTitle(view), <ClearancesBody view={view} />, { layout: 'desk' });
}

function clearancesTitle({ rows, lang }: ClearancesView): string {
  return sayMoney(lang)('clearances.title', { waiting: rows.filter(({ outcome }) => outcome === null).length });
}

export function ClearancesBody({ view }: { readonly view: ClearancesView }) {
  const { lang, rows, offset } = view;
  const m = sayMoney(lang);
  const at = (start: number): string =>
    consolidationPaths.clearances.to({}, { mulai: start === 0 ? undefined : String(start) });
  return (
    <div class="stack">
      <div class="row between">
        <h1>{clearancesTitle(view)}</h1>
        <div class="row">
          {view.mayExempt && <a href={consolidationPaths.exceptions.to({})}>{m('exceptions.link')}</a>}
          {view.mayRequest && <ButtonLink href={consolidationPaths.request.to({})}>{m('clearances.new')}</ButtonLink>}
        </div>
      </div>
      <p class="lead">{m('clearances.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState kind="nothing_yet" level={2} title={m('clearances.nothing')}>
          {m('clearances.nothing.body')}
        </EmptyState>
      ) : (
        <DataTable
          id="usulan"
          caption={m('clearances.caption')}
          captionHidden
          phone="cards"
          columns={[
            {
              key: 'name',
              head: m('clearances.application'),
              rowHeader: true,
              phoneLabel: null,
              cell: ({ id, name }) => <a href={consolidationPaths.clearance.to({ id })}>{name}</a>,
            },
            { key: 'agency', head: m('lines.agency'), cell: ({ requester }) => requester },
            { key: 'cost', head: m('clearances.cost'), figures: true, cell: ({ cost }) => money(cost, lang) },
            { key: 'on', head: m('clearances.on'), noWrap: true, cell: ({ on }) => shortDay(on, lang) },
            {
              key: 'state',
              head: m('clearances.state'),
              cell: ({ outcome }) =>
                outcome === null ? (
                  <StatusTag kind="info">{m('clearances.waiting')}</StatusTag>
                ) : (
                  m(`clearance.${outcome}`)
                ),
            },
          ]}
          rows={rows}
        />
      )}
      {(offset > 0 || view.hasMore) && (
        <Pagination
          summary={m('clearances.shown', { from: offset + 1, to: offset + rows.length })}
          previousHref={offset === 0 ? undefined : at(Math.max(0, offset - ROWS))}
          nextHref={view.hasMore ? at(offset + ROWS) : undefined}
        />
      )}
    </div>
  );
}
