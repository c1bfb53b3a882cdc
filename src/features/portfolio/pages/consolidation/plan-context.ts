import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { organisationByCode } from '../../../directory/index.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { type DecidedChoice, readChoice } from '../../http/consolidation/decision-paper.ts';
import { ledOf, type OpenedGroup } from '../../http/consolidation/open-group.ts';
import { emptyPaper, type PlanPaper, readPaper } from '../../http/consolidation/plan-paper.ts';
import { entryOfMember } from '../../storage/consolidation/consolidation-head.ts';
import { addDraft, findChoice, latestDraft } from '../../storage/consolidation/consolidation-paper.ts';
import { answerTo, openFor } from './group-form.ts';
import { sayForm } from './say.ts';
import { memberName } from './words-of.ts';

type Led = ConsolidationCircumstances['consolidation.prepare'];

/** A plan as it is being written, with what its forms offer. */
export interface PlanContext {
  readonly opened: OpenedGroup;
  readonly permitted: Permitted;
  readonly paper: PlanPaper;
  /** The number of the draft; 0: nothing was saved yet. */
  readonly number: number;
  readonly choice: DecidedChoice | null;
  readonly applicationNames: ReadonlyMap<string, string>;
  /** Agencies that a part of the plan can be given to. */
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
}

/** Opens the plan of a decided group for those who prepare it. */
export async function openPlan(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Result<PlanContext, Reply>> {
  const opening = await openFor(ask, permit, ledOf);
  if (!opening.ok) return opening;
  const { opened, permitted } = opening.value;
  const { found, agencyId, names, on } = opened;
  const { stage, decision, round } = found.consolidation;
  const back = { next: consolidationPaths.group.to({ id: found.head.id }) };
  if (stage !== 'decided' && stage !== 'planned') return err(refuse('consolidation_not_in_stage', back));
  if (decision?.outcome === 'keep_apart') return err(refuse('consolidation_kept_apart', back));
  const { draft, choice } = await ask.services.db.as(asAgency(agencyId), async (tx) => ({
    draft: await latestDraft(tx, found.key, { consolidationId: found.head.id, kind: 'plan' }),
    choice: readChoice(await findChoice(tx, found.head.id, round)),
  }));
  const archives = await organisationByCode(ask.services.db, 'anri', on);
  const ids = [...found.head.ownerIds, found.head.leadId];
  const agencies = ids.map((id) => ({ value: id, label: names.get(id) ?? id }));
  return ok({
    opened,
    permitted,
    paper: draft === null ? startPaper(choice) : readPaper(draft.content),
    number: draft?.number ?? 0,
    choice,
    applicationNames: new Map(found.members.map((one) => [entryOfMember(one), memberName(one, ask.lang)])),
    agencies: [...agencies, ...(archives === null ? [] : [{ value: archives.id, label: archives.shortName }])],
  });
}

/** What the decision says of the plan already: the target, and which applications stop. */
function startPaper(choice: DecidedChoice | null): PlanPaper {
  if (choice === null) return emptyPaper;
  const stopping = choice.members.filter(
    ({ role, treatment }) => treatment === 'retire' || (role === 'gives_way' && treatment !== 'integrate_by_exchange'),
  );
  return {
    ...emptyPaper,
    targetId: choice.targetId,
    retiring: stopping.map(({ entry }) => ({
      applicationId: entry,
      ownerId: entry.split('/')[0] ?? null,
      switchOffOn: null,
      contract: null,
      archive: null,
    })),
  };
}

/** Applications that a part of the plan can come from: those that stop, and the target. */
export function sourcesOf({ paper, applicationNames }: PlanContext) {
  return paper.retiring.map(({ applicationId }) => ({
    value: applicationId,
    label: applicationNames.get(applicationId) ?? applicationId,
  }));
}

/** Saves the plan with one part changed, as a new draft; of two officers the second is told. */
export async function savePart(
  ask: Ask<'/:id'>,
  context: PlanContext,
  given: {
    readonly paper: PlanPaper;
    readonly againHref: string;
    readonly showAgain: (errors: readonly FieldError[]) => Promise<Reply>;
  },
): Promise<Reply> {
  const { opened, permitted } = context;
  const { officerId } = askingOfficer(ask);
  const seen = Number(ask.form.text('naskah') || '0');
  const outcome = await actOnGroup<{ readonly code: string }>(ask, {
    id: opened.found.head.id,
    permitted,
    seen: null,
    async decide(tx, found) {
      const { head, key } = found;
      if (key === null) return { ok: false, error: { code: 'consolidation_erased' } };
      const before = await latestDraft(tx, key, { consolidationId: head.id, kind: 'plan' });
      if ((before?.number ?? 0) !== seen) return { ok: false, error: { code: 'draft_moved_on' } };
      return ok({
        bodies: [],
        also: () =>
          addDraft(tx, key, {
            leadId: head.leadId,
            consolidationId: head.id,
            kind: 'plan',
            number: seen + 1,
            content: given.paper,
            words: {},
            savedBy: officerId,
            savedAt: ask.services.clock.trueNow(),
          }),
        location: consolidationPaths.plan.to({ id: head.id }),
      });
    },
  });
  return answerTo(ask, outcome, {
    written: [],
    againHref: given.againHref,
    errorsOf: (fault) =>
      fault.code === 'draft_moved_on' ? [{ field: 'naskah', message: sayForm(ask.lang)('plan.moved') }] : null,
    showAgain: given.showAgain,
  });
}

/** A form that is shown again keeps the draft it was drawn on; once its officer was told of a newer one, that. */
export function numberShown(
  { form }: Pick<Ask, 'form'>,
  { errors, number }: { readonly errors: readonly FieldError[]; readonly number: number },
): number {
  const isTold = errors.some(({ field }) => field === 'naskah');
  return errors.length > 0 && !isTold ? Number(form.text('naskah') || '0') : number;
}
