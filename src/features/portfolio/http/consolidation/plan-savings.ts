import { newId } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { parseRupiah, type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { costClasses } from '../../data/consolidation/cost-classes.ts';
import { savingTerms } from '../../data/consolidation/saving-terms.ts';
import { type PlanYear, presentValue, tcoOf } from '../../domain/consolidation/cost.ts';
import { type UncertainTotal, uncertainTotal } from '../../domain/consolidation/uncertainty.ts';
import type { Saving } from '../../storage/consolidation/saving.ts';
import type { PlanPaper } from './plan-paper.ts';
import type { CostFacts } from './read-costs.ts';

type CostsOf = ReadonlyMap<string, CostFacts>;

interface Booking {
  readonly consolidationId: string;
  readonly planId: string;
  /** Books the target's added cost where the target is no application of the group. */
  readonly leadId: string;
  readonly now: Instant;
}

/** What a plan identifies, application by application, each in the books of its owner; the target's added cost against it. */
export function savingsOf(paper: PlanPaper, costs: CostsOf, booking: Booking): readonly Saving[] {
  const { consolidationId: subjectId, planId, leadId, now } = booking;
  const common = { ledger: 'identified', subjectId, planId, recordedAt: now } as const;
  const stopping = paper.retiring.flatMap(({ applicationId }): readonly Saving[] => {
    const facts = costs.get(applicationId);
    if (facts === undefined) return [];
    const [agencyId = '', elementId = ''] = applicationId.split('/');
    const { p10, p50, p90, knownShare } = rangeOf([[applicationId, facts]]);
    const isKnown = knownShare === 10_000;
    const amount = isKnown ? tcoOf(facts.cost).known : p50;
    const id = newId(now.epochMilliseconds);
    return [{ ...common, id, agencyId, elementId, part: 'retired', amount, p10, p50, p90, isKnown }];
  });
  const added = amountIn(paper.addedAtTarget);
  if (added === 0n) return stopping;
  const [targetAgency = '', targetElement = ''] = (paper.targetId ?? '').split('/');
  const amount = rupiah(0n - added);
  const isOfGroup = targetElement !== '';
  return [
    ...stopping,
    {
      ...common,
      id: newId(now.epochMilliseconds),
      agencyId: isOfGroup ? targetAgency : leadId,
      elementId: isOfGroup ? targetElement : null,
      part: 'added',
      amount,
      p10: amount,
      p50: amount,
      p90: amount,
      isKnown: true,
    },
  ];
}

/** P10, P50 and P90 of the yearly cost of some applications; the same every time it is asked. */
export function rangeOf(entries: readonly (readonly [string, CostFacts])[]): UncertainTotal {
  const { seed, draws } = savingTerms;
  const applications = entries.map(([applicationId, { cost }]) => ({ applicationId, cost }));
  return uncertainTotal(applications, { classes: costClasses, seed, draws });
}

/** The net present value of a plan over the years of the terms: what stops is saved from the second year on. */
export function presentValueOf(paper: PlanPaper, costs: CostsOf): Rupiah {
  const retired = paper.retiring.flatMap(({ applicationId }) => {
    const facts = costs.get(applicationId);
    return facts === undefined ? [] : [rangeOf([[applicationId, facts]]).p50];
  });
  const once: PlanYear = {
    retired: [],
    addedAtSurvivor: rupiah(0n),
    migration: amountIn(paper.migration),
    dualRun: amountIn(paper.dualRun),
    training: amountIn(paper.training),
  };
  const later: PlanYear = {
    retired,
    addedAtSurvivor: amountIn(paper.addedAtTarget),
    migration: rupiah(0n),
    dualRun: rupiah(0n),
    training: rupiah(0n),
  };
  const years = [once, ...Array.from({ length: savingTerms.years - 1 }, () => later)];
  return presentValue(years, savingTerms.discountRate);
}

function amountIn(digits: string | null): Rupiah {
  const parsed = parseRupiah(digits ?? '0');
  return parsed.ok ? parsed.value : rupiah(0n);
}
