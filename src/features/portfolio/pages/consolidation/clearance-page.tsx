import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { ConsolidationPort } from '../../http/consolidation/consolidation-port.ts';
import { runCheck } from '../../http/consolidation/run-clearance-check.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { addCheck, countChecks } from '../../storage/consolidation/clearance.ts';
import { ClearanceBody, clearanceTitle } from './clearance-body.tsx';
import { openClearance } from './open-clearance.ts';

/** A request with its check and what was decided. */
export async function clearancePage(ask: Ask<'/:id'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openClearance(ask);
  if (!opened.ok) return opened.error;
  const { view } = opened.value;
  return page(clearanceTitle(view), <ClearanceBody view={view} />, { layout: 'desk-text' });
}

/** Runs the overlap check of the same text anew. */
export function sendCheck(port: ConsolidationPort) {
  return async (ask: Ask<'/:id'>, permit: Permit<ConsolidationCircumstances['clearance.check']>): Promise<Reply> => {
    const opened = await openClearance(ask);
    if (!opened.ok) return opened.error;
    const { request, view } = opened.value;
    const permitted = permit({ agencyId: request.agencyId });
    if (!permitted.ok) return permitted.error;
    const href = consolidationPaths.clearance.to({ id: request.id });
    if (view.decision !== null) return refuse('clearance_decided', { next: href });
    const check = await runCheck(ask.services, port, { described: request, on: dayOf(ask) });
    if (check === null) return refuse('clearance_not_ready', { next: href });
    const { agencyId, officerId } = askingOfficer(ask);
    const viewer = asAgency(agencyId);
    if (viewer.kind !== 'agency') throw new Error('An officer acts for an agency.');
    const readerIds = [...new Set([request.agencyId, ...request.readerIds])].filter((id) => id !== agencyId);
    return write(ask, { viewer, agencyId, permitted: permitted.value }, async (tx) => {
      const number = (await countChecks(tx, agencyId, request.id)) + 1;
      const recordedAt = ask.services.clock.trueNow();
      await addCheck(tx, {
        ...check,
        agencyId,
        requestId: request.id,
        number,
        readerIds,
        ranBy: officerId,
        recordedAt,
      });
      return ok({ location: href, subject: { kind: 'clearance_request', id: request.id }, personId: null });
    });
  };
}
