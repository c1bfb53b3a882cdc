import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { IntakeFault } from '../../domain/intake/fault.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { checkPlan, type SheetPlan } from '../../domain/intake/plan.ts';
import {
  editedPlans,
  groupSheets,
  planDifferences,
  type PlanEdits,
  type SheetGroup,
} from '../../domain/intake/plan-edits.ts';
import { actOnImport, hasMovedOn, openImport } from '../../http/intake/import-act.ts';
import { examplesOf } from '../../http/intake/import-examples.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { rowsOf } from '../../http/intake/import-propose.ts';
import { enqueueWork } from '../../http/intake/import-work.ts';
import { changeImport } from '../../storage/intake/import.ts';
import { ColumnsBody, ColumnsMovedBody } from './columns-body.tsx';
import { columnField, proposedEdits, readEdits, SHEET_FIELD } from './columns-view.ts';
import { faultPlace, faultWords } from './intake-words.ts';
import { say } from './say.ts';
import { tokensOf } from './tokens.ts';

/** The columns as proposed, or as somebody just sent them. */
export async function showColumns(
  ask: Ask,
  found: ListImport,
  sent?: { readonly edits: PlanEdits; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const { lang } = ask;
  const groups = groupSheets(found.proposal ?? []);
  const view = {
    lang,
    id: found.id,
    tokens: tokensOf(ask, found.revision),
    groups,
    edits: sent?.edits ?? proposedEdits(groups),
    examples: groups.length === 0 ? null : await examplesOf(ask.services, found),
    errors: sent?.errors ?? [],
  };
  const hasErrors = view.errors.length > 0;
  const title = say(lang)(groups.length === 0 ? 'noList' : 'columnsTitle');
  return page(title, <ColumnsBody view={view} />, { layout: 'desk', hasErrors, status: hasErrors ? 422 : 200 });
}

/** Confirms the columns: the rows are reviewed next. */
export async function confirmColumns(ask: Ask<'/arsitektur/impor/:id/kolom'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openImport(ask, ask.params.id);
  if (!opened.ok) return opened.error;
  const found = opened.value;
  const groups = groupSheets(found.proposal ?? []);
  const edits = readEdits(ask.form, groups);
  const plans = editedPlans(groups, edits);
  const checked = checkPlan(plans);
  if (!checked.ok && found.state === 'columns') {
    const errors = [errorOf(ask, checked.error, { groups, plans })];
    return showColumns(ask, found, { edits, errors });
  }
  const { officerId } = askingOfficer(ask);
  const reply = await actOnImport(ask, {
    id: found.id,
    permitted: permitted.value,
    states: ['columns'],
    work: async (tx, locked) => {
      const total = rowsOf(locked.proposal ?? [], plans);
      await changeImport(tx, locked, {
        state: 'reviewing',
        plan: plans,
        done: 0,
        total,
        changedAt: ask.now,
        changedBy: officerId,
      });
      await enqueueWork(tx, locked, { now: ask.now });
      return ok(at.one.to({ id: locked.id }));
    },
  });
  return hasMovedOn(reply) ? showMoved(ask, plans) : reply;
}

function errorOf(
  ask: Ask,
  fault: IntakeFault,
  given: { readonly groups: readonly SheetGroup[]; readonly plans: readonly SheetPlan[] },
): FieldError {
  const { lang } = ask;
  if (given.plans.length === 0) return { field: SHEET_FIELD, message: say(lang)('noSheet') };
  const group = given.groups.findIndex(({ sheets }) => sheets.some(({ plan }) => plan.name === fault.sheet));
  return {
    field: columnField(Math.max(0, group), 0),
    message: `${faultWords(fault, lang)} (${faultPlace(fault, lang)})`,
  };
}

async function showMoved(ask: Ask<'/arsitektur/impor/:id/kolom'>, mine: readonly SheetPlan[]): Promise<Reply> {
  const opened = await openImport(ask, ask.params.id);
  if (!opened.ok) return opened.error;
  const differences = planDifferences(mine, opened.value.plan ?? []);
  const view = { lang: ask.lang, id: opened.value.id, differences };
  return page(say(ask.lang)('columnsMoved'), <ColumnsMovedBody view={view} />, { layout: 'desk-text', status: 409 });
}
