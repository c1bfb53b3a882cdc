import type { SheetIdentity } from '../../domain/intake/sheet.ts';
import { type OdsCell, odsCell, odsRow, timesOf } from './read-ods-row.ts';
import type { ReadLimits } from './read-limits.ts';
import { type Reading, Refused, type TableEvent } from './read-source.ts';
import { parseXml, type XmlHandlers } from './read-xml.ts';
import { openParts, type Parts } from './read-zip.ts';

const CONTENT = 'content.xml';

/** All sheets of an OpenDocument spreadsheet (ODF 1.3 part 3, 9), row by row. */
export async function* readOds(reading: Reading): AsyncGenerator<TableEvent> {
  const parts = await openParts(reading);
  try {
    await refuseEncrypted(parts);
    const pending: TableEvent[] = [];
    const sheets = odsHandlers(reading.limits, (event) => pending.push(event));
    const bytesTotal = Math.max(1, parts.sizeOf(CONTENT));
    for await (const bytes of parseXml(parts.read(CONTENT), { name: CONTENT, at: sheets.at }, sheets)) {
      yield* pending.splice(0);
      reading.onProgress({ rows: sheets.rows(), fraction: Math.min(1, bytes / bytesTotal) });
    }
    yield { kind: 'end', rowCount: sheets.rows(), encoding: null, delimiter: null };
  } finally {
    parts.close();
  }
}

async function refuseEncrypted(parts: Parts): Promise<void> {
  const manifest = 'META-INF/manifest.xml';
  if (!parts.names.has(manifest)) return;
  const pieces = await Array.fromAsync(parts.read(manifest));
  if (Buffer.concat(pieces).includes('encryption-data')) throw new Refused('intake_workbook_encrypted');
}

interface OdsHandlers extends XmlHandlers {
  readonly at: () => { readonly sheet: string; readonly row: number; readonly column: string };
  readonly rows: () => number;
}

type Attributes = Readonly<Record<string, string>>;

function odsHandlers(limits: ReadLimits, emit: (event: TableEvent) => void): OdsHandlers {
  const cell: OdsCell = odsCell(limits);
  let sheet: SheetIdentity = { name: '', position: 0, isHidden: false };
  let rowsInAll = 0;
  let rowsInSheet = 0;
  let line = odsRow(sheet.name, limits);
  const hidden = new Set<string>();
  let style = '';
  const open: Readonly<Record<string, (attributes: Attributes) => void>> = {
    style: (attributes) => {
      style = attributes['style:name'] ?? '';
    },
    'table-properties': (attributes) => {
      if (attributes['table:display'] === 'false') hidden.add(style);
    },
    table: (attributes) => {
      const isHidden = hidden.has(attributes['table:style-name'] ?? '');
      sheet = { name: attributes['table:name'] ?? '', position: sheet.position + 1, isHidden };
      if (sheet.position > limits.sheets) throw new Refused('intake_too_many_sheets', { limit: limits.sheets });
      line = odsRow(sheet.name, limits);
      rowsInSheet = 0;
      emit({ kind: 'sheet', sheet });
    },
    'table-row': (attributes) => line.begin(timesOf(attributes['table:number-rows-repeated'])),
  };
  const close: Readonly<Record<string, () => void>> = {
    table: () => emit({ kind: 'sheet_end', sheet, rowCount: rowsInSheet, formulas: line.formulas() }),
    'table-cell': () => line.add(cell.end()),
    'covered-table-cell': () => line.add(cell.end()),
    'table-row': () => {
      for (const row of line.end()) {
        rowsInAll += 1;
        rowsInSheet += 1;
        if (rowsInAll > limits.rows) throw new Refused('intake_too_many_rows', { ...line.at(), limit: limits.rows });
        emit({ kind: 'row', sheet, row });
      }
    },
  };
  return {
    at: () => line.at(),
    rows: () => rowsInAll,
    open(name, attributes) {
      const known = Object.hasOwn(open, name) ? open[name] : undefined;
      if (known === undefined) cell.open(name, attributes);
      else known(attributes);
    },
    text: (text) => cell.text(text),
    close(name) {
      const known = Object.hasOwn(close, name) ? close[name] : undefined;
      if (known === undefined) cell.close(name);
      else known();
    },
  };
}
