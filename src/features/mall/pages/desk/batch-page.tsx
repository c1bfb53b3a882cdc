import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import { refuseUnsealed } from '../../../documents/index.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import { page, redirect, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import {
  approveChosen,
  casesToDecide,
  type Chosen,
  openChosen,
  type Outcome,
  outcomes,
  parseChosen,
  rowsOf,
} from '../../http/desk/batch.ts';
import { BATCH_LIMIT, FETCH_LIMIT_MS } from '../../http/desk/desk-limits.ts';
import { deskOffice, dueOf } from '../../http/desk/desk-office.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import type { OpenedCase } from '../../http/desk/open-case.ts';
import { nameRows } from '../../http/desk/queue.ts';
import { lacking } from '../../http/desk/refresh-case.ts';
import {
  BatchBody,
  BatchCheckBody,
  batchCheckTitle,
  BatchResultBody,
  batchResultTitle,
  batchTitle,
} from './batch-body.tsx';
import type { DeskPort } from './act-on-case.ts';
import type { BatchRow } from './batch-view.ts';
import { serviceWords } from './case-head-of.ts';
import { keyFacts } from './key-facts.ts';
import { say } from './say.ts';

/** What waits for the head; complete cases can be chosen. */
export async function batchPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const actor = askingOfficer(ask);
  const { cases, isCut } = await casesToDecide(ask, actor);
  const desk = await deskOffice(ask, actor);
  const view = { lang: ask.lang, rows: cases.map((opened) => rowOf(ask, opened, desk)), isCut };
  return page(batchTitle(view), <BatchBody view={view} />, { layout: 'desk' });
}

/** The chosen cases with what each decision rests on. */
export async function batchCheckPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const ids = ask.query.getAll('kasus').slice(0, BATCH_LIMIT);
  if (ids.length === 0) return refuse('desk_batch_empty', { next: deskPaths.batch.to({}) });
  const actor = askingOfficer(ask);
  const desk = await deskOffice(ask, actor);
  const opened = await openChosen(ask, actor, ids);
  const t = say(ask.lang);
  const view = {
    lang: ask.lang,
    tokens: formTokens(ask),
    cases: opened
      .filter((one) => whyNot(one) === null)
      .map((one) => ({ ...rowOf(ask, one, desk), facts: keyFacts(one, ask.lang) })),
    left: opened.flatMap((one) => {
      const why = whyNot(one);
      return why === null ? [] : [{ caseNumber: one.row.caseNumber, why: t(`batch.why.${why}`) }];
    }),
  };
  return page(batchCheckTitle(view), <BatchCheckBody view={view} />, { layout: 'desk-text' });
}

function whyNot({ row, missing }: OpenedCase): 'step' | 'proof' | null {
  if (row.stage !== 'working' || row.stepKind !== 'decide') return 'step';
  return lacking(missing).length > 0 ? 'proof' : null;
}

/** Approves each case for itself, one after the other, and leads to what became of them. */
export async function sendBatch(port: DeskPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const batchId = ask.form.text(ONCE_FIELD);
  if (!isId(batchId)) return refuse('idempotency_key_missing');
  const given = ask.form.all('kasus');
  const chosen = given.map((text) => parseChosen(text)).filter((one): one is Chosen => one !== null);
  if (chosen.length === 0 || chosen.length !== given.length || chosen.length > BATCH_LIMIT)
    return refuse('desk_batch_empty', { next: deskPaths.batch.to({}) });
  const actor = askingOfficer(ask);
  const unsealed = refuseUnsealed(ask.services, actor.agencyCode, deskPaths.batch.to({}));
  if (unsealed !== null) return unsealed;
  const signal = AbortSignal.timeout(FETCH_LIMIT_MS);
  const approving = { port, signal, actor, permitted: permitted.value, batchId };
  const results: string[] = [];
  for (const one of chosen) results.push(`${one.id}.${await approveChosen(ask, approving, one)}`);
  const query = new URLSearchParams(results.map((result) => ['kasus', result]));
  return redirect(`${deskPaths.batchResult.to({})}?${query}`);
}

/** Which were approved, by how they stand now, and which not and why; the address carries ids and codes. */
export async function batchResultPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const given = ask.query
    .getAll('kasus')
    .slice(0, BATCH_LIMIT)
    .map(parseResult)
    .filter((one) => one !== null);
  if (given.length === 0) return refuse('desk_batch_empty', { next: deskPaths.batch.to({}) });
  const actor = askingOfficer(ask);
  const desk = await deskOffice(ask, actor);
  const rows = await rowsOf(
    ask,
    actor,
    given.map(({ id }) => id),
  );
  const cases = await nameRows(ask, { actor, desk, rows });
  const t = say(ask.lang);
  const told = cases.map(({ row, summary, version }) => {
    const outcome = given.find(({ id }) => id === row.id)?.outcome ?? 'moved';
    const isApproved = outcome === 'approved' && row.stage !== 'working' && row.stage !== 'returned';
    return {
      isApproved,
      href: deskPaths.case.to({ id: row.id }),
      caseNumber: row.caseNumber,
      service: serviceWords(version, summary?.about ?? null),
      applicant: summary?.name ?? t('case.erased'),
      why: t(`batch.why.${outcome === 'approved' ? 'moved' : outcome}`),
    };
  });
  const view = {
    lang: ask.lang,
    approved: told.filter(({ isApproved }) => isApproved),
    left: told.filter(({ isApproved }) => !isApproved),
  };
  return page(batchResultTitle(view), <BatchResultBody view={view} />, { layout: 'desk' });
}

function parseResult(text: string): { readonly id: string; readonly outcome: Outcome } | null {
  const [id = '', code = ''] = text.split('.');
  const outcome = outcomes.find((known) => known === code);
  return outcome === undefined || !isId(id) ? null : { id, outcome };
}

function rowOf(ask: Ask, opened: OpenedCase, desk: Parameters<typeof dueOf>[1]): BatchRow {
  const { row, summary, ground, missing } = opened;
  return {
    id: row.id,
    seq: row.seq,
    href: deskPaths.case.to({ id: row.id }),
    caseNumber: row.caseNumber,
    service: serviceWords(ground.version, summary?.about ?? null),
    applicant: summary?.name ?? say(ask.lang)('case.erased'),
    standing: { stage: row.stage, due: dueOf(row.dueOn, desk) },
    missing: lacking(missing).length,
  };
}
