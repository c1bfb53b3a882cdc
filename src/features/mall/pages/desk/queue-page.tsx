import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, redirect, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { parseNik } from '../../../../vocabulary/nik.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { parseCaseNumber } from '../../domain/case-number.ts';
import { nameWords } from '../../domain/name-token.ts';
import { QUEUE_PAGE } from '../../http/desk/desk-limits.ts';
import { deskOffice } from '../../http/desk/desk-office.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { loadCounts, loadQueue, searchCases, type Sought } from '../../http/desk/queue.ts';
import { caseNumberPart, filterQuery, filtersFrom } from '../../http/desk/queue-filters.ts';
import { findByNumber } from '../../storage/application-row.ts';
import { QueueBody, queueTitle, SearchBody, searchTitle } from './queue-body.tsx';
import { queueRowsOf } from './queue-rows.ts';

/** The office's queue, as the address filters it. */
export async function queuePage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const actor = askingOfficer(ask);
  const desk = await deskOffice(ask, actor);
  const filters = filtersFrom(ask.query);
  const after = ask.query.get('sesudah');
  const { cases, next } = await loadQueue(ask, { actor, desk, filters, after, limit: QUEUE_PAGE });
  const query = filterQuery(filters);
  const view = {
    lang: ask.lang,
    tokens: formTokens(ask),
    counts: await loadCounts(ask, actor, desk),
    filters,
    rows: await queueRowsOf(ask, { cases, desk }),
    firstHref: after === null ? null : deskPaths.queue.to({}, query),
    nextHref: next === null ? null : deskPaths.queue.to({}, { ...query, sesudah: next }),
    batchHref: actor.roles.includes('licensing_head') ? deskPaths.batch.to({}) : null,
  };
  return page(queueTitle(view), <QueueBody view={view} />, { layout: 'desk' });
}

/** A search by number leads on; by name or NIK it is answered here, so that nobody is named in an address. */
export async function searchPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const text = parsePlainText(ask.form.text('cari'), { maxLength: LONGEST_SEARCH });
  if (!text.ok) return refuse('desk_search_failed', { next: deskPaths.queue.to({}) });
  const part = caseNumberPart(text.value);
  if (part !== null) return byNumber(ask, part);
  const sought = soughtIn(text.value);
  if (sought === null) return refuse('desk_search_failed', { next: deskPaths.queue.to({}) });
  const actor = askingOfficer(ask);
  const desk = await deskOffice(ask, actor);
  const { cases, isCut } = await searchCases(ask, { actor, desk, sought });
  const view = {
    lang: ask.lang,
    tokens: formTokens(ask),
    sought: { by: sought.by, words: sought.by === 'nik' ? sought.nik.toString() : sought.name },
    rows: await queueRowsOf(ask, { cases, desk }),
    isCut,
  };
  return page(searchTitle(view), <SearchBody view={view} />, { layout: 'desk' });
}

const LONGEST_SEARCH = 100;

/** A whole number opens its case; a part, or one that is not there, filters the queue. */
async function byNumber(ask: Ask, part: string): Promise<Reply> {
  const { agencyId } = askingOfficer(ask);
  const whole = parseCaseNumber(part);
  const found = whole.ok
    ? await ask.services.db.as(asAgency(agencyId), (tx) => findByNumber(tx, { agencyId, caseNumber: whole.value }))
    : null;
  if (found !== null) return redirect(deskPaths.case.to({ id: found.id }));
  return redirect(deskPaths.queue.to({}, { nomor: part }));
}

function soughtIn(text: string): Sought | null {
  if (/^[\d\s.]+$/.test(text)) {
    const nik = parseNik(text.replaceAll(/[\s.]/g, ''));
    return nik.ok ? { by: 'nik', nik: nik.value } : null;
  }
  return nameWords(text).length === 0 ? null : { by: 'name', name: text };
}
