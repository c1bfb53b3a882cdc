import type { Tx } from '../../../../kernel/database.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { AdoptedPlan } from '../../domain/consolidation/consolidation.ts';
import { identified, type NotRealised, realise } from '../../domain/consolidation/ledger.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import { listConsolidations } from '../../storage/consolidation/consolidation-head.ts';
import { findPlans } from '../../storage/consolidation/consolidation-paper.ts';
import { listCosts } from '../../storage/consolidation/application-cost.ts';
import { type ConsolidationCase, readCase } from './consolidation-case.ts';
import type { ConsolidationServices } from './consolidation-port.ts';
import { type PlanPaper, readPaper } from './plan-paper.ts';
import { budgetLineOf, evidenceOf, readTraffic } from './retirement.ts';

/** A date that an adopted plan promises, and the evidence that it was kept. */
export type ConsolidationMilestone = {
  readonly consolidationId: string;
  readonly title: string;
  readonly leadId: string;
  /** null: nobody is named. */
  readonly ownerId: string | null;
  readonly dueOn: LocalDate | null;
} & (
  | {
      readonly kind: 'step';
      readonly stepId: string;
      readonly words: string;
      /** The day the owner said so, with a file or a message; null: not yet. A claim, no machine evidence. */
      readonly doneOn: LocalDate | null;
      readonly evidenceId: string | null;
    }
  | {
      readonly kind: 'retired';
      /** `agency/element`. */
      readonly applicationId: string;
      /** True by machine evidence alone: budget line zero and no traffic for 90 days. */
      readonly isRetired: boolean;
      readonly notYet: readonly NotRealised[];
    }
);

interface Planned {
  readonly found: ConsolidationCase;
  readonly plan: AdoptedPlan;
  readonly paper: PlanPaper;
}

/** The milestones of all adopted plans that an agency may see: steps, and applications that stop. */
export async function consolidationMilestones(
  services: ConsolidationServices,
  { viewerId }: { readonly viewerId: string },
): Promise<readonly ConsolidationMilestone[]> {
  // Silence is counted in true time, as calls are signed.
  const on = localDateIn(services.clock.trueNow(), 'Asia/Jakarta');
  const { planned, costs } = await services.db.as(asAgency(viewerId), async (tx) => {
    const adopted = await readPlanned(tx, services);
    const elementIds = adopted.flatMap(({ plan }) => plan.retiring.map((entry) => entry.split('/')[1] ?? ''));
    return { planned: adopted, costs: elementIds.length === 0 ? [] : await listCosts(tx, { elementIds }) };
  });
  const traffic = await readTraffic(
    services,
    planned.flatMap(({ plan }) => plan.retiring),
  );
  return planned.flatMap((one) => [
    ...stepsOf(one),
    ...one.plan.retiring.map((applicationId): ConsolidationMilestone => {
      const evidence = evidenceOf(budgetLineOf(costs, applicationId), traffic.get(applicationId));
      const gone = realise(identified(rupiah(0n)), evidence, on);
      return {
        ...commonOf(one),
        kind: 'retired',
        applicationId,
        ownerId: applicationId.split('/')[0] ?? null,
        dueOn: one.paper.retiring.find((part) => part.applicationId === applicationId)?.switchOffOn ?? null,
        isRetired: gone.ok,
        notYet: gone.ok ? [] : gone.error,
      };
    }),
  ]);
}

async function readPlanned(tx: Tx, services: ConsolidationServices): Promise<readonly Planned[]> {
  const listed = await listConsolidations(tx, { stage: null, ownerId: null, topic: null, offset: 0, limit: 500 });
  const candidates = listed.rows.filter(({ stage, endHow }) => stage === 'planned' || endHow === 'completed');
  const adopted: { readonly found: ConsolidationCase; readonly plan: AdoptedPlan }[] = [];
  for (const { id } of candidates) {
    const found = await readCase(tx, services, id);
    const plan = found?.consolidation.plan ?? null;
    if (found !== null && plan !== null) adopted.push({ found, plan });
  }
  const papers = await findPlans(
    tx,
    adopted.map(({ plan }) => plan.planId),
  );
  return adopted.map((one) => ({ ...one, paper: readPaper(papers.get(one.plan.planId)?.content) }));
}

function commonOf({ found: { head } }: Planned) {
  return { consolidationId: head.id, title: head.title, leadId: head.leadId };
}

function stepsOf(planned: Planned): readonly ConsolidationMilestone[] {
  const { plan, paper } = planned;
  return plan.steps.map((stepId) => {
    const step = paper.steps.find((one) => one.stepId === stepId);
    const done = plan.done.find(({ id }) => id === stepId);
    return {
      ...commonOf(planned),
      kind: 'step',
      stepId,
      words: step?.title ?? stepId,
      ownerId: step?.ownerId ?? null,
      dueOn: step?.endsOn ?? null,
      doneOn: done === undefined ? null : localDateIn(done.at, 'Asia/Jakarta'),
      evidenceId: done?.evidenceId ?? null,
    };
  });
}
