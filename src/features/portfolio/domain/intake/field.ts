/** What a column of a list may hold for us. */
export type IntakeField =
  | 'name'
  | 'description'
  | 'owner'
  | 'reported_by'
  | 'developer'
  | 'address'
  | 'status'
  | 'year'
  | 'legal_basis'
  | 'database'
  | 'language'
  | 'platform'
  | 'codes'
  | 'data_used'
  | 'category'
  | 'cost'
  | 'note'
  /** Names and numbers of staff: read by nobody, kept nowhere. */
  | 'contact'
  /** The running number of the list. */
  | 'number'
  /** Our own columns in a problem workbook. */
  | 'row_key'
  | 'problem'
  | 'ignored';

/** Fields that several columns may hold at once. */
export const repeatable: ReadonlySet<IntakeField> = new Set(['codes', 'note', 'contact', 'ignored', 'problem']);

/** The headings of the columns that a problem workbook adds. */
export const ownHeadings = { rowKey: 'Kunci baris', problem: 'Masalah' } as const;
