import type { SheetIdentity, SheetRow, SheetSample } from '../../domain/intake/sheet.ts';
import type { IntakeFault } from '../../domain/intake/fault.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { readCsv } from './read-csv.ts';
import { kindOf, type TableKind } from './read-kind.ts';
import { readOds } from './read-ods.ts';
import { type FileSource, type Reading, readingOf, type ReadOptions, Refused, type TableEvent } from './read-source.ts';
import { readXlsx } from './read-xlsx.ts';

const READERS: Readonly<Record<TableKind, (reading: Reading) => AsyncGenerator<TableEvent>>> = {
  xlsx: readXlsx,
  ods: readOds,
  csv: readCsv,
};

/**
 * Reads a list sheet by sheet and row by row in bounded memory, whatever its name claims it is. What cannot be
 * read ends the stream with one `refused` event; an abort throws the signal's reason.
 */
export async function* readTable(source: FileSource, options: ReadOptions = {}): AsyncGenerator<TableEvent> {
  const reading = readingOf(source, options);
  try {
    yield* READERS[await kindOf(reading)](reading);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    yield { kind: 'refused', fault: fault.fault };
  }
}

/** Cells pasted into a form. Text is text: no other kind of file hides in it. */
export async function* readPasted(text: string, options: ReadOptions = {}): AsyncGenerator<TableEvent> {
  const reading = readingOf({ bytes: new TextEncoder().encode(`\uFEFF${text}`) }, options);
  try {
    if (text.trim() === '') throw new Refused('intake_file_empty');
    if (text.length > reading.limits.pasteCharacters) {
      throw new Refused('intake_paste_too_large', { limit: reading.limits.pasteCharacters });
    }
    yield* readCsv(reading);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    yield { kind: 'refused', fault: fault.fault };
  }
}

export interface TableOverview {
  readonly sheets: readonly SheetSample[];
  readonly rowCount: number;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Formulas whose value the spreadsheet never stored: those cells read as empty. */
  readonly formulasWithoutValue: number;
}

const SAMPLE_ROWS = 250;

/** Reads a list to its end, so that nothing is refused later, and keeps the first rows of every sheet. */
export async function overviewOf(events: AsyncIterable<TableEvent>): Promise<Result<TableOverview, IntakeFault>> {
  const sheets: { readonly sheet: SheetIdentity; readonly rows: SheetRow[]; rowCount: number }[] = [];
  let formulasWithoutValue = 0;
  for await (const event of events) {
    switch (event.kind) {
      case 'sheet':
        sheets.push({ sheet: event.sheet, rows: [], rowCount: 0 });
        break;
      case 'row': {
        const rows = sheets.at(-1)?.rows;
        if (rows !== undefined && rows.length < SAMPLE_ROWS) rows.push(event.row);
        break;
      }
      case 'sheet_end': {
        const last = sheets.at(-1);
        if (last !== undefined) last.rowCount = event.rowCount;
        formulasWithoutValue += event.formulas.withoutValue;
        break;
      }
      case 'end':
        if (event.rowCount === 0) return err(new Refused('intake_file_empty').fault);
        return ok({
          sheets,
          formulasWithoutValue,
          rowCount: event.rowCount,
          encoding: event.encoding,
          delimiter: event.delimiter,
        });
      case 'refused':
        return err(event.fault);
    }
  }
  throw new Error('a reader ended without an end');
}
