import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { type ConsolidationCircumstances, consolidationAuthority } from '../../domain/authority-consolidation.ts';
import { checkPlan } from '../../domain/consolidation/plan.ts';
import { ledOf } from '../../http/consolidation/open-group.ts';
import { planOf } from '../../http/consolidation/plan-paper.ts';
import { presentValueOf, rangeOf } from '../../http/consolidation/plan-savings.ts';
import { readCosts } from '../../http/consolidation/read-costs.ts';
import { PlanBody, type PlanView, planTitle } from './plan-body.tsx';
import { openPlan, type PlanContext } from './plan-context.ts';

type Led = ConsolidationCircumstances['consolidation.prepare'];

/** The plan as it is being written: its parts, what is missing, what it would save. */
export async function planPage(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const context = await openPlan(ask, permit);
  if (!context.ok) return context.error;
  const view = await planViewOf(ask, context.value);
  return page(planTitle(view), <PlanBody view={view} />, { layout: 'desk-text' });
}

export async function planViewOf(ask: Ask, context: PlanContext): Promise<PlanView> {
  const { opened, paper, applicationNames, number } = context;
  const { found, agencyId, names } = opened;
  const costs = await ask.services.db.as(asAgency(agencyId), (tx) => readCosts(tx, found.members));
  const stopping = paper.retiring.flatMap(({ applicationId }) => {
    const facts = costs.get(applicationId);
    return facts === undefined ? [] : [[applicationId, facts] as const];
  });
  const { missing, inconsistent, warnings } = checkPlan(planOf(paper, found.head.groupId));
  return {
    lang: ask.lang,
    id: found.head.id,
    title: found.head.title,
    tokens: formTokens(ask),
    number,
    errors: [],
    paper,
    gaps: [...missing, ...inconsistent],
    warnings,
    names,
    applicationNames,
    saving: stopping.length === 0 ? null : { range: rangeOf(stopping), presentValue: presentValueOf(paper, costs) },
    isPlanned: found.consolidation.stage === 'planned',
    mayAdopt: authorise(consolidationAuthority['consolidation.adopt'], ask.actor, ledOf(opened)).ok,
  };
}
