import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { IntakeFault } from '../../domain/intake/fault.ts';
import type { SheetRow } from '../../domain/intake/sheet.ts';
import type { FileSource, ReadOptions, TableEvent } from './read-source.ts';
import { readTable } from './read-table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  /** Sheets by name, each the XML inside `<worksheet>`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly hidden?: readonly string[];
  readonly more?: Readonly<Record<string, string | Buffer>>;
}

/** A workbook by hand, so that a test can put into it what no program writes. */
export async function aWorkbook({ sheets, strings, styles, workbookPr = '', hidden = [], more = {} }: WorkbookParts) {
  const names = Object.keys(sheets);
  const listed = names.map((name, index) => {
    const state = hidden.includes(name) ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const relations = [
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml']]),
    ...(styles === undefined ? [] : [['styles', '/xl/styles.xml']]),
  ].map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return zipped({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((body, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${body}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...more,
  });
}

/** An OpenDocument spreadsheet by hand: the XML inside `<office:spreadsheet>`. */
export async function anOds(tables: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">' +
      '<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>' +
      `</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}

export async function zipped(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream.pipe(new PassThrough()));
}

export interface ReadList {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly rows: SheetRow[] }[];
  readonly end: Extract<TableEvent, { readonly kind: 'end' }> | null;
  readonly formulas: { readonly count: number; readonly withoutValue: number };
  readonly fault: IntakeFault | null;
}

/** Reads a list to its end, or to its refusal. */
export async function readAll(
  given: Buffer | string | AsyncIterable<TableEvent>,
  options: ReadOptions = {},
): Promise<ReadList> {
  const events = typeof given === 'string' || Buffer.isBuffer(given) ? readTable(sourceOf(given), options) : given;
  const sheets: { name: string; isHidden: boolean; rows: SheetRow[] }[] = [];
  let end: ReadList['end'] = null;
  let formulas = { count: 0, withoutValue: 0 };
  let fault: IntakeFault | null = null;
  for await (const event of events) {
    if (event.kind === 'sheet') sheets.push({ name: event.sheet.name, isHidden: event.sheet.isHidden, rows: [] });
    if (event.kind === 'row') sheets.at(-1)?.rows.push(event.row);
    if (event.kind === 'sheet_end') ({ formulas } = event);
    if (event.kind === 'end') end = event;
    if (event.kind === 'refused') ({ fault } = event);
  }
  return { sheets, end, formulas, fault };
}

function sourceOf(given: Buffer | string): FileSource {
  return { bytes: Buffer.from(given) };
}
