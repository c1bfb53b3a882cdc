import type { intakeErrors } from '../../text/intake-errors.ts';

/** Why a file, a sheet or a pasted list is not read at all. */
export type IntakeFaultCode = Extract<keyof typeof intakeErrors, `intake_${string}`>;

/** What is wrong with one row; the owner puts it right in his own workbook. */
export type RowProblemCode = Extract<keyof typeof intakeErrors, `row_${string}`>;

export interface IntakeFault {
  readonly code: IntakeFaultCode;
  /** Null where the fault is the whole file's. */
  readonly sheet: string | null;
  readonly row: number | null;
  /** As the spreadsheet names it: `C`. */
  readonly column: string | null;
  /** What fills the braces of the sentences: `row`, `column`, `limit`, `part`, `found`. */
  readonly values: Readonly<Record<string, string>>;
}

export interface FaultDetail {
  readonly sheet?: string | null;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly limit?: number | string;
  readonly part?: string;
  readonly found?: string;
}

/** A fault with its place, ready for the sentences of text/intake-errors.ts. */
export function intakeFault(code: IntakeFaultCode, detail: FaultDetail = {}): IntakeFault {
  const { sheet = null, row = null, column = null, ...rest } = detail;
  const given = { ...rest, sheet, row, column };
  const values = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
  return { code, sheet, row, column, values };
}
