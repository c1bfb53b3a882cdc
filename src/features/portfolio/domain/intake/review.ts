import { createHash } from 'node:crypto';
import { judgeEntry } from './entry-kind.ts';
import { type MappedRow, mapRow } from './mapped-row.ts';
import type { DraftEntry, Offer, Reviewed, RowNote, RowProblem } from './outcome.ts';
import { isKeyboardNoise, isPlaceholder, isSameAsAbove } from './placeholder.ts';
import type { SheetPlan } from './plan.ts';
import { type EntryRules, problem, type ReadEntry, readEntry } from './read-entry.ts';
import { asideOf } from './aside.ts';
import { bareName, isRowKey, rowKey, systemKey } from './row-key.ts';
import { plainWords, repeatsName } from './same-words.ts';
import type { Place, SheetRow } from './sheet.ts';
import { splitNames } from './split-names.ts';
import { type ReviewSummary, startCount } from './review-summary.ts';

export interface ReviewRules extends EntryRules {
  /** Makes the keys of rows its own. */
  readonly importId: string;
  /** The agency that reports the list. */
  readonly agency: string;
}

export interface Review {
  /** Judges one row; rows of one sheet in their order. Where owners are shifted the answer comes a row later. */
  take(plan: SheetPlan, row: SheetRow): readonly Reviewed[];
  /** The rows still held back, and the counts. */
  finish(): { readonly rest: readonly Reviewed[]; readonly summary: ReviewSummary };
}

interface Memory {
  /** First place of each system of each owner. */
  readonly seen: Map<string, { readonly place: Place; readonly name: string; readonly whole: string }>;
  readonly keys: Set<string>;
  owner: { readonly name: string; readonly from: Place } | null;
  sheet: string;
  section: string | null;
}

/**
 * Judges the rows of a list one by one: what is ready, what a person must decide and what the owner must put
 * right. Remembers only what it needs to find a row's owner above and its double before.
 */
export function startReview(rules: ReviewRules): Review {
  const memory: Memory = { seen: new Map(), keys: new Set(), owner: null, sheet: '', section: null };
  const count = startCount();
  let held: Held | null = null;
  const judge = (given: Held): Reviewed => {
    const reviewed = reviewRow({ ...given, rules, memory });
    count.add(reviewed);
    return reviewed;
  };
  const flush = (next: MappedRow | null): readonly Reviewed[] => {
    if (held === null) return [];
    const given = next === null ? held : { ...held, mapped: withOwnerBelow(held.plan, held.mapped, next) };
    held = null;
    return [judge(given)];
  };
  return {
    take(plan, row) {
      if (row.row < plan.firstDataRow) return [];
      const given = { plan, row, mapped: mapRow(row, plan) };
      if (plan.ownerShift === 0) return [...flush(null), judge(given)];
      const isSameSheet = held?.plan.position === plan.position;
      const before = flush(isSameSheet ? given.mapped : null);
      held = given;
      return before;
    },
    finish() {
      const rest = flush(null);
      return { rest, summary: count.summary() };
    },
  };
}

/** Each owner stands a row too low: the row above its first is its own. */
function withOwnerBelow({ fields }: SheetPlan, mapped: MappedRow, next: MappedRow): MappedRow {
  const column = fields.indexOf('owner');
  const width = Math.max(mapped.cells.length, column + 1);
  const cells = Array.from({ length: width }, (_, index) => mapped.cells[index] ?? '');
  return column === -1 ? mapped : { ...mapped, cells: cells.with(column, (next.cells[column] ?? '').trim()) };
}

interface Held {
  readonly plan: SheetPlan;
  readonly row: SheetRow;
  readonly mapped: MappedRow;
}

interface Given extends Held {
  readonly rules: ReviewRules;
  readonly memory: Memory;
}

function reviewRow(given: Given): Reviewed {
  const { plan, row, mapped, rules, memory } = given;
  const place: Place = { sheet: plan.name, row: row.row };
  if (memory.sheet !== `${plan.position}`)
    Object.assign(memory, { sheet: `${plan.position}`, owner: null, section: null });
  const aside = asideOf({ ...row, cells: mapped.cells }, plan);
  if (aside !== null) {
    if (aside.reason === 'section') Object.assign(memory, { section: aside.text, owner: null });
    return { kind: 'skipped', row: { place, ...aside } };
  }
  const read = readEntry(mapped.cells, plan.fields, rules);
  const notes = new Set(read.notes);
  if (mapped.isJoined) notes.add('columns_joined');
  const owner = ownerOf(given, read, notes);
  const judged = judgeEntry({
    name: read.entry.name,
    description: read.entry.description ?? '',
    addresses: read.entry.addresses,
  });
  const isWebsite = judged.kind === 'website' && judged.isCertain;
  if (isWebsite) notes.add('website_recognised');
  const entry: DraftEntry = {
    ...read.entry,
    kind: isWebsite ? 'website' : 'application',
    owner: owner.owner,
    reportedBy: read.entry.reportedBy ?? rules.agency,
  };
  const problems = [
    ...read.problems,
    ...nameProblems(read, plan),
    ...(isWebsite ? [] : descriptionProblems(entry, read, plan)),
  ];
  if (mapped.isShifted) problems.push(problem('row_columns_shifted', -1));
  const offers = [...owner.offers, ...sameOffers(entry, place, memory)];
  const parts = splitNames(read.names, entry.addresses);
  if (parts.length > 0) offers.push({ kind: 'split', parts });
  if (judged.kind === 'website' && !judged.isCertain) offers.push({ kind: 'website', reason: judged.reason });
  if (judged.kind === 'not_application') offers.push({ kind: 'not_application', reason: judged.reason });
  const outcome = problems.length > 0 ? 'problem' : offers.length > 0 ? 'needs_decision' : 'ready';
  const key = keyOf(read, given, place);
  return {
    kind: 'row',
    row: { place, key, outcome, entry, offers, problems, notes: [...notes], cells: read.cells, removed: read.removed },
  };
}

/** A key that the owner copied to a second row names only the first. */
function keyOf({ rowKey: given }: ReadEntry, { rules, memory: { keys } }: Given, place: Place): string {
  const isOurs = given !== null && isRowKey(given) && !keys.has(given);
  const key = isOurs ? given : rowKey(rules.importId, place);
  keys.add(key);
  return key;
}

interface FoundOwner {
  readonly owner: string | null;
  readonly offers: readonly Offer[];
}

function ownerOf({ plan, row, rules, memory }: Given, read: ReadEntry, notes: Set<RowNote>): FoundOwner {
  const given = read.entry.owner;
  const column = plan.fields.indexOf('owner');
  const place: Place = { sheet: plan.name, row: row.row };
  if (given !== null && !isSameAsAbove(given)) {
    const span = row.spans.find(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn);
    if (span !== undefined && span.firstRow < row.row) notes.add('owner_from_joined_cells');
    memory.owner = { name: given, from: place };
    return { owner: given, offers: [] };
  }
  if (memory.section !== null) {
    notes.add('owner_from_section');
    return { owner: memory.section, offers: [] };
  }
  const above = memory.owner;
  if (above !== null && (plan.emptyOwner === 'fill_down' || given !== null)) {
    notes.add('owner_filled_down');
    return { owner: above.name, offers: [] };
  }
  if (plan.owner !== null) {
    notes.add('owner_from_sheet');
    return { owner: plan.owner, offers: [] };
  }
  if (plan.emptyOwner === 'ask' && column !== -1) {
    const fill: readonly Offer[] = above === null ? [] : [{ kind: 'fill_down', owner: above.name, from: above.from }];
    return { owner: null, offers: [...fill, { kind: 'own_agency', owner: rules.agency }] };
  }
  return { owner: rules.agency, offers: [] };
}

function sameOffers(entry: DraftEntry, place: Place, { seen }: Memory): readonly Offer[] {
  if (entry.name === '') return [];
  const key = systemKey(entry.name, entry.owner);
  const whole = createHash('sha256')
    .update(JSON.stringify({ ...entry, cost: String(entry.cost) }))
    .digest('base64');
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, { place, name: entry.name, whole });
    return [];
  }
  const isPlatform =
    plainWords(first.name) !== plainWords(entry.name) && bareName(entry.name) !== plainWords(entry.name);
  const reason = first.whole === whole ? 'same_row' : isPlatform ? 'other_platform' : 'same_name_and_owner';
  return [{ kind: 'same_system_as', place: first.place, name: first.name, reason }];
}

function nameProblems({ entry }: ReadEntry, { fields }: SheetPlan): readonly RowProblem[] {
  const column = fields.indexOf('name');
  if (isPlaceholder(entry.name)) return [problem('row_name_missing', column)];
  if (isKeyboardNoise(entry.name) || !/\p{L}/u.test(entry.name)) return [problem('row_name_noise', column)];
  return [];
}

function descriptionProblems(
  { description, name }: DraftEntry,
  _: ReadEntry,
  { fields }: SheetPlan,
): readonly RowProblem[] {
  const column = fields.indexOf('description');
  if (column === -1 || name === '') return [];
  const pass = { mayPass: true };
  if (description === null) return [{ ...problem('row_description_missing', column), ...pass }];
  if (isKeyboardNoise(description)) return [{ ...problem('row_description_noise', column), ...pass }];
  return repeatsName(description, name) ? [{ ...problem('row_description_repeats_name', column), ...pass }] : [];
}
