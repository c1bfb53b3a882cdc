import { columnLetters, isBlank, type SheetRow, type Span } from '../../domain/intake/sheet.ts';
import type { ReadLimits } from './read-limits.ts';
import { type Formulas, Refused } from './read-source.ts';

interface ReadCell {
  /** Null where it is longer than a cell may be. */
  readonly value: string | null;
  readonly times: number;
  readonly across: number;
  readonly down: number;
  readonly hasFormula: boolean;
}

export interface OdsCell {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  end(): ReadCell;
}

/** Collects the cells of a row, and fills what earlier rows joined with it. */
export function odsRow(sheet: string, limits: ReadLimits) {
  let row = 0;
  let times = 1;
  let column = 0;
  let cells: string[] = [];
  let joined: { readonly span: Span; readonly value: string }[] = [];
  const formulas = { count: 0, withoutValue: 0 };
  const at = () => ({ sheet, row, column: columnLetters(column) });
  const join = (span: Span, value: string): void => {
    if (joined.some((other) => isOver(other.span, span))) throw new Refused('intake_span_overlap', at());
    joined.push({ span, value });
  };
  return {
    at,
    formulas: (): Formulas => ({ ...formulas }),
    begin(repeated: number) {
      row += 1;
      times = repeated;
      column = 0;
      cells = [];
      joined = joined.filter(({ span }) => span.lastRow >= row);
    },
    add(cell: ReadCell) {
      if (cell.hasFormula) formulas.count += 1;
      if (cell.hasFormula && cell.value === '') formulas.withoutValue += 1;
      if (cell.value === null) throw new Refused('intake_cell_too_long', { ...at(), limit: limits.cellCharacters });
      if (cell.value !== '') {
        const end = column + cell.times;
        if (end > limits.columns) throw new Refused('intake_too_many_columns', { ...at(), limit: limits.columns });
        cells.fill('', cells.length, end);
        for (let index = column; index < end; index += 1) cells[index] = cell.value;
        if (cell.across > 1 || cell.down > 1) join(spanOf(row, column, cell), cell.value);
      }
      column += cell.times;
    },
    *end(): Generator<SheetRow> {
      for (const { span, value } of joined) {
        const last = Math.min(span.lastColumn, limits.columns - 1);
        for (let index = span.firstColumn; index <= last; index += 1) cells[index] = value;
      }
      const filled = Array.from(cells, (value: string | undefined) => value ?? '');
      const spans = joined.map(({ span }) => span);
      const first = row;
      row += times - 1;
      if (isBlank(filled)) return;
      for (let time = 0; time < times; time += 1) yield { row: first + time, cells: filled, spans };
    },
  };
}

function spanOf(row: number, column: number, { across, down }: ReadCell): Span {
  return { firstRow: row, lastRow: row + down - 1, firstColumn: column, lastColumn: column + across - 1 };
}

function isOver(one: Span, other: Span): boolean {
  return one.lastRow >= other.firstRow && one.firstColumn <= other.lastColumn && one.lastColumn >= other.firstColumn;
}

/** One cell: days and grouped numbers by their stored value, all else as its paragraphs show it. */
export function odsCell(limits: ReadLimits): OdsCell {
  let attributes: Readonly<Record<string, string>> = {};
  let text = '';
  let paragraphs = 0;
  let depth = 0;
  let notes = 0;
  const add = (given: string): void => {
    if (notes === 0 && depth > 0 && text.length <= limits.cellCharacters) text += given;
  };
  const opened: Readonly<Record<string, (given: Readonly<Record<string, string>>) => void>> = {
    'table-cell': begin,
    'covered-table-cell': begin,
    annotation: () => {
      notes += 1;
    },
    p: () => {
      if (notes > 0) return;
      depth += 1;
      paragraphs += 1;
      if (paragraphs > 1) add('\n');
    },
    s: (given) => add(' '.repeat(Math.min(timesOf(given['text:c']), limits.cellCharacters + 1))),
    tab: () => add('\t'),
    'line-break': () => add('\n'),
  };
  function begin(given: Readonly<Record<string, string>>): void {
    attributes = given;
    text = '';
    paragraphs = 0;
  }
  return {
    open(name, given) {
      if (Object.hasOwn(opened, name)) opened[name]?.(given);
    },
    text: add,
    close(name) {
      if (name === 'annotation') notes -= 1;
      if (name === 'p' && notes === 0) depth -= 1;
    },
    end() {
      const value = shown(attributes, text);
      return {
        value: value.length > limits.cellCharacters ? null : value,
        times: timesOf(attributes['table:number-columns-repeated']),
        across: timesOf(attributes['table:number-columns-spanned']),
        down: timesOf(attributes['table:number-rows-spanned']),
        hasFormula: attributes['table:formula'] !== undefined,
      };
    },
  };
}

function shown(attributes: Readonly<Record<string, string>>, text: string): string {
  const type = attributes['office:value-type'];
  const day = attributes['office:date-value'];
  if (type === 'date' && day !== undefined)
    return day
      .replace('T', ' ')
      .replace(/ 00:00(:00.*)?$/, '')
      .slice(0, 16);
  const number = attributes['office:value'];
  // Digits as shown keep leading zeros; grouped numbers are read from the stored value.
  if (type === 'float' && number !== undefined && !/^[0-9]+$/.test(text)) return number;
  return text;
}

/** A repetition or a span; whatever is no positive number counts once. */
export function timesOf(given: string | undefined): number {
  const times = Number(given ?? '1');
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}
