import type { Readable } from 'node:stream';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { ReviewedRow, RowProblem } from '../../domain/intake/outcome.ts';
import type { SheetPlan } from '../../domain/intake/plan.ts';
import { problemSheet } from '../../domain/intake/problem-sheet.ts';
import { intakeErrors } from '../../text/intake-errors.ts';
import { type SheetToWrite, writeXlsx } from './write-xlsx.ts';

/** The problem rows as their owner's own workbook with the column "Masalah", to fix and to upload again. */
export function writeProblemWorkbook(
  sheets: readonly { readonly plan: SheetPlan; readonly rows: readonly ReviewedRow[] }[],
  lang: Lang,
): Readable {
  return writeXlsx(sheets.map(({ plan, rows }) => sheetOf(plan, rows, lang)).filter(({ count }) => count > 0));
}

/** What is wrong with a row, in words, with the column where it is known. */
export function problemSentence({ code, values }: RowProblem, lang: Lang): string {
  return intakeErrors[code][lang].replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function sheetOf(plan: SheetPlan, rows: readonly ReviewedRow[], lang: Lang): SheetToWrite & { readonly count: number } {
  const {
    name,
    header,
    rows: written,
    keyColumn,
  } = problemSheet(plan, rows, (problem) => problemSentence(problem, lang));
  const columns = header.map((heading, column) => ({
    width: column === keyColumn - 1 ? 50 : widthOf(heading, written, column),
    isHidden: column === keyColumn,
  }));
  return { name, columns, headerRows: 1, rows: [header, ...written], count: written.length };
}

function widthOf(heading: string, rows: readonly (readonly string[])[], column: number): number {
  const longest = rows
    .slice(0, 100)
    .reduce((most, cells) => Math.max(most, cells[column]?.length ?? 0), heading.length);
  return Math.max(6, Math.min(45, longest + 2));
}
