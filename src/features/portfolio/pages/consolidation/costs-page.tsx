import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { costParts, tcoOf } from '../../domain/consolidation/cost.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { type CostFacts, costFactsOf } from '../../http/consolidation/read-costs.ts';
import { listCosts } from '../../storage/consolidation/application-cost.ts';
import { listPublished } from '../../storage/registry/publication.ts';
import { sayMoney } from './say.ts';
import { money } from './words-of.ts';

export interface CostsView {
  readonly lang: Lang;
  readonly rows: readonly { readonly elementId: string; readonly name: string; readonly facts: CostFacts }[];
  readonly offset: number;
  readonly total: number;
}

const ROWS = 50;

/** What the own agency's applications cost, as far as it has told. */
export async function costsPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { services, lang, query } = ask;
  const { agencyId } = askingOfficer(ask);
  const offset = Math.max(0, Math.min(100_000, Number.parseInt(query.get('mulai') ?? '0', 10) || 0));
  const { published, told } = await services.db.as(asAgency(agencyId), async (tx) => ({
    published: await listPublished(tx, { at: null, agencyIds: [agencyId], limit: 5_000 }),
    told: await listCosts(tx, { agencyIds: [agencyId] }),
  }));
  const applications = published
    .filter(({ domain, kind, name }) => domain === 'application' && kind !== 'website' && name !== null)
    .toSorted((one, other) => ((one.name ?? '') < (other.name ?? '') ? -1 : 1));
  const view: CostsView = {
    lang,
    offset,
    total: applications.length,
    rows: applications.slice(offset, offset + ROWS).map(({ elementId, name }) => ({
      elementId,
      name: name ?? '',
      facts: costFactsOf(
        told.filter((one) => one.elementId === elementId),
        () => null,
      ),
    })),
  };
  return page(sayMoney(lang)('costs.title', { count: view.total }), <CostsBody view={view} />, { layout: 'desk' });
}

export function CostsBody({ view }: { readonly view: CostsView }) {
  const { lang, rows, offset, total } = view;
  const m = sayMoney(lang);
  const at = (start: number): string =>
    consolidationPaths.costs.to({}, { mulai: start === 0 ? undefined : String(start) });
  return (
    <div class="stack">
      <h1>{m('costs.title', { count: total })}</h1>
      <p class="lead">{m('costs.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState
          kind="nothing_yet"
          level={2}
          title={m('costs.nothing')}
          way={{ href: '/arsitektur/saya', label: m('costs.toOwn') }}
        >
          {m('costs.nothing.body')}
        </EmptyState>
      ) : (
        <CostsTable view={view} />
      )}
      {total > ROWS && (
        <Pagination
          summary={m('costs.shown', { from: offset + 1, to: offset + rows.length, total })}
          previousHref={offset === 0 ? undefined : at(Math.max(0, offset - ROWS))}
          nextHref={offset + rows.length >= total ? undefined : at(offset + ROWS)}
        />
      )}
    </div>
  );
}

function CostsTable({ view }: { readonly view: CostsView }) {
  const { lang, rows } = view;
  const m = sayMoney(lang);
  return (
    <DataTable
      id="biaya"
      caption={m('costs.caption')}
      captionHidden
      phone="cards"
      columns={[
        {
          key: 'name',
          head: m('costs.application'),
          rowHeader: true,
          phoneLabel: null,
          cell: ({ elementId, name }) => <a href={consolidationPaths.cost.to({ element: elementId })}>{name}</a>,
        },
        { key: 'year', head: m('costs.year'), figures: true, cell: ({ facts }) => facts.year },
        {
          key: 'known',
          head: m('costs.known'),
          figures: true,
          cell: ({ facts }) => (facts.parts.length === 0 ? null : money(tcoOf(facts.cost).known, lang)),
        },
        {
          key: 'open',
          head: m('costs.open'),
          cell: ({ facts }) => m('costs.openOf', { open: tcoOf(facts.cost).open.length, all: costParts.length }),
        },
        {
          key: 'line',
          head: m('costs.line'),
          figures: true,
          cell: ({ facts: { budgetLine } }) =>
            budgetLine === null || budgetLine.low === null
              ? null
              : m('costs.lineOf', { amount: money(budgetLine.low, lang), year: String(budgetLine.year) }),
        },
      ]}
      rows={rows}
    />
  );
}
