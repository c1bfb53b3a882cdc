import { PassThrough, pipeline, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnLetters } from '../../domain/intake/sheet.ts';
import { cellText, CONTENT_TYPES, listSheet, ROOT_RELATIONS, STYLES, workbookParts, xml } from './write-xlsx-parts.ts';

export interface ColumnLook {
  /** In characters; 8 to 80 are sensible. */
  readonly width: number;
  readonly isHidden?: boolean;
  /** The values a cell of this column may take, offered as a list. */
  readonly choices?: readonly string[];
}

export interface SheetToWrite {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly ColumnLook[];
  /** Rows above this number stay in view and are bold: the header. */
  readonly headerRows: number;
  readonly rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>;
  /** Joined cells, as `B7:D9`. */
  readonly joined?: readonly string[];
  readonly isHidden?: boolean;
}

/**
 * A workbook as a stream of bytes, never whole in memory. Every cell is a text and written in place (inlineStr):
 * there is no formula, so nothing a cell begins with can run. The same content gives the same bytes.
 */
export function writeXlsx(sheets: readonly SheetToWrite[]): Readable {
  const lists = choicesOf(sheets);
  const zip = new ZipFile();
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name, FIXED);
  add('[Content_Types].xml', CONTENT_TYPES(sheets.length + (lists.size > 0 ? 1 : 0)));
  add('_rels/.rels', ROOT_RELATIONS);
  const listed = sheets.map(({ name, isHidden = false }) => ({ name: sheetName(name), isHidden }));
  const parts = workbookParts(lists.size > 0 ? [...listed, { name: LISTS, isHidden: true }] : listed);
  add('xl/workbook.xml', parts.workbook);
  add('xl/_rels/workbook.xml.rels', parts.relations);
  add('xl/styles.xml', STYLES);
  for (const [index, sheet] of sheets.entries()) {
    const rows = Readable.from(inPieces(sheetXml(sheet, lists)), { objectMode: false });
    rows.once('error', (fault) => zip.emit('error', fault));
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, FIXED, (give) => give(null, rows));
  }
  if (lists.size > 0)
    add(`xl/worksheets/sheet${sheets.length + 1}.xml`, listSheet([...lists.keys()].map((list) => list.split('\n'))));
  zip.end();
  const output = new PassThrough();
  // A fault on the way reaches whoever reads the output.
  pipeline(zip.outputStream, output, () => undefined);
  zip.once('error', (fault: Error) => output.destroy(fault));
  return output;
}

const FIXED = { mtime: new Date(Date.UTC(2000, 0, 1)), forceDosTimestamp: true, mode: 0o100644 };
const LISTS = 'Pilihan';

/** Each different list of choices once, with its column on the hidden sheet. */
function choicesOf(sheets: readonly SheetToWrite[]): ReadonlyMap<string, number> {
  const lists = new Map<string, number>();
  for (const { columns } of sheets) {
    for (const { choices } of columns) {
      const list = choices?.join('\n') ?? '';
      if (list !== '' && !lists.has(list)) lists.set(list, lists.size);
    }
  }
  return lists;
}

function sheetName(name: string): string {
  const clean = name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/^'|'$/g, ' ')
    .trim()
    .slice(0, 31);
  return clean === '' ? 'Lembar' : clean;
}

async function* sheetXml(sheet: SheetToWrite, lists: ReadonlyMap<string, number>): AsyncGenerator<string> {
  const { columns, headerRows, rows, joined = [] } = sheet;
  yield `${xml.head}<worksheet xmlns="${xml.main}"><sheetViews><sheetView workbookViewId="0">`;
  if (headerRows > 0) {
    yield `<pane ySplit="${headerRows}" topLeftCell="A${headerRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  }
  yield '</sheetView></sheetViews>';
  if (columns.length > 0) {
    const looks = columns.map(({ width, isHidden = false }, index) => {
      const hidden = isHidden ? ' hidden="1"' : '';
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
    });
    yield `<cols>${looks.join('')}</cols>`;
  }
  yield '<sheetData>';
  let row = 0;
  for await (const cells of rows) {
    row += 1;
    yield rowXml(row, cells, row <= headerRows ? 1 : 0);
  }
  yield '</sheetData>';
  if (joined.length > 0) {
    yield `<mergeCells count="${joined.length}">${joined.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  }
  yield validations(sheet, lists, row);
  yield '</worksheet>';
}

function rowXml(row: number, cells: readonly string[], style: 0 | 1): string {
  const written = cells.map((cell, column) => {
    if (cell === '') return '';
    return `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** Lists to choose from, for the rows written and a thousand more to fill in. */
function validations({ columns, headerRows }: SheetToWrite, lists: ReadonlyMap<string, number>, rows: number): string {
  const written = columns.flatMap(({ choices = [] }, index) => {
    const list = lists.get(choices.join('\n'));
    if (choices.length === 0 || list === undefined) return [];
    const column = columnLetters(index);
    const source = columnLetters(list);
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${column}${headerRows + 1}:${column}${rows + 1000}">` +
        `<formula1>${LISTS}!$${source}$1:$${source}$${choices.length}</formula1></dataValidation>`,
    ];
  });
  return written.length === 0 ? '' : `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
}

/** Joins small texts, so that a row is not a write of its own. */
async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < 32_768) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}
