import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit, Permitted } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { FETCH_LIMIT_MS } from '../../http/desk/desk-limits.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { findCase, type FoundCase } from '../../http/desk/find-case.ts';
import { openCase } from '../../http/desk/open-case.ts';
import { refreshCase } from '../../http/desk/refresh-case.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { caseFieldSources } from './case-field-sources.ts';
import { caseHeadOf } from './case-head-of.ts';
import { caseNames } from './case-names.ts';
import { fieldsOf } from './case-view-of.ts';
import { RefetchBody } from './confirm-bodies.tsx';
import { say } from './say.ts';

type OfOffice = DeskCircumstances['desk_case.refetch'];
type CaseAsk = Ask<'/meja/:id'>;

/** Which sources would be asked again, before they are. */
export async function refetchPage(port: MallPort, ask: CaseAsk, permit: Permit<OfOffice>): Promise<Reply> {
  const found = await openOf(ask, permit);
  if (!found.ok) return found.error;
  const opened = await openCase(ask, found.value.found);
  const names = await caseNames(port, ask, opened);
  const view = {
    head: caseHeadOf({ ask, opened, names }),
    tokens: formTokens(ask),
    errors: [],
    sources: caseFieldSources(fieldsOf(ask, opened, names).attention),
  };
  const t = say(ask.lang);
  const title = view.sources.length === 0 ? t('refetch.nothing') : t('refetch.title');
  return page(title, <RefetchBody view={view} />, { layout: 'desk-text' });
}

/** Asks once for each form that is sent; never in the transaction that records it. */
export async function sendRefetch(port: MallPort, ask: CaseAsk, permit: Permit<OfOffice>): Promise<Reply> {
  const opened = await openOf(ask, permit);
  if (!opened.ok) return opened.error;
  const { found, permitted } = opened.value;
  const { agencyId, id, personId } = found.row;
  let isRecorded = false;
  const reply = await write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted }, async () => {
    isRecorded = true;
    return ok({ location: deskPaths.case.to({ id }), subject: { kind: 'application', id }, personId });
  });
  if (reply.kind !== 'redirect' || !isRecorded) return reply;
  await refreshCase(ask, port, { found, signal: AbortSignal.timeout(FETCH_LIMIT_MS) });
  return reply;
}

type Opened =
  | { readonly ok: true; readonly value: { readonly found: FoundCase; readonly permitted: Permitted } }
  | { readonly ok: false; readonly error: Reply };

async function openOf(ask: CaseAsk, permit: Permit<OfOffice>): Promise<Opened> {
  const found = await findCase(ask);
  if (!found.ok) return found;
  const { agencyId, stage, id } = found.value.row;
  const permitted = permit({ agencyId });
  if (!permitted.ok) return permitted;
  const next = deskPaths.case.to({ id });
  if (stage === 'returned') return { ok: false, error: refuse('case_returned', { next }) };
  if (stage !== 'working') return { ok: false, error: refuse('case_closed', { next }) };
  return { ok: true, value: { found: found.value, permitted: permitted.value } };
}
