import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { tcoOf } from '../../domain/consolidation/cost.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import type { PublishedIndex } from '../../domain/registry/published-index.ts';
import { type CostTree, costTree, type KnownCost } from '../../domain/views/cost-tree.ts';
import { listCosts, type ToldCost } from '../../storage/consolidation/application-cost.ts';
import { costFactsOf } from '../consolidation/read-costs.ts';
import { agencyNames } from '../registry/agency-names.ts';
import { dayOf } from '../registry/registry-office.ts';
import { seenFacts } from './seen-facts.ts';
import type { ViewsPort } from './views-port.ts';

/** What applications cost in a year, of the own agency and of those it oversees. */
export interface CostMap {
  /** By agency; by application of the one that is looked at. */
  readonly tree: CostTree;
  readonly agencyId: string | null;
  readonly elementOf: (key: string) => PublishedElement | null;
  readonly agencyName: (id: string) => string;
  /** Agencies whose costs the viewer may see. */
  readonly scope: readonly string[];
}

/** Costs are read as the viewer's agency: the database decides which there are. */
export async function costMap(
  port: ViewsPort,
  ask: Pick<Ask, 'actor' | 'services' | 'query' | 'now'>,
): Promise<CostMap> {
  const { agencyId: viewerId } = askingOfficer(ask);
  const index = await port.inventory.published();
  const { db } = ask.services;
  const { overseen, facts: sums } = await seenFacts(db, { viewerId, at: ask.now, fields: ['yearly_cost'] });
  const told = await db.as(asAgency(viewerId), (tx) => listCosts(tx, {}));
  const scope = new Set([viewerId, ...overseen]);
  const costs = costsOf(index, scope, { told, sums: new Map(sums.map((fact) => [keyOf(fact), fact.value])) });
  const withCosts = [...new Set(costs.map((cost) => cost.agencyId))];
  const given = ask.query.get('instansi') ?? '';
  const agencyId = withCosts.find((id) => id === given) ?? (withCosts.length === 1 ? (withCosts[0] ?? null) : null);
  const tree =
    agencyId === null
      ? costTree(costs, (cost) => cost.agencyId)
      : costTree(
          costs.filter((cost) => cost.agencyId === agencyId),
          keyOf,
        );
  return {
    tree,
    agencyId,
    elementOf: (key) => {
      const [owner = '', elementId = ''] = key.split('/');
      return index.find(owner, elementId);
    },
    agencyName: await agencyNames(ask.services, withCosts, dayOf(ask)),
    scope: withCosts,
  };
}

interface Told {
  readonly told: readonly ToldCost[];
  readonly sums: ReadonlyMap<string, string>;
}

function costsOf(index: PublishedIndex, scope: ReadonlySet<string>, { told, sums }: Told): readonly KnownCost[] {
  const parts = Map.groupBy(told, keyOf);
  const found: KnownCost[] = [];
  for (const one of index.rows()) {
    if (one.domain !== 'application' || one.state !== 'as_is' || !scope.has(one.agencyId)) continue;
    if (one.kind === 'not_an_application') continue;
    found.push(costOf(one, parts.get(keyOf(one)) ?? [], sums.get(keyOf(one)) ?? null));
  }
  return found;
}

/** Parts go before a sum; a part that is a range or was not told leaves the sum at least that. */
function costOf(one: PublishedElement, parts: readonly ToldCost[], sum: string | null): KnownCost {
  const facts = costFactsOf(parts, (field) => (field === 'yearly_cost' ? sum : null));
  const { agencyId, elementId } = one;
  const common = { agencyId, elementId, name: one.name ?? '' };
  if (facts.sum !== null) return { ...common, yearly: facts.sum, isPartial: false };
  if (facts.parts.length === 0) return { ...common, yearly: null, isPartial: false };
  const { known, open } = tcoOf(facts.cost);
  return { ...common, yearly: known, isPartial: open.length > 0 };
}

function keyOf({ agencyId, elementId }: { readonly agencyId: string; readonly elementId: string }): string {
  return `${agencyId}/${elementId}`;
}
