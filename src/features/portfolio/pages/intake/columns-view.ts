import type { Form } from '../../../../kernel/http/form.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { IntakeField } from '../../domain/intake/field.ts';
import { intakeWords } from '../../text/intake-words.ts';
import type { SheetPlan } from '../../domain/intake/plan.ts';
import type { PlanDifference, PlanEdits, SheetGroup } from '../../domain/intake/plan-edits.ts';
import type { ColumnExamples } from '../../http/intake/import-examples.ts';
import type { Tokens } from './tokens.ts';

export interface ColumnsView {
  readonly lang: Lang;
  readonly id: string;
  readonly tokens: Tokens;
  readonly groups: readonly SheetGroup[];
  readonly edits: PlanEdits;
  readonly examples: ColumnExamples | null;
  readonly errors: readonly FieldError[];
}

/** A colleague confirmed the columns meanwhile. */
export interface ColumnsMovedView {
  readonly lang: Lang;
  readonly id: string;
  readonly differences: readonly PlanDifference[];
}

export const SHEET_FIELD = 'lembar';

export function columnField(group: number, column: number): string {
  return `kolom-${group}-${column}`;
}

export function emptyOwnerField(group: number): string {
  return `pemilik-${group}`;
}

/** A form holds 400 fields; what is beyond is read as proposed, and the page says so. */
const MOST_SELECTS = 240;

/** The groups whose columns the page asks about. */
export function askedGroups(groups: readonly SheetGroup[]): ReadonlySet<number> {
  const asked = new Set<number>();
  let selects = 0;
  for (const [at, { first }] of groups.entries()) {
    selects += first.plan.fields.length;
    if (selects <= MOST_SELECTS) asked.add(at);
  }
  return asked;
}

const fieldChoices: readonly IntakeField[] = [
  'name',
  'description',
  'owner',
  'reported_by',
  'address',
  'status',
  'year',
  'codes',
  'legal_basis',
  'database',
  'language',
  'platform',
  'developer',
  'data_used',
  'category',
  'cost',
  'note',
  'contact',
  'number',
  'row_key',
  'problem',
  'ignored',
];

export const emptyOwners: readonly SheetPlan['emptyOwner'][] = ['ask', 'fill_down', 'own_agency'];

/** What the proposal amounts to before anybody has changed it. */
export function proposedEdits(groups: readonly SheetGroup[]): PlanEdits {
  const chosen = groups
    .flatMap(({ sheets }) => sheets)
    .filter(({ proposal }) => proposal.isChosen)
    .map(({ plan }) => plan.position);
  return { chosen: new Set(chosen), fields: new Map(), emptyOwner: new Map() };
}

/** Reads the form; whatever is no choice of ours stays as proposed. */
export function readEdits(form: Form, groups: readonly SheetGroup[]): PlanEdits {
  const fields = new Map<number, readonly IntakeField[]>();
  const emptyOwner = new Map<number, SheetPlan['emptyOwner']>();
  const asked = askedGroups(groups);
  for (const [at, { first }] of groups.entries()) {
    if (!asked.has(at)) continue;
    const read = first.plan.fields.map((field, column) => fieldIn(form.text(columnField(at, column))) ?? field);
    fields.set(at, read);
    const given = form.text(emptyOwnerField(at));
    const owner = emptyOwners.find((one) => one === given);
    if (owner !== undefined) emptyOwner.set(at, owner);
  }
  const chosen = new Set(form.all(SHEET_FIELD).map(Number).filter(Number.isInteger));
  return { chosen, fields, emptyOwner };
}

function fieldIn(text: string): IntakeField | null {
  return fieldChoices.find((field) => field === text) ?? null;
}

export function fieldOptions(lang: Lang): readonly { readonly value: string; readonly label: string }[] {
  return fieldChoices.map((field) => ({ value: field, label: intakeWords.field[field][lang] }));
}
