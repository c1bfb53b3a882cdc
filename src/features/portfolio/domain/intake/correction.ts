import { type ChangedField, type ComparedRow, compareUploads } from './compare-uploads.ts';
import { type IntakeField, ownHeadings } from './field.ts';
import type { ProposedSheet } from './import.ts';
import type { ReviewedRow } from './outcome.ts';
import type { SheetPlan } from './plan.ts';
import { systemKey } from './row-key.ts';
import { plainWords } from './same-words.ts';

/** What a corrected row is against the list it corrects. */
export type RowChange =
  | { readonly kind: 'added' }
  | { readonly kind: 'unchanged'; readonly beforeKey: string }
  | { readonly kind: 'changed'; readonly beforeKey: string; readonly fields: readonly ChangedField[] };

/**
 * The plan for a problem workbook that came back: the columns mean what they meant before. Null where a sheet is not
 * one of ours; its columns are then proposed and confirmed like those of any list.
 */
export function planOfCorrection(
  sheets: readonly ProposedSheet[],
  earlier: readonly SheetPlan[],
): readonly SheetPlan[] | null {
  const filled = sheets.filter(({ proposal }) => proposal.rowCount > 0);
  const plans = filled.map(({ plan, proposal }) => {
    const before = earlier.find(({ name }) => (name === '' ? 'Perbaikan' : name) === proposal.sheet.name);
    if (plan === null || before === undefined) return null;
    const fields = fieldsOf(plan.headings, before);
    // Rows that took their owner from above stand alone now; their owner comes from the row they correct.
    return fields === null
      ? null
      : { ...plan, fields, owner: before.owner, emptyOwner: 'ask' as const, ownerShift: 0 as const };
  });
  const known = plans.filter((plan) => plan !== null);
  return known.length > 0 && known.length === plans.length ? known : null;
}

function fieldsOf(headings: readonly string[], before: SheetPlan): readonly IntakeField[] | null {
  if (!headings.some((heading) => heading.trim() === ownHeadings.rowKey)) return null;
  const rest = before.headings.map((heading, column) => ({
    words: plainWords(heading),
    field: before.fields[column] ?? 'ignored',
  }));
  const fields = headings.map((heading): IntakeField | null => {
    if (heading.trim() === ownHeadings.rowKey) return 'row_key';
    if (heading.trim() === ownHeadings.problem) return 'problem';
    const at = rest.findIndex(({ words, field }) => words === plainWords(heading) && !OURS.includes(field));
    if (at === -1) return heading.trim() === '' ? 'ignored' : null;
    return rest.splice(at, 1)[0]?.field ?? null;
  });
  return fields.some((field) => field === null) || !fields.includes('name')
    ? null
    : fields.filter((field) => field !== null);
}

const OURS: readonly IntakeField[] = ['row_key', 'problem'];

/** A corrected row with the owner of the row it corrects, where its own cell says none. */
export function withOwnerOf(later: ReviewedRow, earlier: Pick<ReviewedRow, 'entry'> | null): ReviewedRow {
  const owner = earlier?.entry.owner ?? null;
  const asksOwner = later.offers.some(({ kind }) => kind === 'own_agency');
  if (later.entry.owner !== null || owner === null || !asksOwner) return later;
  const offers = later.offers.filter(({ kind }) => kind !== 'own_agency' && kind !== 'fill_down');
  const outcome = later.outcome === 'needs_decision' && offers.length === 0 ? 'ready' : later.outcome;
  return { ...later, outcome, offers, entry: { ...later.entry, owner } };
}

/** What each later row changes of the earlier ones; rows are found by key, else by name and owner. */
export function changesOf(
  earlier: readonly ComparedRow[],
  later: readonly ComparedRow[],
): ReadonlyMap<string, RowChange> {
  const { changed, added } = compareUploads(earlier, later);
  const keys = new Set(earlier.map(({ key }) => key));
  const named = new Map(earlier.map(({ key, entry }) => [systemKey(entry.name, entry.owner), key]));
  const changes = new Map<string, RowChange>(
    later.map(({ key, entry }) => {
      const beforeKey = keys.has(key) ? key : (named.get(systemKey(entry.name, entry.owner)) ?? key);
      return [key, { kind: 'unchanged', beforeKey }];
    }),
  );
  const keyAt = new Map(later.map(({ key, place }) => [`${place.sheet}\n${place.row}`, key]));
  for (const { key } of added) changes.set(key, { kind: 'added' });
  for (const { after, key, fields } of changed) {
    const laterKey = keyAt.get(`${after.sheet}\n${after.row}`);
    if (laterKey !== undefined) changes.set(laterKey, { kind: 'changed', beforeKey: key, fields });
  }
  return changes;
}
