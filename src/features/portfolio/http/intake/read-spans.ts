import { columnLetters, columnOf, type Span } from '../../domain/intake/sheet.ts';
import type { ReadLimits } from './read-limits.ts';
import { Refused } from './read-source.ts';

/** Fills the value of joined cells over their whole span, row by row, from the top. */
export interface SpanFiller {
  /** The spans that touch a row; to be called with rising row numbers. */
  at(row: number): readonly Span[];
  /** The cells of a row with joined values filled in, and the spans that touch it. */
  fill(row: number, cells: string[]): readonly Span[];
}

/** Reads `B7:D9`, either corner first. */
export function parseSpan(reference: string, sheet: string): Span {
  const [from = '', to = from] = reference.split(':');
  const corners = [from, to].map((corner) => ({
    column: columnOf(corner),
    row: Number(/([0-9]{1,7})$/.exec(corner)?.[1] ?? Number.NaN),
  }));
  const rows = corners.map(({ row }) => row);
  const columns = corners.map(({ column }) => column ?? Number.NaN);
  const span = {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  const isReal = Object.values(span).every((value) => Number.isSafeInteger(value)) && span.firstRow > 0;
  if (!isReal) throw new Refused('intake_span_malformed', { sheet, found: reference.slice(0, 40) });
  return span;
}

/** Refuses spans that lie over one another: no value could be told from the other. */
export function spanFiller(spans: readonly Span[], sheet: string, limits: ReadLimits): SpanFiller {
  if (spans.length > limits.spans) throw new Refused('intake_too_many_spans', { sheet, limit: limits.spans });
  const waiting = spans.toSorted((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
  refuseOverlaps(waiting, sheet, limits);
  const values = new Map<Span, string>();
  let next = 0;
  let active: Span[] = [];
  const at = (row: number): readonly Span[] => {
    if (active.some(({ lastRow }) => lastRow < row)) {
      for (const span of active) if (span.lastRow < row) values.delete(span);
      active = active.filter(({ lastRow }) => lastRow >= row);
    }
    for (let span = waiting[next]; span !== undefined && span.firstRow <= row; span = waiting[next]) {
      if (span.lastRow >= row) active.push(span);
      next += 1;
    }
    return active;
  };
  return {
    at,
    fill(row, cells) {
      const touching = at(row);
      for (const span of touching) {
        if (span.firstRow === row) values.set(span, cells[span.firstColumn] ?? '');
        const value = values.get(span) ?? '';
        const last = Math.min(span.lastColumn, limits.columns - 1);
        if (value !== '') for (let column = span.firstColumn; column <= last; column += 1) cells[column] = value;
      }
      for (let column = 0; column < cells.length; column += 1) cells[column] ??= '';
      return touching.length === 0 ? [] : [...touching];
    },
  };
}

function refuseOverlaps(sorted: readonly Span[], sheet: string, limits: ReadLimits): void {
  const takenUntil: number[] = [];
  for (const span of sorted) {
    const last = Math.min(span.lastColumn, limits.columns - 1);
    for (let column = span.firstColumn; column <= last; column += 1) {
      if ((takenUntil[column] ?? 0) >= span.firstRow) {
        throw new Refused('intake_span_overlap', { sheet, row: span.firstRow, column: columnLetters(column) });
      }
      takenUntil[column] = span.lastRow;
    }
  }
}
