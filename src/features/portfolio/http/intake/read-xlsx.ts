import type { SheetRow } from '../../domain/intake/sheet.ts';
import { type Reading, Refused, type TableEvent } from './read-source.ts';
import { spanFiller } from './read-spans.ts';
import { type SheetContext, readSpans, sheetHandlers } from './read-xlsx-sheet.ts';
import { readStrings } from './read-xlsx-strings.ts';
import { readStyles } from './read-xlsx-styles.ts';
import { readWorkbook } from './read-xlsx-workbook.ts';
import { parseXml } from './read-xml.ts';
import { openParts, type Parts } from './read-zip.ts';

/** All sheets of an XLSX workbook, row by row; the shared texts are all that is held in memory. */
export async function* readXlsx(reading: Reading): AsyncGenerator<TableEvent> {
  const parts = await openParts(reading);
  try {
    const { limits } = reading;
    const workbook = await readWorkbook(parts, limits);
    const strings = await readStrings(parts, workbook.strings, limits);
    const styles = await readStyles(parts, workbook.styles);
    const bytesTotal = workbook.sheets.reduce((sum, { part }) => sum + parts.sizeOf(part), 0);
    let rows = 0;
    let bytesBefore = 0;
    for (const sheet of workbook.sheets) {
      const filler = spanFiller(await readSpans(parts, sheet, limits), sheet.name, limits);
      const context = { sheet, strings, styles, isFrom1904: workbook.isFrom1904, limits, filler };
      for await (const event of readSheet(parts, context)) {
        if (event.kind === 'bytes') {
          const fraction = bytesTotal === 0 ? 1 : Math.min(1, (bytesBefore + event.bytes) / bytesTotal);
          reading.onProgress({ rows, fraction });
          continue;
        }
        if (event.kind === 'row') rows += 1;
        if (rows > limits.rows) throw new Refused('intake_too_many_rows', { sheet: sheet.name, limit: limits.rows });
        yield event;
      }
      bytesBefore += parts.sizeOf(sheet.part);
    }
    yield { kind: 'end', rowCount: rows, encoding: null, delimiter: null };
  } finally {
    parts.close();
  }
}

type SheetEvent = TableEvent | { readonly kind: 'bytes'; readonly bytes: number };

async function* readSheet(parts: Parts, context: SheetContext): AsyncGenerator<SheetEvent> {
  const { part, ...sheet } = context.sheet;
  yield { kind: 'sheet', sheet };
  let pending: SheetRow[] = [];
  let rowCount = 0;
  const handlers = sheetHandlers(context, (row) => pending.push(row));
  for await (const bytes of parseXml(parts.read(part), { name: part, at: handlers.at }, handlers)) {
    const rows = pending;
    pending = [];
    for (const row of rows) yield { kind: 'row', sheet, row };
    rowCount += rows.length;
    yield { kind: 'bytes', bytes };
  }
  yield { kind: 'sheet_end', sheet, rowCount, formulas: handlers.formulas() };
}
