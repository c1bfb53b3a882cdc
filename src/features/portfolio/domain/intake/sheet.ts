/** A rectangle of joined cells; rows from 1 as the file counts them, columns from 0. */
export interface Span {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface SheetIdentity {
  /** As the workbook names it; `''` for CSV and pasted cells, which have no sheets. */
  readonly name: string;
  /** From 1, in the order of the workbook. */
  readonly position: number;
  readonly isHidden: boolean;
}

/** One row that says something. Joined cells repeat their value over the whole span. */
export interface SheetRow {
  /** From 1, as the spreadsheet shows it beside the row. */
  readonly row: number;
  readonly cells: readonly string[];
  /** The joined cells that touch this row. */
  readonly spans: readonly Span[];
}

/** The first rows of a sheet, enough to propose what its columns mean. */
export interface SheetSample {
  readonly sheet: SheetIdentity;
  readonly rows: readonly SheetRow[];
  /** All rows of the sheet that say something, also those beyond the sample. */
  readonly rowCount: number;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** `0` is A, `25` is Z, `26` is AA: how a spreadsheet names a column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCodePoint(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** The column a reference such as `AB12` begins with, from 0; null when it begins with none. */
export function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,4})/i.exec(reference)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + ((letter.codePointAt(0) ?? 64) - 64);
  return column - 1;
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
