import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { refuseUnsealed } from '../../../documents/index.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { approveApplication, passStep, takeCase } from '../../http/casework/commands.ts';
import { actOnCase, type DeskPort } from './act-on-case.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { lacking } from '../../http/desk/refresh-case.ts';
import { missingRows } from './case-head-of.ts';
import { fieldsOf } from './case-view-of.ts';
import { confirmOf } from './confirm-of.ts';
import { ApproveBody, PassBody, TakeBody } from './confirm-bodies.tsx';
import { keyFacts } from './key-facts.ts';
import { say } from './say.ts';

type AtStep = DeskCircumstances['desk_step.pass'];
type CaseAsk = Ask<'/meja/:id'>;

export async function takePage(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const confirming = await confirmOf(port, ask, permit);
  if (!confirming.ok) return confirming.error;
  return page(say(ask.lang)('take.title'), <TakeBody view={confirming.value.view} />, { layout: 'desk-text' });
}

export function sendTake(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const { services } = ask;
  const act: ActOf = { verb: 'take', written: [], run: (tx, command) => takeCase(tx, services, command) };
  return actOnCase(port, ask, { permit, act });
}

type ActOf = Parameters<typeof actOnCase>[2]['act'];

/** What is still open and missing is said before a check is passed; only the decision needs all of it. */
export async function passPage(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const confirming = await confirmOf(port, ask, permit);
  if (!confirming.ok) return confirming.error;
  const { opened, names, view } = confirming.value;
  const { lang } = ask;
  const { steps } = opened.ground.version.terms;
  const at = steps.findIndex(({ id }) => id === opened.application.step);
  const passing = {
    ...view,
    open: fieldsOf(ask, opened, names).attention.map(({ label }) => label),
    missing: missingRows({ missing: opened.missing.filter(({ why }) => !LATER.includes(why)) }, lang),
    next: steps[at + 1]?.name[lang] ?? '',
  };
  const title = say(lang)('pass.title', { step: view.head.step ?? '' });
  return page(title, <PassBody view={passing} />, { layout: 'desk-text' });
}

/** What the health office is asked only after the check. */
const LATER: readonly string[] = ['not_asked', 'not_answered'];

export function sendPass(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const { services } = ask;
  const act: ActOf = { verb: 'pass', written: [], run: (tx, command) => passStep(tx, services, command) };
  return actOnCase(port, ask, { permit, act });
}

export async function approvePage(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const confirming = await confirmOf(port, ask, permit);
  if (!confirming.ok) return confirming.error;
  const { opened, view } = confirming.value;
  const { document } = opened.ground.version.definition;
  const firm = lacking(opened.missing);
  const approving = {
    ...view,
    facts: keyFacts(opened, ask.lang),
    missing: missingRows({ missing: firm }, ask.lang),
    old: missingRows({ missing: opened.missing.filter((one) => !firm.includes(one)) }, ask.lang),
    document: document.title[ask.lang],
    validYears: document.validYears,
  };
  const t = say(ask.lang);
  const title =
    approving.missing.length > 0 ? t('approve.notYet') : t('approve.title', { document: approving.document });
  return page(title, <ApproveBody view={approving} />, { layout: 'desk-text' });
}

export async function sendApprove(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const { services } = ask;
  const unsealed = refuseUnsealed(services, askingOfficer(ask).agencyCode, deskPaths.case.to(ask.params));
  if (unsealed !== null) return unsealed;
  const act: ActOf = {
    verb: 'approve',
    written: [],
    run: (tx, command) => approveApplication(tx, services, { ...command, batchId: null }),
  };
  return actOnCase(port, ask, { permit, act });
}
