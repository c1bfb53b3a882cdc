import { type HeadingMatch, readHeading } from './heading.ts';
import { isPlaceholder } from './placeholder.ts';
import type { SheetRow } from './sheet.ts';

export interface FoundHeader {
  /** The rows of the header: none, one, or two where a second line refines the first. */
  readonly rows: readonly number[];
  /** What stands above each column, both lines joined; `''` where nothing does. */
  readonly headings: readonly string[];
  /** Rows above the header: titles, office, date. */
  readonly titleRows: readonly number[];
  /** The first row that may hold an application; a row that only numbers the columns is passed over. */
  readonly firstDataRow: number;
  readonly confidence: number;
}

const LOOKED_AT = 40;

/** Finds the header below titles and blanks, by the words that headings have; null in an empty sheet. */
export function findHeader(rows: readonly SheetRow[]): FoundHeader | null {
  const [first] = rows;
  if (first === undefined) return null;
  const candidates = rows.slice(0, LOOKED_AT).flatMap((row, index) => candidatesAt(rows, row, index));
  const best = candidates.reduce<Candidate | null>(
    (one, other) => (one === null || other.score > one.score ? other : one),
    null,
  );
  if (best === null)
    return { rows: [], headings: [], titleRows: [], firstDataRow: firstOfData(rows, 0), confidence: 0 };
  const after = rows.findIndex(({ row }) => row > best.last);
  return {
    rows: best.rows,
    headings: best.headings,
    titleRows: rows.filter(({ row }) => row < (best.rows[0] ?? 0)).map(({ row }) => row),
    firstDataRow: after === -1 ? best.last + 1 : firstOfData(rows, after),
    confidence: best.confidence,
  };
}

interface Candidate {
  readonly rows: readonly number[];
  readonly last: number;
  readonly headings: readonly string[];
  readonly score: number;
  readonly confidence: number;
}

function candidatesAt(rows: readonly SheetRow[], row: SheetRow, index: number): readonly Candidate[] {
  const single = candidateOf([row]);
  const next = rows[index + 1];
  if (next === undefined || next.row - row.row > 1) return single === null ? [] : [single];
  const double = candidateOf([row, next]);
  return [single, double].filter((one) => one !== null);
}

function candidateOf(lines: readonly SheetRow[]): Candidate | null {
  const headings = joinedHeadings(lines);
  const filled = headings.filter((heading) => heading.trim() !== '');
  const known = new Map<string, HeadingMatch>();
  let looksLikeData = 0;
  for (const heading of filled) {
    const match = readHeading(heading);
    if (match !== null) known.set(match.field, match);
    if (/\d{3}|@|:\/\/|\.go\.id/.test(heading) || heading.length > 80) looksLikeData += 1;
  }
  const alone =
    lines.length === 2
      ? lines.map((line) => new Set(line.cells.flatMap((cell) => readHeading(cell)?.field ?? [])).size)
      : [];
  // Both lines look like headings, and together they name no less than either alone.
  if (lines.length === 2 && (known.size < Math.max(2, ...alone) || alone[0] === 0 || !isHeadingLine(lines[1])))
    return null;
  if (known.size < 2 && !(known.size === 1 && known.has('name'))) return null;
  const score =
    known.size +
    (known.has('name') ? 1 : 0) -
    1.5 * looksLikeData -
    (known.size / Math.max(1, filled.length) < 0.3 ? 1 : 0);
  if (score < 1.5) return null;
  const confidence = Math.min(0.99, 0.4 + 0.12 * known.size + (known.has('name') ? 0.1 : 0));
  return { rows: lines.map(({ row }) => row), last: lines.at(-1)?.row ?? 0, headings, score, confidence };
}

/** "Alamat" over "Domain | IP" reads "Alamat Domain" and "Alamat IP". Cells joined downwards count once. */
function joinedHeadings(lines: readonly SheetRow[]): readonly string[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const texts: string[] = [];
    for (const line of lines) {
      const text = oneLine(line.cells[column] ?? '');
      if (text !== '' && texts.at(-1) !== text) texts.push(text);
    }
    return texts.join(' ');
  });
}

function isHeadingLine(line: SheetRow | undefined): boolean {
  const filled = (line?.cells ?? []).filter((cell) => cell.trim() !== '');
  const named = filled.filter((cell) => readHeading(cell) !== null).length;
  return (
    filled.length > 0 &&
    named / filled.length >= 0.5 &&
    filled.every((cell) => cell.length <= 60 && !/\d{3}|:\/\//.test(cell))
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Passes over "(1) (2) (3)", the row that numbers the columns. */
function firstOfData(rows: readonly SheetRow[], from: number): number {
  const row = rows[from];
  if (row === undefined) return 1;
  return isColumnNumbers(row) ? (rows[from + 1]?.row ?? row.row + 1) : row.row;
}

function isColumnNumbers({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => !isPlaceholder(cell));
  const numbers = filled.map((cell) => Number(/^\(?\s*(\d{1,2})\s*\)?$/.exec(cell.trim())?.[1] ?? Number.NaN));
  return (
    numbers.length >= 3 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}
