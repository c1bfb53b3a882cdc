import type { Ask } from '../../../../kernel/http/ask.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { exchangePaths } from '../../../exchange/index.ts';
import { consolidationAuthority } from '../../domain/authority-consolidation.ts';
import type { Evidenced } from '../../domain/consolidation/consolidation.ts';
import { checkPlan } from '../../domain/consolidation/plan.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { OpenedGroup } from '../../http/consolidation/open-group.ts';
import { type PlanPaper, planOf, readPaper } from '../../http/consolidation/plan-paper.ts';
import { findPlans, latestDraft } from '../../storage/consolidation/consolidation-paper.ts';
import type { PlanSection, StepRow } from './group-view.ts';
import { say } from './say.ts';

interface Given {
  readonly opened: OpenedGroup;
  readonly applicationNames: ReadonlyMap<string, string>;
}

/** The plan in force with what was done of it; for the lead the draft, while there is none. */
export async function planSectionOf(ask: Ask, given: Given): Promise<PlanSection | null> {
  const { services } = ask;
  const { found, agencyId } = given.opened;
  const { plan, decision } = found.consolidation;
  const { head } = found;
  if (plan !== null) {
    const papers = await services.db.as(asAgency(agencyId), (tx) => findPlans(tx, [plan.planId]));
    return sectionOf(ask, given, { paper: readPaper(papers.get(plan.planId)?.content), isAdopted: true });
  }
  if (decision === null || decision.outcome === 'keep_apart' || agencyId !== head.leadId) return null;
  const draft = await services.db.as(asAgency(agencyId), (tx) =>
    latestDraft(tx, found.key, { consolidationId: head.id, kind: 'plan' }),
  );
  return draft === null ? null : sectionOf(ask, given, { paper: readPaper(draft.content), isAdopted: false });
}

function sectionOf(
  ask: Ask,
  { opened, applicationNames }: Given,
  { paper, isAdopted }: { readonly paper: PlanPaper; readonly isAdopted: boolean },
): PlanSection {
  const { found, names } = opened;
  const { id, groupId } = found.head;
  const adopted = found.consolidation.stage === 'planned' ? found.consolidation.plan : null;
  const nameOf = (agencyId: string | null): string => (agencyId === null ? '' : (names.get(agencyId) ?? agencyId));
  const may = (ownerId: string | null): boolean =>
    adopted !== null &&
    ownerId !== null &&
    authorise(consolidationAuthority['consolidation.step'], ask.actor, { ownerIds: [ownerId] }).ok;
  const doneOf = (list: readonly Evidenced[] | undefined, of: string) => list?.find((one) => one.id === of);
  const { missing, inconsistent } = checkPlan(planOf(paper, groupId));
  const { plan } = found.consolidation;
  return {
    paper,
    isAdopted,
    missing: isAdopted ? [] : [...missing, ...inconsistent],
    steps: paper.steps.map(({ stepId, title, ownerId, startsOn, endsOn }) => {
      const done = doneOf(plan?.done, stepId);
      return {
        stepId,
        title,
        owner: nameOf(ownerId),
        startsOn,
        endsOn,
        doneOn: done === undefined ? null : localDateIn(done.at, 'Asia/Jakarta'),
        evidence: evidenceOf(ask, id, done),
        doHref: done === undefined && may(ownerId) ? consolidationPaths.step.to({ id, step: stepId }) : null,
      };
    }),
    retiring: paper.retiring.map(({ applicationId, ownerId, switchOffOn, contract }) => {
      const [owner = '', element = ''] = applicationId.split('/');
      const done = doneOf(plan?.archived, applicationId);
      return {
        entry: applicationId,
        name: applicationNames.get(applicationId) ?? applicationId,
        owner: nameOf(ownerId ?? owner),
        switchOffOn,
        contract: contract === null || contract === 'none' ? contract : contract.endsOn,
        archivedOn: done === undefined ? null : localDateIn(done.at, 'Asia/Jakarta'),
        evidence: evidenceOf(ask, id, done),
        doHref: done === undefined && may(owner) ? consolidationPaths.archive.to({ id, owner, element }) : null,
      };
    }),
  };
}

/** A file of the group, or the number of a call in the own log of the exchange. */
function evidenceOf({ lang }: Ask, id: string, done: Evidenced | undefined): StepRow['evidence'] {
  if (done === undefined) return null;
  const t = say(lang);
  const message = /^pesan:(.+)$/.exec(done.evidenceId)?.[1];
  if (message !== undefined)
    return { href: exchangePaths.call.to({ messageId: message }), words: t('evidence.message', { message }) };
  return isId(done.evidenceId)
    ? { href: consolidationPaths.evidence.to({ id, file: done.evidenceId }), words: t('evidence.file') }
    : null;
}
