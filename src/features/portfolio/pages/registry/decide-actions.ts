import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit, Permitted } from '../../../../kernel/http/ask.ts';
import { ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import { refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { architectureHolders } from '../../../directory/index.ts';
import type { RegistryCircumstances } from '../../domain/authority-registry.ts';
import {
  approveElement,
  askApproval,
  type DecisionFault,
  type DecisionGiven,
  returnElement,
} from '../../http/registry/decide-element.ts';
import { chosenRows, MOST_ROWS } from '../../http/registry/bulk-change.ts';
import { noteAsked, noteReturned } from '../../http/registry/notices.ts';
import { loadOwnElement, type OwnElement } from '../../http/registry/own-element.ts';
import { publicationRules } from '../../http/registry/publication-rules.ts';
import { dayOf, ownAgency, writingOf } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { fieldLabel } from './element-words.ts';
import { showElement } from './element-page.tsx';
import { sayOwn } from './say.ts';

/** Asks the second person to publish the object as it is now. */
export async function askPage(ask: Ask<'/arsitektur/saya/:id/ajukan'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { id } = ask.params;
  const writing = writingOf(ask);
  return write(ask, own(ask, permitted.value), async (tx) => {
    const asked = await askApproval(tx, writing, { id, seen: seenIn(ask), wish: { kind: 'publish' } });
    if (!asked.ok) return err(refusalOf(asked.error, ask, id));
    await noteAsked(tx, writing, { ids: [id], key: onceKey(ask) });
    return ok({ location: at.element.to({ id }), subject: { kind: 'element', id }, personId: null });
  });
}

/** The same for several rows of the list; one that cannot be asked for refuses all, and says which. */
export async function bulkAskPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const rows = chosenRows(ask.form);
  const [first] = rows;
  if (first === undefined || rows.length > MOST_ROWS) return refuse('registry_no_rows_chosen', { next: at.own.to({}) });
  const writing = writingOf(ask);
  return write(ask, own(ask, permitted.value), async (tx) => {
    for (const row of rows) {
      const asked = await askApproval(tx, writing, { ...row, wish: { kind: 'publish' } });
      if (!asked.ok) return err(refusalOf(asked.error, ask, row.id));
    }
    await noteAsked(tx, writing, { ids: rows.map(({ id }) => id), key: onceKey(ask) });
    return ok({ location: done('diajukan', rows.length), subject: { kind: 'element', id: first.id }, personId: null });
  });
}

type ApprovePermit = Permit<RegistryCircumstances['registry.approve']>;

/** Publishes or ends what was asked for, as the second person. */
export async function approvePage(ask: Ask<'/arsitektur/saya/:id/setujui'>, permit: ApprovePermit): Promise<Reply> {
  const { id } = ask.params;
  const allowed = await allow(ask, [{ id, seen: seenIn(ask) }], permit);
  if (!allowed.ok) return allowed.error;
  return approve(ask, [{ id, seen: seenIn(ask) }], { permitted: allowed.value, location: at.element.to({ id }) });
}

/** The same for several rows; one that is not fit refuses all, and says which. */
export async function bulkApprovePage(ask: Ask, permit: ApprovePermit): Promise<Reply> {
  const rows = chosenRows(ask.form);
  const allowed = await allow(ask, rows, permit);
  if (!allowed.ok) return allowed.error;
  if (rows.length === 0 || rows.length > MOST_ROWS) return refuse('registry_no_rows_chosen', { next: at.own.to({}) });
  return approve(ask, rows, { permitted: allowed.value, location: done('terbit', rows.length) });
}

/** Sends a request back with a reason. */
export function sendBackPage(port: RegistryPort) {
  return async (ask: Ask<'/arsitektur/saya/:id/kembalikan'>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const { id } = ask.params;
    const typed = ask.form.text('alasan');
    const note = parsePlainText(typed, { maxLength: 1_000, lines: 'many' });
    if (!note.ok) {
      const errors = [{ field: 'alasan', message: sayOwn(ask.lang)('returnNoteMissing') }];
      return showElement(port, ask, { note: typed, errors });
    }
    const writing = writingOf(ask);
    return write(ask, own(ask, permitted.value), async (tx) => {
      const returned = await returnElement(tx, writing, { id, seen: seenIn(ask), note: note.value });
      if (!returned.ok) return err(refusalOf(returned.error, ask, id));
      const { askedBy } = returned.value;
      if (askedBy !== null) await noteReturned(tx, writing, { id, officerId: askedBy, key: onceKey(ask) });
      return ok({ location: at.element.to({ id }), subject: { kind: 'element', id }, personId: null });
    });
  };
}

/** Whether the approver may decide on every one of the rows; of rows that are gone nothing is asked yet. */
async function allow(
  ask: Ask,
  rows: readonly DecisionGiven[],
  permit: ApprovePermit,
): Promise<Result<Permitted, RefusalReply>> {
  const { agencyId } = askingOfficer(ask);
  const elements = await ask.services.db.as(asAgency(agencyId), async (tx) => {
    const found: OwnElement[] = [];
    for (const { id } of rows.slice(0, MOST_ROWS)) {
      const element = await loadOwnElement(tx, { agencyId, id, on: dayOf(ask) });
      if (element !== null) found.push(element);
    }
    return found;
  });
  let permitted = permit({ writtenBy: null, askedBy: null });
  for (const { writtenBy, pending } of elements) {
    if (!permitted.ok) return permitted;
    permitted = permit({ writtenBy, askedBy: pending?.askedBy ?? null });
  }
  return permitted;
}

interface Approving {
  readonly permitted: Permitted;
  readonly location: string;
}

async function approve(ask: Ask, rows: readonly DecisionGiven[], { permitted, location }: Approving): Promise<Reply> {
  const { officerId } = askingOfficer(ask);
  const writing = writingOf(ask);
  const agency = await ownAgency(ask);
  const rules = publicationRules(await architectureHolders(ask.services.db, dayOf(ask)), agency.name);
  return write(ask, own(ask, permitted), async (tx) => {
    for (const row of rows) {
      const approved = await approveElement(tx, writing, { ...row, ...rules, officerId });
      if (!approved.ok) return err(refusalOf(approved.error, ask, row.id));
    }
    return ok({ location, subject: { kind: 'element', id: rows[0]?.id ?? '' }, personId: null });
  });
}

/** Why nothing was decided, with the way to the object it hangs on. */
export function refusalOf(fault: DecisionFault, ask: Pick<Ask, 'lang'>, id: string): RefusalReply {
  const next = at.element.to({ id });
  if (fault.code === 'registry_object_unknown') return refuse(fault.code, { next: at.own.to({}) });
  if (fault.code !== 'registry_not_publishable') return refuse(fault.code, { next });
  const missing = fault.missing.map((field) => fieldLabel('application', field, ask.lang)).join(', ');
  return refuse(fault.code, { next, values: { missing } });
}

/** The revision that the page showed; 0, which no object has, when the form does not say. */
export function seenIn({ form }: Pick<Ask, 'form'>): number {
  const given = form.text('revisi');
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0;
}

/** Writing for the own agency. */
export function own(ask: Ask, permitted: Permitted) {
  const { agencyId } = askingOfficer(ask);
  return { viewer: { kind: 'agency', agencyId }, agencyId, permitted } as const;
}

/** One form is one request, however often it is sent. */
export function onceKey({ form }: Pick<Ask, 'form'>): string {
  return form.text(ONCE_FIELD).slice(0, 100);
}

function done(what: string, count: number): string {
  return at.own.to({}, { ubah: what, jumlah: String(count) });
}
