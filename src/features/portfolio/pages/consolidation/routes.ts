import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { consolidationAuthority } from '../../domain/authority-consolidation.ts';
import { consolidationPaths as paths } from '../../http/consolidation/consolidation-paths.ts';
import type { ConsolidationPort } from '../../http/consolidation/consolidation-port.ts';
import { adoptPage, sendAdopt } from './adopt-page.tsx';
import { answerPage, sendAnswer } from './answer-page.tsx';
import { askPage, sendAsk } from './ask-page.tsx';
import { clearancePage, sendCheck } from './clearance-page.tsx';
import { clearancesPage } from './clearances-page.tsx';
import { costPage, sendCost } from './cost-page.tsx';
import { costsPage } from './costs-page.tsx';
import { decideClearancePage, sendDecideClearance } from './decide-clearance-page.tsx';
import { decidePage, preparePage, sendDecide, sendPrepare } from './decide-page.tsx';
import { endPage, sendEnd } from './end-pages.tsx';
import { archivePage, EVIDENCE_BYTES, evidenceFile, sendArchive, sendStep, stepPage } from './evidence-pages.tsx';
import { exceptionsPage, sendException } from './exceptions-page.tsx';
import { factsPage, sendFact } from './facts-page.tsx';
import { groupPage } from './group-page.tsx';
import { listPage } from './list-page.tsx';
import { planMainPage, sendPlanMain } from './plan-main-page.tsx';
import { planPage } from './plan-page.tsx';
import { planRetiringPage, sendPlanRetiring } from './plan-retiring-page.tsx';
import { planRowsPage, sendPlanRows } from './plan-rows-page.tsx';
import { proposePage, sendPropose } from './propose-page.tsx';
import { requestPage, sendRequest } from './request-page.tsx';
import { savingsCsv, savingsPage } from './savings-page.tsx';
import { scorePage, sendScore } from './score-page.tsx';

const { get, post, upload } = routesFor(consolidationAuthority);

/** With room for the form around the file. */
const bodyBytes = EVIDENCE_BYTES + 64 * 1024;
/** Reasons and replies to many owners. */
const wordsBytes = 512 * 1024;

/** A group from its proposal to its end, the savings of it, and the clearance of new applications. */
export function consolidationRoutes(port: ConsolidationPort): readonly Route[] {
  return [...beginning, ...hearing, ...planning, ...doing, ...clearanceRoutes(port)];
}

const beginning: readonly Route[] = [
  get(paths.list, 'consolidation.list', listPage),
  get(paths.propose, 'consolidation.propose', proposePage),
  post(paths.propose, 'consolidation.propose', { audit: 'consolidation.proposed', handle: sendPropose }),
  get(paths.savings, 'savings.read', savingsPage),
  get(paths.savingsCsv, 'savings.read', savingsCsv),
  get(paths.costs, 'cost.keep', costsPage),
  get(paths.cost, 'cost.keep', (ask, permit) => costPage(ask, permit)),
  post(paths.cost, 'cost.keep', { audit: 'cost.told', handle: (ask, permit) => sendCost(ask, permit) }),
];

const hearing: readonly Route[] = [
  get(paths.group, 'consolidation.read', (ask, permit) => groupPage(ask, permit)),
  get(paths.ask, 'consolidation.ask', (ask, permit) => askPage(ask, permit)),
  post(paths.ask, 'consolidation.ask', {
    audit: 'consolidation.asked',
    handle: (ask, permit) => sendAsk(ask, permit),
  }),
  get(paths.answer, 'consolidation.answer', (ask, permit) => answerPage(ask, permit)),
  post(paths.answer, 'consolidation.answer', {
    audit: 'consolidation.answered',
    handle: (ask, permit) => sendAnswer(ask, permit),
  }),
  get(paths.score, 'consolidation.score', (ask, permit) => scorePage(ask, permit)),
  post(paths.score, 'consolidation.score', {
    audit: 'consolidation.scored',
    handle: (ask, permit) => sendScore(ask, permit),
  }),
  get(paths.facts, 'consolidation.prepare', (ask, permit) => factsPage(ask, permit)),
  post(paths.facts, 'consolidation.prepare', {
    audit: 'consolidation.fact_told',
    handle: (ask, permit) => sendFact(ask, permit),
  }),
  get(paths.prepare, 'consolidation.prepare', (ask, permit) => preparePage(ask, permit)),
  post(paths.prepare, 'consolidation.prepare', {
    audit: 'consolidation.decision_prepared',
    handle: (ask, permit) => sendPrepare(ask, permit),
    bodyBytes: wordsBytes,
  }),
  get(paths.decide, 'consolidation.decide', (ask, permit) => decidePage(ask, permit)),
  post(paths.decide, 'consolidation.decide', {
    audit: 'consolidation.decided',
    handle: (ask, permit) => sendDecide(ask, permit),
    bodyBytes: wordsBytes,
  }),
];

const planning: readonly Route[] = [
  get(paths.plan, 'consolidation.prepare', (ask, permit) => planPage(ask, permit)),
  get(paths.planMain, 'consolidation.prepare', (ask, permit) => planMainPage(ask, permit)),
  post(paths.planMain, 'consolidation.prepare', {
    audit: 'consolidation.plan_prepared',
    handle: (ask, permit) => sendPlanMain(ask, permit),
  }),
  get(paths.planRetiring, 'consolidation.prepare', (ask, permit) => planRetiringPage(ask, permit)),
  post(paths.planRetiring, 'consolidation.prepare', {
    audit: 'consolidation.plan_prepared',
    handle: (ask, permit) => sendPlanRetiring(ask, permit),
  }),
  get(paths.planData, 'consolidation.prepare', (ask, permit) => planRowsPage('data')(ask, permit)),
  post(paths.planData, 'consolidation.prepare', {
    audit: 'consolidation.plan_prepared',
    handle: (ask, permit) => sendPlanRows('data')(ask, permit),
  }),
  get(paths.planUsers, 'consolidation.prepare', (ask, permit) => planRowsPage('users')(ask, permit)),
  post(paths.planUsers, 'consolidation.prepare', {
    audit: 'consolidation.plan_prepared',
    handle: (ask, permit) => sendPlanRows('users')(ask, permit),
  }),
  get(paths.planSteps, 'consolidation.prepare', (ask, permit) => planRowsPage('steps')(ask, permit)),
  post(paths.planSteps, 'consolidation.prepare', {
    audit: 'consolidation.plan_prepared',
    handle: (ask, permit) => sendPlanRows('steps')(ask, permit),
  }),
  get(paths.adopt, 'consolidation.adopt', (ask, permit) => adoptPage(ask, permit)),
  post(paths.adopt, 'consolidation.adopt', {
    audit: 'consolidation.plan_adopted',
    handle: (ask, permit) => sendAdopt(ask, permit),
  }),
];

const doing: readonly Route[] = [
  get(paths.step, 'consolidation.step', (ask, permit) => stepPage(ask, permit)),
  upload(paths.step, 'consolidation.step', {
    audit: 'consolidation.step_done',
    handle: (ask, permit) => sendStep(ask, permit),
    bodyBytes,
  }),
  get(paths.archive, 'consolidation.step', (ask, permit) => archivePage(ask, permit)),
  upload(paths.archive, 'consolidation.step', {
    audit: 'consolidation.archived',
    handle: (ask, permit) => sendArchive(ask, permit),
    bodyBytes,
  }),
  get(paths.evidence, 'consolidation.read', (ask, permit) => evidenceFile(ask, permit)),
  get(paths.complete, 'consolidation.end', (ask, permit) => endPage('complete')(ask, permit)),
  post(paths.complete, 'consolidation.end', {
    audit: 'consolidation.completed',
    handle: (ask, permit) => sendEnd('complete')(ask, permit),
  }),
  get(paths.reopen, 'consolidation.end', (ask, permit) => endPage('reopen')(ask, permit)),
  post(paths.reopen, 'consolidation.end', {
    audit: 'consolidation.reopened',
    handle: (ask, permit) => sendEnd('reopen')(ask, permit),
  }),
  get(paths.dissolve, 'consolidation.dissolve', (ask, permit) => endPage('dissolve')(ask, permit)),
  post(paths.dissolve, 'consolidation.dissolve', {
    audit: 'consolidation.dissolved',
    handle: (ask, permit) => sendEnd('dissolve')(ask, permit),
  }),
];

function clearanceRoutes(port: ConsolidationPort): readonly Route[] {
  return [
    get(paths.clearances, 'clearance.read', clearancesPage),
    get(paths.request, 'clearance.request', requestPage),
    post(paths.request, 'clearance.request', { audit: 'clearance.requested', handle: sendRequest(port) }),
    get(paths.exceptions, 'clearance.exempt', exceptionsPage),
    post(paths.exceptions, 'clearance.exempt', { audit: 'clearance.excepted', handle: sendException }),
    get(paths.clearance, 'clearance.read', (ask, permit) => clearancePage(ask, permit)),
    post(paths.check, 'clearance.check', {
      audit: 'clearance.checked',
      handle: (ask, permit) => sendCheck(port)(ask, permit),
    }),
    get(paths.decideClearance, 'clearance.decide', (ask, permit) => decideClearancePage(ask, permit)),
    post(paths.decideClearance, 'clearance.decide', {
      audit: 'clearance.decided',
      handle: (ask, permit) => sendDecideClearance(ask, permit),
      bodyBytes: wordsBytes,
    }),
  ];
}
