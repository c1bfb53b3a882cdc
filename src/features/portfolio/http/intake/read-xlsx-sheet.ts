import { columnLetters, columnOf, isBlank, type SheetRow, type Span } from '../../domain/intake/sheet.ts';
import { type NumberShape, plainShape, shownNumber } from './read-cell-number.ts';
import type { ReadLimits } from './read-limits.ts';
import { type Formulas, Refused } from './read-source.ts';
import { parseSpan, type SpanFiller } from './read-spans.ts';
import type { WorkbookSheet } from './read-xlsx-workbook.ts';
import { richText, type SharedStrings, unescaped } from './read-xlsx-strings.ts';
import type { XmlHandlers } from './read-xml.ts';
import type { Parts } from './read-zip.ts';
import { parseWhole } from './read-xml.ts';

export interface SheetContext {
  readonly sheet: WorkbookSheet;
  readonly strings: SharedStrings;
  readonly styles: readonly NumberShape[];
  readonly isFrom1904: boolean;
  readonly limits: ReadLimits;
  readonly filler: SpanFiller;
}

/** The joined cells of a sheet. They stand after the rows, so they are looked for before the rows are read. */
export async function readSpans(parts: Parts, sheet: WorkbookSheet, limits: ReadLimits): Promise<readonly Span[]> {
  if (!(await mentions(parts.read(sheet.part), 'mergeCell'))) return [];
  const spans: Span[] = [];
  await parseWhole(
    parts.read(sheet.part),
    { name: sheet.part },
    {
      open(name, { ref }) {
        if (name !== 'mergeCell' || ref === undefined) return;
        spans.push(parseSpan(ref, sheet.name));
        if (spans.length > limits.spans) {
          throw new Refused('intake_too_many_spans', { sheet: sheet.name, limit: limits.spans });
        }
      },
      close: () => undefined,
      text: () => undefined,
    },
  );
  return spans.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) => lastRow > firstRow || lastColumn > firstColumn,
  );
}

export interface SheetHandlers extends XmlHandlers {
  readonly at: () => { readonly sheet: string; readonly row: number; readonly column: string };
  readonly formulas: () => Formulas;
}

/** Handlers that turn the elements of a worksheet (ECMA-376 part 1, 18.3) into rows that say something. */
export function sheetHandlers(context: SheetContext, emit: (row: SheetRow) => void): SheetHandlers {
  const { sheet, limits, filler } = context;
  const cell = cellReader(context);
  let row = 0;
  let cells: string[] = [];
  const at = () => ({ sheet: sheet.name, row, column: columnLetters(cell.column()) });
  const endRow = (): void => {
    const spans = filler.fill(row, cells);
    if (!isBlank(cells)) emit({ row, cells, spans });
  };
  return {
    at,
    formulas: cell.formulas,
    open(name, attributes) {
      if (name === 'row') {
        row = nextRow(row, attributes['r'], sheet.name);
        cells = [];
        cell.beginRow();
      } else if (name === 'c') {
        cell.begin(attributes);
      } else cell.open(name);
    },
    text: (text) => cell.text(text),
    close(name) {
      if (name === 'row') endRow();
      else if (name === 'c') {
        const value = cell.end();
        const column = cell.column();
        if (value === null) throw new Refused('intake_cell_too_long', { ...at(), limit: limits.cellCharacters });
        if (value !== '' && column >= limits.columns) {
          throw new Refused('intake_too_many_columns', { ...at(), limit: limits.columns });
        }
        if (value !== '') cells[column] = value;
      } else cell.close(name);
    },
  };
}

function nextRow(row: number, given: string | undefined, sheet: string): number {
  const next = given === undefined ? row + 1 : Number(given);
  if (!Number.isSafeInteger(next) || next <= row) throw new Refused('intake_rows_disordered', { sheet, row });
  return next;
}

/** One cell at a time: its value only, never its formula. */
function cellReader(context: SheetContext) {
  const { limits } = context;
  const inline = richText(limits.cellCharacters);
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let isInValue = false;
  let hasFormula = false;
  let isTooLong = false;
  let count = 0;
  let withoutValue = 0;
  return {
    column: () => Math.max(0, column),
    formulas: () => ({ count, withoutValue }),
    beginRow() {
      column = -1;
    },
    begin({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>) {
      column = (r === undefined ? null : columnOf(r)) ?? column + 1;
      type = t;
      style = Number(s);
      value = '';
      hasFormula = false;
      isTooLong = false;
      inline.begin();
    },
    open(name: string) {
      if (name === 'v') isInValue = true;
      if (name === 'f') hasFormula = true;
      inline.open(name);
    },
    text(text: string) {
      inline.text(text);
      if (!isInValue) return;
      if (value.length + text.length > limits.cellCharacters) isTooLong = true;
      else value += text;
    },
    close(name: string) {
      if (name === 'v') isInValue = false;
      inline.close(name);
    },
    end(): string | null {
      const shown = isTooLong
        ? null
        : type === 'inlineStr'
          ? inline.take()
          : shownValue({ type, value, style }, context);
      if (hasFormula) count += 1;
      if (hasFormula && shown === '') withoutValue += 1;
      return shown !== null && shown.length > limits.cellCharacters ? null : shown;
    },
  };
}

interface StoredCell {
  readonly type: string;
  readonly value: string;
  readonly style: number;
}

function shownValue({ type, value, style }: StoredCell, { strings, styles, isFrom1904 }: SheetContext): string | null {
  if (value === '') return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? missing(strings, value);
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return shownNumber(value, styles[style] ?? plainShape, isFrom1904);
    default:
      return unescaped(value);
  }
}

/** Null is a text too long for a cell; an index beyond the table is a broken file and reads as empty. */
function missing(strings: SharedStrings, index: string): string | null {
  return strings[Number(index)] === null ? null : '';
}

/** Whether the bytes hold a word, also across two pieces. */
async function mentions(chunks: AsyncIterable<Uint8Array>, word: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const joined = Buffer.concat([tail, chunk]);
    if (joined.includes(word) || joined.includes(word, 0, 'utf16le')) return true;
    tail = joined.subarray(Math.max(0, joined.length - 2 * word.length));
  }
  return false;
}
