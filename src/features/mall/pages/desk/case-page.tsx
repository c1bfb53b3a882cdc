import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { QUEUE_PANE } from '../../http/desk/desk-limits.ts';
import { deskOffice } from '../../http/desk/desk-office.ts';
import { findCase } from '../../http/desk/find-case.ts';
import { readCase, withDisputes } from '../../http/desk/open-case.ts';
import { loadCounts, markDisputed, readQueuePane } from '../../http/desk/queue.ts';
import { NO_FILTERS } from '../../http/desk/queue-filters.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { CaseBody } from './case-body.tsx';
import { caseTitle } from './case-head.tsx';
import { caseNames } from './case-names.ts';
import { caseViewOf } from './case-view-of.ts';
import { queueRowsOf } from './queue-rows.ts';

type DeskPort = Pick<MallPort, 'onceonly'>;

/** A case in three panes; opening it is recorded for the person. */
export async function casePage(
  port: DeskPort,
  ask: Ask<'/meja/:id'>,
  permit: Permit<DeskCircumstances['desk_case.read']>,
): Promise<Reply> {
  const found = await findCase(ask);
  if (!found.ok) return found.error;
  const { actor, row } = found.value;
  const permitted = permit({ agencyId: row.agencyId });
  if (!permitted.ok) return permitted.error;
  const desk = await deskOffice(ask, actor);
  const { read, pane } = await ask.services.db.as(asAgency(actor.agencyId), async (tx) => ({
    read: await readCase(tx, ask, found.value),
    pane: await readQueuePane(tx, ask, { actor, desk, filters: NO_FILTERS, after: null, limit: QUEUE_PANE }),
  }));
  const opened = await withDisputes(ask, read);
  const view = caseViewOf({
    ask,
    opened,
    names: await caseNames(port, ask, opened),
    queue: await queueRowsOf(ask, { cases: await markDisputed(ask, pane), desk }),
    queueCount: (await loadCounts(ask, actor, desk)).open,
    since: sinceIn(ask.query),
  });
  return page(caseTitle(view), <CaseBody view={view} />, { layout: 'desk' });
}

/** The event that an officer had seen before he acted; null: he comes from elsewhere. */
function sinceIn(query: URLSearchParams): number | null {
  const given = query.get('sejak') ?? '';
  return /^\d{1,6}$/.test(given) ? Number(given) : null;
}
