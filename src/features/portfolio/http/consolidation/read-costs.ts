import type { Tx } from '../../../../kernel/database.ts';
import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { sizeOf } from '../../data/consolidation/cost-classes.ts';
import { type Cost, type CostPart, costParts, type YearlyCost } from '../../domain/consolidation/cost.ts';
import { listCosts, type ToldCost } from '../../storage/consolidation/application-cost.ts';
import { listRestrictedFacts } from '../../storage/registry/publication.ts';

/** What an application costs in a year and who uses it, as far as the viewer may see. */
export interface CostFacts {
  /** The year that the parts are of; null: no part was told. */
  readonly year: number | null;
  readonly parts: readonly ToldCost[];
  /** The owner's sum in the registry, where no parts were told; null: none. */
  readonly sum: Rupiah | null;
  /** The same for sums and draws. */
  readonly cost: YearlyCost;
  readonly usersPerMonth: number | null;
  readonly budgetLine: ToldCost | null;
  readonly contractEndsOn: string | null;
}

interface Entry {
  readonly ownerId: string;
  readonly elementId: string;
}

/** Costs of a few applications, in the transaction of the viewer whose sight counts; 100 at most. */
export async function readCosts(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, CostFacts>> {
  const wanted = entries.slice(0, 100);
  const told = await listCosts(tx, {
    agencyIds: [...new Set(wanted.map(({ ownerId }) => ownerId))],
    elementIds: wanted.map(({ elementId }) => elementId),
  });
  const found = new Map<string, CostFacts>();
  for (const { ownerId, elementId } of wanted) {
    const facts = await listRestrictedFacts(tx, { agencyId: ownerId, elementId });
    const valueOf = (field: string) => facts.find((fact) => fact.field === field)?.value ?? null;
    const own = told.filter((one) => one.agencyId === ownerId && one.elementId === elementId);
    found.set(`${ownerId}/${elementId}`, costFactsOf(own, valueOf));
  }
  return found;
}

/** Joins what was told part by part with the registry's own sum; parts go before a sum. */
export function costFactsOf(told: readonly ToldCost[], valueOf: (field: string) => unknown): CostFacts {
  const users = valueOf('users_per_month');
  const usersPerMonth = typeof users === 'number' ? users : null;
  const held = told.filter(({ item, low }) => item !== 'budget_line' && low !== null);
  const year = held.reduce<number | null>(
    (latest, one) => (latest === null || one.year > latest ? one.year : latest),
    null,
  );
  const parts = held.filter((one) => one.year === year);
  const written = valueOf('yearly_cost');
  const sum =
    parts.length === 0 && typeof written === 'string' && /^\d{1,18}$/.test(written) ? rupiah(BigInt(written)) : null;
  const lines = told.filter(({ item, low }) => item === 'budget_line' && low !== null);
  const contract = valueOf('contract_ends_on');
  return {
    year,
    parts,
    sum,
    cost: sum === null ? costOf(parts, usersPerMonth) : costOfSum(sum),
    usersPerMonth,
    budgetLine: lines.toSorted((one, other) => other.year - one.year)[0] ?? null,
    contractEndsOn: typeof contract === 'string' ? contract : null,
  };
}

function costOf(parts: readonly ToldCost[], usersPerMonth: number | null): YearlyCost {
  return everyPart((part) => {
    const told = parts.find(({ item }) => item === part);
    if (told === undefined || told.low === null || told.high === null)
      return { kind: 'unknown', referenceClass: sizeOf(usersPerMonth) };
    if (told.low === told.high) return { kind: 'known', amount: told.low };
    return { kind: 'range', low: told.low, high: told.high };
  });
}

/** Only the sum was told: it stands whole in one part, so that sums are right and nothing counts as unknown. */
function costOfSum(sum: Rupiah): YearlyCost {
  return everyPart((part) => ({ kind: 'known', amount: part === 'maintenance' ? sum : rupiah(0n) }));
}

function everyPart(costOfPart: (part: CostPart) => Cost): YearlyCost {
  const [licence, hosting, staff, maintenance, security, integration, build] = costParts.map(costOfPart);
  if (!licence || !hosting || !staff || !maintenance || !security || !integration || !build)
    throw new Error('A part of a cost is missing.');
  return {
    licence,
    hosting,
    operations_staff: staff,
    maintenance,
    security_audit: security,
    integration,
    amortised_build: build,
  };
}
