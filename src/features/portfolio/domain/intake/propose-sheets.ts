import { findHeader, type FoundHeader } from './find-header.ts';
import { type ColumnProposal, proposeColumns } from './propose-columns.ts';
import type { SheetSample } from './sheet.ts';

export type SheetReason =
  | 'holds_list'
  | 'no_rows'
  | 'no_name_column'
  | 'only_names'
  | 'hidden'
  | 'looks_like_reference';

export interface SheetProposal {
  readonly sheet: SheetSample['sheet'];
  readonly rowCount: number;
  readonly header: FoundHeader | null;
  readonly columns: readonly ColumnProposal[];
  /** Whether its rows are applications. Several sheets may be, one an office. */
  readonly isChosen: boolean;
  readonly confidence: number;
  readonly reason: SheetReason;
  /** Where no column says the owner and the sheet is named after an office, its name. */
  readonly ownerFromName: string | null;
}

/** Which sheets of a workbook hold applications, and what their columns mean. */
export function proposeSheets(samples: readonly SheetSample[]): readonly SheetProposal[] {
  return samples.map((sample) => proposeSheet(sample, samples.length));
}

function proposeSheet({ sheet, rows, rowCount }: SheetSample, sheets: number): SheetProposal {
  const header = findHeader(rows);
  const columns = header === null ? [] : proposeColumns(header, rows);
  const confidenceOf = (field: ColumnProposal['field']): number =>
    Math.max(0, ...columns.filter((column) => column.field === field).map(({ confidence }) => confidence));
  const company = ['description', 'owner', 'address', 'status', 'reported_by'] as const;
  const beside = company.filter((field) => confidenceOf(field) > 0.3).length;
  const name = confidenceOf('name');
  const score = name === 0 ? 0 : Math.min(0.99, 0.5 * name + 0.15 * beside + 0.2 * (header?.confidence ?? 0));
  const reason = reasonOf({
    rowCount,
    name,
    beside,
    isHidden: sheet.isHidden,
    isNamedReference: REFERENCE.test(sheet.name),
  });
  const hasOwner = confidenceOf('owner') > 0;
  const isOnlyOne = sheets === 1 && name > 0;
  return {
    sheet,
    rowCount,
    header,
    columns,
    isChosen: reason === 'holds_list' || (isOnlyOne && reason === 'only_names'),
    confidence: Math.round(100 * score) / 100,
    reason,
    ownerFromName: !hasOwner && sheet.name !== '' && !GENERIC.test(sheet.name) && sheets > 1 ? sheet.name : null,
  };
}

const REFERENCE =
  /^(?:petunjuk|panduan|instruksi|referensi|ref|daftar pilihan|pilihan|kode\b.*|master\b.*|readme|cover|sampul|rekap\w*|grafik|chart|pivot\b.*)$/i;
const GENERIC =
  /^(?:sheet ?\d*|lembar ?\d*|data\b.*|aplikasi\b.*|daftar\b.*|inventar\w*\b.*|list\b.*|rekap\w*\b.*|final\b.*|form\b.*|tabel\b.*|worksheet\d*)$/i;

function reasonOf(seen: {
  readonly rowCount: number;
  readonly name: number;
  readonly beside: number;
  readonly isHidden: boolean;
  readonly isNamedReference: boolean;
}): SheetReason {
  if (seen.rowCount === 0) return 'no_rows';
  if (seen.name === 0) return 'no_name_column';
  if (seen.isHidden) return 'hidden';
  if (seen.isNamedReference) return 'looks_like_reference';
  return seen.beside === 0 ? 'only_names' : 'holds_list';
}
