import { type FileHandle, open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { InventoryEntry } from '../../domain/overlap/entry.ts';
import { type Columns, readHeader } from './list-header.ts';

/** One row of a list file with where it stood. */
export interface ListRow {
  /** Row of the sheet, counted from 1, the header included. */
  readonly row: number;
  readonly entry: InventoryEntry;
  readonly labels: readonly string[];
}

export interface ListFile {
  readonly rows: readonly ListRow[];
  readonly columns: Columns;
  /** Rows without name and description, left out. */
  readonly emptyRows: number;
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le';
}

const MOST_BYTES = 200 * 1024 * 1024;
const MOST_ROWS = 100_000;
const LONGEST_CELL = 20_000;
const MOST_LABELS = 50;

/** Reads a CSV list from disk; the fault is a sentence that names row and column where there is one. */
export async function readListFile(file: string): Promise<Result<ListFile, string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  return parseList(bytes.value);
}

async function readBytes(file: string): Promise<Result<Buffer, string>> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file);
    const { size } = await handle.stat();
    if (size > MOST_BYTES) return err(`${file} is larger than ${MOST_BYTES / 1024 / 1024} MB. Please split it.`);
    return ok(await handle.readFile());
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    const why: Readonly<Record<string, string>> = {
      ENOENT: 'There is no such file',
      EACCES: 'This user may not read the file',
      EISDIR: 'This is a folder, not a file',
    };
    return err(`${why[code] ?? `The file cannot be read (${code})`}: ${file}`);
  } finally {
    await handle?.close();
  }
}

/** Reads the bytes of a CSV list; tolerant of encoding, delimiter, title rows and columns it does not know. */
export function parseList(bytes: Uint8Array): Result<ListFile, string> {
  if (isBinary(bytes)) {
    return err(
      'This is not a CSV file but a workbook, an archive or another binary file. Please save it as CSV first.',
    );
  }
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') return err('The file is empty.');
  const records = parseRecords(text);
  if (!records.ok) return records;
  const header = readHeader(records.value);
  if (!header.ok) return header;
  const { columns, at } = header.value;
  const rows: ListRow[] = [];
  let emptyRows = 0;
  for (const [index, cells] of records.value.entries()) {
    if (index <= at) continue;
    const read = readRow(cells, columns);
    if (read === null) emptyRows += cells.some((cell) => cell.trim() !== '') ? 1 : 0;
    else rows.push({ row: index + 1, ...read });
  }
  if (rows.length > MOST_ROWS)
    return err(`The file has ${rows.length} rows; at most ${MOST_ROWS} can be compared at once.`);
  if (rows.length < 2) return err(`Below the header in row ${at + 1} stand fewer than two applications.`);
  return ok({ rows, columns, emptyRows, encoding });
}

/** Zip and XLSX, XLS, PDF, gzip. */
const BINARY_STARTS = ['504b0304', 'd0cf11e0', '25504446', '1f8b'];

function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return BINARY_STARTS.some((known) => start.startsWith(known));
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: ListFile['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function parseRecords(text: string): Result<readonly (readonly string[])[], string> {
  try {
    const records: string[][] = parse(text.replaceAll('\0', ' '), {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 16 * 1024 * 1024,
    });
    return ok(records);
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return err(sentenceOf(fault));
  }
}

function sentenceOf(fault: CsvError): string {
  const row = Number(fault['records'] ?? 0) + 1;
  const column = Number(fault['column'] ?? fault['index'] ?? 0) + 1;
  const where = `Row ${row}, column ${Number.isNaN(column) ? 1 : column}`;
  if (fault.code === 'CSV_QUOTE_NOT_CLOSED') return `${where}: a quotation mark is opened there and never closed.`;
  if (fault.code === 'CSV_MAX_RECORD_SIZE')
    return `${where}: the row is longer than 16 MB; a quotation mark may be missing.`;
  return `${where}: the row cannot be read as CSV (${fault.code}).`;
}

/** The mark that stands most often, outside of quotes, in the first lines. */
function delimiterOf(text: string): string {
  const start = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, 10)
    .join('\n');
  const count = (mark: string): number => start.split(mark).length - 1;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

function readRow(cells: readonly string[], columns: Columns): Omit<ListRow, 'row'> | null {
  const cell = (column: number | null): string =>
    column === null ? '' : (cells[column] ?? '').slice(0, LONGEST_CELL).trim();
  const several = (text: string): readonly string[] => [
    ...new Set(
      text
        .split('|')
        .map((one) => one.trim())
        .filter(isSaid),
    ),
  ];
  const name = cell(columns.name);
  const description = isSaid(cell(columns.description)) ? cell(columns.description) : '';
  if (!isSaid(name) && description === '') return null;
  const entry = {
    name,
    description,
    owner: cell(columns.owner),
    codes: several(cell(columns.codes).replace(/[;\n]/g, '|')).slice(0, MOST_LABELS),
    address: cell(columns.address),
    links: [],
  };
  return { entry, labels: several(cell(columns.label)).slice(0, MOST_LABELS) };
}

function isSaid(text: string): boolean {
  return !/^[-–.\s]*$/.test(text);
}
