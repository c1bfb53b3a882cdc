import type { Form } from '../../../../kernel/http/form.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import type { AssertedValue, ElementHead } from '../../domain/registry/element.ts';
import { sameValue, standing } from '../../domain/registry/standing.ts';
import { listAssertionsOf } from '../../storage/registry/assertion.ts';
import { findElements } from '../../storage/registry/element.ts';
import { type CodesInForce, readTyped, type TypedFault } from './field-values.ts';

/** What many rows often share. Names and functions are each object's own and are changed one by one. */
export const bulkFields = [
  'reported_by',
  'owner',
  'status',
  'kind',
  'codes',
  'functions',
  'operating_unit',
  'developing_unit',
  'platform',
  'licence_type',
  'contract_ends_on',
  'retired_on',
  'yearly_cost',
  'budget_line',
  'plan_program',
  'plan_activity',
  'plan_starts_on',
  'plan_due_on',
  'user_groups',
] as const;

export type BulkField = (typeof bulkFields)[number];

/** A row as it was chosen, with the revision that was on the screen. */
export interface ChosenRow {
  readonly id: string;
  readonly seen: number;
}

export const MOST_ROWS = 100;

/** The rows ticked in the list, as `id~revision`; those that are no such thing are left out. */
export function chosenRows(form: Form): readonly ChosenRow[] {
  const rows = form.all('pilih').flatMap((given): readonly ChosenRow[] => {
    const [id = '', seen = ''] = given.split('~');
    return isId(id) && /^[1-9]\d{0,8}$/.test(seen) ? [{ id, seen: Number(seen) }] : [];
  });
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

export type RowProblem =
  | { readonly code: 'unknown' | 'ended' | 'same' | 'noField' | 'required' | 'moved' }
  | { readonly code: 'value'; readonly fault: TypedFault };

/** What would become of one row. */
export interface PlannedRow {
  readonly id: string;
  readonly head: ElementHead | null;
  readonly before: AssertedValue;
  readonly after: AssertedValue;
  readonly problem: RowProblem | null;
}

export interface BulkGiven {
  readonly agencyId: string;
  readonly rows: readonly ChosenRow[];
  readonly field: BulkField;
  /** As typed. */
  readonly value: string;
  readonly on: LocalDate;
  readonly codes: CodesInForce;
}

/** Works out the change row by row, in a transaction of the agency; saves nothing. */
export async function planBulk(tx: Tx, given: BulkGiven): Promise<readonly PlannedRow[]> {
  const ids = given.rows.map(({ id }) => id);
  const heads = new Map((await findElements(tx, given.agencyId, ids)).map((head) => [head.id, head]));
  const assertions = await listAssertionsOf(tx, given.agencyId, ids);
  return given.rows.map((row): PlannedRow => {
    const head = heads.get(row.id) ?? null;
    if (head === null) return { id: row.id, head, before: null, after: null, problem: { code: 'unknown' } };
    const facts = standing(assertions.get(row.id) ?? [], { on: given.on, knownAt: null });
    const before = given.field === 'reported_by' ? head.reportedBy : (facts.get(given.field)?.value ?? null);
    const read = readValue(head, given);
    const after = read.after;
    return { id: row.id, head, before, after, problem: read.problem ?? problemOf({ head, row, before, after }) };
  });
}

interface Considered {
  readonly head: ElementHead;
  readonly row: ChosenRow;
  readonly before: AssertedValue;
  readonly after: AssertedValue;
}

function problemOf({ head, row, before, after }: Considered): RowProblem | null {
  if (head.stage === 'ended') return { code: 'ended' };
  if (head.revision !== row.seen) return { code: 'moved' };
  return sameValue(before, after) ? { code: 'same' } : null;
}

function readValue(
  head: ElementHead,
  { field, value, codes }: BulkGiven,
): { readonly after: AssertedValue; readonly problem: RowProblem | null } {
  if (field === 'reported_by') {
    const text = parsePlainText(value, { maxLength: 300 });
    if (text.ok) return { after: text.value, problem: null };
    return {
      after: null,
      problem:
        text.error === 'text_empty'
          ? { code: 'required' }
          : { code: 'value', fault: { code: 'characters_refused', field } },
    };
  }
  const attribute = registryAttributes.byType.get(head.domain)?.get(field);
  if (attribute === undefined) return { after: null, problem: { code: 'noField' } };
  const { values, faults } = readTyped(head.domain, new Map([[field, dateAsTyped(value)]]), codes);
  const [fault] = faults;
  if (fault !== undefined) return { after: null, problem: { code: 'value', fault } };
  const after = values[field] ?? null;
  return { after, problem: after === null && attribute.isRequired ? { code: 'required' } : null };
}

/** `24-11-2026` and `2026-11-24` are both understood here, where one box takes every kind of value. */
function dateAsTyped(value: string): string {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(value);
  return iso === null ? value : `${iso[3]}-${iso[2]}-${iso[1]}`;
}
