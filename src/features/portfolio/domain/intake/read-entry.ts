import { readAddresses } from './address.ts';
import { cleanText } from './clean-text.ts';
import { readCost } from './cost.ts';
import type { RowProblemCode } from './fault.ts';
import type { IntakeField } from './field.ts';
import type { DraftEntry, RowNote, RowProblem } from './outcome.ts';
import { isPlaceholder } from './placeholder.ts';
import { columnLetters } from './sheet.ts';
import {
  addRemoved,
  countRemoved,
  nothingRemoved,
  type Removed,
  type Stripped,
  withoutContacts,
} from './staff-contacts.ts';
import { readStatus } from './status-word.ts';
import { readYear } from './year.ts';

export interface EntryRules {
  readonly thisYear: number;
  /** Whether a code stands in the version of the code sets that is in force. */
  readonly isKnownCode: (code: string) => boolean;
}

export interface ReadEntry {
  /** The name with its line breaks, for finding several in one cell. */
  readonly names: string;
  readonly entry: DraftEntry;
  readonly problems: readonly RowProblem[];
  readonly notes: ReadonlySet<RowNote>;
  readonly cells: readonly string[];
  readonly removed: Removed;
  readonly rowKey: string | null;
}

const MOST = { name: 200, text: 4000 } as const;
const CODE = /\bR(?:AB|AL|AD|AA|AI|AK)(?:\.\d{2}){1,7}\b/gi;

/** Reads the cells of a row into an entry: cleaned, contacts of staff taken out, each field in its own shape. */
export function readEntry(cells: readonly string[], fields: readonly IntakeField[], rules: EntryRules): ReadEntry {
  const notes = new Set<RowNote>();
  const problems: RowProblem[] = [];
  const texts = new Map<IntakeField, string>();
  let removed = nothingRemoved;
  const kept = cells.map((cell, column) => {
    const field = fields[column] ?? 'ignored';
    if (cell === '' || field === 'row_key' || field === 'problem' || field === 'number') return cell;
    const clean = cleanText(cell, 'many');
    if (field !== 'ignored' && clean.text !== cell.trim()) notes.add('text_cleaned');
    const stripped = strip(clean.text, field);
    removed = addRemoved(removed, stripped.removed);
    if (clean.isDamaged && field !== 'ignored' && field !== 'contact')
      problems.push(problem('row_text_damaged', column));
    const most = field === 'name' ? MOST.name : MOST.text;
    if (stripped.text.length > most && field !== 'ignored') {
      problems.push(
        problem(field === 'name' ? 'row_name_too_long' : 'row_text_too_long', column, { limit: String(most) }),
      );
    }
    if (!isPlaceholder(stripped.text))
      texts.set(field, [texts.get(field), stripped.text].filter((text) => text !== undefined).join('\n'));
    return countRemoved(stripped.removed) > 0 ? stripped.text : cell;
  });
  if (countRemoved(removed) > 0) notes.add('contacts_removed');
  const key = cells[fields.indexOf('row_key')]?.trim() ?? '';
  const read = { texts, fields, rules, notes, problems };
  return {
    names: texts.get('name') ?? '',
    entry: entryOf(read),
    problems,
    notes,
    cells: kept,
    removed,
    rowKey: key === '' ? null : key,
  };
}

/** An address is never a person's telephone number; a cost or a code neither. */
const STRIPPED: ReadonlySet<IntakeField> = new Set([
  'name',
  'description',
  'owner',
  'reported_by',
  'developer',
  'address',
  'status',
  'year',
  'legal_basis',
  'platform',
  'data_used',
  'category',
  'note',
  'language',
  'database',
  'ignored',
]);

function strip(text: string, field: IntakeField): Stripped {
  if (field === 'contact') return emptied(text);
  if (!STRIPPED.has(field)) return { text, removed: nothingRemoved };
  return withoutContacts(text, field === 'name' ? 'title' : 'text');
}

function emptied(text: string): Stripped {
  if (isPlaceholder(text)) return { text, removed: nothingRemoved };
  const { removed } = withoutContacts(text);
  // Whatever else a column of contacts holds is taken as a name.
  return { text: '', removed: countRemoved(removed) > 0 ? removed : { ...nothingRemoved, names: 1 } };
}

interface Reading {
  readonly texts: ReadonlyMap<IntakeField, string>;
  readonly fields: readonly IntakeField[];
  readonly rules: EntryRules;
  readonly notes: Set<RowNote>;
  readonly problems: RowProblem[];
}

function entryOf(reading: Reading): DraftEntry {
  const { texts, notes } = reading;
  const line = (field: IntakeField): string | null => texts.get(field)?.replaceAll(/\s+/g, ' ') ?? null;
  const status = readStatus(line('status') ?? '');
  if (status.note !== null) notes.add('status_kept_as_note');
  const given = texts.get('address') ?? '';
  const { addresses, note: besideAddress } = readAddresses(given);
  if (given !== '' && addresses.length === 0 && besideAddress === null) notes.add('address_placeholder_dropped');
  if (besideAddress !== null) notes.add('address_note_kept');
  const year = yearOf(reading, line('year') ?? '');
  const name = line('name') ?? '';
  const remarks = [line('note'), status.note, year.note, besideAddress].filter((text) => text !== null);
  return {
    kind: 'application',
    name,
    expansion: expansionOf(name),
    description: texts.get('description') ?? null,
    owner: line('owner'),
    reportedBy: line('reported_by'),
    developer: line('developer'),
    addresses,
    status: status.status,
    year: year.year,
    legalBasis: line('legal_basis'),
    database: line('database'),
    language: line('language'),
    platform: line('platform'),
    codes: codesOf(reading, line('codes') ?? ''),
    dataUsed: line('data_used'),
    category: line('category'),
    cost: costOf(reading, line('cost') ?? ''),
    note: remarks.length === 0 ? null : remarks.join('\n'),
  };
}

function yearOf({ rules, fields, problems, notes }: Reading, text: string) {
  const read = readYear(text, rules.thisYear);
  switch (read.kind) {
    case 'none':
      return { year: null, note: null };
    case 'year':
      if (read.note !== null) notes.add('year_kept_as_note');
      return { year: read.year, note: read.note };
    case 'unread':
      notes.add('year_kept_as_note');
      return { year: null, note: read.note };
    case 'impossible':
      problems.push(
        problem(read.isDate ? 'row_date_impossible' : 'row_year_impossible', fields.indexOf('year'), {
          found: read.found,
        }),
      );
      return { year: null, note: null };
  }
}

function codesOf({ rules, fields, problems }: Reading, text: string): readonly string[] {
  const codes = [...new Set([...text.matchAll(CODE)].map(([code]) => code.toUpperCase()))].slice(0, 20);
  for (const code of codes) {
    if (!rules.isKnownCode(code)) problems.push(problem('row_code_unknown', fields.indexOf('codes'), { found: code }));
  }
  return codes.filter((code) => rules.isKnownCode(code));
}

function costOf({ fields, problems }: Reading, text: string): DraftEntry['cost'] {
  const read = readCost(text);
  if (read.kind === 'unread')
    problems.push({ ...problem('row_cost_unreadable', fields.indexOf('cost')), mayPass: true });
  return read.kind === 'cost' ? read.amount : null;
}

/** "SIMPEG (Sistem Informasi Manajemen Kepegawaian)": what the brackets spell out, in two words or more. */
function expansionOf(name: string): string | null {
  const inside = /\(([^()]{6,150})\)\s*$/.exec(name)?.[1]?.trim();
  return inside !== undefined && /\s/.test(inside) ? inside : null;
}

/** A fault of one cell, with its column as the spreadsheet names it. */
export function problem(
  code: RowProblemCode,
  column: number,
  values: Readonly<Record<string, string>> = {},
): RowProblem {
  const letters = column < 0 ? null : columnLetters(column);
  return { code, column: letters, values: letters === null ? values : { column: letters, ...values }, mayPass: false };
}
