import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { ok } from '../../../../vocabulary/result.ts';
import { Button } from '../../../../web/components/button.tsx';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { adoptPlan, type ConsolidationFault } from '../../domain/consolidation/decide.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { readersOf } from '../../http/consolidation/consolidation-case.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { digestOf, type PlanPaper, planOf, readPaper } from '../../http/consolidation/plan-paper.ts';
import { savingsOf } from '../../http/consolidation/plan-savings.ts';
import { readCosts } from '../../http/consolidation/read-costs.ts';
import { addPlan, latestDraft } from '../../storage/consolidation/consolidation-paper.ts';
import { addSavings } from '../../storage/consolidation/saving.ts';
import { FormFrame, type GroupFormView, Seen } from './form-frame.tsx';
import { answerTo, formPage, formViewOf, seenIn } from './group-form.ts';
import { openPlan, type PlanContext } from './plan-context.ts';
import { PlanGaps } from './plan-gaps.tsx';
import { planViewOf } from './plan-page.tsx';
import type { PlanView } from './plan-body.tsx';
import { sayForm } from './say.ts';
import { dayWords, targetName } from './words-of.ts';

type Led = ConsolidationCircumstances['consolidation.adopt'];

export interface AdoptView extends GroupFormView {
  readonly plan: Pick<PlanView, 'paper' | 'gaps' | 'applicationNames' | 'number' | 'isPlanned'>;
}

/** The page before a plan comes into force. */
export async function adoptPage(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const context = await openPlan(ask, permit);
  return context.ok ? show(ask, context.value, []) : context.error;
}

/** A complete plan comes into force; what it saves is written into the owners' books in the same transaction. */
export async function sendAdopt(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const context = await openPlan(ask, permit);
  if (!context.ok) return context.error;
  const { opened, permitted } = context.value;
  const { services, form } = ask;
  const { officerId } = askingOfficer(ask);
  const seenDraft = Number(form.text('naskah') || '0');
  const planId = newId(ask.now.epochMilliseconds);
  const costs = await services.db.as(asAgency(opened.agencyId), (tx) => readCosts(tx, opened.found.members));
  const outcome = await actOnGroup<ConsolidationFault | { readonly code: 'draft_moved_on' }>(ask, {
    id: ask.params.id,
    permitted,
    seen: seenIn(ask),
    async decide(tx, found) {
      const { head } = found;
      const draft = await latestDraft(tx, found.key, { consolidationId: head.id, kind: 'plan' });
      if (draft === null || draft.number !== seenDraft) return { ok: false, error: { code: 'draft_moved_on' } };
      const written = readPaper(draft.content);
      // What the target costs more is its owner's business and stands in its books, not in what all read.
      const paper: PlanPaper = { ...written, addedAtTarget: null };
      const adopted = adoptPlan(found.consolidation, planOf(paper, head.groupId), { planId, digest: digestOf(paper) });
      if (!adopted.ok) return adopted;
      const now = services.clock.trueNow();
      return ok({
        bodies: adopted.value,
        async also() {
          await addPlan(tx, {
            leadId: head.leadId,
            consolidationId: head.id,
            id: planId,
            readerIds: readersOf(found, head.leadId),
            content: paper,
            digest: digestOf(paper),
            adoptedBy: officerId,
            recordedAt: now,
          });
          await addSavings(
            tx,
            savingsOf(written, costs, { consolidationId: head.id, planId, leadId: head.leadId, now }),
          );
        },
      });
    },
  });
  const f = sayForm(ask.lang);
  return answerTo(ask, outcome, {
    written: [],
    againHref: consolidationPaths.adopt.to({ id: ask.params.id }),
    errorsOf(fault) {
      if (fault.code === 'draft_moved_on') return [{ field: 'naskah', message: f('adopt.moved') }];
      if (fault.code === 'plan_incomplete') return [{ field: 'naskah', message: f('adopt.incomplete') }];
      if (fault.code === 'plan_drops_done') return [{ field: 'naskah', message: f('adopt.drops') }];
      return null;
    },
    showAgain: (errors) => show(ask, context.value, errors),
  });
}

async function show(ask: Ask<'/:id'>, context: PlanContext, errors: readonly FieldError[]): Promise<Reply> {
  const plan = await planViewOf(ask, context);
  const view: AdoptView = { ...formViewOf(ask, context.opened, errors), plan };
  return formPage(sayForm(ask.lang)('adopt.title', { title: view.title }), <AdoptBody view={view} />, errors);
}

export function AdoptBody({ view }: { readonly view: AdoptView }) {
  const { lang, id, tokens, plan } = view;
  const f = sayForm(lang);
  const { paper } = plan;
  const isComplete = plan.gaps.length === 0;
  return (
    <FormFrame
      view={view}
      heading={f('adopt.title', { title: view.title })}
      lead={f(plan.isPlanned ? 'adopt.lead.again' : 'adopt.lead')}
    >
      <SummaryList
        rows={[
          {
            term: f('plan.target'),
            value: paper.targetId === null ? '-' : targetName(paper.targetId, plan.applicationNames),
          },
          { term: f('plan.cutOver'), value: paper.cutOverOn === null ? '-' : dayWords(paper.cutOverOn, lang) },
          { term: f('adopt.retiring'), value: String(paper.retiring.length), set: 'figures' },
          { term: f('adopt.steps'), value: String(paper.steps.length), set: 'figures' },
        ]}
      />
      <PlanGaps gaps={plan.gaps} paper={paper} names={plan.applicationNames} lang={lang} />
      <Form action={consolidationPaths.adopt.to({ id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <Seen seen={view.seen} />
        <input type="hidden" id="isian-naskah" name="naskah" value={String(plan.number)} />
        <FormEnd>
          {isComplete && <Button>{f('adopt.send')}</Button>}
          <a href={consolidationPaths.plan.to({ id })}>{f('adopt.back')}</a>
        </FormEnd>
      </Form>
    </FormFrame>
  );
}
