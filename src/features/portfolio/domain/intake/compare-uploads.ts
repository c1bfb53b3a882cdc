import type { DraftEntry } from './outcome.ts';
import { systemKey } from './row-key.ts';
import type { Place } from './sheet.ts';

/** A row of an upload, as much of it as comparing needs. */
export interface ComparedRow {
  readonly key: string;
  readonly place: Place;
  readonly entry: DraftEntry;
}

export interface ChangedField {
  readonly field: keyof DraftEntry;
  readonly before: string;
  readonly after: string;
}

export interface UploadDifference {
  readonly changed: readonly {
    readonly before: Place;
    readonly after: Place;
    readonly key: string;
    readonly fields: readonly ChangedField[];
  }[];
  readonly added: readonly ComparedRow[];
  /** In the earlier upload only. In a problem workbook that is no loss: it holds only the problem rows. */
  readonly missing: readonly ComparedRow[];
  readonly unchanged: number;
}

/** What a corrected upload changes: rows are found again by their key, else by name and owner. */
export function compareUploads(earlier: readonly ComparedRow[], later: readonly ComparedRow[]): UploadDifference {
  const byKey = new Map(earlier.map((row) => [row.key, row]));
  const byName = groupByName(earlier);
  const found = new Set<ComparedRow>();
  const changed: UploadDifference['changed'][number][] = [];
  const added: ComparedRow[] = [];
  let unchanged = 0;
  const pairs = later.map((row) => ({ row, before: byKey.get(row.key) ?? null }));
  for (const { before } of pairs) if (before !== null) found.add(before);
  for (const { row, before: keyed } of pairs) {
    const before = keyed ?? byName.get(nameOf(row))?.find((one) => !found.has(one)) ?? null;
    if (before === null) {
      added.push(row);
      continue;
    }
    found.add(before);
    const fields = changedFields(before.entry, row.entry);
    if (fields.length === 0) unchanged += 1;
    else changed.push({ before: before.place, after: row.place, key: before.key, fields });
  }
  return { changed, added, unchanged, missing: earlier.filter((row) => !found.has(row)) };
}

/** A field as a person reads it, for comparing and for showing. */
export function shownField(value: DraftEntry[keyof DraftEntry]): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return value.map((one) => (typeof one === 'string' ? one : one.address)).join(', ');
}

function changedFields(before: DraftEntry, after: DraftEntry): readonly ChangedField[] {
  return FIELDS.flatMap((field) => {
    const [was, is] = [shownField(before[field]), shownField(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

const FIELDS = [
  'kind',
  'name',
  'expansion',
  'description',
  'owner',
  'reportedBy',
  'developer',
  'addresses',
  'status',
  'year',
  'legalBasis',
  'database',
  'language',
  'platform',
  'codes',
  'dataUsed',
  'category',
  'cost',
  'note',
] as const satisfies readonly (keyof DraftEntry)[];

function groupByName(rows: readonly ComparedRow[]): ReadonlyMap<string, readonly ComparedRow[]> {
  return Map.groupBy(rows, (row) => nameOf(row));
}

function nameOf({ entry }: ComparedRow): string {
  return systemKey(entry.name, entry.owner);
}
