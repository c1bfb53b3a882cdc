import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { columnLetters, isBlank, type SheetIdentity } from '../../domain/intake/sheet.ts';
import { type Delimiter, delimiterOf } from './read-delimiter.ts';
import { decoded, encodingOf, type TextEncodingName } from './read-encoding.ts';
import type { ReadLimits } from './read-limits.ts';
import { type Reading, Refused, sizeOf, type TableEvent } from './read-source.ts';

const SAMPLE = 65_536;
const MOST_RECORD = 1_000_000;

/** A list without sheets: CSV, TSV, or cells pasted from a spreadsheet. */
export async function* readCsv(reading: Reading): AsyncGenerator<TableEvent> {
  const encoding = await encodingOf(reading);
  const delimiter = await sniffed(reading, encoding);
  const sheet: SheetIdentity = { name: '', position: 1, isHidden: false };
  const bytesTotal = Math.max(1, await sizeOf(reading.source));
  const state = { rows: 0, row: 0, columns: 0, at: 0 };
  yield { kind: 'sheet', sheet };
  for await (const record of records(reading, encoding, delimiter)) {
    for (const cells of unswallowed(record, delimiter, state.columns)) {
      state.row += 1;
      if (isBlank(cells) || isSeparatorLine(cells, state.row)) continue;
      state.rows += 1;
      checkRow(cells, state, reading.limits);
      state.columns = Math.max(state.columns, cells.length);
      yield { kind: 'row', sheet, row: { row: state.row, cells, spans: [] } };
    }
    if (state.rows % 500 === 0) {
      reading.onProgress({ rows: state.rows, fraction: Math.min(1, record.info.bytes / bytesTotal) });
    }
  }
  reading.onProgress({ rows: state.rows, fraction: 1 });
  yield { kind: 'sheet_end', sheet, rowCount: state.rows, formulas: { count: 0, withoutValue: 0 } };
  yield { kind: 'end', rowCount: state.rows, encoding, delimiter };
}

interface CsvRecord {
  readonly info: Pick<Info, 'bytes'>;
  readonly record: readonly string[];
  readonly raw: string;
}

async function sniffed(reading: Reading, encoding: TextEncodingName): Promise<Delimiter> {
  let sample = '';
  for await (const piece of decoded(reading, encoding)) {
    sample += piece;
    if (sample.length >= SAMPLE) break;
  }
  return delimiterOf(sample.slice(0, SAMPLE));
}

async function* records(reading: Reading, encoding: TextEncodingName, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    info: true,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MOST_RECORD,
  });
  // What goes wrong on the way reaches the loop below through the parser.
  pipeline(Readable.from(decoded(reading, encoding)), parser, () => undefined);
  try {
    for await (const given of parser) {
      reading.signal?.throwIfAborted();
      const { info, record, raw } = given as CsvRecord;
      yield { info, record, raw };
    }
  } catch (fault) {
    throw refusalOf(fault);
  }
}

function refusalOf(fault: unknown): unknown {
  if (!(fault instanceof Error) || !('code' in fault) || typeof fault.code !== 'string') return fault;
  const { code, lines } = fault as CsvError & { readonly lines?: number };
  const row = typeof lines === 'number' ? lines : null;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new Refused('intake_cell_endless', { row, limit: MOST_RECORD, part: 'CSV' });
  return code.startsWith('CSV_') ? new Refused('intake_quote_open', { row }) : fault;
}

/**
 * A quote that is opened and never closed swallows the lines below it. Where a line inside a record has as many
 * signs as a row has cells, the record was several rows, and its quotes mean nothing.
 */
function* unswallowed({ record, raw }: CsvRecord, delimiter: Delimiter, columns: number): Generator<string[]> {
  const lines = columns > 2 && record.some((cell) => cell.includes('\n')) ? raw.trimEnd().split(/\r?\n/) : [];
  const whole = lines.filter((line) => line.split(delimiter).length >= columns).length;
  if (whole < 2) {
    yield record.map((cell) => unescapedCell(cell));
    return;
  }
  for (const line of lines) yield line.split(delimiter).map((cell) => unescapedCell(cell.replaceAll('"', '').trim()));
}

/** Takes back the apostrophe that write-csv.ts, like a spreadsheet, sets before what could be a formula. */
function unescapedCell(cell: string): string {
  return /^'+[=+@\t\r\uFF1D\uFF0B\uFF20\uFF0D-]/.test(cell) ? cell.slice(1) : cell;
}

function isSeparatorLine(cells: readonly string[], row: number): boolean {
  return row === 1 && cells.length <= 2 && /^sep=/i.test(cells[0] ?? '');
}

function checkRow(
  cells: string[],
  { rows, row }: { readonly rows: number; readonly row: number },
  limits: ReadLimits,
): void {
  if (rows > limits.rows) throw new Refused('intake_too_many_rows', { limit: limits.rows });
  while (cells.length > limits.columns && (cells.at(-1) ?? '').trim() === '') cells.pop();
  if (cells.length > limits.columns) {
    throw new Refused('intake_too_many_columns', { row, column: columnLetters(limits.columns), limit: limits.columns });
  }
  const long = cells.findIndex((cell) => cell.length > limits.cellCharacters);
  if (long !== -1) {
    throw new Refused('intake_cell_too_long', { row, column: columnLetters(long), limit: limits.cellCharacters });
  }
}
