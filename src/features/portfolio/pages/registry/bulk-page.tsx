import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import {
  type BulkField,
  bulkFields,
  type BulkGiven,
  chosenRows,
  MOST_ROWS,
  planBulk,
  type PlannedRow,
} from '../../http/registry/bulk-change.ts';
import { codesInForce } from '../../http/registry/codes-in-force.ts';
import { dayOf, writingOf } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { saveElement } from '../../http/registry/save-element.ts';
import { BulkBody, bulkTitle } from './bulk-body.tsx';
import { own } from './decide-actions.ts';

/** Shows what a change of one field would do to each chosen row; saves nothing. */
export async function bulkPreviewPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const given = await bulkGiven(ask);
  if (given === null) return refuse('registry_no_rows_chosen', { next: at.own.to({}) });
  const rows = await ask.services.db.as(asAgency(given.agencyId), (tx) => planBulk(tx, given));
  return showBulk(ask, { given, rows, isAgain: false });
}

/** Saves the rows that were shown as fit; if one of them has changed since, none is saved and all are shown again. */
export async function bulkSavePage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const given = await bulkGiven(ask);
  if (given === null) return refuse('registry_no_rows_chosen', { next: at.own.to({}) });
  const writing = writingOf(ask);
  return write(ask, own(ask, permitted.value), async (tx) => {
    const rows = await planBulk(tx, given);
    if (rows.some(({ problem }) => problem !== null)) return err(showBulk(ask, { given, rows, isAgain: true }));
    for (const row of rows) {
      const seen = row.head?.revision ?? 0;
      const change =
        given.field === 'reported_by'
          ? { values: {}, reportedBy: String(row.after) }
          : { values: { [given.field]: row.after } };
      const saved = await saveElement(tx, writing, { id: row.id, seen, ...change });
      // Somebody saved between the plan and the lock: the plan shows it now.
      if (!saved.ok) return err(showBulk(ask, { given, rows: await planBulk(tx, given), isAgain: true }));
    }
    const location = at.own.to({}, { ubah: 'banyak', jumlah: String(rows.length) });
    return ok({ location, subject: { kind: 'element', id: rows[0]?.id ?? '' }, personId: null });
  });
}

async function bulkGiven(ask: Ask): Promise<BulkGiven | null> {
  const rows = chosenRows(ask.form);
  const field = bulkFields.find((one): one is BulkField => one === ask.form.text('isian'));
  if (field === undefined || rows.length === 0 || rows.length > MOST_ROWS) return null;
  const on = dayOf(ask);
  return {
    agencyId: askingOfficer(ask).agencyId,
    rows,
    field,
    value: ask.form.text('nilai').slice(0, 20_000),
    on,
    codes: await codesInForce(ask.services, on),
  };
}

interface Shown {
  readonly given: BulkGiven;
  readonly rows: readonly PlannedRow[];
  readonly isAgain: boolean;
}

function showBulk(ask: Ask, { given, rows, isAgain }: Shown): Reply {
  const view = { lang: ask.lang, field: given.field, value: given.value, rows, isAgain, tokens: formTokens(ask) };
  return page(bulkTitle(view), <BulkBody view={view} />, { layout: 'desk', status: isAgain ? 409 : 200 });
}
