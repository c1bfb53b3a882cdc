import type { PublishedElement } from '../registry/element.ts';

export interface GridQuestion {
  /** Where an application stands among the rows; none: it is not in the map. */
  readonly rowsOf: (one: PublishedElement) => readonly string[];
  readonly columnOf: (one: PublishedElement) => string;
}

export interface GridLine {
  readonly key: string;
  /** Applications, each once, however many cells it stands in. */
  readonly total: number;
}

/** How many applications stand in each cell. */
export interface CountGrid {
  readonly rows: readonly GridLine[];
  /** The largest first. */
  readonly columns: readonly GridLine[];
  readonly countAt: (row: string, column: string) => number;
  /** Applications that stand on some row, and all that were looked at. */
  readonly placed: number;
  readonly all: number;
}

export function countGrid(elements: Iterable<PublishedElement>, { rowsOf, columnOf }: GridQuestion): CountGrid {
  const cells = new Map<string, Map<string, number>>();
  const rowTotals = new Map<string, number>();
  const columnTotals = new Map<string, number>();
  let [all, placed] = [0, 0];
  for (const one of elements) {
    all += 1;
    const rows = rowsOf(one);
    if (rows.length === 0) continue;
    placed += 1;
    const column = columnOf(one);
    add(columnTotals, column);
    for (const row of rows) {
      add(rowTotals, row);
      const cell = cells.get(row) ?? new Map<string, number>();
      add(cell, column);
      cells.set(row, cell);
    }
  }
  return {
    rows: linesOf(rowTotals).toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    columns: linesOf(columnTotals).toSorted((one, other) => other.total - one.total || (one.key < other.key ? -1 : 1)),
    countAt: (row, column) => cells.get(row)?.get(column) ?? 0,
    placed,
    all,
  };
}

/** The fullest cell of those shown; null where all are empty. */
export function fullestCell(
  grid: Pick<CountGrid, 'countAt'>,
  shown: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): { readonly row: string; readonly column: string; readonly count: number } | null {
  let found: { readonly row: string; readonly column: string; readonly count: number } | null = null;
  for (const row of shown.rows)
    for (const column of shown.columns) {
      const count = grid.countAt(row, column);
      if (count > (found?.count ?? 0)) found = { row, column, count };
    }
  return found;
}

/**
 * Upper ends of at most five steps for counts from `least` (1 or more) to `most`, growing by the same factor: a few large
 * agencies would otherwise leave all others in the palest step.
 */
export function heatSteps(least: number, most: number): readonly number[] {
  const ends: number[] = [];
  for (let step = 1; step <= 5; step += 1) {
    const end = step === 5 ? most : Math.max(least + step - 1, Math.round(least * (most / least) ** (step / 5)));
    if (end > (ends.at(-1) ?? 0) && end <= most) ends.push(end);
  }
  return ends;
}

/** The step of a count, 1 to 5. */
export function stepOf(count: number, ends: readonly number[]): 1 | 2 | 3 | 4 | 5 {
  const at = ends.findIndex((end) => count <= end);
  const steps = [1, 2, 3, 4, 5] as const;
  return steps[Math.max(0, at === -1 ? 4 : at)] ?? 5;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function linesOf(totals: ReadonlyMap<string, number>): readonly GridLine[] {
  return [...totals].map(([key, total]) => ({ key, total }));
}
