import { columnLetters } from '../../domain/intake/sheet.ts';

export const xml = {
  head: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
} as const;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a spreadsheet holds in one cell. */
const MOST_CHARACTERS = 32_767;

/** A cell's text inside XML; what XML cannot hold is written as `_x0007_` (ECMA-376 part 1, 22.9.2.19). */
export function cellText(text: string): string {
  if (text.length > MOST_CHARACTERS) throw new RangeError('a cell longer than a spreadsheet holds');
  const held = text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[^\P{Cc}\t\n\u007F-\u009F]|[\uFFFE\uFFFF]/gu, (sign) => `_x${hex(sign)}_`);
  return escaped(held);
}

export function CONTENT_TYPES(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  return (
    `${xml.head}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${parts.join('')}</Types>`
  );
}

export const ROOT_RELATIONS =
  `${xml.head}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export function workbookParts(sheets: readonly { readonly name: string; readonly isHidden: boolean }[]) {
  const listed = sheets.map(({ name, isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return {
    workbook: `${xml.head}<workbook xmlns="${xml.main}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    relations:
      `${xml.head}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}` +
      `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  };
}

/** Style 0: text, wrapped and aligned to the top; style 1: the same, bold, for the header. */
export const STYLES =
  `${xml.head}<styleSheet xmlns="${xml.main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="2">${[0, 1].map((font) => cellFormat(font)).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The hidden sheet of choices: one list a column. */
export function listSheet(lists: readonly (readonly string[])[]): string {
  const most = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: most }, (_, row) => {
    const cells = lists.flatMap((list, column) => {
      const value = list[row];
      if (value === undefined) return [];
      return [
        `<c r="${columnLetters(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`,
      ];
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `${xml.head}<worksheet xmlns="${xml.main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** Format 49 is text: what is typed into the cell later stays as typed, leading zeros too. */
function cellFormat(font: number): string {
  return (
    `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">` +
    '<alignment vertical="top" wrapText="1"/></xf>'
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
