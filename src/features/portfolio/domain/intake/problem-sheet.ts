import { ownHeadings } from './field.ts';
import type { ReviewedRow, RowProblem } from './outcome.ts';
import type { SheetPlan } from './plan.ts';

export interface ProblemSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The column of keys, to be hidden. */
  readonly keyColumn: number;
}

/**
 * The problem rows of a sheet as their owner wrote them: his columns in his order and words, then "Masalah" and
 * the hidden key. Columns that an earlier problem workbook added are written anew.
 */
export function problemSheet(
  plan: SheetPlan,
  rows: readonly ReviewedRow[],
  sentence: (problem: RowProblem) => string,
): ProblemSheet {
  const own = plan.fields.flatMap((field, column) => (field === 'row_key' || field === 'problem' ? [] : [column]));
  const header = own.map((column) => plan.headings[column] ?? '');
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  // Cells beyond the last column stay, or a shifted row could not be put right.
  const beyond = Array.from(
    { length: Math.max(0, width - plan.fields.length) },
    (_, index) => plan.fields.length + index,
  );
  const columns = [...own, ...beyond];
  return {
    name: plan.name === '' ? 'Perbaikan' : plan.name,
    header: [...header, ...beyond.map(() => ''), ownHeadings.problem, ownHeadings.rowKey],
    keyColumn: columns.length + 1,
    rows: rows
      .filter(({ problems }) => problems.length > 0)
      .map(({ cells, problems, key }) => [
        ...columns.map((column) => cells[column] ?? ''),
        problems.map((problem) => sentence(problem)).join('\n'),
        key,
      ]),
  };
}
